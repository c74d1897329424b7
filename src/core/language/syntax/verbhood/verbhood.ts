import type { Unit } from '../units.ts';
import { SAYING, type VerbForm, verbReading } from '../words.ts';
import { readsAsGerund } from './gerund.ts';
import { isDetermining, isNominal, previous } from './neighbours.ts';
import { invariantPast, readsAsPast } from './past.ts';
import { readsAsPresent } from './present.ts';

/** Whether a word that can be a verb is one between these neighbours. */
export function readsAsVerb(
  units: readonly Unit[],
  i: number,
  form: VerbForm,
  word: string,
): boolean {
  switch (form) {
    case 'past-tense': {
      const before = previous(units, i);
      return !(before && isDetermining(before) && units[i + 1]?.tag === 'noun');
    }
    case 'ing':
      return readsAsGerund(units, i, word);
    case 'past':
    case 'participle':
      return readsAsPast(units, i, word);
    default:
      // "a group that experts believe is linked".
      if (form === 'base' && isHeldApart(units, i)) return true;
      return invariantPast(units, i, form, word) ?? readsAsPresent(units, i, form, word);
  }
}

/** A verb of saying between its plural subject and an auxiliary, in a relative clause. */
function isHeldApart(units: readonly Unit[], i: number): boolean {
  const lemma = verbReading((units[i] as Unit).lower)?.lemma ?? '';
  const next = units[i + 1]?.tag;
  if (!SAYING.has(lemma) || (next !== 'aux' && next !== 'modal')) return false;
  const subject = units[i - 1];
  if (subject?.tag !== 'noun' || !/s$/.test(subject.lower)) return false;
  const opener = isNominal(units[i - 2]) ? units[i - 3] : units[i - 2];
  return opener?.tag === 'that' || opener?.tag === 'wh';
}
