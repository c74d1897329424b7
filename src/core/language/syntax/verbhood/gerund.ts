import closed from '../../../../../assets/lexicon/closed-words.json';
import type { Unit } from '../units.ts';
import { ACCUSING, ADJECTIVES, GERUND_NOUNS, wordSet } from '../words.ts';
import { NOUN_BEFORE, isNominal, isPluralSubject, previous, takesObject } from './neighbours.ts';

/** Nouns that a word in -ing makes a compound with: "a hacking group". */
const COMPOUND_HEADS = wordSet(closed.compoundHead);

/** Words in -ing: "hacking emails" against "a hacking group". */
export function readsAsGerund(units: readonly Unit[], i: number, word: string): boolean {
  const before = previous(units, i);
  const after = units[i + 1];
  const object = takesObject(units, i);
  if (before?.tag === 'aux' && before.lemma === 'be') return true;
  // "accused neighbouring Belarus".
  if (before?.tag === 'verb' && ADJECTIVES.has(word) && isNominal(after)) return false;
  if (before?.tag === 'prep' && isNominal(after) && !after?.actor) {
    if (accuses(units, units.lastIndexOf(before, i))) return true;
    // "by hacking groups" against "for stealing secrets".
    if (GERUND_NOUNS.has(word)) return !COMPOUND_HEADS.has(headWord(units, i + 1)) && !!after;
  }
  // "campaigns targeting banks, insurers and ports".
  if (
    before?.tag === 'noun' &&
    GERUND_NOUNS.has(word) &&
    isNominal(after) &&
    (isPluralSubject(before) || /s$/.test(headWord(units, i + 1)))
  )
    return !COMPOUND_HEADS.has(headWord(units, i + 1));
  // "the APT31, or Zirconium, hacking group".
  if (
    before?.tag === 'comma' &&
    GERUND_NOUNS.has(word) &&
    after?.tag === 'noun' &&
    COMPOUND_HEADS.has(after.lower) &&
    !/s$/.test(after.lower)
  )
    return false;
  const open = before?.tag === 'comma' || before?.tag === 'sub';
  if (GERUND_NOUNS.has(word) && !open && !object) return false;
  // "the hacking of", "Russian meddling": nouns, unless an object follows at once.
  if (before && NOUN_BEFORE.has(before.tag) && before.tag !== 'num')
    return before.tag === 'det' && before.lower === 'another' ? object : false;
  if (before?.tag === 'noun' && after) {
    if (object || before.actor) return true;
    if (after.tag === 'stop') return false;
    if (!isNominal(after)) return true;
    // "a campaign targeting banks" against "data wiping malware".
    return isPluralSubject(before) || !COMPOUND_HEADS.has(headWord(units, i + 1));
  }
  return true;
}

/** The verb or adjective of accusing that governs the preposition at `at`, a few words to its left. */
function accuses(units: readonly Unit[], at: number): boolean {
  if (!/^(?:of|for|with|over)$/.test((units[at] as Unit).lower)) return false;
  for (let i = at - 1; i >= 0 && i > at - 10; i -= 1) {
    const unit = units[i] as Unit;
    if (ACCUSING.has(unit.lemma ?? unit.lower)) return true;
    if (unit.tag === 'comma' || unit.tag === 'stop') return false;
  }
  return false;
}

/** The last noun of the bare compound that begins at `from`. */
function headWord(units: readonly Unit[], from: number): string {
  let at = from;
  while (isNominal(units[at + 1]) && units[at]?.tag === 'adj') at += 1;
  return units[at]?.lower ?? '';
}
