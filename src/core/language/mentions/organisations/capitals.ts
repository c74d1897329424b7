import type { Board } from '../board.ts';
import { isCamel } from '../case.ts';
import {
  BEFORE_TITLE,
  BODY_SUFFIXES,
  CALENDAR,
  FUNCTION_WORDS,
  NO_BODY,
  REGIONS,
  TITLES,
} from '../lexicon.ts';
import type { Range } from '../runs.ts';

/** Whether a free token may be a word of a body’s name. */
export function usable(board: Board, i: number): boolean {
  const token = board.tokens[i];
  if (!token || !board.isFree(i) || token.kind === 'punctuation') return false;
  if (token.kind === 'number') return false;
  if (!token.capital && !isCamel(token.text)) return false;
  if (
    /[-‑](?:based|backed|linked|run|owned|led|sponsored|speaking|born|area|wide)$/i.test(token.text)
  )
    return false;
  return !(FUNCTION_WORDS.has(token.lower) || CALENDAR.has(token.lower));
}

/** The row of capitals and numbers at a free token. */
function runAt(board: Board, i: number): Range {
  let last = i + 1;
  while (board.together(i, last)) {
    if (usable(board, last) || (board.isFree(last) && board.tokens[last]?.kind === 'number'))
      last += 1;
    else if (isJoint(board, last) && usable(board, last + 1)) last += 2;
    else break;
  }
  return { first: i, last };
}

/** "&", and the small words of other languages: "Hunt & Hackett", "Ferrand et Fils", "Gaceta de Levante". */
export function isJoint(board: Board, i: number): boolean {
  const text = board.tokens[i]?.text ?? '';
  return /^(?:&|de|del|della|di|du|des|da|do|dos|et|und|og|och)$/.test(text) && board.isFree(i);
}

/** The rows of capitals that no name covers yet, in the order of the text. */
export function runs(board: Board): Range[] {
  const found: Range[] = [];
  for (let i = 0; i < board.tokens.length; i += 1) {
    if (!usable(board, i) || board.isHeadline(i)) continue;
    const run = runAt(board, i);
    if (!NO_BODY.has(board.lower(i))) found.push(run);
    i = run.last - 1;
  }
  return found;
}

/** Whether a row is made of words for bodies, offices and regions alone, which name nobody. */
export function onlyGeneric(board: Board, run: Range): boolean {
  for (let i = run.first; i < run.last; i += 1) {
    const word = board.lower(i);
    if (
      !BODY_SUFFIXES.has(word) &&
      !BEFORE_TITLE.has(word) &&
      !REGIONS.has(word) &&
      !TITLES.has(word)
    )
      return false;
  }
  return true;
}

/** Whether a run is a sentence's first word that may be a common noun. */
export function onlyCommon(board: Board, run: Range): boolean {
  return (
    run.last - run.first === 1 &&
    board.isInitial(run.first) &&
    board.lowered.has(board.lower(run.first))
  );
}
