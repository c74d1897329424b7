import { normalizeText } from './characters.ts';
import { textNodes } from './numbered-clone.ts';
import type { TextWriter } from './text-writer.ts';
import { isWithinHidden } from './visibility.ts';

/** What sites put between an article's title and their name. */
const SEPARATOR = / (?:[|\-–—·•:»>]+ |\[(?=[^\]]+\]$))/g;
const HEADINGS = 'h1, [itemprop~="headline"], h2';
const MOST_HEADINGS = 40;

/** A title as two titles are compared: without case, white space and invisible characters, with plain quotes and dashes. */
export function foldTitle(title: string): string {
  return normalizeText(title)
    .replaceAll(' ', '')
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .toLowerCase();
}

/** The folded texts of headings. */
export function foldHeadings(headings: readonly Element[]): Set<string> {
  return new Set(headings.map((heading) => foldTitle(heading.textContent ?? '')));
}

/** The headings of a page, or of a part, that may carry its title: visible ones, main headings first. */
export function findHeadings(root: Document | Element): Element[] {
  const all = [...root.querySelectorAll(HEADINGS)].slice(0, MOST_HEADINGS);
  const ranked = [
    ...all.filter((h) => h.tagName === 'H1'),
    ...all.filter((h) => h.tagName !== 'H1'),
  ];
  return ranked.filter((heading) => !isWithinHidden(heading));
}

/**
 * The article's title out of what the page declares, best first, freed of the site's name at its end or beginning. What a
 * heading of the page shows (`shown`, folded) is preferred: some sites declare one title for all pages, or one for search engines.
 */
export function chooseTitle(
  declared: readonly string[],
  siteName: string | null,
  hostname: string,
  shown: ReadonlySet<string>,
): string {
  const titles = declared.map(normalizeText).filter((title) => title !== '');
  for (const title of titles) {
    const part = [title, ...parts(title)].find(
      (candidate) => shown.has(foldTitle(candidate)) && !isSiteName(candidate, siteName, hostname),
    );
    if (part !== undefined) return part;
  }
  const title = titles.find((candidate) => !isSiteName(candidate, siteName, hostname));
  if (title === undefined) return titles[0] ?? '';
  for (const [before, after] of cuts(title)) {
    if (isSiteName(after, siteName, hostname)) return before;
    if (isSiteName(before, siteName, hostname)) return after;
  }
  return title;
}

/** The two sides of each separator in a title. */
function cuts(title: string): [before: string, after: string][] {
  return [...title.matchAll(SEPARATOR)].map(({ index, 0: separator }) => [
    title.slice(0, index),
    title.slice(index + separator.length).replace(/\]$/, ''),
  ]);
}

/** The pieces of a title that are long enough to be one: a heading may also show the name of a section or of the site. */
function parts(title: string): string[] {
  return cuts(title)
    .flat()
    .filter((part) => part.split(' ').length > 2);
}

/** Whether a piece of a title is the name of the site: the declared one, or that of its host ("bbc.co.uk", "BBC"). */
function isSiteName(piece: string, siteName: string | null, hostname: string): boolean {
  const name = letters(piece);
  if (name === '') return false;
  if (siteName !== null && name === letters(siteName)) return true;
  const labels = hostname.split('.').filter((label) => label.length > 2);
  return name === letters(hostname.replace(/^www\./, '')) || labels.includes(name);
}

function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Writes the title as the first block: in the words of the live heading that shows it, else as it was declared. Headings part
 * their lines by elements, so the blanks between its text nodes are those of the declared title.
 */
export function writeTitle(
  title: string,
  document: Document,
  headings: readonly Element[],
  writer: TextWriter,
): void {
  const folded = foldTitle(title);
  const heading = headings.find((candidate) => foldTitle(candidate.textContent ?? '') === folded);
  if (heading) {
    const blanks = new Set<number>();
    [...title.matchAll(/ /g)].forEach(({ index }, before) => blanks.add(index - before));
    let written = 0;
    for (const node of textNodes(document, heading)) {
      if (blanks.has(written)) writer.blank(null, 0);
      writer.write(node.data, node, 'title');
      written += normalizeText(node.data).replaceAll(' ', '').length;
    }
  } else writer.write(title, null, 'title');
  writer.endBlock();
}
