/** What becomes of one code unit of a page's text: it stays, it counts as white space, or it is left out. */
export type CharacterClass = 'kept' | 'space' | 'dropped';

/**
 * The class of a UTF-16 code unit, given the code unit kept before it (0 at the start).
 * Invisible characters (soft hyphens, zero-width spaces, direction marks, control characters) are dropped: a name must read
 * the same with and without them.
 */
export function characterClass(code: number, before: number): CharacterClass {
  if (code > 0x20 && code < 0x7f) return 'kept';
  if (code <= 0x9f) return isLatinSpace(code) ? 'space' : 'dropped';
  if (code < 0x2000) {
    if (code === 0xa0 || code === 0x1680) return 'space';
    return code === 0xad || code === 0x34f || code === 0x61c || code === 0x180e
      ? 'dropped'
      : 'kept';
  }
  if (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f) {
    return 'space';
  }
  // Joiners shape Persian, Indic scripts and emoji; between Latin letters they only break a word up.
  if (code === 0x200c || code === 0x200d) return before < 0x300 ? 'dropped' : 'kept';
  if (code <= 0x200f || (code >= 0x202a && code <= 0x202e)) return 'dropped';
  if (code >= 0x2060 && code <= 0x206f) return 'dropped';
  if (code === 0x3000) return 'space';
  return code === 0xfeff ? 'dropped' : 'kept';
}

function isLatinSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0x85;
}

/** The text with white space runs as single blanks, none at its ends, and without invisible characters. */
export function normalizeText(text: string): string {
  let out = '';
  let pending = false;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = characterClass(code, before);
    if (kind === 'space') pending = out !== '';
    else if (kind === 'kept') {
      if (pending) out += ' ';
      pending = false;
      out += text[i];
      before = code;
    }
  }
  return out;
}
