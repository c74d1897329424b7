import { DOWNLOAD_FAULTS } from '../core/model/index.ts';

/** Why a feed was not read; each has its words in `_locales` as `feedFault_<code>`. */
export const FEED_PROBLEMS = [
  ...DOWNLOAD_FAULTS,
  'no-feed',
  'entities',
  'not-allowed',
  'not-kept',
] as const;
export type FeedProblem = (typeof FEED_PROBLEMS)[number];

/** What became of a feed when it was last asked for. */
export const FEED_RESULTS = ['new', 'unchanged', ...FEED_PROBLEMS] as const;
export type FeedResult = (typeof FEED_RESULTS)[number];

/** Feeds that are read at most: with their entries they take a third of the room that the browser gives. */
export const MOST_FEEDS = 40;

/** A feed as the options show it. */
export interface FeedStatus {
  address: string;
  name: string;
  /** Entries that are kept of it. */
  entries: number;
  /** When it was last asked for, ISO 8601; null where it never was. */
  at: string | null;
  /** Null where all is well. */
  problem: FeedProblem | null;
}

/** Calls that the background answers to the options about feeds. */
export interface FeedCalls {
  feeds: { ask: Record<string, never>; answer: FeedStatus[] };
  /** Read this one, too. Its host is asked for before, in the click. */
  feedAdd: { ask: { address: string; name: string }; answer: FeedStatus[] };
  /** Read it no longer, and forget what it brought. */
  feedRemove: { ask: { address: string }; answer: FeedStatus[] };
  /** Read those now whose hosts the browser allows. */
  feedsRead: { ask: Record<string, never>; answer: FeedStatus[] };
  /** Add the feeds of an OPML file; they are read once their hosts are allowed. `added` counts those that were new. */
  feedsImport: {
    ask: { opml: string };
    answer: { found: number; added: number; feeds: FeedStatus[] };
  };
  feedsExport: { ask: Record<string, never>; answer: string };
}
