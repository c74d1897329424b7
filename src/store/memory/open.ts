import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Keys, Role } from '../../core/memory/index.ts';
import type { ActorKind, RememberedArticle } from '../../core/model/index.ts';
import { keepFault } from './fault.ts';

/** An article with what is counted of it. The words that it is found by stand in the catalogue. */
export interface Row extends Omit<Keys, 'words'> {
  /** When it was read: milliseconds since 1970, each once, so that every index gives its articles by their time. */
  at: number;
  /** By what it is known again. */
  address: string;
  /** UTF-16 code units of its JSON. */
  size: number;
  kept: RememberedArticle;
}

/** Somebody whom the memory's articles have to do with. */
export interface RememberedActor {
  id: string;
  name: string;
  kind: ActorKind;
  /** How many articles. */
  articles: number;
  months: Months;
}

/** How many articles there are of a month (`2024-09`). */
export type Months = Record<Role, Map<string, number>>;

/**
 * What the articles of a day are found by, in one piece: to read it for 50,000 articles takes a fraction of what as many entries in
 * an index would.
 */
export interface Drawer {
  /** Days since 1970, by when the articles were read. */
  day: number;
  /** The number of the last change. */
  changed: number;
  /** By the moment when an article was read, its words and actors, as `cardOf` writes them. */
  cards: Map<number, string>;
}

/** The stores of the memory. */
export interface MemorySchema extends DBSchema {
  articles: {
    key: number;
    value: Row;
    indexes: { address: string; roles: string };
  };
  actors: { key: string; value: RememberedActor; indexes: { articles: number } };
  catalogue: { key: number; value: Drawer; indexes: { changed: number } };
  totals: { key: 'all'; value: Totals };
}

/** How much is kept. */
export interface Totals {
  articles: number;
  /** UTF-16 code units of JSON. */
  size: number;
  /** The number of the last change. */
  changed: number;
  months: Months;
}
export type MemoryDatabase = IDBPDatabase<MemorySchema>;

const NAME = 'memory';

/**
 * What each version adds to the one before; a new one is appended. The browser makes all of them in one transaction: where it
 * stops half way, the memory is as it was.
 */
const STEPS: ((db: MemoryDatabase) => void)[] = [
  (db) => {
    const articles = db.createObjectStore('articles', { keyPath: 'at' });
    articles.createIndex('address', 'address', { unique: true });
    articles.createIndex('roles', 'roles', { multiEntry: true });
    db.createObjectStore('actors', { keyPath: 'id' }).createIndex('articles', 'articles');
    db.createObjectStore('catalogue', { keyPath: 'day' }).createIndex('changed', 'changed');
    db.createObjectStore('totals');
  },
];

/** Whether anything was ever remembered here; asking makes no database. */
export async function hasMemory(): Promise<boolean> {
  return (await indexedDB.databases()).some(({ name }) => name === NAME);
}

let opening: Promise<MemoryDatabase> | null = null;

/** Opens the memory, and makes it where there is none yet. Throws where the browser cannot, or where a newer version made it. */
export function openMemory(): Promise<MemoryDatabase> {
  const closed = (): void => {
    opening = null;
  };
  opening ??= openDB<MemorySchema>(NAME, STEPS.length, {
    upgrade(db, from) {
      for (const step of STEPS.slice(from)) step(db);
    },
    // A newer version of the extension waits for this one to let go.
    blocking(_current, _blocked, event) {
      (event.target as unknown as MemoryDatabase).close();
      closed();
    },
    terminated: closed,
  }).catch((error: unknown) => {
    closed();
    throw error;
  });
  return opening;
}

/**
 * Forgets everything: the database goes as a whole, so that one goes, too, that is damaged or of a newer version. Those who have it
 * open let go of it.
 */
export async function eraseMemory(): Promise<void> {
  await deleteDB(NAME);
  await keepFault(null);
}
