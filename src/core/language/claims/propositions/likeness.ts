import { clauseEnd } from '../../syntax/arguments.ts';
import { extendRight, headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { isAct, mentionsCyber } from '../acts.ts';
import { isSomebody } from '../grounds.ts';
import { CLAIM_NOUNS, DOERS, HARMLESS_NOUNS } from '../lexicon.ts';
import { accusable, classesOf, isGroup, namesPower } from '../parties.ts';
import type { View } from '../view.ts';
import { make, partyFrom, type Proposition } from './proposition.ts';

/** "bears the hallmarks of Lazarus", "overlaps with APT28", "is consistent with", "looks like the work of". */
export function likeness(view: View, group: VerbGroup): Proposition | undefined {
  return (
    marked(view, group) ?? printed(view, group) ?? resembles(view, group) ?? compared(view, group)
  );
}

/** "bears the hallmarks of X", "has X's fingerprints all over it". */
function marked(view: View, group: VerbGroup): Proposition | undefined {
  const { subject, object } = view.args(group);
  if (!subject || !object || group.passive || !DOERS.likeness.has(group.lemma)) return undefined;
  const mark = view.units.findIndex(
    (u, i) => i >= object.first && i <= object.last + 1 && DOERS.hallmark.has(u.lower),
  );
  if (mark < 0) return undefined;
  const of = view.word(mark + 1) === 'of' ? partyFrom(view, mark + 2) : null;
  // "the hallmarks of a state operation in Turkey's interest": whoever is named further on.
  const named = of && !accusable(view, view.resolve(of)) ? inInterestOf(view, group) : null;
  const accused = named ?? of ?? ownerBefore(view, object, mark) ?? widen(view, object);
  return draw(view, group, subject, accused, { first: group.first, last: mark }, 'hallmarks', 2);
}

/** The party of "in X's interest", "on behalf of X" in a verb's clause. */
function inInterestOf(view: View, group: VerbGroup): Region | null {
  const { first, last } = behindVerb(view, group);
  const noun = view.units.findIndex(
    (u, i) => i >= first && i <= last && DOERS.bidding.has(u.lower),
  );
  if (noun < 0) return null;
  if (view.word(noun + 1) === 'of') return partyFrom(view, noun + 2);
  const name = noun - 2;
  return view.unit(noun - 1)?.tag === 'poss' && view.unit(name)?.actor
    ? { first: name, last: name }
    : null;
}

/** "The fingerprints of X are all over the implant". */
function printed(view: View, group: VerbGroup): Proposition | undefined {
  const { subject } = view.args(group);
  if (group.lemma !== 'be' || group.passive || !subject) return undefined;
  const mark = headOf(view.units, subject);
  if (!DOERS.hallmark.has(view.word(mark))) return undefined;
  const at = view.units.findIndex(
    (u, i) =>
      i > group.last && i < group.last + 4 && /^(?:on|over|across|in|throughout)$/.test(u.lower),
  );
  const accused =
    view.word(mark + 1) === 'of' ? partyFrom(view, mark + 2) : ownerBefore(view, subject, mark);
  if (at < 0 || !accused) return undefined;
  return make(view, {
    group,
    accused,
    act: partyFrom(view, at + 1),
    cue: { first: subject.first, last: group.last },
    frame: 'hallmarks',
    strength: 2,
  });
}

/** "closely resembles those of X", "shares code with tools of X", "overlaps in lure and layout with X's". */
function resembles(view: View, group: VerbGroup): Proposition | undefined {
  const { subject, object } = view.args(group);
  // "recalled that Norway was attacked" is no likeness; "resembles that of APT28" is.
  const tells = view.word(group.last + 1) === 'that' && view.word(group.last + 2) !== 'of';
  if (!subject || group.passive || tells) return undefined;
  // "The name suggests a group from Sudan": what somebody is called is no evidence.
  if (
    /^(?:names?|titles?|logos?|monikers?|handles?|slogans?|brand|label)$/.test(
      view.word(headOf(view.units, subject)),
    )
  )
    return undefined;
  const shared = object !== null && view.some(object, (u) => DOERS.kinship.has(u.lower));
  const overlaps = group.lemma === 'overlap' || (shared && DOERS.likeness.has(group.lemma));
  const rest = behindVerb(view, group);
  if (overlaps ? !view.some(rest, (u) => u.lower === 'with') : !ALIKE_VERB.test(group.lemma))
    return undefined;
  const accused = partyWithin(view, rest);
  if (!accused) return undefined;
  const frame = overlaps ? 'overlaps' : 'hallmarks';
  const cue = { first: group.first, last: group.last };
  return draw(view, group, subject, accused, cue, frame, overlaps ? 1 : 2);
}

const ALIKE_VERB =
  /^(?:resemble|match|mirror|echo|mimic|recall|evoke|fit|suggest|indicate|betray|spell|scream|bespeak)$/;
const ALIKE =
  /^(?:consistent|similar|identical|reminiscent|akin|comparable|typical|characteristic|line|keeping|redolent|suggestive)$/;

/** "is consistent with X", "is reminiscent of X", "looks like the work of X". */
function compared(view: View, group: VerbGroup): Proposition | undefined {
  const { subject } = view.args(group);
  if (!subject || group.passive || !/^(?:be|look|seem|appear|sound|smell|read)$/.test(group.lemma))
    return undefined;
  const near = { first: group.last + 1, last: group.last + 4 };
  const like = group.lemma !== 'be' && view.some(near, (u) => u.lower === 'like');
  if (!like && !view.some(near, (u) => ALIKE.test(u.lower))) return undefined;
  const accused = partyWithin(view, behindVerb(view, group));
  if (!accused) return undefined;
  const cue = { first: group.first, last: group.last + 1 };
  return draw(view, group, subject, accused, cue, 'overlaps', 1);
}

/** What follows a verb in its clause. */
function behindVerb(view: View, group: VerbGroup): Region {
  return { first: group.last + 1, last: clauseEnd(view.parse, group) };
}

/** A likeness is drawn between an act, its tools or its people, and a party. */
function draw(
  view: View,
  group: VerbGroup,
  subject: Region,
  accused: Region,
  cue: Region,
  frame: string,
  strength: 1 | 2,
): Proposition | undefined {
  const act = isAct(view, subject);
  const thing =
    act || isGroup(view, subject) || mentionsCyber(view, subject) || isTrace(view, subject);
  if (!thing && !isThing(view, subject)) return undefined;
  return make(view, { group, accused, act: act ? subject : null, cue, frame, strength });
}

/** Whether a subject is a thing rather than somebody, and none that people say or hold: "the scheduling of commands". */
function isThing(view: View, region: Region): boolean {
  const head = view.unit(headOf(view.units, region));
  if (!head || head.tag !== 'noun' || head.actor) return false;
  const resolved = view.resolve(region);
  const someone = resolved.participants.some((p) => p.actor !== null || isSomebody(view, p));
  return (
    !someone && !resolved.threat && !CLAIM_NOUNS.has(head.lower) && !HARMLESS_NOUNS.has(head.lower)
  );
}

/** "the tactics", "the infrastructure", "victims and working hours". */
function isTrace(view: View, region: Region): boolean {
  return view.some(region, (u) => DOERS.kinship.has(u.lower) || TRACE.test(u.lower));
}

const TRACE =
  /^(?:methods?|procedures?|ttps|patterns?|targets?|victims?|hours|timestamps|infrastructure|samples?|invoices?|lures?|wiper|worm|payloads?|loaders?|domains?|choice|wording|style|it|this|tradecraft|evidence)$/;

function widen(view: View, region: Region): Region {
  return extendRight(view.units, region, {
    prepositions: new Set(['of', 'by', 'from', 'in']),
    coordinate: true,
  });
}

/** The state, body or group that a phrase names last: "earlier work by X", "those of X", "X's earlier mailings". */
function partyWithin(view: View, region: Region): Region | null {
  // "overlaps with what others call X": two names of one group.
  if (view.some(region, (u) => u.tag === 'wh')) return null;
  for (let i = region.last; i >= region.first; i -= 1) {
    const unit = view.unit(i);
    if (!unit?.actor) continue;
    if (unit.tag !== 'noun') {
      // "Chinese state hackers".
      const people = partyFrom(view, i);
      if (!people || people.last === i) return null;
      return isGroup(view, people) || namesPower(view, people) ? people : null;
    }
    const at = { first: i, last: i };
    const classes = classesOf(view, view.resolve(at));
    return classes.some((c) => c === 'group' || c === 'state' || c === 'agency') ? at : null;
  }
  return null;
}

/** "X" in "X's fingerprints". */
function ownerBefore(view: View, region: Region, mark: number): Region | null {
  for (let i = mark - 1; i > region.first; i -= 1)
    if (view.unit(i)?.tag === 'poss') return { first: region.first, last: i - 1 };
  return null;
}
