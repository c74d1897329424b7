/** Gives the text of a key with its arguments put in, or the empty string where there is none. */
export type Loader = (key: string, args: string[]) => string;

let load: Loader = () => '';
// Browsers allow no hyphen in a key, the model's codes have them.
const keyOf = (key: string): string => key.replaceAll('-', '_');
let language = 'en';

/** Says where texts come from and in which language they are; once, before anything is shown. */
export function setTexts(loader: Loader, lang: string): void {
  load = loader;
  language = lang;
}

/** Takes the texts that a browser gives, by its `i18n.getMessage`: in the language that it found for them, not always its own. */
export function takeTexts(get: Loader): void {
  setTexts(get, get('textLanguage', []) || 'en');
}

/** Says on a page of the extension in which language, and in which direction, it is written. */
export function signPage(page: HTMLElement, title: string): void {
  page.lang = language;
  page.dir = t('textDirection');
  page.ownerDocument.title = title;
}

/** The text of a key. A key without a text is shown as it is, so that it is seen. */
export function t(key: string, ...args: (string | number)[]): string {
  return load(keyOf(key), args.map(String)) || key;
}

/** The text of a key for a number: `key_one`, `key_few`, `key_other` …, by the language's own plural rules; `$1` is the number. */
export function plural(key: string, count: number, ...args: (string | number)[]): string {
  const form = new Intl.PluralRules(language).select(count);
  const given = [count, ...args].map(String);
  return (
    load(keyOf(`${key}_${form}`), given) || load(keyOf(`${key}_other`), given) || `${key}_${form}`
  );
}

/** "A, B and C", in the language of the interface. */
export function list(items: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
}

/** A country as short as it is written, by its ISO 3166-1 code: "US", "Iran". */
export function region(code: string): string {
  return new Intl.DisplayNames(language, { type: 'region', style: 'short' }).of(code) ?? code;
}

/** A date as a reader writes it; only as exact as it is given. Null gives the empty string. */
export function date(iso: string | null | undefined): string {
  if (!iso) return '';
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  if (!year) return '';
  if (!month) return String(year);
  const options: Intl.DateTimeFormatOptions = day
    ? { year: 'numeric', month: 'short', day: 'numeric' }
    : { year: 'numeric', month: 'long' };
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(
    new Date(Date.UTC(year, month - 1, day || 1)),
  );
}

/** A moment as a reader writes it, in the reader's own time zone. */
export function dateTime(iso: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  );
}
