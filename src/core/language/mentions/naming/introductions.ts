import { verbReading } from '../../syntax/words.ts';
import type { Board } from '../board.ts';
import type { Cast } from '../cast.ts';
import { BETWEEN, BODY_NOUNS, FUNCTION_WORDS, NAMERS, NAMING, TITLES } from '../lexicon.ts';
import { type Bearer, bearerBefore } from './bearer.ts';
import { fromBrackets } from './brackets.ts';
import { give } from './give.ts';
import { nameList, QUOTES } from './names.ts';
import { blockProducts } from './products.ts';

/**
 * Pass 4: names that the article gives: "a group calling itself Predatory Sparrow", "X, also known as Y", "the account
 * known as Z", "National Crime Agency (NCA)". Names given to malware, campaigns and products are remembered as no actors.
 */
export function findIntroductions(board: Board, cast: Cast): void {
  blockProducts(board);
  for (let i = 0; i < board.tokens.length; i += 1) {
    if (isNaming(board, cast, i)) fromNaming(board, cast, i);
    else if (board.tokens[i]?.text === '(') fromBrackets(board, cast, i);
  }
}

function isNaming(board: Board, cast: Cast, i: number): boolean {
  const token = board.tokens[i];
  if (!token || token.capital || token.kind !== 'word') return false;
  if (token.lower === 'aka' || token.lower === 'a.k.a' || token.lower === 'a.k.a.') return true;
  if (
    token.lower === 'name' ||
    token.lower === 'names' ||
    token.lower === 'handle' ||
    token.lower === 'moniker' ||
    token.lower === 'alias'
  )
    return /^(?:the|a|by|its|his|their)$/.test(board.lower(i - 1));
  if (!NAMING.has(token.lower)) return false;
  // Verbs that also mean something else: "to track the IP address".
  if (/^(?:track|sign)/.test(token.lower) && !tracksAs(board, i)) return false;
  if (/^go(?:es|ing)?$|^went$/.test(token.lower)) return board.lower(i + 1) === 'by';
  if (/^number/.test(token.lower)) return /\d/.test(board.tokens[i + 1]?.text ?? '');
  return !/^(?:call|dub|label|name|track)$/.test(token.lower) || isNamer(board, cast, i - 1);
}

function tracksAs(board: Board, verb: number): boolean {
  for (let i = verb + 1; i < verb + 6 && board.together(verb, i); i += 1) {
    if (board.lower(i) === 'as') return true;
    if (board.tokens[i]?.kind === 'punctuation') return false;
  }
  return false;
}

/** "they call", "that Microsoft calls", "researchers dub". */
function isNamer(board: Board, cast: Cast, i: number): boolean {
  if (NAMERS.has(board.lower(i))) return true;
  return cast.of(board.hitAt(i))?.kind === 'company';
}

function fromNaming(board: Board, cast: Cast, verb: number): void {
  let at = behindPlace(board, verb + 1);
  while (BETWEEN.has(board.lower(at)) || QUOTES.has(board.tokens[at]?.text ?? '')) at += 1;
  if (!board.together(verb, at) || at > verb + 9) return;
  // "Proofpoint, which tracks the cluster as TA445": the noun between is skipped over.
  if (BODY_NOUNS.has(board.lower(at)) && !board.tokens[at]?.capital)
    at += board.lower(at + 1) === 'as' ? 2 : 1;
  const bearer = bearerBefore(board, cast, verb, at);
  if (bearer === undefined) return;
  const names = nameList(board, at);
  if (names.length === 0) {
    if (isHandle(board, at, bearer)) give(board, cast, { first: at, last: at + 1 }, bearer);
    return;
  }
  for (const range of names) give(board, cast, range, bearer);
}

/** "a user called threadbare": the name of an account may be written small. */
function isHandle(board: Board, i: number, bearer: Bearer): boolean {
  const token = board.tokens[i];
  if (!token || !board.isFree(i) || !/^\p{L}[\p{L}\p{N}]{3,}$/u.test(token.text)) return false;
  if (bearer === 'product' || 'actor' in bearer || bearer.kind !== 'person') return false;
  if (FUNCTION_WORDS.has(token.lower) || TITLES.has(token.lower)) return false;
  const next = board.tokens[i + 1];
  return (
    board.lower(i - 1) !== 'the' &&
    (next === undefined || next.kind === 'punctuation' || verbReading(next.lower) !== undefined)
  );
}

/** "known in the papers only as", "known to every clerk as": the token "as", else `from`. */
function behindPlace(board: Board, from: number): number {
  if (!/^(?:in|to|on|by|among)$/.test(board.lower(from))) return from;
  for (let i = from + 1; i < from + 8 && board.together(from, i); i += 1) {
    if (board.lower(i) === 'as') return i;
    if (board.tokens[i]?.kind === 'punctuation') return from;
  }
  return from;
}
