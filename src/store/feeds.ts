import { browser, FEED_RESULTS, type FeedResult } from '../browser/index.ts';

/** A feed that the reader wants read. It says what is read, so it stays on this machine. */
export interface ListedFeed {
  address: string;
  /** As the list that it came from calls it; empty where its own title is used. */
  name: string;
}

/** What became of a feed when it was last asked for. */
export interface FeedState {
  /** ISO 8601. */
  at: string;
  result: FeedResult;
  /** Its last good state, null where there is none. What stands in it is the library's to check. */
  feed: unknown;
}

const KEY = 'feeds-1';
/** A key for each feed: one that is large or spoilt takes no other with it. */
const keyOf = (address: string): string => `feed-1:${address}`;

/** The feeds in the order in which they were added; what is not sound is left out. */
export async function readFeeds(): Promise<ListedFeed[]> {
  const kept = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(kept) ? kept.filter(isListed) : [];
}

/** Keeps the list of feeds. Throws where the browser has no room for it. */
export async function keepFeeds(feeds: readonly ListedFeed[]): Promise<void> {
  await browser.storage.local.set({ [KEY]: feeds });
}

/** What became of a feed; null where it has not been asked for, or nothing sound is kept. */
export async function feedState(address: string): Promise<FeedState | null> {
  const kept = (await browser.storage.local.get(keyOf(address)))[keyOf(address)];
  return isState(kept) ? kept : null;
}

/** Keeps what became of a feed. Throws where the browser has no room for it. */
export async function keepFeedState(address: string, state: FeedState): Promise<void> {
  await browser.storage.local.set({ [keyOf(address)]: state });
}

/** Forgets a feed and all that it brought. */
export async function dropFeed(address: string): Promise<void> {
  await keepFeeds((await readFeeds()).filter((feed) => feed.address !== address));
  await browser.storage.local.remove(keyOf(address));
}

function isListed(value: unknown): value is ListedFeed {
  const { address, name } = (value ?? {}) as Partial<ListedFeed>;
  return typeof address === 'string' && /^https?:\/\//.test(address) && typeof name === 'string';
}

function isState(value: unknown): value is FeedState {
  const { at, result } = (value ?? {}) as Partial<FeedState>;
  return (
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    FEED_RESULTS.some((one) => one === result)
  );
}
