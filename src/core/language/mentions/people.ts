import type { Board } from './board.ts';
import { isCamel, isUpper } from './case.ts';
import type { Cast, Draft } from './cast.ts';
import { afterPossessive } from './bodies.ts';
import {
  BODY_NOUNS,
  BODY_SUFFIXES,
  DONE_TO_PEOPLE,
  FOREIGN_HEADS,
  GEOGRAPHY,
  HONORIFICS,
  PERSON_VERBS,
  SAYING,
  HOME_TITLES,
  STATE_TITLES,
  TITLE_COUNTRIES,
} from './lexicon.ts';
import { actsLikePerson } from './humans.ts';
import { homeCountry, localHome } from './home.ts';
import { verbReading } from '../syntax/words.ts';
import { titleWithin } from './organisations.ts';
import { isTitleWord, nameAt, titleBefore, wordsIn, type Range } from './runs.ts';

/** Why a row of capitals is a person: the token range of the words that say what they are, where there are some. */
interface Evidence {
  /** The title before the name, or the words behind its comma. */
  about: Range[];
}

/** How many tokens the words of an office may have: "plenipotentiary for information security". */
const OFFICE = 10;
/** How far an apposition is read: ", the head of the National Crime Agency". */
const APPOSITION = 12;

/**
 * Pass 5: people, by their titles, by what is said of them, by what they do, never by lists of names. Their country is that
 * of the body or state they serve, else the nationality the article gives.
 */
export function findPeople(board: Board, cast: Cast): void {
  const ranges = candidates(board);
  const alone = aloneCounts(board, ranges);
  const found: { range: Range; evidence: Evidence }[] = [];
  const firms = employers(board, ranges);
  for (const range of ranges) {
    if (firms.has(nameText(board, range)) || isPartOfBody(board, range)) continue;
    const evidence = evidenceFor(board, cast, range, alone);
    if (evidence) found.push({ range, evidence });
  }
  const people = new Map<string, Draft>();
  /** From the last words of a full name to whose it is. */
  const longer = new Map<string, Draft>();
  for (const { range, evidence } of found) {
    const name = nameText(board, range);
    const full = longer.get(name);
    const draft = full ?? people.get(name) ?? cast.add('person', name);
    people.set(draft.name, draft);
    for (let cut = draft.name.indexOf(' '); cut > 0; cut = draft.name.indexOf(' ', cut + 1))
      if (!longer.has(draft.name.slice(cut + 1))) longer.set(draft.name.slice(cut + 1), draft);
    const tail = /\b(?:al|el)[-‑](\p{Lu}\p{L}+)$/u.exec(draft.name)?.[1];
    if (tail !== undefined && !longer.has(tail)) longer.set(tail, draft);
    describe(board, cast, draft, range, evidence);
    board.put(board.make(range.first, range.last, draft.id));
  }
  coordinated(board, cast, ranges);
}

/** Pass 6b: of people "of" a body that was found after them, the country is that of the body. */
export function settlePeople(board: Board, cast: Cast): void {
  for (const hit of board.hits()) {
    const draft = cast.get(hit.actor);
    if (draft?.kind !== 'person' || draft.country !== null || draft.affiliation !== undefined)
      continue;
    if (!/^(?:of|at|from)$/.test(board.lower(hit.last))) continue;
    const at = board.lower(hit.last + 1) === 'the' ? hit.last + 2 : hit.last + 1;
    const body = board.together(hit.first, at) ? cast.get(board.hitAt(at)?.actor ?? '') : undefined;
    if (body?.kind !== 'agency' && body?.kind !== 'organisation') continue;
    draft.affiliation = body.id;
    draft.country = body.country;
  }
}

/** "Vilnius Gediminas Technical University", "KN Energies spokeswoman": the capitals are no person's. */
function isPartOfBody(board: Board, range: Range): boolean {
  if (board.blocked.has(board.keyOf(nameText(board, range)))) return true;
  if (board.tokens[range.last]?.text === '&' || board.tokens[range.first - 1]?.text === '&')
    return true;
  const next = board.tokens[range.last];
  if (!next || !board.together(range.first, range.last)) return false;
  if (next.capital) return board.isFree(range.last) && BODY_SUFFIXES.has(next.lower);
  return EMPLOYED.test(next.lower) && nameAt(board, range.last + 1) !== undefined;
}

/** Names that the article gives as somebody's employer: "manager at Breivika Eiendom". */
function employers(board: Board, ranges: readonly Range[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const range of ranges)
    if (board.lower(range.first - 1) === 'at' && titleWithin(board, range.first - 2))
      names.add(nameText(board, range));
  return names;
}

