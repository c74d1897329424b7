import { addressOf, keysOf } from '../../core/memory/index.ts';
import type { RememberedArticle } from '../../core/model/index.ts';
import { type Book, STORES, transact, type Writing } from './book.ts';
import { range } from './range.ts';
import type { MemoryDatabase, Row } from './open.ts';

/** What the memory may hold. */
export interface Bounds {
  /** Articles read before this moment go: milliseconds since 1970. */
  since: number;
  /** Where there are more UTF-16 code units of JSON, the articles read longest ago go. */
  size: number;
}

/** How many articles go at once. */
const BATCH = 200;
const DAY = 86_400_000;

/** The bounds that a reader chose, as they are at a moment; 0 days are for ever. */
export function boundsOf(chosen: { days: number; megabytes: number }, now: number): Bounds {
  return {
    since: chosen.days === 0 ? 0 : now - chosen.days * DAY,
    size: chosen.megabytes * 1_000_000,
  };
}

/**
 * Keeps articles, each in place of what was kept of the same address, unless that was read later; then lets go what is out of bounds. All
 * or nothing. Gives how many were kept.
 */
export function keepArticles(
  db: MemoryDatabase,
  articles: readonly RememberedArticle[],
  bounds: Bounds,
): Promise<number> {
  const tx = db.transaction(STORES, 'readwrite');
  return transact(tx, async (book) => {
    let kept = 0;
    for (const article of articles) if (await keepOne(tx, book, article, bounds)) kept += 1;
    await letGo(tx, book, bounds);
    return kept;
  });
}

/** Lets go what is out of bounds, without keeping anything. */
export function keepWithin(db: MemoryDatabase, bounds: Bounds): Promise<void> {
  const tx = db.transaction(STORES, 'readwrite');
  return transact(tx, (book) => letGo(tx, book, bounds));
}

/** Forgets the articles that were read from one moment to another, both included, in milliseconds since 1970. */
export function eraseBetween(db: MemoryDatabase, from: number, to: number): Promise<void> {
  const tx = db.transaction(STORES, 'readwrite');
  return transact(tx, async (book) => {
    const between = range.between(from, to);
    while (await dropOldest(tx, book, between));
  });
}

async function keepOne(
  tx: Writing,
  book: Book,
  kept: RememberedArticle,
  { since }: Bounds,
): Promise<boolean> {
  const store = tx.objectStore('articles');
  const read = Date.parse(kept.read);
  if (read < since) return false;
  const address = addressOf(kept.article.url);
  const before = await store.index('address').get(address);
  if (before) {
    if (Date.parse(before.kept.read) > read) return false;
    await store.delete(before.at);
    book.went(before);
  }
  const { words, ...keys } = keysOf(kept);
  const row: Row = {
    at: await freeMoment(tx, read),
    address,
    size: JSON.stringify(kept).length,
    kept,
    ...keys,
  };
  await store.add(row);
  book.came(row, words);
  return true;
}

/** A moment that no other article has: the one given, or one soon after it. */
async function freeMoment(tx: Writing, wanted: number): Promise<number> {
  const store = tx.objectStore('articles');
  let at = wanted;
  // Where a whole import claims one moment, the steps grow.
  for (let reach = 1; (await store.getKey(at)) !== undefined; reach *= 2)
    at = wanted + Math.ceil(Math.random() * reach);
  return at;
}

async function letGo(tx: Writing, book: Book, { since, size }: Bounds): Promise<void> {
  while (await dropOldest(tx, book, range.before(since)));
  const store = tx.objectStore('articles');
  let oldest = book.totals.size > size ? await store.openCursor() : null;
  while (oldest && book.totals.size > size) {
    book.went(oldest.value);
    await oldest.delete();
    oldest = await oldest.continue();
  }
}

/** Lets some of a range go, the oldest; false where none was left. */
async function dropOldest(tx: Writing, book: Book, of: IDBKeyRange): Promise<boolean> {
  const store = tx.objectStore('articles');
  const rows = await store.getAll(of, BATCH);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return false;
  for (const row of rows) book.went(row);
  await store.delete(range.between(first.at, last.at));
  return rows.length === BATCH;
}
