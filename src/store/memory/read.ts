import { keyOfRole, ROLES, wordsOf } from '../../core/memory/index.ts';
import type { Role } from '../../core/memory/index.ts';
import type { RememberedArticle } from '../../core/model/index.ts';
import { soughtOn } from './card.ts';
import { catalogueOf } from './catalogue.ts';
import { noMonths } from './months.ts';
import type { MemoryDatabase, RememberedActor, Row, Totals } from './open.ts';
import { range } from './range.ts';

/** What a reader looks for in the memory. */
export interface Query {
  /** Words that the title, the site, an actor or an act begins with; all of them. */
  text: string;
  /** The id of an actor; null for anybody. */
  actor: string | null;
  /** From which moment to which it was read, both included: milliseconds since 1970. */
  from: number;
  to: number;
}

/** Some of what was found, newest first. */
export interface Page {
  articles: Pick<Row, 'at' | 'kept'>[];
  /** Where the next page begins, to be asked for as `to`; null where there is none. */
  next: number | null;
  /** How many there are from here on; null where only the time was asked for, which is not counted. */
  found: number | null;
}

/** Finds articles, newest first, `most` at a time. */
export async function findArticles(db: MemoryDatabase, query: Query, most: number): Promise<Page> {
  const sought = soughtOn(wordsOf(query.text), query.actor);
  if (sought.length === 0) {
    const { store } = db.transaction('articles');
    const rows: Row[] = [];
    let cursor = await store.openCursor(range.between(query.from, query.to), 'prev');
    for (; cursor && rows.length <= most; cursor = await cursor.continue()) rows.push(cursor.value);
    return { articles: rows.slice(0, most), next: rows[most]?.at ?? null, found: null };
  }
  const moments = (await catalogueOf(db)).find(sought, query.from, query.to);
  const { store } = db.transaction('articles');
  const rows = await Promise.all(moments.slice(0, most).map((at) => store.get(at)));
  return {
    articles: rows.filter((row) => row !== undefined),
    next: moments[most] ?? null,
    found: moments.length,
  };
}

/** Every article in the order in which they were read, a few hundred at a time; what is written meanwhile may or may not be among them. */
export async function* eachBatch(db: MemoryDatabase): AsyncGenerator<RememberedArticle[]> {
  for (let last = 0; ;) {
    const rows = await db.getAll('articles', range.after(last), BATCH);
    if (rows.length === 0) return;
    yield rows.map(({ kept }) => kept);
    last = rows.at(-1)?.at ?? Infinity;
  }
}
const BATCH = 300;

/** Articles that accuse any of these actors, or in which somebody denies it for them: of each the youngest ones. */
export async function articlesAbout(
  db: MemoryDatabase,
  actors: readonly string[],
  most: number,
): Promise<RememberedArticle[]> {
  const store = db.transaction('articles').store;
  const found = new Map<number, RememberedArticle>();
  for (const actor of actors)
    for (const role of ['attribution', 'denial'] as const) {
      const of = range.beginning(keyOfRole(actor, role));
      let cursor = await store.index('roles').openCursor(of, 'prev');
      for (let left = most; cursor && left > 0; left -= 1) {
        found.set(cursor.primaryKey, cursor.value.kept);
        cursor = await cursor.continue();
      }
    }
  return [...found.values()];
}

/** In which months there were articles that name an actor, accuse it, or have a denial for it; null is anybody. */
export async function monthsOf(
  db: MemoryDatabase,
  actor: string | null,
): Promise<Record<Role, { month: string; articles: number }[]>> {
  const kept = actor === null ? await totalsOf(db) : await db.get('actors', actor);
  const counts = kept?.months ?? noMonths();
  const lanes = ROLES.map((role) => [
    role,
    [...counts[role]].sort().map(([month, articles]) => ({ month, articles })),
  ]);
  return Object.fromEntries(lanes) as Record<Role, { month: string; articles: number }[]>;
}

/** The actors of whom there are most articles, those first. */
export async function mostNamed(db: MemoryDatabase, most: number): Promise<RememberedActor[]> {
  const found: RememberedActor[] = [];
  let cursor = await db.transaction('actors').store.index('articles').openCursor(null, 'prev');
  for (; cursor && found.length < most; cursor = await cursor.continue()) found.push(cursor.value);
  return found;
}

/** How much is kept. */
export async function totalsOf(db: MemoryDatabase): Promise<Totals> {
  const kept = await db.get('totals', 'all');
  return kept ?? { articles: 0, size: 0, changed: 0, months: noMonths() };
}
