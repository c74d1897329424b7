/** How many characters before and behind a stretch must agree for it to be found again. */
const CONTEXT = 24;

/**
 * Where a stretch of an old text stands in a new one: by its words and what stands round them. Null where it is gone, or
 * where it cannot be told which of several places is meant. Offsets are UTF-16 code units.
 */
export function relocate(
  oldText: string,
  newText: string,
  start: number,
  end: number,
): number | null {
  const words = oldText.slice(start, end);
  const before = oldText.slice(Math.max(start - CONTEXT, 0), start);
  const after = oldText.slice(end, end + CONTEXT);
  const places: number[] = [];
  for (
    let at = newText.indexOf(words);
    at >= 0 && places.length < 40;
    at = newText.indexOf(words, at + 1)
  )
    places.push(at);
  const whole = places.filter(
    (at) =>
      newText.slice(Math.max(at - before.length, 0), at) === before &&
      newText.slice(at + words.length, at + words.length + after.length) === after,
  );
  if (whole.length === 1) return whole[0] ?? null;
  if (whole.length > 1)
    return whole.includes(start) && newText.startsWith(oldText.slice(0, start)) ? start : null;
  // A paragraph was put in or taken out beside it: one side is enough, if it is the only such place.
  const half = places.filter(
    (at) =>
      (before.length > 8 && newText.slice(0, at).endsWith(before)) ||
      (after.length > 8 && newText.startsWith(after, at + words.length)),
  );
  return half.length === 1 ? (half[0] ?? null) : null;
}
