import { TaxiiError, type Asking, type ServerFault } from './client.ts';
import { readObjects } from './objects.ts';
import { isKeptObject, type TeamObject } from './stix.ts';

/** The last good state of a server. */
export interface KeptServer {
  /** Newest first. */
  objects: TeamObject[];
  /** By the address of a collection, the time after which it has more to give; null where it is read whole each time. */
  addedAfter: Record<string, string | null>;
}

/** What became of a server: `more` where its collections hold more than is read in one go. */
export type ServerResult = 'new' | 'unchanged' | 'more' | ServerFault;

/** Objects that are kept of one server, and the room that they may take, in UTF-16 code units of JSON. */
const MOST_OBJECTS = 4000;
const MOST_ROOM = 800_000;

/**
 * Asks a server for what was added to some of its collections. What fails is said in the result, with the server's own words for
 * it, and the last good state of that collection stays. Never throws for what a server does.
 * @param collections their addresses
 * @param kept null where it has never been read
 */
export async function updateServer(
  collections: readonly string[],
  kept: KeptServer | null,
  asking: Asking,
): Promise<{ result: ServerResult; words: string | null; kept: KeptServer }> {
  const objects = new Map((kept?.objects ?? []).map((object) => [object.id, object]));
  const addedAfter: KeptServer['addedAfter'] = {};
  let result: ServerResult = 'unchanged';
  let problem: TaxiiError | null = null;
  for (const collection of collections) {
    const before = kept?.addedAfter[collection] ?? null;
    addedAfter[collection] = before;
    try {
      const arrived = await readObjects(collection, before, asking);
      for (const object of arrived.objects) {
        const had = objects.get(object.id);
        if ('revoked' in object) objects.delete(object.id);
        else if (had === undefined || had.modified <= object.modified)
          objects.set(object.id, object);
      }
      addedAfter[collection] = arrived.addedAfter;
      if (!arrived.whole) result = 'more';
      else if (arrived.objects.length > 0 && result === 'unchanged') result = 'new';
    } catch (error) {
      if (!(error instanceof TaxiiError)) throw error;
      problem ??= error;
    }
  }
  return {
    result: problem?.fault ?? result,
    words: problem?.words ?? null,
    kept: { objects: bounded([...objects.values()]), addedAfter },
  };
}

function bounded(objects: TeamObject[]): TeamObject[] {
  let room = MOST_ROOM;
  return objects
    .sort((a, b) => (a.modified < b.modified ? 1 : -1))
    .slice(0, MOST_OBJECTS)
    .filter((object) => (room -= JSON.stringify(object).length) >= 0);
}

/** What was kept of a server; null where it has not the shape of that: the storage may have been cut off. */
export function keptServer(kept: unknown): KeptServer | null {
  const { objects, addedAfter } = (kept ?? {}) as Partial<KeptServer>;
  const sound =
    Array.isArray(objects) &&
    objects.every(isKeptObject) &&
    typeof addedAfter === 'object' &&
    addedAfter !== null &&
    Object.values(addedAfter).every((time) => time === null || typeof time === 'string');
  return sound ? { objects, addedAfter } : null;
}
