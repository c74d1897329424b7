import type { Board } from './board.ts';
import { isUpper } from './case.ts';
import {
  BEFORE_TITLE,
  BODY_SUFFIXES,
  CALENDAR,
  FUNCTION_WORDS,
  PARTICLES,
  REGIONS,
  SURNAMES,
  TITLES,
  TITLE_PHRASES,
  TOPIC_WORDS,
} from './lexicon.ts';

/** Tokens `first` to before `last`. */
export interface Range {
  first: number;
  last: number;
}

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
/** Function words that are syllables of names as well. */
const SYLLABLES =
  /^(?:in|an|do|so|no|we|my|un|on|as|be|he|me|us|is|it|at|by|or|if|up|am|yet|you|she|will|than)$/;
const MAX_NAME = 5;

/** Whether a token may be a word of a person's name. */
function isNamePart(board: Board, i: number): boolean {
  const token = board.tokens[i];
  if (!token || !board.isFree(i) || token.kind !== 'word') return false;
  const { text, lower } = token;
  if (
    !/^(?:\p{Lu}[\p{L}\p{M}’'‑-]*|(?:al|el|ul|ar|as|an|at|bin|ibn)[-‑]\p{Lu}[\p{L}\p{M}]+)$/u.test(
      text,
    )
  )
    return false;
  if (text.length === 1) return isInitialLetter(board, i);
  if (isUpper(text) && text.length > 1 && !/^\p{Lu}\p{Lu}?$/u.test(text)) return shouted(board, i);
  if (FUNCTION_WORDS.has(lower)) return false;
  if (CALENDAR.has(lower)) return isGivenName(board, i);
  // "spokesperson Christian Berg": a title stands before no region.
  if (lower === 'christian' && isTitleWord(board, i - 1) && isPlainName(board, i + 1)) return true;
  if (REGIONS.has(lower))
    return /^(?:west|east|north|south|christian)$/.test(lower) && isSurname(board, i);
  if (BEFORE_TITLE.has(lower) || TOPIC_WORDS.has(lower) || lower === 'crime') return false;
  if (isTitleWord(board, i) && !TITLES.has(lower)) return false;
  if (TITLES.has(lower)) return SURNAMES.has(lower) && isSurname(board, i);
  if (BODY_SUFFIXES.has(lower)) return /^(?:church|court)$/.test(lower) && isSurname(board, i);
  return !board.blocked.has(board.key(i)) && !endsTitlePhrase(board, i);
}

/** "J." in "J. Doe", and the bare letter of "K Shanmugam". */
function isInitialLetter(board: Board, i: number): boolean {
  const next = board.tokens[i + 1];
  if (next?.text === '.') return next.start === board.tokens[i]?.end;
  return (
    !/^[AI]$/.test(board.tokens[i]?.text ?? '') &&
    board.together(i, i + 1) &&
    isPlainName(board, i + 1) &&
    !board.isHeadline(i)
  );
}

/** "Jan" in "Jan Lipavsky", "June" behind a title: a month's word that begins a name. */
function isGivenName(board: Board, i: number): boolean {
  if (!/^(?:jan|may|june|april|august)$/.test(board.lower(i)) || board.isHeadline(i)) return false;
  if (!isPlainName(board, i + 1) || !board.together(i, i + 1)) return false;
  const before = board.lower(i - 1);
  return (
    !/^(?:in|since|last|by|until|on|of|this|next|early|late|mid|from|to|and|between|every|through|,)$/.test(
      before,
    ) && !board.isInitial(i)
  );
}

/** "State" in "Secretary of State". */
function endsTitlePhrase(board: Board, i: number): boolean {
  const word = board.lower(i);
  return TITLE_PHRASES.some(
    (phrase) =>
      phrase.at(-1) === word &&
      phrase.every((w, k) => board.lower(i - phrase.length + 1 + k) === w),
  );
}

/** In a name set all in capitals, a capital word is no acronym. */
function shouted(board: Board, i: number): boolean {
  const other = board.tokens[i + 1]?.capital ? i + 1 : i - 1;
  const text = board.tokens[other]?.text ?? '';
  return (
    board.together(i, other) &&
    text.length > 2 &&
    isUpper(text) &&
    (board.tokens[i]?.text.length ?? 0) > 2
  );
}

function isSurname(board: Board, i: number): boolean {
  const before = board.tokens[i - 1];
  return (
    before !== undefined &&
    board.together(i - 1, i) &&
    isPlainName(board, i - 1) &&
    !isPlainName(board, i + 1)
  );
}

function isPlainName(board: Board, i: number): boolean {
  const token = board.tokens[i];
  if (!token || !board.isFree(i) || !/^\p{Lu}\p{Ll}+$/u.test(token.text)) return false;
  const { lower } = token;
  return (
    !FUNCTION_WORDS.has(lower) &&
    !CALENDAR.has(lower) &&
    !TITLES.has(lower) &&
    !BEFORE_TITLE.has(lower)
  );
}

/** The longest row of words at `i` that could be a person's name, or undefined. */
export function nameAt(board: Board, i: number): Range | undefined {
  if (!isNamePart(board, i)) return undefined;
  if (
    BEFORE_TITLE.has(board.lower(i)) &&
    (isTitleWord(board, i + 1) || BEFORE_TITLE.has(board.lower(i + 1)))
  )
    return undefined;
  let last = i;
  let parts = 0;
  while (parts < MAX_NAME && board.together(i, last)) {
    if (isNamePart(board, last) || (parts > 0 && isOddPart(board, last))) {
      last += isDotted(board, last) ? 2 : 1;
      parts += 1;
      continue;
    }
    let next = last;
    while (PARTICLES.has(board.lower(next)) && next < last + 2) next += 1;
    if (next > last && parts > 0 && isNamePart(board, next)) {
      last = next;
      continue;
    }
    break;
  }
  const suffix = board.lower(last) === ',' ? last + 1 : last;
  if (SUFFIXES.has(board.lower(suffix)) && board.together(i, suffix) && parts > 1) {
    last = suffix + 1;
    if (
      board.tokens[last]?.text === '.' &&
      board.tokens[last]?.start === board.tokens[suffix]?.end &&
      board.together(i, last + 1)
    )
      last += 1;
  }
  // An initial at the end is none: "Vitamin D."
  if (board.tokens[last - 1]?.text === '.' && !SUFFIXES.has(board.lower(last - 2)))
    return undefined;
  return { first: i, last };
}

function isDotted(board: Board, i: number): boolean {
  return board.tokens[i]?.text.length === 1 && board.tokens[i + 1]?.text === '.';
}

/** "In" in "Kim In Ryong", "Un" in "Kim Jong Un", "May" in "Theresa May": small words and months inside a name. */
function isOddPart(board: Board, i: number): boolean {
  const token = board.tokens[i];
  if (!token?.capital || !board.isFree(i) || board.isHeadline(i) || !isPlainName(board, i - 1))
    return false;
  if (/^(?:may|june|april|august)$/.test(token.lower))
    return (
      !isPlainName(board, i + 1) &&
      board.tokens[i + 1]?.kind !== 'number' &&
      !isPlainName(board, i - 3)
    );
  if (!SYLLABLES.test(token.lower)) return false;
  return isPlainName(board, i + 1) || (isPlainName(board, i - 2) && !isUpper(token.text));
}

/** How many words a range has; of initials one counts, and only beside a word. */
export function wordsIn(board: Board, range: Range): number {
  let count = 0;
  let initials = false;
  for (let i = range.first; i < range.last; i += 1) {
    const token = board.tokens[i];
    if ((token?.text.length ?? 0) > 1) count += 1;
    else if (token?.capital) initials = true;
  }
  return initials && count === 1 ? 2 : count;
}

/** Whether a word of an office or calling stands at a token, in either case. */
export function isTitleWord(board: Board, i: number): boolean {
  return TITLES.has(
    board.lower(i).replace(/^(?:co|ex|vice|under|sub)-|(?:\.|-elect|-designate|-general)$/g, ''),
  );
}

/** The token where the title begins that ends right before `i`: "Deputy Attorney General"; `i` where there is none. */
export function titleBefore(board: Board, i: number): number {
  const body = board.hitAt(i - 1);
  // "Paris prosecutor" may be a listed body, and is a title all the same.
  if (body && isTitleWord(board, i - 1) && !board.tokens[i - 1]?.capital) return body.first;
  let end = behindTopic(board, behindBody(board, i));
  if (board.tokens[end - 1]?.text === '.' && isTitleWord(board, end - 2)) end -= 1;
  let at = end;
  for (const phrase of TITLE_PHRASES) {
    const from = end - phrase.length;
    if (
      from >= 0 &&
      board.together(from, i) &&
      phrase.every((word, k) => board.lower(from + k) === word)
    ) {
      at = from;
      break;
    }
  }
  if (at === end) {
    if (!board.together(at - 1, i) || !isTitleWord(board, at - 1) || !board.isFree(at - 1))
      return i;
    at -= 1;
  }
  while (board.together(at - 1, i) && board.isFree(at - 1) && goesWithTitle(board, at - 1)) at -= 1;
  return at;
}

/** In "Minister of Digital Affairs Krzysztof G.", the token behind "Minister"; else `i`. */
function behindTopic(board: Board, i: number): number {
  let at = i;
  while (
    at > i - 8 &&
    board.together(at - 1, i) &&
    (TOPIC_WORDS.has(board.lower(at - 1)) || BEFORE_TITLE.has(board.lower(at - 1)))
  )
    at -= 1;
  return at < i &&
    /^(?:of|for)$/.test(board.lower(at)) &&
    isTitleWord(board, at - 1) &&
    board.isFree(at - 1)
    ? at
    : i;
}

function goesWithTitle(board: Board, i: number): boolean {
  const word = board.lower(i);
  if (isTitleWord(board, i) || BEFORE_TITLE.has(word)) return true;
  return /^(?:and|-)$/.test(word) && isTitleWord(board, i - 1);
}

/** In "Ambassador to China Nicholas B.", the token behind "Ambassador"; else `i`. */
function behindBody(board: Board, i: number): number {
  const hit = board.hitAt(i - 1);
  if (!hit || !board.together(hit.first - 1, i)) return i;
  const at = board.lower(hit.first - 1) === 'the' ? hit.first - 2 : hit.first - 1;
  return /^(?:to|of|at|for)$/.test(board.lower(at)) && isTitleWord(board, at - 1) ? at : i;
}
