import { clauseEnd } from '../../syntax/arguments.ts';
import type { Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { isAct } from '../acts.ts';
import { DOERS, SAY } from '../lexicon.ts';
import { classesOf, isGroup } from '../parties.ts';
import type { View } from '../view.ts';
import { actFrom, make, partyFrom, type Proposition } from './proposition.ts';

const HEDGE =
  /^(?:most|mostly|more|likely|probably|partly|largely|almost|certain|thought|one|all|least|in|part|at)$/;

/** "is behind", "was responsible for", "is to blame for"; "behind the raid stood", "responsible for it was". */
export function standing(view: View, group: VerbGroup): Proposition | undefined {
  if (!DOERS.stance.has(group.lemma)) return undefined;
  const subject = view.args(group).subject;
  const at = pastHedges(view, group);
  const said = subject ? placeAt(view, at) : undefined;
  if (said && subject)
    return stand(view, group, subject, said, { first: group.first, last: said.last });
  const front = fronted(view, group);
  const party = front ? partyFrom(view, group.last + 1) : null;
  if (!front || !party) return undefined;
  return stand(view, group, party, front, { first: group.first, last: group.last });
}

const SHARES = /^(?:most|many|half|much|majority|percent|per-cent|two-thirds|third|quarter|share)$/;

function named(view: View, region: Region): boolean {
  return view.some(region, (u) => u.actor !== undefined);
}

/** Where a doer is said to stand: the words for it, and the act. */
interface Place {
  frame: 'behind' | 'responsible' | 'to-blame';
  first: number;
  last: number;
  act: Region | null;
}

function stand(
  view: View,
  group: VerbGroup,
  accused: Region,
  place: Place,
  cue: Region,
): Proposition | undefined {
  const { act, frame } = place;
  const crew = frame === 'behind' && act !== null && isGroup(view, act);
  const hostile = act === null || crew || isAct(view, act);
  // "Crews are responsible for most of the losses": a share of all such acts is none in particular.
  const share = { first: place.last + 1, last: place.last + 4 };
  if (view.some(share, (u) => SHARES.test(u.lower)) && !named(view, accused)) return undefined;
  // "Microsoft is responsible for patching": only of a state or a group is whatever it is said to be behind hostile.
  const classes = classesOf(view, view.resolve(accused));
  if (!hostile && classes.length > 0 && !classes.some((c) => c === 'state' || c === 'group'))
    return undefined;
  return make(view, {
    group,
    accused,
    act: crew ? null : act,
    cue,
    frame,
    strength: hostile ? 2 : 1,
  });
}

function pastHedges(view: View, group: VerbGroup): number {
  let at = group.last + 1;
  while (
    at <= group.last + 5 &&
    (/^(?:adv|quote-open|quote-close)$/.test(view.unit(at)?.tag ?? '') ||
      HEDGE.test(view.word(at))) &&
    !(view.word(at) === 'in' && !/^(?:fact|part|reality)$/.test(view.word(at + 1)))
  )
    at += 1;
  return at;
}

/** "behind X", "responsible for X", "to blame for X", from the unit `at` on. */
function placeAt(view: View, at: number): Place | undefined {
  const word = view.word(at);
  const next = view.word(at + 1);
  if (word === 'behind') return { frame: 'behind', first: at, last: at, act: what(view, at + 1) };
  if (DOERS.responsible.has(word)) {
    const governs = next === 'for' || next === 'of' || next === 'in';
    // "responsible for, or complicit in, the abuses".
    const opens = view.unit(at + 2)?.tag === 'comma';
    const closes = view.units.findIndex((u, i) => i > at + 2 && i < at + 8 && u.tag === 'comma');
    const from = (opens && closes > 0 ? closes : at + 1) + 1;
    return { frame: 'responsible', first: at, last: at, act: governs ? what(view, from) : null };
  }
  if (word === 'to' && next === 'blame') {
    const act = view.word(at + 2) === 'for' ? what(view, at + 3) : null;
    return { frame: 'to-blame', first: at, last: at + 1, act };
  }
  return undefined;
}

/** A phrase, or "-ing …", that begins at `at`. */
function what(view: View, at: number): Region | null {
  const gerund = view.groups.find((g) => g.first === at && g.kind === 'ing');
  return gerund ? { first: at, last: clauseEnd(view.parse, gerund) } : actFrom(view, at);
}

/** The same words in front of their verb: "Behind the raid, the police said, stood X". */
function fronted(view: View, group: VerbGroup): Place | undefined {
  for (let i = 0; i < group.first; i += 1) {
    if (view.word(i) !== 'behind' && !DOERS.responsible.has(view.word(i))) continue;
    if (!opensClause(view, i)) continue;
    const place = placeAt(view, i);
    if (!place?.act) continue;
    const end = place.act.last + 1;
    // Only an aside may stand between: ", the police said,".
    if (end === group.first) return place;
    const comma = view.unit(end)?.tag === 'comma' && view.unit(group.first - 1)?.tag === 'comma';
    if (comma && group.first - end < 16) return place;
  }
  return undefined;
}

/** Whether a clause begins at a unit, adverbs before it apart. */
export function opensClause(view: View, i: number): boolean {
  let at = i - 1;
  while (view.unit(at)?.tag === 'adv') at -= 1;
  const before = view.unit(at);
  return (
    before === undefined ||
    // "are saying the culprit is".
    (before.tag === 'verb' && SAY.has(before.lemma ?? '')) ||
    ['comma', 'colon', 'semi', 'that', 'quote-open', 'conj', 'sub', 'dash'].includes(before.tag)
  );
}