function nameText(board: Board, range: Range): string {
  return board.slice(range.first, range.last);
}

function candidates(board: Board): Range[] {
  const ranges: Range[] = [];
  for (let i = 0; i < board.tokens.length; i += 1) {
    const range = nameAt(board, i);
    if (!range) continue;
    ranges.push(range);
    i = range.last - 1;
  }
  return ranges;
}

/** How often each capitalised word stands alone where its capital is evidence, or as the owner or doer of something. */
function aloneCounts(board: Board, ranges: readonly Range[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const range of ranges) {
    if (range.last - range.first !== 1 || board.isHeadline(range.first)) continue;
    const token = board.tokens[range.first];
    if (!token || board.lowered.has(token.lower)) continue;
    counts.set(token.text, (counts.get(token.text) ?? 0) + 1);
  }
  return counts;
}

function evidenceFor(
  board: Board,
  cast: Cast,
  range: Range,
  alone: ReadonlyMap<string, number>,
): Evidence | undefined {
  const { first, last } = range;
  const count = wordsIn(board, range);
  if (count === 0) return undefined;
  const title = titleBefore(board, first);
  // The series "Mr. Robot" is a thing.
  if (
    /^["“]$/.test(board.tokens[title - 1]?.text ?? '') &&
    /^["”]$/.test(board.tokens[last]?.text ?? '')
  )
    return undefined;
  const about: Range[] = [];
  if (title < first && !isTrade(board, title)) about.push({ first: title, last: first });
  const trade = title === first - 1 && isTrade(board, title);
  const titled = title < first && !trade && (count > 1 || isHonorific(board, first));
  if (board.isHeadline(first) && !titled) return undefined;
  const behind =
    count > 1 || !board.isInitial(first) ? appositionBehind(board, cast, range) : undefined;
  if (behind === 'body') return undefined;
  if (behind) about.push(behind);
  const listed = count > 1 ? apposedTo(board, range) : undefined;
  if (listed) about.push(listed);
  const ofWhom = ofBody(board, cast, last);
  if (ofWhom && count > 1)
    about.push({ first: last, last: Math.min(last + 6, board.tokens.length) });
  const handle = count === 1 && isCamel(board.tokens[first]?.text ?? '');
  if (titled || listed || (behind && (count > 1 || handle))) return { about };
  if (count < 2) return undefined;
  if (bodyLike(board, range)) return undefined;
  const before = board.lower(first - 1);
  const next = board.lower(last);
  const near = board.together(first - 1, first);
  if (near && DONE_TO_PEOPLE.has(before)) return { about };
  if (
    before === 'by' &&
    /^(?:founded|co-founded|led|headed|chaired|directed|written|authored|signed|represented)$/.test(
      board.lower(first - 2),
    )
  )
    return { about };
  if (
    near &&
    /^(?:said|says|told|wrote)$/.test(before) &&
    board.tokens[first - 2]?.kind === 'punctuation'
  )
    return { about };
  if (board.together(first, last) && PERSON_VERBS.has(next) && !speaksOfItself(board, last))
    return { about };
  if (ofBody(board, cast, last))
    return { about: [{ first: last, last: Math.min(last + 8, board.tokens.length) }] };
  if (comesFrom(board, last)) return { about };
  const ownerAt = ownerBefore(board, cast, first);
  if (
    ownerAt !== undefined &&
    /^[,]$/.test(next) &&
    /^(?:said|says)$/.test(board.lower(ownerAt - 1))
  )
    return { about: [{ first: ownerAt, last: first }] };
  if (/^(?:himself|herself)$/.test(next)) return { about };
  if ((alone.get(board.tokens[last - 1]?.text ?? '') ?? 0) > 0) return { about };
  return actsLikePerson(board, range) ? { about } : undefined;
}

/** "the port operator X": what a firm does, not who somebody is. */
function isTrade(board: Board, i: number): boolean {
  if (!OWNERS.test(board.lower(i)) || board.tokens[i]?.capital) return false;
  const before = board.tokens[i - 1];
  return (
    before !== undefined &&
    before.kind === 'word' &&
    !before.capital &&
    !/^(?:the|a|an|former|alleged|suspected|and|his|her|its|their|malware|botnet|forum|ransomware)$/.test(
      before.lower,
    )
  );
}

/** "X denied that its platform": what says "its" of itself is no person. */
function speaksOfItself(board: Board, verb: number): boolean {
  for (let i = verb + 1; i < verb + 5 && board.together(verb, i); i += 1) {
    const word = board.lower(i);
    if (/^(?:he|she|his|her|him)$/.test(word)) return false;
    if (word === 'its') return true;
    if (word === 'it' && (i === verb + 1 || board.lower(i - 1) === 'that')) return true;
  }
  return false;
}

function isHonorific(board: Board, first: number): boolean {
  const at = board.tokens[first - 1]?.text === '.' ? first - 2 : first - 1;
  const token = board.tokens[at];
  return token !== undefined && token.capital && HONORIFICS.has(token.lower);
}

/** Whether the last word of a range is one that bodies have: a person's name would not. */
function bodyLike(board: Board, range: Range): boolean {
  for (let i = range.first; i < range.last; i += 1) {
    const word = board.lower(i);
    if (BODY_NOUNS.has(word) || FOREIGN_HEADS.has(word) || GEOGRAPHY.has(word)) return true;
  }
  return false;
}

/** "X, the Kremlin spokesman,", "X, who heads", "X, 31,": the range behind the comma; `body` for ", a security firm". */
function appositionBehind(board: Board, cast: Cast, range: Range): Range | 'body' | undefined {
  const comma = range.last;
  if (board.tokens[comma]?.text !== ',' || !board.together(range.first, comma + 1))
    return undefined;
  const from = comma + 1;
  const opening = board.lower(from);
  const last = endOfApposition(board, from);
  if (opening === 'who' || opening === 'whose') return { first: from, last };
  if (board.tokens[from]?.kind === 'number' && /^\d{2}$/.test(opening))
    return { first: from, last };
  if (board.tokens[from]?.capital && nameAt(board, from) && !isTitleWord(board, from))
    return undefined;
  let head: 'person' | 'body' | undefined;
  let aged = false;
  for (let i = from; i < last; i += 1) {
    const word = board.lower(i);
    if (/^(?:which|that|whose|who|and|or|but|said|says|is|was|were|are|has|had)$/.test(word)) break;
    if (/^\d+-year-old$/.test(word)) {
      aged = true;
      head = 'person';
    }
    const hit = board.hitAt(i);
    if (hit) {
      if (cast.get(hit.actor)?.kind === 'state' && hit.form === 'demonym' && aged) head = 'person';
      continue;
    }
    if (isTitleWord(board, i) && says(board, i + 1)) return undefined;
    if (isTitleWord(board, i))
      head = OWNERS.test(word) && board.tokens[from]?.lower === 'the' ? undefined : 'person';
    else if (BODY_NOUNS.has(word) && !board.tokens[i]?.capital) head = 'body';
    else if (/^(?:of|in|at|for|with|from|based|to|by|on)$/.test(word)) break;
  }
  // The article's own list "X, Y and Z said" is no apposition.
  const marked =
    /^(?:a|an|the|his|her|its|their|our|one|then|now|former|head|chief|another|formerly|also|long)$/.test(
      opening,
    );
  const bare = isTitleWord(board, from) || board.hitAt(from) !== undefined || head === 'person';
  if (head === 'body') return marked ? 'body' : undefined;
  return head === 'person' && (marked || bare) ? { first: from, last } : undefined;
}

/** ", the judge heard", ", a minister said": what stands behind the comma speaks itself. */
function says(board: Board, i: number): boolean {
  const reading = board.together(i - 1, i) ? verbReading(board.lower(i)) : undefined;
  return (
    reading !== undefined &&
    /^(?:past|past-tense|s)$/.test(reading.form) &&
    (SAYING.has(reading.lemma) || reading.lemma === 'hear')
  );
}

/** What somebody is at a firm whose name stands before: "KN Energies spokeswoman". */
const EMPLOYED =
  /^(?:spokes\w+|chief|chairman|chairwoman|president|director|researcher|analyst|executive|founder|co-founder|engineer|vice|ceo)$/;
/** What a firm can be as well as a person. */
const OWNERS =
  /^(?:owner|owners|operator|partner|contractor|agent|trader|member|developer|victim|broker)$/;

function endOfApposition(board: Board, from: number): number {
  let i = from;
  while (
    i < from + APPOSITION &&
    board.together(from, i) &&
    !/^[,.;:()—–]$/.test(board.tokens[i]?.text ?? '')
  )
    i += 1;
  return i;
}

/** Words before which another phrase stands. */
const NOUN_PHRASE_ENDS =
  /^(?:[,.;:]|a|an|the|their|his|her|its|two|three|four|five|six|to|by|with|and|from|against|on|for|of)$/;

/** "a programmer, Park Jin Hyok,", "their founders, A and B": the range of the words before the comma. */
function apposedTo(board: Board, range: Range): Range | undefined {
  const comma = range.first - 1;
  if (board.tokens[comma]?.text !== ',' || !board.together(comma - 1, range.first))
    return undefined;
  const noun = titledNoun(board, comma);
  if (noun === undefined) return undefined;
  const after = board.tokens[range.last]?.text ?? '';
  if (
    !/^(?:[,.;:)—–?!”"]|and|with|in|on|for|was|is|to|who)$/.test(after) &&
    board.together(range.first, range.last)
  )
    return undefined;
  let first = noun;
  while (
    first > 0 &&
    noun - first < 6 &&
    board.together(first - 1, noun) &&
    !NOUN_PHRASE_ENDS.test(board.lower(first - 1))
  )
    first -= 1;
  return { first, last: comma };
}

/** The title that heads the words before a comma: "the ambassador to the U.S.,", "a colonel in the Interior Ministry,". */
function titledNoun(board: Board, comma: number): number | undefined {
  const word = board.tokens[comma - 1];
  if (word && isTitleWord(board, comma - 1) && (!word.capital || isUpper(word.text)))
    return comma - 1;
  let linked = false;
  for (let i = comma - 1; i > comma - OFFICE && board.together(i, comma); i -= 1) {
    const token = board.tokens[i];
    if (!token || (token.kind === 'punctuation' && !/^[-&.]$/.test(token.text))) return undefined;
    if (/^(?:of|for|to|in|at|from|with)$/.test(token.lower)) {
      linked = true;
      if (isTitleWord(board, i - 1) && !board.tokens[i - 1]?.capital) return i - 1;
    } else if (!token.capital && !linked && /^past/.test(verbReading(token.lower)?.form ?? ''))
      return undefined;
  }
  return undefined;
}

/** "of Palm Coast, Florida,": a town behind a name. */
function comesFrom(board: Board, i: number): boolean {
  if (board.lower(i) !== 'of' || !board.tokens[i + 1]?.capital) return false;
  let at = i + 1;
  while (at < i + 4 && board.isFree(at) && board.tokens[at]?.capital) at += 1;
  return at > i + 1 && board.tokens[at]?.text === ',' && board.together(i, at);
}

/** "Han Yong Song of the ministry", "Kevin Doe of Microsoft". */
function ofBody(board: Board, cast: Cast, i: number): boolean {
  const word = board.lower(i);
  if (word !== 'of' && word !== 'from' && word !== 'at') return false;
  const at = board.lower(i + 1) === 'the' ? i + 2 : i + 1;
  if (!board.together(i, at)) return false;
  if (
    at > i + 1 &&
    /^(?:ministry|agency|department|bureau|firm|company|university|institute|embassy|police|council)$/.test(
      board.lower(at),
    )
  )
    return true;
  const hit = board.hitAt(at);
  const kind = hit ? cast.get(hit.actor)?.kind : undefined;
  return (kind === 'company' && word !== 'from') || (kind === 'agency' && word !== 'from');
}

/** "Google’s Shane Doe": the token where the owner begins. */
function ownerBefore(board: Board, cast: Cast, first: number): number | undefined {
  let at = first - 1;
  if (afterPossessive(board, at) === at) return undefined;
  at -= 1;
  const hit = board.hitAt(at);
  const kind = hit ? cast.get(hit.actor)?.kind : undefined;
  return hit && (kind === 'company' || kind === 'agency' || kind === 'organisation')
    ? hit.first
    : undefined;
}

/** Names in one list with a person are people: "Ilya G. and Nikolai T.". */
function coordinated(board: Board, cast: Cast, ranges: readonly Range[]): void {
  for (const range of ranges) {
    if (!board.isFree(range.first) || wordsIn(board, range) < 2 || bodyLike(board, range)) continue;
    const joint = board.lower(range.first - 1);
    const at =
      joint === 'and' && board.tokens[range.first - 2]?.text === ','
        ? range.first - 3
        : range.first - 2;
    if ((joint !== 'and' && joint !== ',') || !board.together(at, range.first)) continue;
    const hit = board.hitAt(at);
    const other = hit ? cast.get(hit.actor) : undefined;
    if (other?.kind !== 'person' || !hit || (hit.last !== range.first - 1 && joint === ','))
      continue;
    const draft = cast.add('person', nameText(board, range));
    if (draft.country === null) draft.country = other.country;
    if (draft.affiliation === undefined && other.affiliation !== undefined)
      draft.affiliation = other.affiliation;
    board.put(board.make(range.first, range.last, draft.id));
  }
}

/** Works out whom a person serves and of which country they are, from the words round the name. */
function describe(board: Board, cast: Cast, draft: Draft, range: Range, evidence: Evidence): void {
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
