import closed from '../../../../assets/lexicon/closed-words.json';
import type { Unit } from './units.ts';

/** Adverbs of several words: "at least", "so far". By their first word, the others. */
const PHRASES = new Map<string, string[][]>();
for (const phrase of closed.adverbPhrase) {
  const [first = '', ...rest] = phrase.split(' ');
  PHRASES.set(first, [...(PHRASES.get(first) ?? []), rest]);
}
/** What joins like "and": "the FBI as well as CISA". */
const JOINING = closed.joiningPhrase.map((phrase) => phrase.split(' '));
/** What stands before a number without governing it: "more than 200", "up to $40". */
const QUANTITIES = closed.quantityPhrase.map((phrase) => phrase.split(' '));

/** Puts marks and fixed phrases in the order in which the grammar reads them, before any word is judged by its place. */
export function settleMarks(units: Unit[]): void {
  dropSquareBrackets(units);
  joinPhrases(units);
  for (let i = 0; i < units.length; i += 1) {
    const unit = units[i] as Unit;
    if (unit.tag === 'quote-close') putCommaOutside(units, i);
    else if (!unit.actor) {
      if (PHRASES.has(unit.lower)) fixedAdverb(units, i);
      quantity(units, i);
    }
  }
}

/** "[North Korea] was responsible": what an editor put into a quotation is part of it. */
function dropSquareBrackets(units: Unit[]): void {
  let kept = 0;
  for (const unit of units) if (unit.text !== '[' && unit.text !== ']') units[kept++] = unit;
  units.length = kept;
}

/** Makes one word of a phrase that joins. */
function joinPhrases(units: Unit[]): void {
  for (let i = units.length - 2; i > 0; i -= 1) {
    const phrase = phraseAt(units, i, JOINING);
    const last = phrase && units[i + phrase.length - 1];
    if (!last) continue;
    const joined: Unit = { ...(units[i] as Unit), lower: 'and', end: last.end, tag: 'conj' };
    units.splice(i, phrase.length, { ...joined, text: phrase.join(' ') });
  }
}

/** The phrase of a list that begins at a unit. */
function phraseAt(
  units: readonly Unit[],
  at: number,
  phrases: readonly string[][],
): string[] | undefined {
  return phrases.find((words) => words.every((word, k) => units[at + k]?.lower === word));
}

/** “APT10,” as American papers set it: the comma belongs to the sentence where no clause is quoted. */
function putCommaOutside(units: Unit[], close: number): void {
  const comma = units[close - 1];
  if (comma?.tag !== 'comma') return;
  let open = close - 2;
  while (open > 0 && close - open < 7 && (units[open] as Unit).tag !== 'quote-open') open -= 1;
  const before = units[open - 1];
  if (units[open]?.tag !== 'quote-open' || !before || before.tag === 'stop') return;
  if (before.tag === 'comma' && units[open - 2]?.tag !== 'quote-close') return;
  const clause = units
    .slice(open + 1, close - 1)
    .some((u) => ['aux', 'modal', 'pron', 'not', 'comma', 'wh', 'that'].includes(u.tag));
  if (clause) return;
  units[close - 1] = units[close] as Unit;
  units[close] = comma;
}

function fixedAdverb(units: Unit[], at: number): void {
  const phrase = PHRASES.get((units[at] as Unit).lower)?.find((rest) =>
    rest.every((word, k) => units[at + 1 + k]?.lower === word),
  );
  if (!phrase) return;
  for (let k = 0; k <= phrase.length; k += 1) (units[at + k] as Unit).tag = 'adv';
}

function quantity(units: Unit[], at: number): void {
  const phrase = phraseAt(units, at, QUANTITIES);
  if (!phrase || units[at + phrase.length]?.tag !== 'num') return;
  for (let k = 0; k < phrase.length; k += 1) (units[at + k] as Unit).tag = 'adv';
}
