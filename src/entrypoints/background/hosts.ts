import { browser, hostPatterns } from '../../browser/index.ts';
import { originOf } from '../../library/index.ts';
import { readFeeds } from '../../store/feeds.ts';
import { keptKnowledge } from '../../store/knowledge.ts';
import { readServers } from '../../store/servers.ts';
import { readSites } from '../../store/sites.ts';

/** Whether the browser lets a host be asked. */
export async function isAllowed(address: string): Promise<boolean> {
  const origin = originOf(address);
  return origin !== null && (await browser.permissions.contains({ origins: [origin] }));
}

/** Gives the host of an address back to the browser, where nothing that the reader has switched on needs it any longer. */
export async function giveBack(address: string): Promise<void> {
  const origin = originOf(address);
  if (origin === null || (await needed()).has(origin)) return;
  await browser.permissions.remove({ origins: [origin] });
}

async function needed(): Promise<Set<string>> {
  const [sites, feeds, servers, update] = await Promise.all([
    readSites(),
    readFeeds(),
    readServers(),
    keptKnowledge('settings'),
  ]);
  const addresses = [...feeds, ...servers].map(({ address }) => address);
  if (update?.on === true) addresses.push(update.address);
  return new Set([
    ...sites.always.flatMap(hostPatterns),
    ...addresses.flatMap((address) => originOf(address) ?? []),
  ]);
}
