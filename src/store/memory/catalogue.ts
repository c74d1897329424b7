import type { Drawer, MemoryDatabase } from './open.ts';
import { range } from './range.ts';

const DAY = 86_400_000;

/** The drawer in which an article lies that was read at a moment (milliseconds since 1970). */
export function dayOf(at: number): number {
  return Math.floor(at / DAY);
}

/** The cards of all articles, held while the memory is open: read once, and then only what has changed since. */
class Catalogue {
  private readonly drawers = new Map<number, Drawer>();
  /** The number of the last change that was read. */
  private seen = 0;
  private last: Promise<void> = Promise.resolve();

  /** Reads what is new, one reading after the other. Throws where the memory cannot be read. */
  refresh(db: MemoryDatabase): Promise<void> {
    this.last = Promise.allSettled([this.last]).then(() => this.read(db));
    return this.last;
  }

  /** The moments of the articles on whose cards all of these texts stand, read from one moment to another, the last first. */
  find(texts: readonly string[], from: number, to: number): number[] {
    const days = [...this.drawers.keys()].filter((day) => day >= dayOf(from) && day <= dayOf(to));
    return days
      .sort((a, b) => b - a)
      .flatMap((day) =>
        [...(this.drawers.get(day)?.cards ?? [])]
          .filter(([at, card]) => at >= from && at <= to && texts.every((t) => card.includes(t)))
          .map(([at]) => at)
          .sort((a, b) => b - a),
      );
  }

  private async read(db: MemoryDatabase): Promise<void> {
    const { store } = db.transaction('catalogue');
    const [days, changed] = await Promise.all([
      store.getAllKeys(),
      this.seen === 0 ? store.getAll() : store.index('changed').getAll(range.after(this.seen)),
    ]);
    for (const drawer of changed) {
      this.drawers.set(drawer.day, drawer);
      this.seen = Math.max(this.seen, drawer.changed);
    }
    const left = new Set(days);
    for (const day of this.drawers.keys()) if (!left.has(day)) this.drawers.delete(day);
  }
}

/** One for each opening: a memory that was forgotten as a whole is opened anew. */
const catalogues = new WeakMap<MemoryDatabase, Catalogue>();

/** The catalogue as it is now. Throws where the memory cannot be read. */
export async function catalogueOf(db: MemoryDatabase): Promise<Catalogue> {
  const catalogue = catalogues.get(db) ?? new Catalogue();
  catalogues.set(db, catalogue);
  await catalogue.refresh(db);
  return catalogue;
}
