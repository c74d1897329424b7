import { readUpdate, type KnowledgeUpdate } from '../../core/knowledge/index.ts';
import { hostOf } from '../../library/index.ts';
import { readServers, serverFacts, type ListedServer } from '../../store/servers.ts';

/** What a server is called: as it calls itself, else by its host. */
export function serverName({ address, title }: Pick<ListedServer, 'address' | 'title'>): string {
  return title || hostOf(address);
}

/** What the servers of the reader's team add to the facts, a layer each. */
export async function factsOfServers(): Promise<KnowledgeUpdate[]> {
  const kept = (await readServers()).map(({ address }) => serverFacts(address));
  return (await Promise.all(kept)).flatMap((facts) => readUpdate(facts) ?? []);
}
