import type { Parse } from '../../syntax/arguments.ts';
import { baseFrom, headOf, type Region } from '../../syntax/phrases.ts';
import type { Unit } from '../../syntax/units.ts';
import { SAYING } from '../../syntax/words.ts';
import { FOLLOWERS, THREAT_PEOPLE } from '../lexicon.ts';
import { accusedBefore } from './accused-before.ts';
import { counted, sameAgain } from './again.ts';
import { attackers } from './attackers.ts';
import { backed, officeOf, ofNation, ofPossessor, seatedIn, titledUnit } from './bodies.ts';
import {
  alliance,
  apposed,
  calledBare,
  calledLater,
  namedBeside,
  namedRelation,
  spokenOf,
} from './called.ts';
import { document } from './documents.ts';
import { actorsBehind, personBeside } from './names-in.ts';
import { CLASS_OF } from './nouns.ts';
import { former, ofBody, servants, SPEAKER, speaker } from './people.ts';
import { phraseOf, type Way } from './phrase.ts';
import { pronoun } from './pronouns.ts';
import { type Place, type Resolved, type Resolver, words } from './resolver.ts';
import { selfTold } from './self-told.ts';

/** How a noun phrase can stand for somebody: the first way that says who it is, holds. */
const WAYS: readonly Way[] = [
  calledLater,
  counted,
  sameAgain,
  namedRelation,
  alliance,
  document,
  former,
  titledUnit,
  ofBody,
  servants,
  speaker,
  officeOf,
  ofNation,
  ofPossessor,
  seatedIn,
  attackers,
  apposed,
  spokenOf,
  calledBare,
  backed,
  namedBeside,
];

/** Finds out who a noun phrase stands for: one participant for each actor, or the phrase's own words with no actor. */
export function resolve(resolver: Resolver, parse: Parse, region: Region, place: Place): Resolved {
  const elements = splitList(parse, region);
  const found = elements.map((element, i) =>
    isOwn(parse, element, i)
      ? ownWords(resolver, parse, element)
      : resolveOne(resolver, parse, element, place),
  );
  if (found.length > 1 && found.every((f) => f.participants.every((p) => p.actor === null))) {
    // Nobody is named: the phrase stands whole, in its own words.
    return {
      participants: [words(resolver, parse, region, null)],
      head: found[0]?.head ?? '',
      threat: found.some((f) => f.threat),
    };
  }
  return {
    participants: found.flatMap((f) => f.participants),
    head: found[0]?.head ?? '',
    threat: found.some((f) => f.threat),
  };
}

/** "MOIS and its proxies", "the ministry and its chief": the second of a list, whose owner is the first. */
function isOwn({ units }: Parse, element: Region, i: number): boolean {
  const its = i > 0 && /^(?:its|their)$/.test(units[element.first]?.lower ?? '');
  const head = units[headOf(units, element)]?.lower ?? '';
  return its && (FOLLOWERS.has(head) || SPEAKER.has(head));
}

function ownWords(resolver: Resolver, parse: Parse, element: Region): Resolved {
  const head = parse.units[headOf(parse.units, element)]?.lower ?? '';
  const person = personBeside(resolver, parse, element.last);
  const self = person
    ? words(resolver, parse, { first: person.index, last: person.index }, person.actor)
    : words(resolver, parse, element, null);
  return { participants: [self], head, threat: THREAT_PEOPLE.has(head) };
}

/** Cuts "the FBI, CISA and the NSA" into its items; prepositional phrases stay with their noun. */
function splitList(parse: Parse, region: Region): Region[] {
  const { units } = parse;
  const parts: Region[] = [];
  let first = region.first;
  let depth = 0;
  for (let i = region.first; i <= region.last; i += 1) {
    const unit = units[i] as Unit;
    if (unit.tag === 'open') depth += 1;
    if (unit.tag === 'close') depth -= 1;
    if (depth > 0) continue;
    const joint = unit.tag === 'comma' || (unit.tag === 'conj' && unit.lower !== 'but');
    if (!joint || i === region.first) continue;
    const head = units[headOf(units, { first, last: i - 1 })];
    // "officials from the FBI and CISA", "members of the GRU and the SVR": the list hangs on the preposition.
    const governed = units.slice(first, i).some((u) => u.tag === 'prep') && head && !head.actor;
    const next = baseFrom(units, i + 1);
    const nextHasDeterminer =
      next !== null &&
      units[next.first]?.tag === 'det' &&
      SPEAKER.has((units[next.last] as Unit).lower);
    if (governed && !nextHasDeterminer) continue;
    if (i > first) parts.push({ first, last: i - 1 });
    first = i + 1;
  }
  if (first <= region.last) parts.push({ first, last: region.last });
  return parts;
}

function resolveOne(resolver: Resolver, parse: Parse, region: Region, place: Place): Resolved {
  const { units } = parse;
  let first = region.first;
  while (
    first < region.last &&
    ['adv', 'quote-open', 'conj', 'comma'].includes((units[first] as Unit).tag)
  )
    first += 1;
  const whole = { first, last: region.last };
  const begin = units[first] as Unit;
  if (begin.tag === 'pron') {
    const meant = byPronoun(resolver, parse, whole, place);
    if (meant) return meant;
  }
  const head = headOf(units, whole);
  const unit = units[head] as Unit;
  if (isTeller(parse, head) && head - 1 > first)
    return resolveOne(resolver, parse, { first, last: head - 1 }, place);
  if (unit.actor && unit.tag === 'noun')
    return {
      participants: [words(resolver, parse, { first: head, last: head }, unit.actor.actor)],
      head: '',
      threat: resolver.discourse.classOf(unit.actor.actor) === 'group',
    };
  const phrase = phraseOf(resolver, parse, region, whole, place, (other) =>
    resolve(resolver, parse, other, place),
  );
  for (const way of WAYS) {
    const meant = way(phrase);
    if (meant) return meant;
  }
  return phrase.nobody;
}

/** "a group Microsoft said was based in China": the name is of who says so, in a clause that nothing opens. */
function isTeller({ units, groups }: Parse, name: number): boolean {
  if (!units[name]?.actor || !CLASS_OF.has(units[name - 1]?.lower ?? '')) return false;
  let at = name + 1;
  if (units[at]?.tag === 'open') {
    const close = units.findIndex((u, i) => i > at && u.tag === 'close');
    if (close < 0 || close - at > 4) return false;
    at = close + 1;
  }
  const say = groups.find((g) => g.first === at && g.kind === 'finite');
  return (
    say !== undefined &&
    SAYING.has(say.lemma) &&
    groups.some((g) => g.first === say.last + 1 && g.kind === 'finite')
  );
}

/** "it", "they"; "we at ESET", "those of us from the agency". */
function byPronoun(
  resolver: Resolver,
  parse: Parse,
  whole: Region,
  place: Place,
): Resolved | undefined {
  const { first, last } = whole;
  const begin = parse.units[first] as Unit;
  if (first === last) {
    const before = accusedBefore(parse, first) ?? selfTold(parse, first);
    return before
      ? resolveOne(resolver, parse, before, place)
      : pronoun(resolver, parse, whole, { ...place, unit: first }, begin);
  }
  const house = actorsBehind(parse, first, last).filter((a) =>
    /^(?:at|of|from|in)$/.test(a.preposition),
  );
  if (house.length === 0) return undefined;
  return {
    participants: house.map((a) => words(resolver, parse, whole, a.actor)),
    head: begin.lower,
    threat: false,
  };
}
