import type { KnowledgeUpdate } from '../../core/knowledge/index.ts';
import { feedReports, hostOf, keptFeed, type KeptFeed } from '../../library/index.ts';
import { feedState, readFeeds, type ListedFeed } from '../../store/feeds.ts';

/** What a feed is called: as the reader's list has it, else as it calls itself, else by its host. */
export function nameOf({ address, name }: ListedFeed, feed: KeptFeed | null): string {
  return name || feed?.title || hostOf(address);
}

/** What the feeds tell of actors. */
export async function reportsOfFeeds(): Promise<KnowledgeUpdate> {
  const all = await Promise.all(
    (await readFeeds()).map(async (listed) => {
      const feed = keptFeed((await feedState(listed.address))?.feed);
      return feed === null ? [] : [{ name: nameOf(listed, feed), feed }];
    }),
  );
  return feedReports(all.flat());
}
