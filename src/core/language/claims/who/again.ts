import type { ReferentClass } from './discourse.ts';
import { standsFor, type Way } from './phrase.ts';
import { several } from './resolver.ts';

/** "three of its officers", "two of the hackers": those who are counted. */
export const counted: Way = ({ unit, units, head, region, resolve }) =>
  unit.tag === 'num' && units[head + 1]?.lower === 'of' && head + 2 <= region.last
    ? resolve({ first: head + 2, last: region.last })
    : undefined;

/** Words for whoever did it once more. */
const SAME =
  /^(?:hands?|pair|duo|two|culprits?|perpetrators?|aggressors?|attackers?|intruders?|authors?|thieves|people|crew|gang|group|outfit|team|hackers?|actors?|operators?|adversary|service|agency|unit|country|state|capital)$/;

/** "the same hands", "the same pair": whoever was accused right before, or is named before in the sentence; else nobody can tell. */
export const sameAgain: Way = (phrase) => {
  const { units, core, head, noun, resolver, parse } = phrase;
  if (!SAME.test(noun) || !units.slice(core.first, head).some((u) => u.lower === 'same'))
    return undefined;
  const again = resolver.discourse.takenUp(phrase.at, sameClass(noun));
  if (again.length > 0) return standsFor(phrase, several(resolver, parse, core, again));
  return phrase.owners.length === 0 ? phrase.nobody : undefined;
};

/** Of what kind those are whom "the same …" takes up; null where the word does not say. */
function sameClass(noun: string): ReferentClass | 'pair' | null {
  if (/^(?:pair|duo|two)$/.test(noun)) return 'pair';
  if (/^(?:crew|gang|group|outfit|team|hackers?|actors?|operators?|adversary)$/.test(noun))
    return 'group';
  if (/^(?:service|agency|unit)$/.test(noun)) return 'agency';
  return /^(?:country|state|capital)$/.test(noun) ? 'state' : null;
}
