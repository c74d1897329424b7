import {
  changesSince,
  mergeAll,
  noUpdate,
  readUpstream,
  UpstreamError,
} from '../core/knowledge/index.ts';
import type {
  Fault,
  KnowledgeBase,
  KnowledgeDetails,
  KnowledgeUpdate,
  UpdateChanges,
  Upstream,
} from '../core/knowledge/index.ts';
import type { DownloadFault } from '../core/model/index.ts';
import { download, DownloadError, textOf, type Fetch } from './download.ts';

/** Where the lists stand by default: the address of each is this, and its path. */
export const DEFAULT_ADDRESS = 'https://raw.githubusercontent.com/';

/** The lists that an update reads, in the order in which they are laid on (KNOWLEDGE.md section 3). */
export const LISTS = [
  { id: 'misp-groups', path: 'MISP/misp-galaxy/main/clusters/threat-actor.json' },
  { id: 'misp-producers', path: 'MISP/misp-galaxy/main/clusters/producer.json' },
  {
    id: 'microsoft',
    path: 'microsoft/mstic/master/PublicFeeds/ThreatActorNaming/MicrosoftMapping.json',
  },
] as const;
export type ListId = (typeof LISTS)[number]['id'];

/** The largest list that is read, in bytes: the largest of them has 1.4 MB. */
const MOST_BYTES = 4_000_000;
/** The longest that one list may take, in seconds. */
const SECONDS = 20;

/** The last good copy of a list, with what the server needs to say that nothing has changed. */
export interface KeptList {
  etag: string | null;
  lastModified: string | null;
  upstream: Upstream;
}
export type KeptLists = Partial<Record<ListId, KeptList>>;

/** Why a list was not taken; each has its words in `_locales` as `updateFault_<code>`. */
export type UpdateFault = DownloadFault | Fault | 'shrunk';

/** What became of one list. */
export interface ListResult {
  id: ListId;
  result: 'new' | 'unchanged' | UpdateFault;
}

/** What an update brought. */
export interface UpdateResult {
  lists: ListResult[];
  /** The last good copies, new or old. */
  kept: KeptLists;
  update: KnowledgeUpdate;
  changes: UpdateChanges;
}

export interface UpdateOptions {
  /** An http(s) address that ends in a slash. */
  address: string;
  fetch: Fetch;
  kept: KeptLists;
  before: KnowledgeUpdate | null;
  /** For tests. */
  seconds?: number;
}

/**
 * Asks for the lists under `address` and lays what they add on our own facts. A list that cannot be had, or is not what it
 * should be, is left out with a word, and its last good copy stays. Never throws for what a server does.
 */
export async function updateKnowledge(
  base: KnowledgeBase,
  details: KnowledgeDetails,
  { address, fetch, kept, before, seconds = SECONDS }: UpdateOptions,
): Promise<UpdateResult> {
  const lists: ListResult[] = [];
  const good: KeptLists = {};
  for (const { id } of LISTS) if (isSound(kept[id])) good[id] = kept[id];
  for (const { id, path } of LISTS) {
    const last = good[id];
    try {
      const file = await download(`${address}${path}`, {
        fetch,
        etag: last?.etag ?? null,
        lastModified: last?.lastModified ?? null,
        mostBytes: MOST_BYTES,
        seconds,
      });
      if (file === 'unchanged') {
        lists.push({ id, result: last ? 'unchanged' : 'refused' });
        continue;
      }
      const upstream = readUpstream(textOf(file));
      if (last && size(upstream) < size(last.upstream) / 2) {
        lists.push({ id, result: 'shrunk' });
        continue;
      }
      good[id] = { etag: file.etag, lastModified: file.lastModified, upstream };
      lists.push({ id, result: 'new' });
    } catch (error) {
      if (error instanceof DownloadError || error instanceof UpstreamError)
        lists.push({ id, result: error.fault });
      else throw error;
    }
  }
  const update = mergeAll(
    base,
    details,
    LISTS.flatMap(({ id }) => good[id]?.upstream ?? []),
  );
  return { lists, kept: good, update, changes: changesSince(before ?? noUpdate(), update, base) };
}

/** Whether a copy is as it was kept: the storage may have been cut off. */
function isSound(copy: KeptList | undefined): boolean {
  return Array.isArray(copy?.upstream?.groups) && Array.isArray(copy.upstream.producers);
}

function size({ groups, producers }: Upstream): number {
  return groups.length + producers.length;
}
