import {
  browser,
  FEED_PROBLEMS,
  MOST_FEEDS,
  type FeedCalls,
  type FeedStatus,
} from '../../browser/index.ts';
import { keptFeed, readOpml, resolveLink, updateFeed, writeOpml } from '../../library/index.ts';
import type { Fetch } from '../../library/index.ts';
import {
  dropFeed,
  feedState,
  keepFeeds,
  keepFeedState,
  readFeeds,
  type FeedState,
  type ListedFeed,
} from '../../store/feeds.ts';
import { nameOf } from './feed-reports.ts';
import { giveBack, isAllowed } from './hosts.ts';
import { library } from './library.ts';
import { oneByOne, setRound, type Round } from './rounds.ts';

declare const fetch: Fetch;

/** How often the feeds are read. */
export const FEEDS_ROUND: Round = { alarm: 'feeds', minutes: 3 * 60 };
const inTurn = oneByOne<FeedStatus[]>();

/** All feeds, and what became of each. */
export async function feedsStatus(): Promise<FeedStatus[]> {
  return Promise.all((await readFeeds()).map(statusOf));
}

async function statusOf(listed: ListedFeed): Promise<FeedStatus> {
  const [state, allowed] = await Promise.all([
    feedState(listed.address),
    isAllowed(listed.address),
  ]);
  const feed = keptFeed(state?.feed);
  return {
    address: listed.address,
    name: nameOf(listed, feed),
    entries: feed?.entries.length ?? 0,
    at: state?.at ?? null,
    problem: allowed ? (FEED_PROBLEMS.find((one) => one === state?.result) ?? null) : 'not-allowed',
  };
}

/** Reads one more feed, at once and from then on. Throws where the address is none. */
export async function addFeed({
  address,
  name,
}: FeedCalls['feedAdd']['ask']): Promise<FeedStatus[]> {
  const link = resolveLink(address);
  if (link === null) throw new TypeError('not an address');
  await list([{ address: link, name }]);
  return readNow((feed) => feed.address === link);
}

/** Reads a feed no longer, forgets what it brought, and gives its host back. */
export async function removeFeed(address: string): Promise<FeedStatus[]> {
  await dropFeed(address);
  library.refresh();
  await giveBack(address);
  await setFeedsAlarm();
  return feedsStatus();
}

/** Adds the feeds of an OPML file, those of hosts that are allowed already at once. */
export async function importFeeds(opml: string): Promise<FeedCalls['feedsImport']['answer']> {
  const found = readOpml(opml.slice(0, 2_000_000));
  const had = new Set((await readFeeds()).map(({ address }) => address));
  await list(found);
  const feeds = await readNow(({ address }) => !had.has(address));
  return { found: found.length, added: feeds.length - had.size, feeds };
}

/** The list of feeds as an OPML file. */
export async function exportFeeds(): Promise<string> {
  const feeds = (await feedsStatus()).map(({ address, name }) => ({ address, name }));
  return writeOpml(browser.i18n.getMessage('feedsTitle'), feeds);
}

/** Sets or clears the alarm by the list. */
export async function setFeedsAlarm(): Promise<void> {
  await setRound(FEEDS_ROUND, (await readFeeds()).length > 0);
}

/**
 * Reads the feeds that are `wanted` and whose hosts the browser allows, one after the other, those first that have waited
 * longest. What fails is said in the status; nothing that was good is lost.
 */
export function readNow(wanted: (feed: ListedFeed) => boolean = () => true): Promise<FeedStatus[]> {
  return inTurn(async () => {
    const feeds = (await readFeeds()).filter(wanted);
    const states = new Map(
      await Promise.all(feeds.map(async (f) => [f, await feedState(f.address)] as const)),
    );
    const since = (feed: ListedFeed): string => states.get(feed)?.at ?? '';
    feeds.sort((a, b) => (since(a) < since(b) ? -1 : 1));
    let news = false;
    for (const feed of feeds)
      news = (await readOne(feed.address, states.get(feed) ?? null)) || news;
    if (news) library.refresh();
    return feedsStatus();
  });
}

/** Reads a feed. Gives whether what is kept of it tells anything new: entries came, or those there are were read by newer facts. */
async function readOne(address: string, before: FeedState | null): Promise<boolean> {
  if (!(await isAllowed(address))) return false;
  const knowledge = await library.knowledge();
  const kept = keptFeed(before?.feed);
  const now = Date.now();
  const at = new Date(now).toISOString();
  const { result, feed } = await updateFeed(address, { fetch, kept, knowledge, now });
  // It may have been removed meanwhile.
  if (!(await readFeeds()).some((listed) => listed.address === address)) return false;
  try {
    await keepFeedState(address, { at, result, feed });
    return result === 'new' || feed?.facts !== kept?.facts;
  } catch {
    // The browser's word on a full storage differs. The last good state stays; that it is old must fit.
    await keepFeedState(address, { at, result: 'not-kept', feed: kept });
    return false;
  }
}

async function list(added: readonly ListedFeed[]): Promise<void> {
  const feeds = await readFeeds();
  for (const feed of added)
    if (!feeds.some(({ address }) => address === feed.address)) feeds.push(feed);
  await keepFeeds(feeds.slice(0, MOST_FEEDS));
  await setFeedsAlarm();
}
