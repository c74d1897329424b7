import { annotate } from '../../core/annotate.ts';
import type { KnowledgeBase, KnowledgeUpdate, ReportRecord } from '../../core/knowledge/index.ts';
import { newestFirst, noUpdate } from '../../core/knowledge/index.ts';
import type { Article, Block, DownloadFault } from '../../core/model/index.ts';
import { download, DownloadError, type Fetch } from '../download.ts';
import { decodeFeed } from './decode.ts';
import { FeedError, MOST_ENTRIES, readFeed, type FeedEntry, type FeedFault } from './parse.ts';

/** The largest feed that is read, in bytes: some carry a year of whole articles. */
const MOST_BYTES = 5_000_000;
/** The longest that one feed may take, in seconds. */
const SECONDS = 20;
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';

/** An entry as it is kept. */
export interface KeptEntry extends FeedEntry {
  /** The ids of the known actors that it names. */
  actors: string[];
}

/** The last good state of a feed, with what the server needs to say that nothing has changed. */
export interface KeptFeed {
  etag: string | null;
  lastModified: string | null;
  title: string;
  /** Newest first; also those that the feed itself has let go since. */
  entries: KeptEntry[];
  /** The day of the facts by which the entries were annotated, ISO 8601. */
  facts: string;
}

/** What became of a feed; each but the first two has its words in `_locales` as `feedFault_<code>`. */
export type FeedResult = 'new' | 'unchanged' | DownloadFault | FeedFault;

export interface FeedOptions {
  fetch: Fetch;
  /** Null where it has never been read. */
  kept: KeptFeed | null;
  knowledge: KnowledgeBase;
  /** In milliseconds. */
  now: number;
  /** For tests. */
  seconds?: number;
}

/**
 * Asks for a feed and annotates what is new in it. What cannot be had, or is no feed, is said in the result, and the last
 * good state stays. Never throws for what a server does.
 */
export async function updateFeed(
  address: string,
  { fetch, kept, knowledge, now, seconds = SECONDS }: FeedOptions,
): Promise<{ result: FeedResult; feed: KeptFeed | null }> {
  try {
    const { etag = null, lastModified = null } = kept ?? {};
    const limits = { mostBytes: MOST_BYTES, seconds };
    const file = await download(address, { fetch, accept: ACCEPT, etag, lastModified, ...limits });
    if (file === 'unchanged') {
      if (kept === null) return { result: 'refused', feed: null };
      return { result: 'unchanged', feed: merged(kept, [], knowledge) };
    }
    const text = decodeFeed(file.bytes, file.type);
    if (text === null) throw new DownloadError('no-text');
    const { title, entries } = readFeed(text, address, now);
    const had = kept ?? { entries: [], facts: knowledge.date };
    const state = { etag: file.etag, lastModified: file.lastModified, title };
    return { result: 'new', feed: { ...state, ...merged(had, entries, knowledge) } };
  } catch (error) {
    if (error instanceof DownloadError || error instanceof FeedError)
      return { result: error.fault, feed: kept };
    throw error;
  }
}

/** What was kept and what has come, annotated by the facts of today. */
function merged<Had extends Pick<KeptFeed, 'entries' | 'facts'>>(
  had: Had,
  come: readonly FeedEntry[],
  knowledge: KnowledgeBase,
): Had {
  const known = new Map(had.entries.map((entry) => [entry.link, entry]));
  const entries = [...come, ...had.entries.filter(({ link }) => !come.some((e) => e.link === link))]
    .sort(newestFirst)
    .slice(0, MOST_ENTRIES)
    .map((entry): KeptEntry => {
      const before = known.get(entry.link);
      const same =
        had.facts === knowledge.date &&
        before?.title === entry.title &&
        before.summary === entry.summary;
      return { ...entry, actors: same ? before.actors : actorsIn(entry, knowledge) };
    });
  return { ...had, entries, facts: knowledge.date };
}

/** The known actors that an entry names, in its title or its summary. */
function actorsIn({ link, title, summary, date }: FeedEntry, knowledge: KnowledgeBase): string[] {
  const text = summary === '' ? title : `${title}\n${summary}`;
  const blocks: Block[] = [{ start: 0, end: title.length, kind: 'title' }];
  if (summary !== '') blocks.push({ start: title.length + 1, end: text.length, kind: 'paragraph' });
  const article: Article = {
    ...{ url: link, title, byline: null, siteName: null, publishedTime: date, lang: 'en' },
    ...{ text, blocks, links: [] },
  };
  return annotate(article, knowledge)
    .actors.filter(({ known }) => known)
    .map(({ id }) => id);
}

/** The entries of feeds as prior reports of the actors that they name; what several feeds bring is the first one's. */
export function feedReports(feeds: readonly { name: string; feed: KeptFeed }[]): KnowledgeUpdate {
  const reports: Record<string, ReportRecord[]> = {};
  const seen = new Set<string>();
  for (const { name, feed } of feeds)
    for (const { link, title, date, actors } of feed.entries) {
      if (seen.has(link)) continue;
      seen.add(link);
      const report = { url: link, title, via: name, ...(date === null ? {} : { date }) };
      for (const actor of actors) (reports[actor] ??= []).push(report);
    }
  return { ...noUpdate(), reports };
}

/** What was kept of a feed; null where it has not the shape of one: the storage may have been cut off. */
export function keptFeed(kept: unknown): KeptFeed | null {
  const { etag, lastModified, title, entries, facts } = (kept ?? {}) as Partial<KeptFeed>;
  const isWord = (value: unknown): boolean => value === null || typeof value === 'string';
  const sound =
    isWord(etag) &&
    isWord(lastModified) &&
    typeof title === 'string' &&
    typeof facts === 'string' &&
    Array.isArray(entries) &&
    entries.every(isEntry);
  return sound ? (kept as KeptFeed) : null;
}

function isEntry(value: unknown): value is KeptEntry {
  const { link, title, summary, date, actors } = (value ?? {}) as Partial<KeptEntry>;
  return (
    [link, title, summary].every((word) => typeof word === 'string') &&
    (date === null || typeof date === 'string') &&
    Array.isArray(actors) &&
    actors.every((id) => typeof id === 'string')
  );
}
