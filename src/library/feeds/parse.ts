import { DetectError, MalformedError, parseFeed, ParseError, type AnyFeed } from 'feedsmith';
import { resolveLink } from '../address.ts';
import { plain } from '../plain.ts';

/** One entry of a feed, as text. */
export interface FeedEntry {
  /** http(s). */
  link: string;
  title: string;
  summary: string;
  /** ISO 8601; null where the feed gives none, or one that cannot be. */
  date: string | null;
}

/** What is taken from a feed. */
export interface ParsedFeed {
  title: string;
  /** In the feed's own order, each link once. */
  entries: FeedEntry[];
}

/** Why a file is no feed that is read. */
export const FEED_FAULTS = ['no-feed', 'entities'] as const;
export type FeedFault = (typeof FEED_FAULTS)[number];

/** The file is no feed that is read; the message is a code of `FEED_FAULTS`. */
export class FeedError extends Error {
  override name = 'FeedError';
  readonly fault: FeedFault;
  constructor(fault: FeedFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Entries that are kept of one feed. */
export const MOST_ENTRIES = 100;
const LONGEST_TITLE = 200;
const LONGEST_SUMMARY = 500;
const LONGEST_LINK = 500;
const LONGEST_NAME = 80;
const DAY = 86_400_000;

/**
 * Reads RSS, RDF, Atom and JSON Feed. Entries without a title or an http(s) link are left out. Throws `FeedError`.
 * @param base the address that the feed was had from, for links that are relative to it
 * @param now the moment it was had, in milliseconds: a date after it is a lie
 */
export function readFeed(text: string, base: string, now: number): ParsedFeed {
  if (declaresEntities(text)) throw new FeedError('entities');
  const { title, items } = itemsOf(parse(text));
  const entries = new Map<string, FeedEntry>();
  for (const item of items) {
    if (entries.size >= MOST_ENTRIES) break;
    const link = resolveLink(item.link ?? '', base);
    const words = plain(item.title ?? '', LONGEST_TITLE);
    if (link === null || link.length > LONGEST_LINK || words === '' || entries.has(link)) continue;
    const summary = plain(item.summary ?? '', LONGEST_SUMMARY);
    entries.set(link, { link, title: words, summary, date: dateOf(item.date, now) });
  }
  return { title: plain(title ?? '', LONGEST_NAME), entries: [...entries.values()] };
}

/**
 * Whether the file declares entities of its own before its first element: no feed needs them, and bombs are made of them. The
 * parser replaces none in any case.
 */
export function declaresEntities(text: string): boolean {
  const head = text.slice(0, Math.max(text.search(/<[a-z_]/i), 0));
  return /<!ENTITY/i.test(head) || /<!DOCTYPE[^<>[]*\[/i.test(head);
}

function parse(text: string): AnyFeed<string> {
  try {
    return parseFeed(text, { maxItems: MOST_ENTRIES * 2 });
  } catch (error) {
    const expected = [DetectError, MalformedError, ParseError].some(
      (kind) => error instanceof kind,
    );
    if (expected) throw new FeedError('no-feed');
    throw error;
  }
}

interface Item {
  title?: string | undefined;
  link?: string | undefined;
  summary?: string | undefined;
  date?: string | undefined;
}

/** What the formats have in common. */
function itemsOf(parsed: AnyFeed<string>): { title: string | undefined; items: Item[] } {
  switch (parsed.format) {
    case 'rss':
      return {
        title: parsed.feed.title,
        items: (parsed.feed.items ?? []).map((item) => ({
          title: item.title,
          link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
          summary: item.description ?? item.content?.encoded,
          date: item.pubDate ?? item.dc?.dates?.[0],
        })),
      };
    case 'rdf':
      return {
        title: parsed.feed.title,
        items: (parsed.feed.items ?? []).map((item) => ({
          title: item.title,
          link: item.link,
          summary: item.description ?? item.content?.encoded,
          date: item.dc?.dates?.[0],
        })),
      };
    case 'atom':
      return {
        title: parsed.feed.title?.value,
        items: (parsed.feed.entries ?? []).map((entry) => ({
          title: entry.title?.value,
          link: entry.links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href,
          summary: entry.summary?.value ?? entry.content?.value,
          date: entry.published ?? entry.updated,
        })),
      };
    case 'json':
      return {
        title: parsed.feed.title,
        items: (parsed.feed.items ?? []).map((item) => ({
          title: item.title,
          link: item.url ?? item.external_url,
          summary: item.summary ?? item.content_text ?? item.content_html,
          date: item.date_published ?? item.date_modified,
        })),
      };
  }
}

function dateOf(given: string | undefined, now: number): string | null {
  const time = Date.parse(given ?? '');
  return time > 0 && time <= now + DAY ? new Date(time).toISOString() : null;
}
