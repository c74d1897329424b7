const LITTLE = new Set('of the and for to in on de la le du'.split(' '));

/** Whether letters are the initials of a name's words, in order; small words may be left out, "Cyber-" counts twice. */
export function isAcronymOf(letters: string, ...names: readonly string[]): boolean {
  if (!/^\p{Lu}[\p{L}-]{1,8}$/u.test(letters)) return false;
  const wanted = letters.replace(/[^\p{L}]/gu, '').toUpperCase();
  return names.some((name) => {
    const parts = name
      .replace(/[’'ʼ]s\b/g, '')
      .split(/[\s,&/-]+/)
      .filter((word) => word !== '');
    let at = 0;
    for (const part of parts) {
      if (part.charAt(0).toUpperCase() === wanted[at]) at += 1;
      else if (!LITTLE.has(part.toLowerCase()) && at > 0 && parts.length <= wanted.length)
        return false;
    }
    return at === wanted.length && parts.length >= 2;
  });
}
