import type { Board } from '../board.ts';
import type { Cast, Draft } from '../cast.ts';
import { localHome } from '../home.ts';
import { openingCountry, settingCountry } from '../setting.ts';
import { COMMERCIAL, HOME_TITLES, STATE_TITLES, TITLE_COUNTRIES } from '../lexicon.ts';
import { isTitleWord, type Range } from '../runs.ts';
import type { Evidence } from './evidence.ts';

/** A person as found: the name, and the words that tell of whom it is. */
export interface Portrait {
  draft: Draft;
  range: Range;
  evidence: Evidence;
}

/** What the words about a person name. */
interface Told {
  nationality?: string;
  place?: string;
  served?: Draft;
  /** The words themselves, in lower case. */
  words: string;
}

/** Works out whom a person serves and of which country they are, as far as the words round the name say so. */
export function describe(board: Board, cast: Cast, portrait: Portrait): void {
  const { draft, range } = portrait;
  if (draft.country !== null && draft.affiliation !== undefined) return;
  const told = toldOf(board, cast, portrait);
  const seat = /\bministry\b/.test(told.words)
    ? openingCountry(board, cast, range.first)
    : undefined;
  const meant = meantBody(board, cast, range, told.words);
  const served =
    told.served ?? (meant && (seat === undefined || meant.country === seat) ? meant : undefined);
  if (served) draft.affiliation ??= served.id;
  draft.country ??=
    told.nationality ??
    (served && served.kind !== 'company' ? served.country : null) ??
    hinted(told.words) ??
    null;
}

/** The country of an official whose state the article leaves out: that of the place, or of whom the text speaks. */
export function settle(board: Board, cast: Cast, portrait: Portrait): void {
  const { draft, range } = portrait;
  describe(board, cast, portrait);
  if (draft.country !== null) return;
  const { words, place } = toldOf(board, cast, portrait);
  const spoken = words.split(/[\s|]+/);
  const commercial = spoken.some((word) => COMMERCIAL.has(word));
  const own = draft.affiliation === undefined && !commercial;
  const official = own && spoken.some((word) => STATE_TITLES.has(word));
  const atHome =
    own && spoken.some((word) => HOME_TITLES.has(word) || /^(?:ministry|government)$/.test(word));
  const elsewhere = commercial || /\b(?:resident|citizen|national)\b/.test(words);
  draft.country =
    (official ? place : undefined) ??
    (atHome ? settingCountry(board, cast, range.first) : undefined) ??
    (elsewhere ? undefined : localHome(board, cast)) ??
    null;
}

function toldOf(board: Board, cast: Cast, { range, evidence }: Portrait): Told {
  const about = [...evidence.about];
  const title = about[0];
  // "CISA Director X", "the Kremlin spokesman X", "China’s foreign minister X": the hit before the title.
  if (title && title.last === range.first)
    about[0] = { first: reachBack(board, title.first), last: title.last };
  const told: Told = {
    words: about.map(({ first, last }) => lowerWords(board, first, last)).join(' | '),
  };
  for (const { first, last } of about) {
    for (let i = first; i < last; i += 1) {
      const hit = board.hitAt(i);
      const actor = hit ? cast.get(hit.actor) : undefined;
      if (!hit) continue;
      i = hit.last - 1;
      if (!actor || /^(?:person|outlet|threat-group)$/.test(actor.kind)) continue;
      if (hit.form === 'demonym') told.nationality ??= actor.country ?? undefined;
      else if (actor.kind === 'state' && /^(?:in|from|to|near)$/.test(board.lower(hit.first - 1)))
        told.place ??= actor.country ?? undefined;
      else told.served ??= actor;
    }
  }
  return told;
}

/** The first token of the names right before a title: "the White House homeland security" before "adviser". */
function reachBack(board: Board, first: number): number {
  let at = first;
  for (let step = 0; step < 8 && board.together(at - 1, first); step += 1) {
    const hit = board.hitAt(at - 1);
    if (hit) {
      at = hit.first;
      break;
    }
    const token = board.tokens[at - 1];
    if (
      !token ||
      (/^[,.;:()]$/.test(token.text) && !(token.text === ',' && isTitleWord(board, at - 2)))
    )
      break;
    const linked =
      /^(?:[’']s|[’']|the|of|for|new|top|senior|state|chief|deputy|cyber|security|digital|information|minister|national|homeland)$/.test(
        token.lower,
      );
    if (!linked && step > 1 && token.text !== ',' && !isTitleWord(board, at - 1)) break;
    if (
      /^(?:and|said|says|by|told|to|with|from|when|where|that|while|as|at|in|on)$/.test(token.lower)
    )
      break;
    at -= 1;
  }
  return at;
}

function lowerWords(board: Board, first: number, last: number): string {
  const found: string[] = [];
  for (let i = first; i < last; i += 1)
    if (board.tokens[i]?.kind !== 'punctuation') found.push(board.lower(i));
  return found.join(' ');
}

function hinted(words: string): string | undefined {
  const padded = ` ${words} `;
  return TITLE_COUNTRIES.find(([, titles]) =>
    titles.some((title) => padded.includes(` ${title} `)),
  )?.[0];
}

/** "the bureau’s director", "who leads the unit", "of the ministry": the body last named before. */
function meantBody(board: Board, cast: Cast, range: Range, words: string): Draft | undefined {
  const noun =
    /(?:^|\b(?:the|its|foreign|interior|defence|defense) )(embassy|bureau|agency|ministry|unit|command|directorate|department|police|service|centre|center|company|firm|group|institute|lab)\b(?! (?:of|for) )/.exec(
      words,
    )?.[1];
  if (noun === undefined) return undefined;
  const company = /^(?:company|firm)$/.test(noun);
  // Their own word finds them however far back they were named.
  const named = /^(?:ministry|embassy)$/.test(noun);
  const sentence = board.tokens[range.first]?.sentence ?? 0;
  for (
    let i = range.first - 1;
    i >= 0 && (named || sentence - (board.tokens[i]?.sentence ?? 0) <= 12);
    i -= 1
  ) {
    const hit = board.hitAt(i);
    const draft = hit ? cast.get(hit.actor) : undefined;
    if (!draft || !hit) continue;
    if (
      company ? draft.kind === 'company' : draft.kind === 'agency' || draft.kind === 'organisation'
    ) {
      if (!named || new RegExp(noun, 'i').test(draft.name)) return draft;
    }
    i = hit.first;
  }
  return undefined;
}
