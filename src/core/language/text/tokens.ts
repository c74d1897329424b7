/**
 * What a token is. A `url` is an address, an e-mail address, a file name or a hash: no name is read inside it.
 */
export type TokenKind = 'word' | 'number' | 'punctuation' | 'url';

/** A word, number or mark of `text`. Offsets are UTF-16 code units, `end` exclusive. */
export interface Token {
  start: number;
  end: number;
  text: string;
  /** Lower case, with straight apostrophes. */
  lower: string;
  kind: TokenKind;
  /** First letter is a capital. */
  capital: boolean;
  /** Index into `TextStructure.sentences`; set once sentences are known. */
  sentence: number;
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;
const APOSTROPHE = /['’ʼ]/;
/** Endings that are cut off their word, so that "China’s" holds the name and "it’s" the pronoun. */
const CLITIC = /^(?:s|re|ve|ll|d|m)$/i;
/** Each part of an address is begun where one can begin and has a bound, so that no text takes its length squared. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"“”]{1,2000}|(?<![\w.+-])[\w.+-]{1,100}@[\w-]{1,100}(?:\.[\w-]{1,100})+|\bhxxps?:\/\/\S{1,2000}/giu;
/** What every address holds. Most texts have none, and need not be gone through for where one could begin. */
const ADDRESS_SIGN = /@|www\.|https?:\/\/|hxxps?:\/\//i;
const HASH = /^(?=.*\d)[0-9a-f]{16,}$/i;
const SHORTEST_HASH = 16;

/** Cuts `text` between `from` and `to` into tokens, in order; white space is left out. Linear in the length. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  ADDRESS.lastIndex = from;
  let address = ADDRESS_SIGN.test(text) ? nextAddress(text, to) : null;
  let at = from;
  while (at < to) {
    if (address && at === address.start) {
      tokens.push(token(text, address.start, address.end, 'url'));
      at = address.end;
      address = nextAddress(text, to);
      continue;
    }
    const limit = address ? address.start : to;
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 0xa0) {
      at += 1;
    } else if (isWord(text, at)) {
      at = word(text, at, limit, tokens);
    } else {
      at += punctuation(text, at, tokens);
    }
  }
  return tokens;
}

function nextAddress(text: string, to: number): { start: number; end: number } | null {
  const found = ADDRESS.exec(text);
  if (!found || found.index >= to) return null;
  const trimmed = found[0].replace(/(?<![.,;:!?)\]’'])[.,;:!?)\]’']+$/u, '');
  ADDRESS.lastIndex = found.index + trimmed.length;
  return { start: found.index, end: found.index + trimmed.length };
}

function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  }
  return WORD.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function width(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Reads a word from `start`: hyphens, dots, ampersands and apostrophes belong to it where they stand inside. */
function word(text: string, start: number, limit: number, tokens: Token[]): number {
  let at = start;
  while (at < limit) {
    if (isWord(text, at)) {
      at += width(text, at);
      continue;
    }
    const joins = at + 1 < limit && isWord(text, at + 1);
    const mark = text[at] ?? '';
    if (joins && (mark === '-' || mark === '‑' || mark === '&' || mark === '_')) {
      at += 1;
    } else if (mark === '.' && joinsDot(text, start, at, limit)) {
      at += 1;
    } else if (
      (mark === ',' || mark === ':') &&
      joins &&
      digit(text, at - 1) &&
      digit(text, at + 1)
    ) {
      at += 1;
    } else if (APOSTROPHE.test(mark) && joins) {
      let end = at + 1;
      while (end < limit && isWord(text, end)) end += width(text, end);
      if (CLITIC.test(text.slice(at + 1, end))) {
        push(text, start, at, tokens);
        push(text, at, end, tokens);
        return end;
      }
      at = end;
    } else {
      break;
    }
  }
  push(text, start, at, tokens);
  return at;
}

/** A dot inside "U.S.", "3.5", "Candid.Technology", "F.A.C.C.T."; never the one that ends a sentence. */
function joinsDot(text: string, start: number, at: number, limit: number): boolean {
  const single = at - start === 1 || text[at - 2] === '.' || text[at - 2] === '-';
  const next = at + 1;
  if (next < limit && isWord(text, next)) {
    return (digit(text, at - 1) && digit(text, next)) || !digit(text, next) || single;
  }
  // The last dot of initials belongs to them: "U.S. officials", "the U.S.-backed firm".
  return single && text.slice(start, at).includes('.') && /\p{Lu}/u.test(text[at - 1] ?? '');
}

function digit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function push(text: string, start: number, end: number, tokens: Token[]): void {
  tokens.push(token(text, start, end, kindOf(text.slice(start, end))));
}

function kindOf(word: string): TokenKind {
  if (word.length >= SHORTEST_HASH && HASH.test(word)) return 'url';
  return !startsWithLetter(word) && /^\p{N}/u.test(word) && !/\p{L}/u.test(word)
    ? 'number'
    : 'word';
}

/** Whether a word begins with a letter of ASCII: nearly all do, and need no expression to be asked. */
function startsWithLetter(word: string): boolean {
  const code = word.charCodeAt(0) | 32;
  return code >= 97 && code <= 122;
}

/** Takes one mark, or a run of the same dots or dashes. */
function punctuation(text: string, at: number, tokens: Token[]): number {
  const mark = text[at] ?? '';
  let end = at + width(text, at);
  if (mark === '.' || mark === '-') while (text[end] === mark) end += 1;
  tokens.push(token(text, at, end, 'punctuation'));
  return end - at;
}

function token(text: string, start: number, end: number, kind: TokenKind): Token {
  const slice = text.slice(start, end);
  const lower = slice.toLowerCase();
  return {
    start,
    end,
    text: slice,
    lower: lower.replace(/[’ʼ]/g, "'"),
    kind,
    capital: startsWithLetter(slice) ? slice.charCodeAt(0) <= 90 : CAPITAL.test(slice),
    sentence: -1,
  };
}
