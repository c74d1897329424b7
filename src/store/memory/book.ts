import type { IDBPTransaction } from 'idb';
import { cardOf } from './card.ts';
import { dayOf } from './catalogue.ts';
import { addMonths, countMonth, noMonths } from './months.ts';
import type { MemorySchema, RememberedActor, Row, Totals } from './open.ts';

/** All stores of the memory, to be written in one go. */
export const STORES = ['articles', 'actors', 'catalogue', 'totals'] as const;
export type Writing = IDBPTransaction<MemorySchema, typeof STORES, 'readwrite'>;

/**
 * Counts what comes and goes in one transaction, and writes the sums and the catalogue at its end: they are always those of what is
 * kept.
 */
export class Book {
  /** By id, how much is to be added to what is kept of an actor. */
  private readonly actors = new Map<string, RememberedActor>();
  /** By day and moment, the cards that come; null for one that goes. */
  private readonly cards = new Map<number, Map<number, string | null>>();
  private readonly tx: Writing;
  readonly totals: Totals;

  private constructor(tx: Writing, totals: Totals) {
    this.tx = tx;
    this.totals = totals;
  }

  static async open(tx: Writing): Promise<Book> {
    const kept = await tx.objectStore('totals').get('all');
    return new Book(tx, kept ?? { articles: 0, size: 0, changed: 0, months: noMonths() });
  }

  /** Counts an article that comes, found by these words. */
  came(row: Row, words: readonly string[]): void {
    this.count(row, 1);
    this.put(row.at, cardOf({ words: [...words], actors: row.actors }));
  }

  /** Counts an article that goes. */
  went(row: Row): void {
    this.count(row, -1);
    this.put(row.at, null);
  }

  /** Writes the sums and the cards; actors and days of which nothing is left go. */
  async close(): Promise<void> {
    if (this.cards.size === 0) return;
    this.totals.changed += 1;
    await Promise.all([
      ...[...this.actors.values()].map((counted) => this.closeActor(counted)),
      ...[...this.cards].map(([day, cards]) => this.closeDay(day, cards)),
      this.tx.objectStore('totals').put(this.totals, 'all'),
    ]);
  }

  private count(row: Row, by: 1 | -1): void {
    this.totals.articles += by;
    this.totals.size += by * row.size;
    countMonth(this.totals.months, row, null, by);
    for (const id of row.actors) {
      const counted = this.actors.get(id) ?? named(id, row);
      counted.articles += by;
      countMonth(counted.months, row, id, by);
      this.actors.set(id, counted);
    }
  }

  private put(at: number, card: string | null): void {
    const day = dayOf(at);
    this.cards.set(day, (this.cards.get(day) ?? new Map<number, string | null>()).set(at, card));
  }

  private async closeActor(counted: RememberedActor): Promise<void> {
    const store = this.tx.objectStore('actors');
    const kept = await store.get(counted.id);
    const articles = (kept?.articles ?? 0) + counted.articles;
    const months = kept?.months ?? noMonths();
    addMonths(months, counted.months);
    if (articles > 0) await store.put({ ...counted, articles, months });
    else await store.delete(counted.id);
  }

  private async closeDay(day: number, changed: Map<number, string | null>): Promise<void> {
    const store = this.tx.objectStore('catalogue');
    const cards = (await store.get(day))?.cards ?? new Map<number, string>();
    for (const [at, card] of changed)
      if (card === null) cards.delete(at);
      else cards.set(at, card);
    if (cards.size > 0) await store.put({ day, changed: this.totals.changed, cards });
    else await store.delete(day);
  }
}

function named(id: string, { kept }: Row): RememberedActor {
  const { name, kind } = kept.actors.find((one) => one.id === id) ?? {
    name: id,
    kind: 'organisation',
  };
  return { id, name, kind, articles: 0, months: noMonths() };
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
