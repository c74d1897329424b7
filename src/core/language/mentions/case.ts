/** Words of a listed name that the press also writes small: "Chinese foreign ministry", "LockBit gang". */
const SMALL = new Set(
  'of the for and in to on de la le du des del di da a an at by with und und y e et ministry foreign defence defense interior embassy mission permanent group gang ransomware hackers hacker hacking collective crew team government military intelligence army parliament police department affairs security national office apt united'.split(
    ' ',
  ),
);
const PARTS = /[\p{L}\p{N}]+/gu;

/**
 * Whether the capitals of `text` are those under which `listed` may stand: as listed, in Title Case or in capitals,
 * and never in small letters. `evidence` says whether capitals mean anything where it stands.
 */
export function caseFits(listed: string, text: string, evidence: boolean): boolean {
  const a = listed.match(PARTS) ?? [];
  const b = text.match(PARTS) ?? [];
  if (a.join('') === b.join('')) return true;
  if (a.length !== b.length)
    return b.every((word) => isCapital(word) || isDigit(word) || SMALL.has(word));
  return b.every((word, i) => wordFits(a[i] as string, word, i === 0, a.length === 1, evidence));
}

function wordFits(
  listed: string,
  word: string,
  first: boolean,
  only: boolean,
  evidence: boolean,
): boolean {
  if (listed === word) return true;
  if (isDigit(word)) return true;
  if (!isCapital(word)) {
    if (!first && (SMALL.has(word) || isSmall(listed))) return word === word.toLowerCase();
    return false;
  }
  // "US", "WHO", "ICE" are words as soon as they lose their capitals.
  if (only && isUpper(listed) && !isUpper(word)) return listed.length > 3 && evidence;
  return isUpper(word) || isTitle(word) || word.toLowerCase() === listed.toLowerCase();
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function isDigit(word: string): boolean {
  return /^\p{N}/u.test(word);
}

function isSmall(word: string): boolean {
  return word === word.toLowerCase();
}

/** Whether a word has no small letter. */
export function isUpper(word: string): boolean {
  return word === word.toUpperCase() && /\p{Lu}/u.test(word);
}

function isTitle(word: string): boolean {
  return /^\p{Lu}[^\p{Lu}]*$/u.test(word);
}

/** Whether a word has a capital inside, as no common word has: "CloudSEK". */
export function isCamel(word: string): boolean {
  // No name is longer than this, and the patterns take the length squared.
  if (word.length > 100) return false;
  // Nearly every word is small behind its first letter: that is seen sooner than by patterns.
  let plain = true;
  for (let i = 1; i < word.length && plain; i += 1) {
    const code = word.charCodeAt(i);
    plain = code >= 97 && code <= 122;
  }
  if (plain) return false;
  return /\p{Ll}.*\p{Lu}|\p{Lu}{2}.*\p{Ll}|\p{L}\p{N}.*\p{L}/u.test(word);
}
