/**
 * An ISO 8601 time, as exact as a page says it, as RFC 3339 in UTC to the millisecond; null for what is no time. What a page
 * leaves open is taken as the earliest, and its time of day as UTC.
 */
export function timestamp(written: string | null): string | null {
  if (written === null) return null;
  const zoned = /T[\d:.]+$/.test(written) ? `${written}Z` : written;
  const time = new Date(zoned);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

/** A time as `timestamp` has it. Throws a `RangeError` where it is none. */
export function instant(written: string): string {
  const time = timestamp(written);
  if (time === null) throw new RangeError(`not a time: ${written}`);
  return time;
}
