import accusing from '../../../../../assets/lexicon/accusing-words.json';
import { argumentsOf, type Parse } from '../../syntax/arguments.ts';
import { groupAt, type Region } from '../../syntax/phrases.ts';
import type { Unit } from '../../syntax/units.ts';
import { SAYING, wordSet } from '../../syntax/words.ts';

const VERBS = wordSet(accusing.verbs);
const NOUNS = wordSet(accusing.nouns);
const THIRD = /^(?:it|they|he|she)$/;

/**
 * Whom a pronoun means that begins what an accuser goes on to say: in "Norway accused Russia, saying it had read the
 * letters" and "a complaint against Russia, claiming that it is behind" the accused. Null anywhere else.
 */
export function accusedBefore(parse: Parse, at: number): Region | null {
  const { units, groups } = parse;
  if (!THIRD.test((units[at] as Unit).lower)) return null;
  const verb = groupAt(groups, units[at - 1]?.tag === 'that' ? at - 2 : at - 1);
  if (verb?.kind !== 'ing' || !SAYING.has(verb.lemma)) return null;
  const main = groups.findLast((g) => g.last < verb.first && g.kind === 'finite' && !g.passive);
  if (!main) return null;
  const { object, preps } = argumentsOf(parse, main);
  if (VERBS.has(main.lemma) && object) return object;
  const told = units.findLastIndex((u, i) => i > main.last && i < verb.first && NOUNS.has(u.lower));
  const against =
    told < 0 ? -1 : units.findIndex((u, i) => i > told && i < verb.first && u.lower === 'against');
  if (against < 0) return null;
  const prep = preps.find((p) => p.region.first === against + 1);
  return (
    prep?.region ??
    (object && object.last > against ? { first: against + 1, last: object.last } : null)
  );
}
