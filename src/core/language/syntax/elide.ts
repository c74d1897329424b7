import classes from '../../../../assets/lexicon/verb-classes.json';
import type { Unit } from './units.ts';
import { SAYING, wordSet } from './words.ts';

const INSIDE = new Set(['noun', 'adj', 'num', 'poss', 'conj', 'quote-open', 'quote-close']);

/** "held Iran responsible", "found Iran responsible": nothing is left out. */
const RESULTATIVE = wordSet(classes.resultative);

/**
 * Puts back the "is" that headlines leave out: "North Korea behind theft, FBI says", "Agency says Iran responsible for hack".
 * The unit that is put in has no width.
 */
export function restoreCopula(units: Unit[]): void {
  for (let i = 1; i < units.length; i += 1) {
    if (!isPredicate(units, i)) continue;
    let at = i;
    while (at > 0 && isHedge(units[at - 1] as Unit)) at -= 1;
    if (units[at - 1]?.tag === 'quote-open') at -= 1;
    if (!isSubject(units, at - 1) || hasVerbBehind(units, i)) continue;
    const { start, quoted } = units[at] as Unit;
    units.splice(at, 0, {
      start,
      end: start,
      text: '',
      lower: 'is',
      tag: 'aux',
      lemma: 'be',
      form: 's',
      quoted,
      capital: false,
    });
    i += 1;
  }
}

function isHedge(unit: Unit): boolean {
  return unit.tag === 'adv' || /^(?:likely|unlikely|not)$/.test(unit.lower);
}

function isPredicate(units: readonly Unit[], i: number): boolean {
  const { lower } = units[i] as Unit;
  const next = units[i + 1];
  if (lower === 'behind') return next !== undefined && next.tag !== 'comma' && next.tag !== 'stop';
  if (lower === 'responsible')
    return next?.lower === 'for' || (next?.tag === 'quote-close' && units[i + 2]?.lower === 'for');
  return false;
}

/** A name at the start of the sentence, behind a colon, or behind a verb of saying, without any article. */
function isSubject(units: readonly Unit[], last: number): boolean {
  if (units[last]?.tag !== 'noun') return false;
  let named = false;
  let at = last;
  while (at >= 0 && INSIDE.has((units[at] as Unit).tag)) {
    named ||= (units[at] as Unit).actor !== undefined;
    at -= 1;
  }
  if (!named) return false;
  const before = units[at];
  if (!before || before.tag === 'colon' || before.tag === 'dash') return true;
  return (
    before.tag === 'verb' &&
    before.form !== 'ing' &&
    SAYING.has(before.lemma ?? '') &&
    !RESULTATIVE.has(before.lemma ?? '')
  );
}

/** Whether the clause has a verb of its own: "the gang behind the attack has fled". */
function hasVerbBehind(units: readonly Unit[], from: number): boolean {
  for (let i = from + 1; i < units.length; i += 1) {
    const unit = units[i] as Unit;
    if (['comma', 'colon', 'stop', 'semi', 'dash', 'wh', 'that', 'sub'].includes(unit.tag)) break;
    if (unit.tag === 'aux' || unit.tag === 'modal') return true;
    if (unit.tag === 'verb' && unit.form !== 'ing' && unit.form !== 'participle') {
      if (units[i - 1]?.tag !== 'to') return true;
    }
  }
  return false;
}
