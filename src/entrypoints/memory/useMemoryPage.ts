import { useEffect, useRef, useState } from 'preact/hooks';
import {
  catalogueOf,
  faultOf,
  findArticles,
  hasMemory,
  monthsOf,
  mostNamed,
  openMemory,
  type Page,
  type RememberedActor,
  type Totals,
  totalsOf,
} from '../../store/memory/index.ts';
import type { MemoryFault } from '../../browser/index.ts';
import { type Asked, queryOf } from './query.ts';

/** What is shown of the memory: a page of articles, and what was counted in all of them. */
export interface Shown extends Page {
  totals: Totals;
  /** Whom the months are of; null for anybody. */
  actor: string | null;
  actors: RememberedActor[];
  months: Awaited<ReturnType<typeof monthsOf>>;
}

/** How many articles are shown at a time, and how many actors can be chosen. */
const PAGE = 30;
const ACTORS = 100;
/** How long the reader must have stopped typing, in milliseconds: long enough for keys that are struck at once. */
const PAUSE = 40;

/** What the reader asked for; `none` where nothing was ever remembered, null while it is looked for. */
export function useMemoryPage(asked: Asked): {
  shown: Shown | 'none' | MemoryFault | null;
  more(): void;
  again(): void;
} {
  const [shown, setShown] = useState<Shown | 'none' | MemoryFault | null>(null);
  const [round, setRound] = useState(0);
  const turn = useRef(0);
  const seen = useRef(round);
  useEffect(() => {
    const typing = shown !== null && seen.current === round;
    seen.current = round;
    const mine = ++turn.current;
    const show = (found: Shown | 'none' | MemoryFault): void => {
      // An answer that comes after the next question is not shown.
      if (mine === turn.current) setShown(found);
    };
    const timer = setTimeout(
      () =>
        look(asked, isShown(shown) ? shown : null)
          .then(async (found) => {
            show(found);
            // So that the next search need not wait for it.
            if (found !== 'none') await catalogueOf(await openMemory());
          })
          .catch((error: unknown) => show(faultOf(error))),
      typing ? PAUSE : 0,
    );
    return () => clearTimeout(timer);
  }, [asked, round]);
  const more = (): void => {
    if (!isShown(shown) || shown.next === null) return;
    const mine = turn.current;
    openMemory()
      .then((db) => findArticles(db, { ...queryOf(asked), to: shown.next ?? 0 }, PAGE))
      .then(
        ({ articles, next }) => {
          if (mine === turn.current)
            setShown({ ...shown, next, articles: [...shown.articles, ...articles] });
        },
        (error: unknown) => {
          if (mine === turn.current) setShown(faultOf(error));
        },
      );
  };
  return { shown, more, again: () => setRound(round + 1) };
}

/** Whether there is something to show. */
export function isShown(shown: Shown | 'none' | MemoryFault | null): shown is Shown {
  return typeof shown === 'object' && shown !== null;
}

/** Looks for articles. What was counted before is counted anew only where the memory has changed since, the months also for another actor. */
async function look(asked: Asked, before: Shown | null): Promise<Shown | 'none'> {
  if (!(await hasMemory())) return 'none';
  const db = await openMemory();
  const { actor } = asked;
  const totals = await totalsOf(db);
  const counted = before?.totals.changed === totals.changed ? before : null;
  const [page, actors, months] = await Promise.all([
    findArticles(db, queryOf(asked), PAGE),
    counted?.actors ?? mostNamed(db, ACTORS),
    counted?.actor === actor ? counted.months : monthsOf(db, actor),
  ]);
  return { ...page, totals, actor, actors, months };
}
