import closed from '../../../../../assets/lexicon/closed-words.json';
import { isDayOfMonth } from '../phrases.ts';
import type { Tag, Unit } from '../units.ts';
import { wordSet } from '../words.ts';

/** What a noun stands behind. */
export const NOUN_BEFORE: ReadonlySet<Tag> = new Set<Tag>(['det', 'poss', 'adj', 'num']);
export const POSSESSIVES = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your', 'whose']);
/** Nouns that take a plural verb without an -s: "police", "the crew". */
const PLURAL_NOUNS = wordSet(closed.pluralNoun);

/** The unit before, past adverbs and the day of a month: "a spokesman on May 17 rejected". */
export function previous(units: readonly Unit[], i: number): Unit | undefined {
  let j = i - 1;
  while (j >= 0 && (units[j] as Unit).tag === 'adv') j -= 1;
  return isDayOfMonth(units, j) ? units[j - 1] : units[j];
}

export function isDetermining(unit: Unit): boolean {
  return unit.tag === 'det' || POSSESSIVES.has(unit.lower);
}

export function isNominal(unit: Unit | undefined): boolean {
  return unit?.tag === 'noun' || unit?.tag === 'adj';
}

/** Whether a noun can have a verb without an -s: a plural, or a name. */
export function isPluralSubject(unit: Unit): boolean {
  if (unit.actor) return true;
  return /s$/.test(unit.lower) || PLURAL_NOUNS.has(unit.lower);
}

/** Whether an object, or a particle of motion, follows at once: "hacking the registry", "hacking into". */
export function takesObject(units: readonly Unit[], i: number): boolean {
  const after = units[i + 1];
  if (!after) return false;
  if (after.tag === 'det' || after.tag === 'pron' || after.tag === 'that' || after.tag === 'num')
    return true;
  if (after.actor !== undefined) return true;
  if (after.lower === 'into') return true;
  return after.tag === 'adj' && units[i + 2]?.tag === 'noun' && units[i - 1]?.tag === 'prep';
}
