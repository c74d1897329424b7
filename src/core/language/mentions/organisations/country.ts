import type { Board } from '../board.ts';
import type { Cast } from '../cast.ts';
import { homeCountry } from '../home.ts';
import { afterPossessive } from '../possessive.ts';

/** How many tokens back an office's state is looked for. */
const REACH = 90;

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
    const draft = hit ? cast.get(hit.actor) : undefined;
    if (draft?.kind === 'state' || (draft?.kind === 'company' && i === first)) return draft.country;
  }
  return null;
}

/** "X in Tallinn", "X, a firm in Tallinn", "X, an Estonian firm": the country that the words behind a name give. */
export function seatBehind(board: Board, cast: Cast, last: number): string | null {
  const stateAt = (i: number): string | null => {
    const hit = board.hitAt(i);
    const draft = hit && hit.form !== 'compound' ? cast.get(hit.actor) : undefined;
    return draft?.kind === 'state' ? draft.country : null;
  };
  if (!board.together(last - 1, last)) return null;
  if (/^(?:in|of)$/.test(board.lower(last))) return stateAt(last + 1);
  const says = board.tokens[last]?.text === ',' || /^(?:is|was)$/.test(board.lower(last));
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

/** For an office of an unnamed state: the state last named in the sentence or the one before, else the article's first. */
export function countryNear(board: Board, cast: Cast, first: number): string | null {
  const sentence = board.tokens[first]?.sentence ?? 0;
  for (
    let i = first - 1;
    i >= first - REACH && sentence - (board.tokens[i]?.sentence ?? 0) <= 1;
    i -= 1
  ) {
    const hit = board.hitAt(i);
    const draft = hit ? cast.get(hit.actor) : undefined;
    if (!hit || hit.form === 'compound' || !draft?.country) continue;
    if (draft.kind !== 'state' && draft.kind !== 'agency') continue;
    if (!/^(?:in|from|by|against|to|with)$/.test(board.lower(hit.first - 1))) return draft.country;
  }
  return homeCountry(board, cast) ?? null;
}

/** "the Russian firm Structura": a nationality within three words before. */
export function countryBefore(board: Board, cast: Cast, first: number): string | null {
  for (let i = first - 1; i >= first - 4 && board.together(i, first); i -= 1) {
    if (/^[,.;:]$/.test(board.tokens[i]?.text ?? '')) return null;
    const hit = board.hitAt(i);
    if (hit && (hit.form === 'demonym' || afterPossessive(board, hit.last) > hit.last))
      return cast.get(hit.actor)?.kind === 'state' ? (cast.get(hit.actor)?.country ?? null) : null;
  }
  return null;
}
