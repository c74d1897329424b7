import type { Board } from '../board.ts';
import type { Cast } from '../cast.ts';
import {
  BEFORE_TITLE,
  BODY_SUFFIXES,
  GENERIC,
  GROUP_PHRASES,
  STATE_WORDS,
  TOPICAL,
  TOPICS,
} from '../lexicon.ts';
import { add } from './add.ts';
import { usable } from './capitals.ts';
import { left, right } from './extent.ts';
import { bodyKind } from './kind.ts';

/** Names whose own words tell what they are. */
export function byForm(board: Board, cast: Cast): void {
  for (let i = 0; i < board.tokens.length; i += 1) {
    const token = board.tokens[i];
    if (!token?.capital || !board.isFree(i) || board.isHeadline(i)) continue;
    if (!BODY_SUFFIXES.has(token.lower) && !phraseEndingAt(board, i)) continue;
    const head = lastSuffix(board, i);
    const kind = BODY_SUFFIXES.get(board.lower(head));
    const phrase = phraseEndingAt(board, head);
    const last = right(board, cast, head);
    const first = left(board, cast, i, head);
    if (last - first < 2 || !named(board, first, last, head)) continue;
    if (board.lower(head) === 'government' && isState(board, cast, first, last)) continue;
    const hit = add(
      board,
      cast,
      first,
      last,
      phrase ? 'threat-group' : bodyKind(board, first, last, head, kind ?? 'organisation'),
    );
    i = hit.last - 1;
  }
}

function phraseEndingAt(board: Board, i: number): boolean {
  return GROUP_PHRASES.some((phrase) =>
    phrase.every((word, k) => board.lower(i - phrase.length + 1 + k) === word),
  );
}

/**
 * The last word for a body in the row of capitals from `i`: "Office" in "Energy Regulatory Office", "Cell" in "Cybersecurity and
 * Communications Integration Cell".
 */
function lastSuffix(board: Board, i: number): number {
  let head = i;
  for (let at = i + 1; board.together(i, at); at += 1) {
    if (board.lower(at) === 'and' && head === at - 1 && TOPICS.has(board.lower(head))) {
      const end = topicalEnd(board, at + 1);
      return end ?? head;
    }
    if (!usable(board, at)) break;
    if (BODY_SUFFIXES.has(board.lower(at))) head = at;
  }
  return head;
}

/** The word for a body that ends a row of at least two capitals: "Information Technology Security Board". */
function topicalEnd(board: Board, from: number): number | undefined {
  let end = from;
  while (usable(board, end) && board.together(from, end)) end += 1;
  return end - from > 1 && TOPICAL.has(board.lower(end - 1)) ? end - 1 : undefined;
}

/** "the Russian Government", "Government of Iran": the state, with a capital that officials give it. */
function isState(board: Board, cast: Cast, first: number, last: number): boolean {
  for (let i = first; i < last; i += 1) if (cast.of(board.hitAt(i))?.kind === 'state') return true;
  return false;
}

/** Whether a range is a name and not a bare class: "Supreme Court", "Security Team" alone tell nobody. */
function named(board: Board, first: number, last: number, head: number): boolean {
  if (board.blocked.has(board.keyOf(board.slice(first, last)))) return false;
  const word = board.lower(head);
  if (word === 'district' && board.lower(head + 1) === 'of') return false;
  // "Supreme Court", "Interior Ministry": whose they are, the article has said.
  const office =
    word === 'court' || word === 'ministry' || (word === 'department' && last > head + 2);
  let state = false;
  for (let i = first; i < last; i += 1) {
    const token = board.tokens[i];
    if (!token || i === head) continue;
    if (board.hitAt(i)) {
      state = true;
    } else if (token.capital) {
      const suffix = BODY_SUFFIXES.has(token.lower);
      if (suffix && last - first > 2) return true;
      const plain = GENERIC.has(token.lower) || (!office && BEFORE_TITLE.has(token.lower));
      if (!suffix && !plain && !(board.isInitial(i) && board.lowered.has(token.lower))) return true;
    }
  }
  return state && !STATE_WORDS.has(word);
}
