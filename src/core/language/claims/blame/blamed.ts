import { clauseEnd } from '../../syntax/arguments.ts';
import { extendRight, headOf, isTime, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { isAct } from '../acts.ts';
import { isNamed, isPlaceOnly, verdictOf } from '../grounds.ts';
import { type Frame, MEMBERS } from '../lexicon.ts';
import { sidesWith } from '../who/names-in.ts';
import { roleOf } from './naming.ts';
import { accusable } from '../parties.ts';
import {
  actCalled,
  distantAct,
  frontedAct,
  gerundBehind,
  holderOf,
  phraseFrom,
  slotOf,
  withoutShare,
} from './slots.ts';
import type { View } from '../view.ts';

/** Whom the verb blames, and for what. */
export function slotsOf(
  view: View,
  group: VerbGroup,
  frame: Frame,
  object: Region | null,
): { accused: Region; act: Region | null } | null {
  let accused = slotOf(view, group, frame.accused, object);
  if (!accused) return null;
  accused = keeperOf(view, accused) ?? withBody(view, accused);
  // "It is Seoul, and not Pyongyang, that X accuses".
  if (view.word(accused.first - 1) === 'not') return null;
  let act = frame.asWords
    ? (roleOf(view, group, frame.asWords)?.act ?? null)
    : (slotOf(view, group, frame.act, object) ?? actCalled(view, group, frame.act));
  if (frame.swap && object) {
    const whom = view.resolve(accused);
    const there =
      accusable(view, whom) &&
      !isPlaceOnly(view, accused) &&
      (isNamed(whom) || whom.threat || !isAct(view, accused));
    if (!there && accusable(view, view.resolve(object)) && isAct(view, accused))
      [accused, act] = [object, accused];
  }
  // "points to British involvement": the nation whose part it is.
  if (frame.accused.startsWith('prep:') && PART.test(view.word(headOf(view.units, accused))))
    accused = holderOf(view, accused) ?? accused;
  // "accounts tied to an Iranian influence operation": the nation whose act it is.
  if (frame.swap && act && !isNamed(view.resolve(accused))) {
    const nation = nationIn(view, act);
    if (nation) [accused, act] = [nation, act];
  }
  // "sanctions over attacks against Ukraine": whom the act was against, and not whom the sanctions are.
  if (frame.id === 'impose-sanctions' && hangsOnAct(view, group, accused)) return null;
  if (frame.id === 'link-noun') accused = secondOf(view, accused) ?? accused;
  if (frame.swap && isPlaceOnly(view, accused)) return null;
  if (/^(?:trace|track|follow)$/.test(group.lemma) && !isNamed(view.resolve(accused))) return null;
  // "threw it off its platform": what is one's own is not thrown out.
  if (frame.id === 'ban-for' && /^(?:its|their)$/.test(view.word(accused.first))) return null;
  if (frame.nation) {
    const { first, last } = accused;
    const at = view.units.findIndex((u, i) => i >= first && i <= last && u.actor !== undefined);
    if (at >= 0) accused = { first: at, last: at };
  }
  const { infinitive } = view.args(group);
  if (!act && infinitive && frame.id === 'charge-with')
    act = { first: infinitive.first, last: clauseEnd(view.parse, infinitive) };
  if (act && isWhere(view, act)) act = null;
  if (act) act = chargedFor(view, act) ?? act;
  if (!act || verdictOf(view, act) === 'open')
    act =
      distantAct(view, group, frame.act, accused.first > group.last ? accused.last : group.last) ??
      act ??
      gerundBehind(view, accused) ??
      frontedAct(view, frame.act, group.first);
  return { accused, act: act && withoutShare(view, act) };
}

/** Whether a phrase behind "on" or "against" belongs to the act before it. */
function hangsOnAct(view: View, group: VerbGroup, accused: Region): boolean {
  const over = view.units.findIndex((u, i) => i > group.last && /^(?:over|for)$/.test(u.lower));
  if (over < 0 || over > accused.first) return false;
  const how = view.word(accused.first - 1);
  return (
    how === 'against' || (how === 'on' && isAct(view, { first: over + 1, last: accused.first - 2 }))
  );
}

/** A part that somebody has in what was done. */
const PART =
  /^(?:involvement|responsibility|authorship|complicity|participation|direction|sponsorship|origins?|guilt|culpability|handiwork|backing|support)$/;

/** The adjective of a nation in the name of an act: "an Iranian influence operation". */
function nationIn(view: View, act: Region): Region | null {
  const head = headOf(view.units, act);
  if (view.unit(head)?.actor || !isAct(view, act)) return null;
  const at = view.units.findIndex(
    (u, i) =>
      i >= act.first &&
      i < head &&
      !sidesWith(u) &&
      (u.actor?.form === 'demonym' || (u.actor !== undefined && u.suffix !== undefined)),
  );
  return at < 0 ? null : { first: at, last: at };
}

/** "an account controlled by X", "servers rented by X": whoever holds the thing that a trail leads to. */
function keeperOf(view: View, region: Region): Region | null {
  if (!isPlaceOnly(view, region)) return null;
  const held = view.groups.find((g) => g.first === region.last + 1 && g.kind === 'participle');
  if (
    !held ||
    !/^(?:control|run|own|rent|lease|operate|use|hire|register|manage)$/.test(held.lemma)
  )
    return null;
  return view.args(held).preps.find((p) => p.word === 'by' || p.word === 'to')?.region ?? null;
}

/** "links between the attack and a crew known as X": the party behind "and", where an act stands before it. */
function secondOf(view: View, first: Region): Region | null {
  if (view.word(first.first - 1) !== 'between' || isNamed(view.resolve(first))) return null;
  const and = view.units.findIndex((u, i) => i > first.first && u.lower === 'and');
  if (and < 0 || and > first.last + 12 || !isAct(view, { first: first.first, last: and - 1 }))
    return null;
  const second = phraseFrom(view, and + 1);
  return second && accusable(view, view.resolve(second)) ? second : null;
}

/** "on charges stemming from the hack": what the charges are about. */
function chargedFor(view: View, act: Region): Region | null {
  const head = headOf(view.units, act);
  if (!/^(?:charges?|counts?|suspicions?|allegations?|accusations?)$/.test(view.word(head)))
    return null;
  const verb = view.groups.find((g) => g.first === head + 1 && g.kind !== 'finite');
  if (!verb || !/^(?:stem|relate|connect|arise|tie|link|result)$/.test(verb.lemma)) return null;
  return /^(?:from|to|with|out)$/.test(view.word(verb.last + 1))
    ? phraseFrom(view, verb.last + (view.word(verb.last + 2) === 'of' ? 3 : 2))
    : null;
}

/** "officials" in "officials from the GRU's Unit 26165": with the body that they are of. */
function withBody(view: View, region: Region): Region {
  const head = headOf(view.units, region);
  if (head !== region.last || !/^(?:from|at|with|within|inside)$/.test(view.word(head + 1)))
    return region;
  const whole = extendRight(view.units, region, { prepositions: BODY, coordinate: false });
  const body = { first: head + 2, last: whole.last };
  return MEMBERS.has(view.word(head)) && view.some(body, (u) => u.actor !== undefined)
    ? whole
    : region;
}

const BODY: ReadonlySet<string> = new Set(['from', 'at', 'with', 'within', 'inside', 'of']);

/** "charged X in Tallinn", "on Monday": where or when, no act. */
function isWhere(view: View, act: Region): boolean {
  if (view.groups.some((g) => g.first === act.first)) return false;
  const head = view.unit(headOf(view.units, act));
  if (head === undefined || isAct(view, act)) return false;
  return /^(?:in|on)$/.test(view.word(act.first - 1)) && (head.capital || isTime(head));
}
