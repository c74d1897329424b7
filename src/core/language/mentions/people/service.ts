import type { Board } from '../board.ts';
import type { Cast, Draft } from '../cast.ts';
import { isOfficial, localHome, statedHome } from '../home.ts';
import { openingCountry, settingCountry } from '../setting.ts';
import {
  COMMERCIAL,
  HOME_TITLES,
  LEADERS,
  MEANT_BODIES,
  STATE_TITLES,
  TITLE_COUNTRIES,
} from '../lexicon.ts';
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
    (atHome ? whoseOfficial(board, cast, range.first, spoken) : undefined) ??
    (elsewhere ? undefined : localHome(board, cast)) ??
    null;
}

/** The state of an official; of a leader, only where the paragraph or the headline tells: "President Putin" is named so in every country. */
function whoseOfficial(
  board: Board,
  cast: Cast,
  at: number,
  words: readonly string[],
): string | undefined {
  // "a confidant of the president" serves the one at home.
  return words.some((word, i) => LEADERS.has(word) && words[i - 1] !== 'the')
    ? (openingCountry(board, cast, at) ?? statedHome(board, cast))
    : settingCountry(board, cast, at);
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
      const actor = cast.of(hit);
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

/** "the bureau’s director", "who leads the unit", "of the ministry", "its spokesman": the body last named before. */
function meantBody(board: Board, cast: Cast, range: Range, words: string): Draft | undefined {
  const noun = meantNoun(words);
  if (noun === undefined) return undefined;
  if (noun === 'its') return subjectBefore(board, cast, range);
  // Their own word finds them however far back they were named.
  const named = /^(?:ministry|embassy)$/.test(noun);
  const sentence = board.tokens[range.first]?.sentence ?? 0;
  for (
    let i = range.first - 1;
    i >= 0 && (named || sentence - (board.tokens[i]?.sentence ?? 0) <= 12);
    i -= 1
  ) {
    const hit = board.hitAt(i);
    const draft = cast.of(hit);
    if (!draft || !hit) continue;
    i = hit.first;
    if (hit.form !== 'name' || !isMeant(draft, noun)) continue;
    if (!named || new RegExp(noun, 'i').test(draft.name)) return draft;
  }
  return undefined;
}

/** "The ministry and its chief, X": who is named in the sentence before the name, else with whom the former sentence opens. */
function subjectBefore(board: Board, cast: Cast, { first }: Range): Draft | undefined {
  const own = board.tokens[first]?.sentence ?? 0;
  const bearer = (i: number): Draft | undefined => {
    const hit = board.hitAt(i);
    const named = hit?.form === 'name' || (hit?.form === 'demonym' && isOfficial(board, hit.last));
    const draft = hit && named ? cast.get(hit.actor) : undefined;
    return draft && !/^(?:person|outlet|threat-group)$/.test(draft.kind) ? draft : undefined;
  };
  for (let i = first - 1; board.tokens[i]?.sentence === own; i -= 1) {
    const draft = bearer(i);
    if (draft) return draft;
  }
  const former = board.text.sentences[own - 1];
  if (!former || former.block !== board.blockOf(first)) return undefined;
  for (let i = former.first; i < former.last; i += 1) if (board.hitAt(i)) return bearer(i);
  return undefined;
}

/** The noun for a body in the words about a person, "its" where they have none. */
function meantNoun(words: string): string | undefined {
  const list = words.split(' ');
  const at = list.findIndex(
    (word, i) =>
      MEANT_BODIES.has(word) &&
      !/^(?:of|for)$/.test(list[i + 1] ?? '') &&
      (i === 0 || /^(?:the|its|foreign|interior|defence|defense|[|])$/.test(list[i - 1] ?? '')),
  );
  if (at >= 0) return list[at];
  return list[0] === 'its' ? 'its' : undefined;
}

function isMeant({ kind }: Draft, noun: string): boolean {
  if (/^(?:company|firm|consultancy)$/.test(noun)) return kind === 'company';
  return kind === 'agency' || kind === 'organisation';
}
