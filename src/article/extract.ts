import { Readability } from '@mozilla/readability';
import type { Article } from '../core/model/index.ts';
import { writeBlocks } from './blocks.ts';
import { isEnglish } from './language.ts';
import { cleanByline, readMetadata } from './metadata.ts';
import { cloneNumbered } from './numbered-clone.ts';
import type { TextMap } from './text-map.ts';
import { TextWriter } from './text-writer.ts';
import { chooseTitle, findHeadings, foldHeadings, writeTitle } from './title.ts';

/**
 * Why there is no article: `pdf` (a viewer's page), `not-an-article` (no running text was found), `too-short`, `too-long`,
 * `unreadable` (the page's structure defeated the extraction).
 */
export const EXTRACTION_FAILURES = [
  'pdf',
  'not-an-article',
  'too-short',
  'too-long',
  'unreadable',
] as const;
export type ExtractionFailure = (typeof EXTRACTION_FAILURES)[number];

/**
 * An article with the way back to the live page, or why there is none. An article that is not in English is handed out with
 * that as the `reason` to leave it unread.
 */
export type Extraction =
  | { article: Article; map: TextMap; reason: 'not-english' | null }
  | { article: null; reason: ExtractionFailure };

/** Fewer words than this make no article. */
const LEAST_WORDS = 25;
/** The longest text taken, in UTF-16 code units: a very long book. */
const MOST_TEXT = 4_000_000;
const LONGEST_TITLE = 500;

/**
 * Extracts the article of a page. `url` is the page's address, or the path it was read from. The document is only read: the
 * work is done on a copy. Throws nothing. `passed` hears that the page was copied, or the copy parsed; what follows is writing.
 */
export function extract(
  document: Document,
  url: string,
  passed?: (stage: 'clone' | 'parse') => void,
): Extraction {
  try {
    if (isPdfViewer(document)) return { article: null, reason: 'pdf' };
    return extractFrom(document, url, passed);
  } catch {
    // Readability recurses and trusts the DOM; what a hostile page makes of that is the page's failure, not the reader's.
    return { article: null, reason: 'unreadable' };
  }
}

function extractFrom(
  document: Document,
  url: string,
  passed?: (stage: 'clone' | 'parse') => void,
): Extraction {
  const clone = cloneNumbered(document);
  if (typeof clone === 'string') return { article: null, reason: clone };
  passed?.('clone');
  const readable = new Readability<Node>(clone.document, {
    serializer: (element) => element,
    keepClasses: true,
  }).parse();
  passed?.('parse');
  const root = readable?.content as Element | null | undefined;
  if (!readable || !root) return { article: null, reason: 'not-an-article' };

  const metadata = readMetadata(document);
  const base = baseAddress(document, url);
  const headings = findHeadings(document);
  // A headline that stays in the body need not be the title as well.
  const shown = foldHeadings(headings);
  for (const kept of foldHeadings(findHeadings(root))) shown.delete(kept);
  const title = chooseTitle(
    [...metadata.titles, readable.title ?? '', document.title].map((t) =>
      t.slice(0, LONGEST_TITLE),
    ),
    metadata.siteName,
    base?.hostname ?? '',
    shown,
  );
  const byline = metadata.byline ?? cleanByline(readable.byline);
  const writer = new TextWriter();
  writeTitle(title, document, headings, writer);
  writeBlocks(
    root,
    { nodes: clone.nodes, title, byline, resolveLink: (href) => resolveLink(href, base) },
    writer,
  );
  const { text, blocks, links, map } = writer.finish();

  const titleBlock = blocks[0]?.kind === 'title' ? blocks[0] : null;
  const body = text.slice(titleBlock ? titleBlock.end + 1 : 0);
  if (body.length > MOST_TEXT) return { article: null, reason: 'too-long' };
  if (body === '') return { article: null, reason: 'not-an-article' };
  if ((body.match(/\S+/g)?.length ?? 0) < LEAST_WORDS)
    return { article: null, reason: 'too-short' };
  const article: Article = {
    url,
    title: titleBlock ? text.slice(0, titleBlock.end) : '',
    byline,
    siteName: metadata.siteName,
    publishedTime: metadata.publishedTime,
    lang: metadata.lang,
    text,
    blocks,
    links,
  };
  return { article, map, reason: isEnglish(body, metadata.lang) ? null : 'not-english' };
}

/** A browser shows a PDF as a document of its own, or as a page that holds nothing but the viewer. */
function isPdfViewer(document: Document): boolean {
  if (document.contentType === 'application/pdf') return true;
  const only = document.body?.children.length === 1 ? document.body.firstElementChild : null;
  return only?.tagName === 'EMBED' && only.getAttribute('type') === 'application/pdf';
}

/** What relative links of the page are relative to; null where the page has no address. */
function baseAddress(document: Document, url: string): URL | null {
  const page = URL.canParse(url) ? new URL(url) : null;
  const declared = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  return URL.canParse(declared, page?.href) ? new URL(declared, page?.href) : page;
}

/** Links within the page lead to no source. */
function resolveLink(href: string, base: URL | null): string | null {
  const written = href.trim();
  if (written === '' || written.startsWith('#') || !URL.canParse(written, base?.href)) return null;
  const { protocol, href: absolute } = new URL(written, base?.href);
  return protocol === 'http:' || protocol === 'https:' ? absolute : null;
}
