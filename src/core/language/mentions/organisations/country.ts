import type { Board } from '../board.ts';
import type { Cast } from '../cast.ts';
import { BODY_NOUNS } from '../lexicon.ts';
import { afterPossessive } from '../possessive.ts';
import { basedCountry, placeCountry } from '../towns.ts';

/** Words of where a body sits, before "in". */
const SITTING = new Set(['based', 'headquartered', 'registered', 'incorporated', 'located']);
/** Words before a place, behind which it is no part of what follows. */
const PLACING = /^(?:in|at|from|near|of|to|for|with|by|on|outside|through|over)$/;

/** "the Serbian government’s Office for Kosovo" is not Kosovo’s. */
export function isForState(board: Board, first: number, last: number): boolean {
  for (let i = first + 1; i < last - 1; i += 1)
    if (board.lower(i) === 'for' && board.hitAt(i + 1)) return true;
  return false;
}

/** The country that a body’s own name gives: "Bank of Estonia". */
export function countryWithin(
  board: Board,
  cast: Cast,
  first: number,
  last: number,
): string | null {
  for (let i = first; i < last; i += 1) {
    const hit = board.hitAt(i);
    const draft = cast.of(hit);
    if (draft?.kind === 'state' || (draft?.kind === 'company' && i === first)) return draft.country;
    const town = hit ? null : placeCountry(board, cast, i);
    if (town !== null) return town;
  }
  return null;
}

/** "X in Tallinn", "X, a firm in Tallinn", "X, an Estonian firm": the country that the words behind a name give. */
export function seatBehind(board: Board, cast: Cast, last: number): string | null {
  const stateAt = (i: number): string | null => placeCountry(board, cast, i);
  if (!board.together(last - 1, last)) return null;
  if (/^(?:in|of)$/.test(board.lower(last))) return stateAt(last + 1);
  const says = board.tokens[last]?.text === ',' || /^(?:is|was)$/.test(board.lower(last));
  const sits = says ? last + 1 : last;
  if (SITTING.has(board.lower(sits)) && /^(?:in|at|near)$/.test(board.lower(sits + 1)))
    return stateAt(sits + 2);
  if (!says || !/^(?:an?|the|one)$/.test(board.lower(last + 1))) return null;
  for (let i = last + 2; i < last + 9 && board.together(last, i); i += 1) {
    const token = board.tokens[i];
    if (
      !token ||
      (token.kind === 'punctuation' && token.text !== '-') ||
      /^(?:that|which|who)$/.test(token.lower)
    )
      return null;
    const demonym = board.hitAt(i)?.form === 'demonym';
    if (demonym || /^(?:in|from|near|of)$/.test(board.lower(i - 1))) {
      const country = stateAt(i);
      if (country !== null) return country;
    }
  }
  return null;
}

/** "a firm in Zurich, X": the country of the place before a name’s comma, behind a word for a body. */
export function seatAhead(board: Board, cast: Cast, first: number): string | null {
  const comma = first - 1;
  if (board.tokens[comma]?.text !== ',') return null;
  for (let i = comma - 1; i > comma - 4 && board.together(i, comma); i -= 1) {
    if (!board.tokens[i]?.capital) return null;
    if (!/^(?:in|near|of|from)$/.test(board.lower(i - 1))) continue;
    const noun = SITTING.has(board.lower(i - 2)) ? i - 3 : i - 2;
    return BODY_NOUNS.has(board.lower(noun)) ? placeCountry(board, cast, i) : null;
  }
  return null;
}

/** "the Russian firm Structura", "a Leeds-based firm": a nationality or a seat within three words before. */
export function countryBefore(board: Board, cast: Cast, first: number): string | null {
  for (let i = first - 1; i >= first - 4 && board.together(i, first); i -= 1) {
    if (/^[,.;:]$/.test(board.tokens[i]?.text ?? '')) return null;
    if (PLACING.test(board.lower(i))) return null;
    const based = basedCountry(board, cast, i);
    if (based !== null) return based;
    const hit = board.hitAt(i);
    if (hit && (hit.form === 'demonym' || afterPossessive(board, hit.last) > hit.last))
      return cast.get(hit.actor)?.kind === 'state' ? (cast.get(hit.actor)?.country ?? null) : null;
    // "the Berlin institute X": a town before a noun.
    if (board.tokens[i + 1]?.capital === false && !PLACING.test(board.lower(i - 1))) {
      const town = placeCountry(board, cast, i);
      if (town !== null) return town;
    }
  }
  return null;
}
