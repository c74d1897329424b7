import type { IDBPTransaction } from 'idb';
import type { MemorySchema, RememberedActor, Row, Totals } from './open.ts';

/** All stores of the memory, to be written in one go. */
export const STORES = ['articles', 'actors', 'totals'] as const;
export type Writing = IDBPTransaction<MemorySchema, typeof STORES, 'readwrite'>;

const NOTHING: Totals = { articles: 0, size: 0 };

/** Counts what comes and goes in one transaction, and writes the sums at its end: they are always those of what is kept. */
export class Book {
  private readonly actors = new Map<string, { by: number; row: Row }>();
  private readonly tx: Writing;
  readonly totals: Totals;

  private constructor(tx: Writing, totals: Totals) {
    this.tx = tx;
    this.totals = totals;
  }

  static async open(tx: Writing): Promise<Book> {
    return new Book(tx, { ...((await tx.objectStore('totals').get('all')) ?? NOTHING) });
  }

  /** Counts an article that comes (1) or goes (-1). */
  count(row: Row, by: 1 | -1): void {
    this.totals.articles += by;
    this.totals.size += by * row.size;
    for (const id of row.actors) {
      const sum = this.actors.get(id)?.by ?? 0;
      this.actors.set(id, { by: sum + by, row });
    }
  }

  /** Writes the sums; actors of whom nothing is left go. */
  async close(): Promise<void> {
    const store = this.tx.objectStore('actors');
    for (const [id, { by, row }] of this.actors) {
      if (by === 0) continue;
      const before = await store.get(id);
      const articles = (before?.articles ?? 0) + by;
      if (articles > 0) await store.put({ ...named(id, row, before), articles });
      else await store.delete(id);
    }
    await this.tx.objectStore('totals').put(this.totals, 'all');
  }
}

function named(
  id: string,
  { kept }: Row,
  before: RememberedActor | undefined,
): Omit<RememberedActor, 'articles'> {
  const actor = kept.actors.find((one) => one.id === id) ?? before;
  return { id, name: actor?.name ?? id, kind: actor?.kind ?? 'organisation' };
}

/**
 * Writes all of `work` or nothing of it. Throws what stopped it; where the disk is full, that is a `QuotaExceededError`.
 */
export async function transact<Value>(
  tx: Writing,
  work: (book: Book) => Promise<Value>,
): Promise<Value> {
  try {
    const book = await Book.open(tx);
    const value = await work(book);
    await book.close();
    await tx.done;
    return value;
  } catch (error) {
    await undone(tx);
    throw tx.error ?? error;
  }
}

/** Takes back what was written so far; it may already have been. */
async function undone(tx: Writing): Promise<void> {
  const ended = tx.done.catch(() => undefined);
  try {
    tx.abort();
  } catch (error) {
    if ((error as Error).name !== 'InvalidStateError') throw error;
  }
  await ended;
}
