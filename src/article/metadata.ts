import { normalizeText } from './characters.ts';
import { normalizeDate } from './dates.ts';
import { readStructuredData } from './json-ld.ts';

/** What a page declares about its article; null where it declares nothing usable. */
export interface Metadata {
  /** Titles declared, the likeliest first. */
  titles: string[];
  byline: string | null;
  siteName: string | null;
  /** ISO 8601. */
  publishedTime: string | null;
  /** BCP 47. */
  lang: string | null;
}

const DATE_NAMES = (
  'article:published_time og:article:published_time og:published_time datepublished publish-date publish_date publication_date ' +
  'parsely-pub-date sailthru.date pubdate dc.date.issued dcterms.issued dc.date dcterms.date cxenseparse:recs:publishtime date'
).split(' ');

/** From the date on: what follows the names is no name. */
const BYLINE_TAIL =
  / ?[|·•,]? ?(?:\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+)?\d.*$/is;

const LONGEST = 300;

const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i;

/** Reads what a document declares in its head, its structured data and its `time` elements. Touches nothing. */
export function readMetadata(document: Document): Metadata {
  const structured = readStructuredData(document);
  const meta = metaValues(document);
  const byline = [meta('author'), structured?.authors, meta('article:author'), meta('dc.creator')];
  return {
    titles: [meta('og:title'), structured?.headline, meta('twitter:title')]
      .map((title) => first([title]))
      .filter((title) => title !== null),
    byline: first(byline.map(cleanByline)),
    siteName: first([meta('og:site_name'), structured?.publisher, meta('application-name')]),
    publishedTime: first(
      [
        structured?.datePublished,
        ...DATE_NAMES.map(meta),
        document.querySelector('[itemprop~="datePublished"][content]')?.getAttribute('content'),
        document
          .querySelector(
            'time[itemprop~="datePublished"], time[pubdate], article time[datetime], main time[datetime], time[datetime]',
          )
          ?.getAttribute('datetime'),
      ].map((written) => (written ? normalizeDate(written) : null)),
    ),
    lang: first(
      [
        document.documentElement.getAttribute('lang'),
        document.documentElement.getAttribute('xml:lang'),
        meta('content-language'),
        structured?.language,
        meta('og:locale'),
      ].map(languageTag),
    ),
  };
}

/** Looks a `meta` element's content up by its name, property, itemprop or http-equiv, in lower case; the first one counts. */
function metaValues(document: Document): (name: string) => string | null {
  const values = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content') ?? '';
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name && content.trim() !== '' && !values.has(name)) values.set(name, content);
    }
  }
  return (name) => values.get(name) ?? null;
}

/**
 * The names in a byline as a page writes it: without "By", and without the date that follows them. Null where it names nobody.
 */
export function cleanByline(written: string | null | undefined): string | null {
  // Some sites declare the address of the author's page.
  if (!written || /^\s*https?:/i.test(written)) return null;
  const names = normalizeText(written.slice(0, 1000))
    .replace(/^by:?\s+/i, '')
    .replace(BYLINE_TAIL, '')
    .slice(0, LONGEST);
  return names === '' || /^(?:last )?(?:updated|published|modified|posted)\b/i.test(names)
    ? null
    : names;
}

function languageTag(declared: string | null | undefined): string | null {
  const tag = declared?.split(',')[0]?.trim().replace('_', '-') ?? '';
  return LANGUAGE_TAG.test(tag) ? tag : null;
}

/** The first value that says something, on one line and no longer than a line. */
function first(values: readonly (string | null | undefined)[]): string | null {
  for (const value of values) {
    const text = normalizeText((value ?? '').slice(0, 1000)).slice(0, LONGEST);
    if (text !== '') return text;
  }
  return null;
}
