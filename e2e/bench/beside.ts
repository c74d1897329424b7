import { attempt } from './attempt.ts';
import { median } from './figures.ts';
import { measureWaking, measureYardstick, readOnce, type Bench } from './measure.ts';
import { bestC, type Measured } from './run.ts';
import { wholeOf } from './stages.ts';
import { PEERS, type Peer } from './yardstick.ts';

/** On how many pages, the first ones, this is measured: some of the peers take seconds. */
export const SOME = 8;
/** How often a long page is read. */
const GROWTH_TIMES = 3;
const MB = 1e6;

/** What each peer takes on some pages, cold, as a multiple of c on the same page; in the middle of them. */
export async function measurePeers(
  bench: Bench,
  measured: readonly Measured[],
): Promise<Record<Peer, number>> {
  const found = { regexp: NaN, wink: NaN, compromise: NaN, mark: NaN };
  for (const peer of PEERS) {
    const ratios: number[] = [];
    for (const one of measured.slice(0, SOME)) {
      const timed = await attempt(`${peer} on ${one.page}`, () =>
        measureYardstick(bench, peer, one.page),
      );
      if (timed) ratios.push(timed.cold / bestC(one));
    }
    found[peer] = median(ratios);
  }
  return found;
}

/** What the gate takes on a page, cold, in milliseconds: the quickest of so many times. */
export async function measureGate(bench: Bench, page: string, times: number): Promise<number> {
  let best = Infinity;
  for (let i = 0; i < times; i++)
    best = Math.min(best, (await measureYardstick(bench, 'gate', page)).cold);
  return best;
}

/** How much longer the first answer of a stopped background takes, as a multiple of c; in the middle of some pages. */
export async function measureWakings(bench: Bench, measured: readonly Measured[]): Promise<number> {
  const ratios: number[] = [];
  for (const one of measured.slice(0, SOME)) {
    const more = await attempt(`waking for ${one.page}`, async () => {
      await readOnce(bench, one.page);
      return measureWaking(bench);
    });
    if (more !== null) ratios.push(more / bestC(one));
  }
  return median(ratios);
}

/** What each of some pages takes, from the page to the marks, cold, in milliseconds: the quickest of some times. */
export async function measureGrowth(bench: Bench, pages: readonly string[]): Promise<number[]> {
  const found: number[] = [];
  for (const page of pages) {
    let best = Infinity;
    for (let i = 0; i < GROWTH_TIMES; i++) {
      const read = await attempt(`growth on ${page}`, () => readOnce(bench, page));
      if (read) best = Math.min(best, wholeOf(read));
    }
    found.push(best);
  }
  return found;
}

/**
 * What some pages that are read have more in use than before, in the middle of them, and the background in all; in MB. Null where the
 * browser cannot say.
 */
export async function measureHeap(
  bench: Bench,
  pages: readonly string[],
): Promise<{ page: number; background: number } | null> {
  const { heap } = bench.browser;
  if (!heap) return null;
  const more: number[] = [];
  let background = NaN;
  for (const page of pages.slice(0, SOME)) {
    const found = await attempt(`heap on ${page}`, async () => {
      // The same page under the path of a yardstick that leaves nothing behind.
      await measureYardstick(bench, 'gate', page);
      const before = await heap();
      await readOnce(bench, page);
      return { before, after: await heap() };
    });
    if (!found) continue;
    more.push((found.after.page - found.before.page) / MB);
    background = found.after.background / MB;
  }
  return { page: median(more), background };
}
