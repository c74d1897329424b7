import { nameKey } from '../../knowledge/records.ts';
import type { Board } from './board.ts';
import type { Cast } from './cast.ts';

/** In how many words a town is looked for: "Stoke on Trent". */
const LONGEST = 3;

/** The country of the state or town whose name begins at a token, as a place or an adjective of it; null where none does. */
export function placeCountry(board: Board, cast: Cast, at: number): string | null {
  const hit = board.hitAt(at);
  const draft = hit && hit.form !== 'compound' ? cast.get(hit.actor) : undefined;
  if (draft?.kind === 'state') return draft.country;
  return hit ? null : townCountry(board, cast, at);
}

/** The country of the town whose name begins at a token; null where none does. */
function townCountry(board: Board, cast: Cast, at: number): string | null {
  if (!board.tokens[at]?.capital) return null;
  for (let words = LONGEST; words > 0; words -= 1) {
    if (!board.tokens[at + words - 1]?.capital || !board.together(at, at + words - 1)) continue;
    const key = nameKey(board.slice(at, at + words));
    const country = cast.knowledge.townCountry(key) ?? capitalCountry(cast, key);
    if (country !== undefined) return country;
  }
  return null;
}

/** The state whose seat is named by a key: "Athens" as the first word of another name. */
function capitalCountry(cast: Cast, key: string): string | undefined {
  const seat = cast.knowledge.entries(key).find(({ form }) => form === 'place');
  return (seat && cast.knowledge.actor(seat.actor)?.country) ?? undefined;
}

/** "a London-based firm", "Hangzhou-based": the country of the place in a compound with "based"; null where none stands there. */
export function basedCountry(board: Board, cast: Cast, at: number): string | null {
  const place = /^(\p{Lu}.+)[-‑]based$/u.exec(board.tokens[at]?.text ?? '')?.[1];
  if (place === undefined) return null;
  const state = cast.of(board.hitAt(at));
  if (state?.kind === 'state') return state.country;
  return cast.knowledge.townCountry(nameKey(place)) ?? null;
}
