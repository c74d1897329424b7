import type { Unit } from '../../syntax/units.ts';
import { crewOf } from './described.ts';
import { crewsBeside, groupBeside } from './names-in.ts';
import { possessorOf } from './nouns.ts';
import { standsFor, standsForOne, type Way } from './phrase.ts';
import { several } from './resolver.ts';

const SERVING = /^(?:for|of|from|by|to|with|under)$/;

/** "the North Korean collective, the Lazarus Group", "hackers working for Beijing", "its hackers": attackers, by whose they are. */
export const attackers: Way = (phrase) => {
  const { resolver, parse, units, core, noun, head } = phrase;
  if (!phrase.threat) return undefined;
  // The name says more than the nation.
  const group = groupBeside(resolver, parse, phrase.whole.last);
  if (group) return standsFor(phrase, [group]);
  // "two hacker groups linked to Minsk, Silk Moth and Black Tern, were": so do their names.
  const crews = noun.endsWith('s') ? crewsBeside(resolver, parse, head) : [];
  if (crews.length > 1) return standsFor(phrase, crews);
  const owner = phrase.owners.at(-1);
  const known =
    owner &&
    (units[core.first] as Unit).lower === 'the' &&
    crewOf(resolver, parse, owner, noun, phrase.at);
  if (known) return standsForOne(phrase, known);
  if (owner && owner.form !== 'side') return standsForOne(phrase, owner.actor);
  const master = phrase.inside.find((a) => SERVING.test(a.preposition));
  if (master) return standsForOne(phrase, master.actor, { first: core.first, last: master.index });
  const possessor = possessorOf(resolver, parse, core, phrase.at);
  return possessor ? standsFor(phrase, several(resolver, parse, core, [possessor])) : undefined;
};
