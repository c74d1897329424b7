import anaphora from '../../../../../assets/lexicon/anaphora.json';
import roles from '../../../../../assets/lexicon/roles.json';
import type { Region } from '../../syntax/phrases.ts';
import { wordSet } from '../../syntax/words.ts';
import { serves, stateBehind } from './described.ts';
import { namesBeside } from './names-in.ts';
import { CLASS_OF, possessorOf } from './nouns.ts';
import { type Phrase, standsFor, standsForOne, type Way } from './phrase.ts';
import { several } from './resolver.ts';

const COLLECTIVE = wordSet(anaphora.collective);
const OFFICE = wordSet(roles.office);

/** "the Sandworm unit of Russia's GRU": the unit has a name of its own. */
export const titledUnit: Way = (phrase) => {
  const title = phrase.owners.at(-1);
  return title?.index === phrase.head - 1 &&
    phrase.resolver.discourse.classOf(title.actor) === 'group'
    ? standsForOne(phrase, title.actor)
    : undefined;
};

/** "the SVR's press bureau", "an account of the LockBit gang": an office speaks for its owner. */
export const officeOf: Way = (phrase) => {
  const { noun, core, head, resolver } = phrase;
  if (!OFFICE.has(noun)) return undefined;
  const gang = phrase.inside.find(
    (a) => a.preposition === 'of' && resolver.discourse.classOf(a.actor) === 'group',
  );
  if (gang) return standsForOne(phrase, gang.actor, { first: core.first, last: gang.index });
  const house = phrase.owners.findLast((o) => o.form === 'name' || o.form === 'place');
  if (!house) return undefined;
  const body = bodyOf(phrase, { first: house.index, last: head }, house.actor);
  return standsForOne(phrase, body ?? house.actor);
};

/** "the Russian military", "Iran's leadership", "South Korea's spy agency". */
export const ofNation: Way = (phrase) => {
  const { noun, owner, head } = phrase;
  if (!owner || noun === 'officials') return undefined;
  const service = CLASS_OF.get(noun)?.cls === 'agency' && serves(phrase.units, phrase.core);
  if (!COLLECTIVE.has(noun) && !service) return undefined;
  const body = bodyOf(phrase, { first: owner.index, last: head }, owner.actor);
  return standsForOne(phrase, body ?? owner.actor);
};

/** "its military", "their press office". */
export const ofPossessor: Way = (phrase) => {
  const { noun, resolver, parse, core } = phrase;
  if (phrase.owner || !(COLLECTIVE.has(noun) || OFFICE.has(noun))) return undefined;
  const possessor = possessorOf(resolver, parse, core, phrase.at);
  return possessor ? standsFor(phrase, several(resolver, parse, core, [possessor])) : undefined;
};

/** "the government of Vietnam", "the authorities in Tehran". */
export const seatedIn: Way = (phrase) => {
  const { noun, resolver, units, core, head } = phrase;
  const seat = phrase.owner ? null : stateBehind(resolver, phrase.parse, head);
  if (!seat) return undefined;
  const cls = CLASS_OF.get(noun)?.cls;
  const rules = cls === 'state' || noun === 'authorities';
  const ofState = (COLLECTIVE.has(noun) || cls === 'agency') && seat.preposition === 'of';
  if (!rules && !ofState) return undefined;
  const text = units
    .slice(core.first, head + 1)
    .filter((u) => u.tag !== 'det')
    .map((u) => u.lower)
    .join(' ');
  const country = resolver.actors.get(seat.actor)?.country;
  const body = country ? resolver.discourse.bodyDescribed(country, text) : undefined;
  return standsForOne(phrase, body ?? seat.actor, { first: core.first, last: seat.index });
};

/** "a Chinese state-affiliated entity", "Russian government-backed accounts": the state stands behind them. */
export const backed: Way = (phrase) => {
  const { owner, units, core } = phrase;
  const master = units
    .slice(core.first, core.last)
    .some((u) => /^(?:state|government|regime)-/.test(u.lower));
  return owner && (master || phrase.unit.actor) ? standsForOne(phrase, owner.actor) : undefined;
};

/** The body that "Russia's military intelligence service" describes, where the article names it. */
function bodyOf(phrase: Phrase, region: Region, state: string): string | undefined {
  const { units, resolver } = phrase;
  const country = resolver.actors.get(state)?.country;
  if (!country) return undefined;
  const beside = namesBeside(resolver, phrase.parse, region.last).find(
    (p) => p.actor !== null && resolver.actors.get(p.actor)?.country === country,
  );
  if (beside?.actor && resolver.discourse.classOf(beside.actor) === 'agency') return beside.actor;
  const text = units
    .slice(region.first + 1, region.last + 1)
    .filter((u) => u.tag !== 'poss')
    .map((u) => u.lower)
    .join(' ');
  return resolver.discourse.bodyDescribed(country, text);
}
