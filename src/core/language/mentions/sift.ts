import type { Board } from './board.ts';
import type { Cast } from './cast.ts';
import { HACKING, OTHER_THINGS } from './lexicon.ts';

/** A shorter text has no room to say what it is about. */
const SHORT = 1500;
const NUMBERED = /\d/;

/**
 * Pass 9: takes groups' names off again where the article says that they are something else ("Lazarus, the library’s cat"), or
 * where it is not about hacking at all.
 */
export function siftGroups(board: Board, cast: Cast): void {
  const groups = board.hits().filter((hit) => cast.get(hit.actor)?.kind === 'threat-group');
  if (groups.length === 0) return;
  const other = new Set<string>();
  const numbered = groups.some((hit) => NUMBERED.test(board.slice(hit.first, hit.last)));
  const about = numbered || board.text.text.length < SHORT || speaksOfHacking(board);
  for (const hit of groups) if (isOtherThing(board, hit.last)) other.add(hit.actor);
  for (const hit of groups) {
    const known = cast.get(hit.actor)?.known === true;
    if (other.has(hit.actor) || (known && !about)) board.remove(hit);
  }
}

function speaksOfHacking(board: Board): boolean {
  return board.tokens.some(
    ({ lower }, i) =>
      HACKING.has(lower) ||
      (lower.startsWith('cyber') && !(lower === 'cyber' && board.lower(i + 1) === 'monday')),
  );
}

/** Whether the words behind the comma at `i` say that what was named is a thing or an animal. */
function isOtherThing(board: Board, i: number): boolean {
  if (
    board.tokens[i]?.text !== ',' ||
    !/^(?:a|an|the|its|his|her|their|my|our)$/.test(board.lower(i + 1))
  )
    return false;
  for (let at = i + 2; at < i + 9 && board.together(i, at); at += 1) {
    const word = board.lower(at);
    if (
      board.tokens[at]?.kind === 'punctuation' ||
      /^(?:of|in|that|which|who|by|for|from)$/.test(word)
    )
      return false;
    if (OTHER_THINGS.has(word) && !/^[’']s$/.test(board.lower(at + 1))) return true;
  }
  return false;
}
