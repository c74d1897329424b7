import type { Board } from './board.ts';
import type { Cast } from './cast.ts';
import { HOME_HINTS } from './lexicon.ts';

/** In how many sentences the article has said which country it speaks of. */
const OPENING = 6;
/** A text without full stops is not searched whole. */
const REACH = 400;

/** The country that the article is at home in: that of officials and offices of which it does not say whose they are. */
export function homeCountry(board: Board, cast: Cast): string | undefined {
  if (cast.home === undefined)
    cast.home = onlyCountry(board, cast) ?? hintedHome(board) ?? agenciesHome(board, cast);
  return cast.home ?? undefined;
}

/** The home of an article that names no country because its readers live there, told by words that only its press uses. */
export function localHome(board: Board, cast: Cast): string | undefined {
  if (cast.localHome === undefined)
    cast.localHome = firstCountry(board, cast) === null ? hintedHome(board) : null;
  return cast.localHome ?? undefined;
}

function firstCountry(board: Board, cast: Cast): string | null {
  for (let i = 0; i < REACH && (board.tokens[i]?.sentence ?? OPENING) < OPENING; i += 1) {
    const hit = board.hitAt(i);
    const draft = hit ? cast.get(hit.actor) : undefined;
    if (draft?.kind !== 'state' || hit?.form === 'compound' || hit?.form === 'demonym') continue;
    // A trip "to Andorra" says nothing of who tells of it.
    if (!/^(?:to|from|near)$/.test(board.lower(i - 1))) return draft.country;
  }
  return null;
}

/**
 * The country that the article opens with, or the one country that its opening names: where it names several, nobody can tell
 * whose officials are meant.
 */
function onlyCountry(board: Board, cast: Cast): string | null {
  const first = firstCountry(board, cast);
  const opener = board.hitAt(0);
  if (opener && opener.form === 'name' && cast.get(opener.actor)?.country === first) return first;
  for (let i = 0; i < REACH && (board.tokens[i]?.sentence ?? OPENING) < OPENING; i += 1) {
    const hit = board.hitAt(i);
    const draft = hit ? cast.get(hit.actor) : undefined;
    if (draft?.kind === 'state' && draft.country !== first) return null;
  }
  return first;
}

/** The country whose own words the article uses most. */
function hintedHome(board: Board): string | null {
  const counts = new Map<string, number>();
  const starts = new Map<string, { country: string; phrase: readonly string[] }[]>();
  for (const [country, phrases] of HOME_HINTS)
    for (const phrase of phrases) {
      const first = phrase[0] ?? '';
      starts.set(first, [...(starts.get(first) ?? []), { country, phrase }]);
    }
  for (let i = 0; i < board.tokens.length; i += 1)
    for (const { country, phrase } of starts.get(board.lower(i)) ?? [])
      if (phrase.every((word, k) => board.lower(i + k) === word))
        counts.set(country, (counts.get(country) ?? 0) + 1);
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && (!second || best[1] > second[1]) ? best[0] : null;
}

/** The country of the listed agencies, where they are all of one. */
function agenciesHome(board: Board, cast: Cast): string | null {
  const countries = new Set<string>();
  for (const hit of board.hits()) {
    const draft = cast.get(hit.actor);
    if (draft?.kind === 'agency' && draft.known && draft.country !== null)
      countries.add(draft.country);
  }
  return countries.size === 1 ? ([...countries][0] ?? null) : null;
}
