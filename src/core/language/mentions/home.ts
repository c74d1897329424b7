import { MODALS, verbReading } from '../syntax/words.ts';
import type { Board } from './board.ts';
import { isUpper } from './case.ts';
import type { Cast } from './cast.ts';
import { HOME_HINTS, OFFICIALS } from './lexicon.ts';
import { placeCountry } from './towns.ts';

/** In how many sentences the article has said which country it speaks of. */
const OPENING = 6;
/** A text without full stops is not searched whole. */
const REACH = 400;
/** In which paragraph the dateline stands at the latest, and how many tokens it has. */
const DATELINE = 2;
const DATE = 10;
/** How often the bodies of the country where an article is at home are named at least, and their share of all that are. */
const SPEAKERS = 3;
const MOST = 0.6;

/** The country that the article is at home in: that of officials and offices of which it does not say whose they are. */
export function homeCountry(board: Board, cast: Cast): string | undefined {
  if (cast.home === undefined)
    cast.home =
      hintedHome(board, 2) ??
      spokenFor(board, cast) ??
      statedHome(board, cast) ??
      datelineHome(board, cast) ??
      hintedHome(board) ??
      null;
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
    const draft = cast.of(hit);
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
export function statedHome(board: Board, cast: Cast): string | undefined {
  const first = firstCountry(board, cast);
  const opener = board.hitAt(0);
  if (opener && /^(?:name|place)$/.test(opener.form) && cast.get(opener.actor)?.country === first)
    return first ?? undefined;
  for (let i = 0; i < REACH && (board.tokens[i]?.sentence ?? OPENING) < OPENING; i += 1) {
    const hit = board.hitAt(i);
    const draft = cast.of(hit);
    if (draft?.kind === 'state' && draft.country !== first) return undefined;
  }
  return first ?? undefined;
}

/** "ATHENS, Jan. 27 —": the country of the place from which the article is sent; what an editor puts before may stand first. */
function datelineHome(board: Board, cast: Cast): string | null {
  for (let block = 1; block <= DATELINE; block += 1) {
    const first = board.tokens.findIndex((_, i) => board.blockOf(i) === block);
    if (first < 0) return null;
    if (!isUpper(board.tokens[first]?.text ?? '')) continue;
    const dashed = board.tokens
      .slice(first, first + DATE)
      .some(
        ({ text, sentence }) => /^[-–—]$/.test(text) && sentence === board.tokens[first]?.sentence,
      );
    if (block === 1 || dashed) return placeCountry(board, cast, first);
  }
  return null;
}

/** The country whose own words the article uses most, and `least` times. */
function hintedHome(board: Board, least = 1): string | null {
  const counts = new Map<string, number>();
  for (let i = 0; i < board.tokens.length; i += 1)
    for (const { country, phrase } of HOME_HINTS.get(board.lower(i)) ?? [])
      if (phrase.every((word, k) => board.lower(i + k) === word))
        counts.set(country, (counts.get(country) ?? 0) + 1);
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= least && (!second || best[1] > second[1]) ? best[0] : null;
}

/** The country whose bodies and officials have most of the say, where those of no other come near. */
function spokenFor(board: Board, cast: Cast): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const hit of board.hits()) {
    const draft = cast.get(hit.actor);
    if (!draft?.country) continue;
    const body = draft.kind === 'agency' && draft.known && !isAbroad(draft.name);
    const official = hit.form === 'demonym' && isOfficial(board, hit.last);
    if ((!body && !official) || !acts(board, official ? hit.last + 1 : hit.last)) continue;
    counts.set(draft.country, (counts.get(draft.country) ?? 0) + 1);
    all += 1;
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= SPEAKERS && best[1] >= all * MOST ? best[0] : null;
}

/** Whether a finite verb or a spokesperson follows: who acts and speaks is at home, more often than who is spoken of. */
function acts(board: Board, i: number): boolean {
  const word = board.lower(/ly$/.test(board.lower(i)) ? i + 1 : i);
  if (MODALS.has(word) || /^spokes/.test(word) || /^(?:has|had|have|is|was|were|are)$/.test(word))
    return true;
  return /^(?:s|past|past-tense)$/.test(verbReading(word)?.form ?? '');
}

/** Whether a state’s body sits in another: what an embassy says tells nothing of where an article is at home. */
export function isAbroad(name: string): boolean {
  return /\b(?:embassy|consulate|mission)\b/i.test(name);
}

/** "Polish prosecutors", "the Moroccan government": those who speak for a state, behind its adjective. */
export function isOfficial(board: Board, i: number): boolean {
  return board.together(i - 1, i) && OFFICIALS.has(board.lower(i));
}
