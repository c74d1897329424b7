import type { Board } from '../board.ts';
import { isCamel } from '../case.ts';
import { CALENDAR, FUNCTION_WORDS } from '../lexicon.ts';
import type { Range } from '../runs.ts';

/** Quotation marks round names. */
export const QUOTES = new Set(['"', '“', '‘', "'", '”', '’']);

/** The names from a token on: "Zirconium and APT31", "Y, Z or W". Hits of groups count, other hits end the list. */
export function nameList(board: Board, from: number): Range[] {
  const names: Range[] = [];
  let at = from;
  while (board.tokens[at]) {
    while (QUOTES.has(board.tokens[at]?.text ?? '') || board.lower(at) === 'the') at += 1;
    if (!board.together(from, at)) break;
    const hit = board.hitAt(at);
    const range = hit ? { first: hit.first, last: hit.last } : givenName(board, at);
    if (!range) break;
    names.push(range);
    at = range.last;
    while (QUOTES.has(board.tokens[at]?.text ?? '')) at += 1;
    const list = board.tokens[at]?.text === ',' || /^(?:and|or|\/)$/.test(board.lower(at));
    if (!list) break;
    at += 1;
    if (/^(?:and|or)$/.test(board.lower(at))) at += 1;
  }
  return names;
}

/** A new name at a token: capitals, digits and small words between them. */
function givenName(board: Board, i: number): Range | undefined {
  const token = board.tokens[i];
  if (!token || !board.isFree(i)) return undefined;
  if (!token.capital && !isCamel(token.text)) return undefined;
  if (FUNCTION_WORDS.has(token.lower) || CALENDAR.has(token.lower)) return undefined;
  return capitalRun(board, i);
}

/** The row of capitals, numbers and small words between them at a token. */
export function capitalRun(board: Board, i: number): Range {
  let last = i + 1;
  while (board.together(i, last) && board.isFree(last)) {
    const token = board.tokens[last];
    if (token?.capital || token?.kind === 'number') last += 1;
    else if (
      /^(?:of|for|the)$/.test(token?.lower ?? '') &&
      board.tokens[last + 1]?.capital &&
      board.isFree(last + 1)
    )
      last += 2;
    else break;
  }
  return { first: i, last };
}
