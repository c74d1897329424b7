const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/;
const EPOCH = /^\d{10}(?:\d{3})?$/;
const WORDED =
  /^(?:[a-z]{3,9}\.?,?\s+)?(?:(\d{1,2})\s+([a-z]{3,9})\.?|([a-z]{3,9})\.?\s+(\d{1,2})),?\s+(\d{4})(?:\D.*)?$/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A date as a page writes it, in ISO 8601 and as exact as the page says it: `2024-05`, `2024-05-03`,
 * `2024-05-03T09:00:00+02:00`. Null for what is no date. A time of day that comes without its zone beside a date in words is
 * left out.
 */
export function normalizeDate(written: string): string | null {
  const text = written.trim().slice(0, 60);
  const iso = ISO.exec(text);
  if (iso) return compose(iso.slice(1));
  if (EPOCH.test(text)) {
    return new Date(Number(text.padEnd(13, '0'))).toISOString().replace(/\.\d+Z$/, 'Z');
  }
  const compact = COMPACT.exec(text);
  if (compact) return compose(compact.slice(1));
  const worded = WORDED.exec(text);
  if (!worded) return null;
  const [, dayFirst, monthAfter, monthFirst, dayAfter, year] = worded;
  const month = MONTHS.indexOf((monthAfter ?? monthFirst ?? '').slice(0, 3).toLowerCase()) + 1;
  const day = (dayFirst ?? dayAfter ?? '').padStart(2, '0');
  return month === 0 ? null : compose([year, String(month).padStart(2, '0'), day]);
}

function compose(fields: readonly (string | undefined)[]): string | null {
  const [year, month, day, hour, minute, second, zone] = fields;
  if (!isDay(Number(year), Number(month ?? 1), Number(day ?? 1))) return null;
  const date = [year, month, day].filter((field) => field !== undefined).join('-');
  if (hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return date;
  return `${date}T${hour}:${minute}:${second ?? '00'}${composeZone(zone)}`;
}

function composeZone(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^[a-z]/i.test(zone)) return 'Z';
  const digits = zone.replace(':', '').padEnd(5, '0');
  return digits.slice(1) === '0000' ? 'Z' : `${digits.slice(0, 3)}:${digits.slice(3)}`;
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
