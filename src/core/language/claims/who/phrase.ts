import type { Participant } from '../../../model/index.ts';
import type { Parse } from '../../syntax/arguments.ts';
import { baseEndingAt, baseFrom, headOf, type Region } from '../../syntax/phrases.ts';
import type { Unit } from '../../syntax/units.ts';
import { THREAT_PEOPLE } from '../lexicon.ts';
import { actorsBehind, type Named, ownersIn } from './names-in.ts';
import { CLASS_OF, isDefinite } from './nouns.ts';
import { type Place, type Resolved, type Resolver, words } from './resolver.ts';

/** A noun phrase whose head is a general noun, and what is asked of it to find out who it stands for. */
export interface Phrase {
  resolver: Resolver;
  parse: Parse;
  units: readonly Unit[];
  /** As it was asked for; `whole` begins behind its adverbs and marks. */
  region: Region;
  whole: Region;
  /** The head noun, and its base phrase up to it: "the Kremlin's [spokesman]". */
  head: number;
  unit: Unit;
  noun: string;
  core: Region;
  place: Place;
  /** The place of the phrase itself. */
  at: Place;
  /** Whether the noun is one for attackers. */
  threat: boolean;
  /** Names before the head, and those in the phrases behind it. */
  owners: Named[];
  inside: Named[];
  /** The first name before the head that stands for a state, a body or a firm, in whatever form. */
  owner: Named | undefined;
  definite: boolean;
  /** The same phrase in its own words, for nobody who is known. */
  nobody: Resolved;
  /** Finds out who another phrase of the sentence stands for. */
  resolve: (region: Region) => Resolved;
}

/** One way in which a phrase can stand for somebody; undefined where it says nothing of this phrase. */
export type Way = (phrase: Phrase) => Resolved | undefined;

/** Reads a phrase whose head is not a name itself. */
export function phraseOf(
  resolver: Resolver,
  parse: Parse,
  region: Region,
  whole: Region,
  place: Place,
  resolve: (region: Region) => Resolved,
): Phrase {
  const { units } = parse;
  const head = headOf(units, whole);
  const unit = units[head] as Unit;
  const base = baseEndingAt(units, head) ?? { first: head, last: head };
  const core = { first: Math.max(base.first, whole.first), last: head };
  const noun = unit.lower;
  const threat = THREAT_PEOPLE.has(noun) && !isCrowd(units, head);
  const owners = ownersIn(parse, core);
  return {
    resolver,
    parse,
    units,
    region,
    whole,
    head,
    unit,
    noun,
    core,
    place,
    at: { ...place, unit: whole.first },
    threat,
    owners,
    inside: actorsBehind(parse, head, region.last),
    owner: owners.find((o) => /^(?:demonym|compound|place|name)$/.test(o.form)),
    definite: isDefinite(units, core),
    nobody: { participants: [words(resolver, parse, whole, null)], head: noun, threat },
    resolve,
  };
}

/** "a group of companies" attacks nobody. */
function isCrowd(units: readonly Unit[], head: number): boolean {
  const others = units[head + 1]?.lower === 'of' ? baseFrom(units, head + 2) : null;
  if (others === null) return false;
  const noun = (units[others.last] as Unit).lower;
  const crew = CLASS_OF.get((units[head] as Unit).lower)?.cls === 'group';
  return crew && CLASS_OF.get(noun)?.plural === true && !THREAT_PEOPLE.has(noun);
}

/** The phrase as standing for participants. */
export function standsFor({ noun, threat }: Phrase, participants: Participant[]): Resolved {
  return { participants, head: noun, threat };
}

/** The phrase as standing for one actor, at the words of a region; at those up to its head where none is given. */
export function standsForOne(phrase: Phrase, actor: string | null, region = phrase.core): Resolved {
  return standsFor(phrase, [words(phrase.resolver, phrase.parse, region, actor)]);
}

/** The phrase as standing for whoever is named at one unit. */
export function standsForName(phrase: Phrase, named: { index: number; actor: string }): Resolved {
  return standsForOne(phrase, named.actor, { first: named.index, last: named.index });
}
