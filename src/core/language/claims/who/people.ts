import anaphora from '../../../../../assets/lexicon/anaphora.json';
import roles from '../../../../../assets/lexicon/roles.json';
import { baseFrom } from '../../syntax/phrases.ts';
import type { Unit } from '../../syntax/units.ts';
import { wordSet } from '../../syntax/words.ts';
import { MEMBERS } from '../lexicon.ts';
import { bodyBehind, isFormer, serves, unnamedBefore } from './described.ts';
import type { ReferentClass } from './discourse.ts';
import { namedLater, personBeside } from './names-in.ts';
import { CLASS_OF, generalBehind, possessorOf } from './nouns.ts';
import { type Phrase, standsFor, standsForName, standsForOne, type Way } from './phrase.ts';
import { type Resolved, several, words } from './resolver.ts';

/** Nouns for those who speak for a body. */
export const SPEAKER = wordSet(roles.speaker);
const RESEARCHERS = wordSet(anaphora.researchers);
const COLLECTIVE = wordSet(anaphora.collective);
const PERSON = wordSet(anaphora.person);
const INDEPENDENT = wordSet(roles.independent);
const WITHIN = new Set(['for', 'of', 'from', 'at', 'with', 'in', 'within', 'inside']);

/** "a former officer of the service": of a body they speak for no more; only their own name says who they are. */
export const former: Way = (phrase) => {
  if (!isFormer(phrase.units, phrase.core)) return undefined;
  if (!SPEAKER.has(phrase.noun) && !MEMBERS.has(phrase.noun)) return undefined;
  const person = personBeside(phrase.resolver, phrase.parse, phrase.region.last);
  return person ? standsForName(phrase, person) : phrase.nobody;
};

/** "officials at the FBI", "officers of the army's signals branch", "members of a gang that calls itself X". */
export const ofBody: Way = (phrase) => {
  const { noun, resolver, parse, units, head, region } = phrase;
  if (!SPEAKER.has(noun) && !MEMBERS.has(noun) && !RESEARCHERS.has(noun)) return undefined;
  const behind = bodiesBehind(phrase);
  if (behind) return behind;
  const ids = generalBehind(resolver, parse, head, region.last, phrase.at);
  if (ids.length > 0) return standsFor(phrase, several(resolver, parse, phrase.whole, ids));
  const gang = units[head + 1]?.lower === 'of' ? baseFrom(units, head + 2) : null;
  const crew = gang && CLASS_OF.get((units[gang.last] as Unit).lower)?.cls === 'group';
  const its = crew && MEMBERS.has(noun) ? namedLater(parse, gang.last) : null;
  return its ? standsForName(phrase, its) : undefined;
};

/** The bodies named behind people who belong to them. */
function bodiesBehind(phrase: Phrase): Resolved | undefined {
  const { noun, resolver, parse, head, core } = phrase;
  const usable = phrase.inside.filter(
    (b) => WITHIN.has(b.preposition) && !(b.preposition === 'in' && b.form === 'place'),
  );
  if (usable.length === 0) return undefined;
  if (phrase.threat && usable.every((b) => b.preposition === 'in')) return undefined;
  const bodies = usable.map((b) => {
    const body = MEMBERS.has(noun) ? bodyBehind(resolver, parse, b.index) : null;
    const last = Math.max(body?.last ?? b.index, head);
    return words(resolver, parse, { first: core.first, last }, body ? null : b.actor);
  });
  return standsFor(phrase, bodies);
}

/** "six Russian military intelligence officers": members of a state's own services. */
export const servants: Way = (phrase) => {
  const nation = phrase.owners.find((o) => o.form === 'demonym');
  return nation && MEMBERS.has(phrase.noun) && serves(phrase.units, phrase.core)
    ? standsForOne(phrase, nation.actor)
    : undefined;
};

/** "the Kremlin spokesman", "a Google researcher", "the minister, Jan Willems", "its lawyer", "the spokeswoman". */
export const speaker: Way = (phrase) => {
  const { noun, owners, resolver, parse, units, core } = phrase;
  if (!SPEAKER.has(noun) || phrase.threat) return undefined;
  const owner = owners.find(
    (o) => o.form === 'name' || o.form === 'place' || isGoverning(phrase, o),
  );
  // "Bulgaria's prosecutor" is a person of that country, and does not speak for its government.
  const apart =
    owner && INDEPENDENT.has(noun) && resolver.discourse.classOf(owner.actor) === 'state';
  if (owner && !apart) return standsForOne(phrase, owner.actor);
  const person = personBeside(resolver, parse, phrase.region.last);
  if (person) return standsForName(phrase, person);
  if (owners.length > 0 && !(MEMBERS.has(noun) && isPossessed(phrase))) return phrase.nobody;
  const possessor = possessorOf(resolver, parse, core, phrase.at);
  if (possessor) return standsFor(phrase, several(resolver, parse, core, [possessor]));
  const before = unnamedBefore(resolver, units, core, noun, phrase.at);
  if (before) return standsFor(phrase, [before]);
  const id = speakerBefore(phrase);
  return id === undefined ? phrase.nobody : standsFor(phrase, several(resolver, parse, core, [id]));
};

/** "an Israeli government spokesman". */
function isGoverning({ units }: Phrase, owner: { index: number; form: string }): boolean {
  return owner.form === 'demonym' && COLLECTIVE.has(units[owner.index + 1]?.lower ?? '');
}

function isPossessed({ units, core }: Phrase): boolean {
  return /^(?:its|their|his|her)$/.test((units[core.first] as Unit).lower);
}

/** Whoever "the official", "a spokesman" or "the researchers" leads back to. */
function speakerBefore(phrase: Phrase): string | undefined {
  const { noun, at, units, head, definite } = phrase;
  const last = (classes: readonly ReferentClass[], reach: number): string | undefined =>
    phrase.resolver.discourse.last(classes, at, undefined, reach);
  if (definite && PERSON.has(noun) && !noun.endsWith('s')) {
    const id = last(['person'], 2);
    if (id !== undefined) return id;
  }
  const sent = /^(?:of|for|from)$/.test(units[head + 1]?.lower ?? '');
  if (!sent && /^(?:spokes\w+|representatives?|lawyers?|attorneys?)$/.test(noun)) {
    const id = last(['agency', 'company', 'organisation', 'state'], 1);
    if (id !== undefined) return id;
  }
  return RESEARCHERS.has(noun) && definite ? last(['company', 'organisation'], 2) : undefined;
}
