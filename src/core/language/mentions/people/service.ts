import type { Board } from '../board.ts';
import type { Cast, Draft } from '../cast.ts';
import { homeCountry, localHome } from '../home.ts';
import { HOME_TITLES, STATE_TITLES, TITLE_COUNTRIES } from '../lexicon.ts';
import { isTitleWord, type Range } from '../runs.ts';
import type { Evidence } from './evidence.ts';

/** Works out whom a person serves and of which country they are, from the words round the name. */
export function describe(
  board: Board,
  cast: Cast,
  draft: Draft,
  range: Range,
  evidence: Evidence,
): void {
  if (draft.country !== null && draft.affiliation !== undefined) return;
  const about = [...evidence.about];
  const title = about[0];
  // "CISA Director X", "the Kremlin spokesman X", "China’s foreign minister X": the hit before the title.
  if (title && title.last === range.first)
    about[0] = { first: reachBack(board, title.first), last: title.last };
  let nationality: string | undefined;
  let place: string | undefined;
  let served: Draft | undefined;
  for (const { first, last } of about) {
    for (let i = first; i < last;) {
      const hit = board.hitAt(i);
      if (!hit) {
        i += 1;
        continue;
      }
      const actor = cast.get(hit.actor);
      i = hit.last;
      if (
        !actor ||
        actor.kind === 'person' ||
        actor.kind === 'outlet' ||
        actor.kind === 'threat-group'
      )
        continue;
      if (hit.form === 'demonym') nationality ??= actor.country ?? undefined;
      else if (actor.kind === 'state' && /^(?:in|from|to|near)$/.test(board.lower(hit.first - 1)))
        place ??= actor.country ?? undefined;
      else served ??= actor;
    }
  }
  const words = about.map(({ first, last }) => lowerWords(board, first, last)).join(' | ');
  const seat = /\bministry\b/.test(words) ? ministryCountry(board, cast, range) : undefined;
  const meant = meantBody(board, cast, range, words);
  if (meant && (seat === undefined || meant.country === seat)) served ??= meant;
  if (served) draft.affiliation ??= served.id;
  const commercial =
    /\b(?:executive|ceo|analyst|researcher|firm|company|founder|co-founder|vendor|professor|engineer|lead)\b/.test(
      words,
    );
  const spoken = words.split(/[\s|]+/);
  const own = !served && !commercial;
  const official = own && spoken.some((word) => STATE_TITLES.has(word));
  const atHome =
    own && spoken.some((word) => HOME_TITLES.has(word) || /^(?:ministry|government)$/.test(word));
  const country =
    nationality ??
    (served && served.kind !== 'company' ? served.country : null) ??
    hinted(words) ??
    (official ? place : undefined) ??
    (atHome ? leadCountry(board, cast, range, /\bminist(?:er|ers|ry)\b/.test(words)) : undefined);
  const elsewhere = commercial || /\b(?:resident|citizen|national)\b/.test(words);
  const here = country ?? (elsewhere ? undefined : localHome(board, cast));
  if (here !== undefined && draft.country === null) draft.country = here;
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

/** For an official of an unnamed state: the state that the sentence begins with, else the first that the article names. */
function leadCountry(
  board: Board,
  cast: Cast,
  range: Range,
  ministry: boolean,
): string | undefined {
  const sentence = board.text.sentences[board.tokens[range.first]?.sentence ?? 0];
  const at = sentence?.first ?? 0;
  const opener = board.hitAt(/^(?:in|from)$/.test(board.lower(at)) ? at + 1 : at);
  const subject = opener && opener.form !== 'demonym' ? cast.get(opener.actor) : undefined;
  if (sentence && subject?.kind === 'state' && opener && opener.first < range.first)
    return subject.country ?? undefined;
  return (ministry ? ministryCountry(board, cast, range) : undefined) ?? homeCountry(board, cast);
}

/** For a minister, or who speaks for a ministry: the state or ministry last named in the paragraph; a seat behind the name first. */
function ministryCountry(board: Board, cast: Cast, range: Range): string | undefined {
  for (let i = range.last; i < range.last + 14 && board.together(range.first, i); i += 1) {
    const hit = board.hitAt(i);
    if (hit?.form === 'place' && board.lower(hit.first - 1) === 'in')
      return cast.get(hit.actor)?.country ?? undefined;
  }
  const blockOf = (i: number): number =>
    board.text.sentences[board.tokens[i]?.sentence ?? 0]?.block ?? -1;
  const block = blockOf(range.first);
  for (let i = range.first - 1; i > range.first - 60 && i >= 0 && blockOf(i) === block; i -= 1) {
    const hit = board.hitAt(i);
    const draft = hit ? cast.get(hit.actor) : undefined;
    if (!hit || !draft || hit.form === 'compound') continue;
    const state =
      draft.kind === 'state' &&
      !/^(?:in|from|by|against|to|with|on)$/.test(board.lower(hit.first - 1));
    if (state || (draft.kind === 'agency' && /ministry/i.test(draft.name)))
      return draft.country ?? undefined;
  }
  return undefined;
}
