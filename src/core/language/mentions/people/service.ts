import type { Board } from '../board.ts';
import type { Cast, Draft } from '../cast.ts';
import { isOfficial, localHome, statedHome } from '../home.ts';
import { openingCountry, settingCountry } from '../setting.ts';
import {
  BEFORE_TITLE,
  COMMERCIAL,
  FIRM_LEADERS,
  HOME_TITLES,
  LEADERS,
  MEANT_BODIES,
  SOLE_OFFICES,
  STATE_TITLES,
  STUDIOUS,
  TITLE_COUNTRIES,
} from '../lexicon.ts';
import type { Range } from '../runs.ts';
import { sitsInCongress } from './titles.ts';
import { type Portrait, toldOf } from './told.ts';

/** Words about people who govern a state or sit in its parliament. */
const HOUSES = /^(?:ministry|government|opposition|parliament|assembly|senate|house)$/;

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
    cast.knowledge.leaderCountry(board.keyOf(draft.name)) ??
    told.nationality ??
    (sitsInCongress(board, range.last) ? 'US' : undefined) ??
    (served && (served.kind !== 'company' || leadsFirm(told.words)) ? served.country : null) ??
    hinted(told.words) ??
    told.superior?.country ??
    told.town ??
    null;
}

/** Whether somebody leads a firm or speaks for it, and so is at home where it is; its researchers live anywhere. */
function leadsFirm(words: string): boolean {
  const list = words.split(/[\s|]+/);
  return list.some((word) => FIRM_LEADERS.has(word)) && !list.some((word) => STUDIOUS.has(word));
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
  const same = own ? sameOffice(board, cast, spoken) : undefined;
  const official = own && spoken.some((word) => STATE_TITLES.has(word));
  const atHome = own && spoken.some((word) => HOME_TITLES.has(word) || HOUSES.test(word));
  const elsewhere = commercial || /\b(?:resident|citizen|national)\b/.test(words);
  draft.country =
    same ??
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

/** "A Spanish judge", and later "Judge X": the one country of whose officials of this name the article speaks. */
function sameOffice(board: Board, cast: Cast, words: readonly string[]): string | undefined {
  const title = words.findLast((word) => SOLE_OFFICES.has(word));
  if (title === undefined) return undefined;
  let found: string | undefined;
  for (const hit of board.hits()) {
    if (hit.form !== 'demonym' || !board.together(hit.first, hit.last)) continue;
    const at = BEFORE_TITLE.has(board.lower(hit.last)) ? hit.last + 1 : hit.last;
    if (board.lower(at).replace(/s$/, '') !== title.replace(/s$/, '')) continue;
    const country = cast.of(hit)?.country ?? undefined;
    if (found !== undefined && country !== found) return undefined;
    found = country;
  }
  return found;
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
      (i === 0 ||
        /^(?:the|its|foreign|interior|defence|defense|spy|intelligence|[|])$/.test(
          list[i - 1] ?? '',
        )),
  );
  if (at >= 0) return list[at];
  return list[0] === 'its' ? 'its' : undefined;
}

function isMeant({ kind }: Draft, noun: string): boolean {
  if (/^(?:company|firm|consultancy)$/.test(noun)) return kind === 'company';
  return kind === 'agency' || kind === 'organisation';
}
