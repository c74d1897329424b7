import type { Board } from './board.ts';
import type { Cast } from './cast.ts';

/** In how many sentences the article has said which country it speaks of. */
const OPENING = 6;
/** A text without full stops is not searched whole. */
const REACH = 400;

/** The first country that the article names: that of officials and offices of which it does not say whose they are. */
export function homeCountry(board: Board, cast: Cast): string | undefined {
  if (cast.home === undefined) cast.home = firstCountry(board, cast);
  return cast.home ?? undefined;
}

function firstCountry(board: Board, cast: Cast): string | null {
  for (let i = 0; i < REACH && (board.tokens[i]?.sentence ?? OPENING) < OPENING; i += 1) {
    const hit = board.hitAt(i);
    const draft = hit ? cast.get(hit.actor) : undefined;
    if (draft?.kind === 'state' && hit?.form !== 'compound' && hit?.form !== 'demonym')
      return draft.country;
  }
  return null;
}
