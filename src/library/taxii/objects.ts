import { askTaxii, TaxiiError, type Asking } from './client.ts';
import { isTime, readObject, TYPES } from './stix.ts';

/** What came from a collection. */
export interface Arrived {
  objects: NonNullable<ReturnType<typeof readObject>>[];
  /** To ask next time for what is added after it: a time as the server writes it. Null where it gives none. */
  addedAfter: string | null;
  /** False where there is more, which is asked for the next time. */
  whole: boolean;
}

/** Objects that are asked for in one page; a server may give fewer. */
const LIMIT = 250;
/** Pages that are read of a collection in one go. */
const MOST_PAGES = 40;
const LONGEST_NEXT = 2000;

/**
 * Reads a collection, page by page: all of it, or what was added after a moment. Throws `TaxiiError`, also where its pages lead
 * back to one that was read.
 * @param collection its address, with a slash at its end
 */
export async function readObjects(
  collection: string,
  addedAfter: string | null,
  asking: Asking,
): Promise<Arrived> {
  const objects: Arrived['objects'] = [];
  const seen = new Set<string>();
  let after = addedAfter;
  let last = addedAfter;
  let next: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { body, headers } = await askTaxii(pageOf(collection, after, next), asking);
    if (Array.isArray(body.objects))
      objects.push(...body.objects.slice(0, LIMIT * 4).flatMap((one) => readObject(one) ?? []));
    const added = headers.get('x-taxii-date-added-last');
    if (isTime(added)) last = added;
    if (body.more !== true) return { objects, addedAfter: last, whole: true };
    // The same filters go with `next`; without one, the pages go by the time of what was last given.
    next = typeof body.next === 'string' && body.next !== '' ? body.next : null;
    if (next === null) after = last;
    const to = next ?? after;
    if (to === null || to.length > LONGEST_NEXT || seen.has(to)) throw new TaxiiError('loops');
    seen.add(to);
  }
  return { objects, addedAfter: last, whole: false };
}

function pageOf(collection: string, addedAfter: string | null, next: string | null): string {
  const asked: [string, string][] = [
    ['limit', String(LIMIT)],
    ['match[type]', TYPES.join(',')],
  ];
  if (addedAfter !== null) asked.push(['added_after', addedAfter]);
  if (next !== null) asked.push(['next', next]);
  const query = asked.map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  return `${collection}objects/?${query.join('&')}`;
}
