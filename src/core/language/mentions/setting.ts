import { quotationsIn } from '../text/index.ts';
import type { Board, Hit } from './board.ts';
import type { Cast } from './cast.ts';
import { homeCountry, isAbroad, isOfficial } from './home.ts';
import { CALENDAR, OPENING_WORDS } from './lexicon.ts';

/** How many tokens into a sentence its subject may begin: "On the last Friday of the month Tehran". */
const OPENING = 9;
/** How many sentences of a paragraph are gone back over; a text without paragraphs is not searched whole. */
const BACK = 12;

/**
 * The country whose affairs a place of the text tells of, for officials and offices that are named without their state: that
 * with which the sentence opens ("In Taipei, officials", "Tehran said"), or a sentence before it in the paragraph; else
 * the one where the article is at home. Undefined where nobody can tell.
 */
export function settingCountry(board: Board, cast: Cast, at: number): string | undefined {
  return (
    openingCountry(board, cast, at) ?? homeCountry(board, cast) ?? soleCountry(board, cast, at)
  );
}

/** The country that opens the sentence of a token, or the nearest one before it in the paragraph. */
export function openingCountry(board: Board, cast: Cast, at: number): string | undefined {
  const { sentences } = board.text;
  const own = board.tokens[at]?.sentence ?? 0;
  const block = board.blockOf(at);
  for (let n = own; n >= 0 && n > own - BACK && sentences[n]?.block === block; n -= 1) {
    const country = opener(board, cast, n, n === own ? at : Infinity);
    if (country !== undefined) return country;
  }
  return undefined;
}

/** The one country that the paragraph names before a token, outside quotations; undefined where it names several. */
function soleCountry(board: Board, cast: Cast, at: number): string | undefined {
  const own = board.tokens[at]?.sentence ?? 0;
  const block = board.blockOf(at);
  let found: string | undefined;
  for (let i = at - 1; i >= 0; i -= 1) {
    if (board.blockOf(i) !== block || (board.tokens[i]?.sentence ?? 0) <= own - BACK) break;
    const hit = board.hitAt(i);
    if (!hit || isQuoted(board, i)) continue;
    i = hit.first;
    const country = countryOf(board, cast, hit);
    if (country === undefined) continue;
    if (found !== undefined && country !== found) return undefined;
    found = country;
  }
  return found;
}

/** The country of whoever or wherever a sentence begins with, before the token `end`. */
function opener(board: Board, cast: Cast, index: number, end: number): string | undefined {
  const sentence = board.text.sentences[index];
  if (!sentence || isQuoted(board, sentence.first)) return undefined;
  for (let i = sentence.first; i < Math.min(sentence.last, sentence.first + OPENING, end); i += 1) {
    const hit = board.hitAt(i);
    if (hit) return hit.last <= end ? countryOf(board, cast, hit) : undefined;
    const token = board.tokens[i];
    if (!token || token.text === '“' || token.text === '"') return undefined;
    if (token.kind === 'number' || CALENDAR.has(token.lower) || token.text === ',') continue;
    if (!OPENING_WORDS.has(token.lower) && !/ly$/.test(token.lower)) return undefined;
  }
  return undefined;
}

function isQuoted(board: Board, i: number): boolean {
  const start = board.tokens[i]?.start ?? 0;
  return quotationsIn(board.text, start, start + 1).length > 0;
}

/** A state by its name or seat, its officials, or one of its bodies. */
function countryOf(board: Board, cast: Cast, hit: Hit): string | undefined {
  const draft = cast.get(hit.actor);
  if (!draft?.country || hit.form === 'compound') return undefined;
  if (draft.kind === 'agency') return isAbroad(draft.name) ? undefined : draft.country;
  if (draft.kind !== 'state') return undefined;
  return hit.form !== 'demonym' || isOfficial(board, hit.last) ? draft.country : undefined;
}
