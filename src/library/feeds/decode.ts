// Of the web's own, the decoding takes this much.
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/**
 * The text of a feed; null where no encoding that it may have fits. Valid UTF-8 is taken for UTF-8 whatever is declared, for
 * nothing else looks like it by chance; what is declared comes next, by the server before the file.
 * @param type the `Content-Type` as the server gave it
 */
export function decodeFeed(bytes: Uint8Array, type: string | null): string | null {
  for (const label of [markOf(bytes), 'utf-8', charsetOf(type), declaredIn(bytes)]) {
    const text = label === null ? null : decoded(bytes, label);
    if (text !== null) return text;
  }
  return null;
}

/** By the byte order mark, or the zeros that UTF-16 puts between the letters of markup. */
function markOf([a, b, c, d]: Uint8Array): string | null {
  if ((a === 0xff && b === 0xfe) || (b === 0 && d === 0 && a !== 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && c === 0 && b !== 0)) return 'utf-16be';
  return null;
}

function charsetOf(type: string | null): string | null {
  return /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(type ?? '')?.[1] ?? null;
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^\s*<\?xml\s[^>]*encoding\s*=\s*["']([\w.:-]{1,40})/i.exec(head)?.[1] ?? null;
}

function decoded(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // An unknown label, or bytes that are no letters of it: the next one may fit.
    return null;
  }
}
