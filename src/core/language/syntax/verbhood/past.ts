import { isTime } from '../phrases.ts';
import type { Unit } from '../units.ts';
import { ADJECTIVES, INVARIANT, PERFECT_BASE, SAYING, type VerbForm } from '../words.ts';
import { isDetermining, isNominal, previous } from './neighbours.ts';

/** Words in -ed and the like: "stole emails" against "stolen emails". */
export function readsAsPast(units: readonly Unit[], i: number, word: string): boolean {
  const before = previous(units, i);
  const after = units[i + 1];
  const nominal = isNominal(after);
  // Nobody writes "the said man".
  if (/^(?:said|told|wrote)$/.test(word) && before?.tag !== 'det') return true;
  if (before?.tag === 'aux' && before.lemma !== 'do')
    return !(ADJECTIVES.has(word) && before.lemma === 'be' && after?.tag !== 'prep');
  if (before?.tag === 'poss' && nominal) return false;
  const counts = before?.tag === 'num' && !isTime(before);
  if (before && nominal && (counts || isDetermining(before))) return false;
  if (before && isTime(before) && after?.capital) return true;
  if (before?.tag === 'adj' && after?.tag === 'noun' && !before.actor) return false;
  if (before?.tag === 'prep' && nominal) return false;
  // "said suspected Chinese spies had".
  if (/^(?:suspected|alleged|purported)$/.test(word) && before?.tag === 'verb' && nominal)
    return false;
  // "published stolen emails", "were sent forged summonses".
  if (before?.tag === 'verb' && nominal && !after?.actor && !SAYING.has(before.lemma ?? ''))
    return false;
  if (after?.actor && after.tag === 'noun') return true;
  return !(ADJECTIVES.has(word) && after?.tag === 'noun' && (!before || before.tag !== 'noun'));
}

/** Verbs that show no form, "hit", "put": past where something follows that they can act upon. */
export function invariantPast(
  units: readonly Unit[],
  i: number,
  form: VerbForm,
  word: string,
): true | undefined {
  const before = previous(units, i);
  const after = units[i + 1];
  if (form !== 'base' || !INVARIANT.has(word) || !before) return undefined;
  if (before.tag === 'aux' && (before.lemma === 'be' || before.lemma === 'have')) return true;
  if (!['noun', 'pron', 'wh', 'that', 'comma', 'conj'].includes(before.tag) || !after)
    return undefined;
  if ((units[i] as Unit).capital && i > 0) return undefined;
  const begins =
    ['det', 'pron', 'num', 'adj', 'adv'].includes(after.tag) ||
    after.actor !== undefined ||
    // "Water firm hit by Medusa".
    (after.lower === 'by' && before.tag === 'noun');
  return begins || before.actor !== undefined || before.tag === 'pron' ? true : undefined;
}

/** The form of a verb that shows none: a participle behind an auxiliary, a base behind "to", else the past. */
export function invariantForm(units: readonly Unit[], i: number): VerbForm {
  const before = previous(units, i);
  if (before?.tag === 'to' || before?.tag === 'modal' || before?.tag === 'not') return 'base';
  // "they run": only an auxiliary makes a participle of it.
  if (
    PERFECT_BASE.has((units[i] as Unit).lower) &&
    !(before?.tag === 'aux' && before.lemma !== 'do')
  )
    return 'base';
  return before?.tag === 'aux' && before.lemma === 'do' ? 'base' : 'past';
}
