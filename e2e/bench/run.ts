import { openBrowser, serve } from '../browsers/index.mjs';
import { attempt } from './attempt.ts';
import {
  allowHost,
  measureOurs,
  measureYardstick,
  readOnce,
  type Bench,
  type Readings,
} from './measure.ts';
import type { BrowserKind } from './options.ts';
import { HEADERS, type BenchPage } from './pages.ts';
import { YARDSTICKS } from './yardstick.ts';
import type { Timed } from './yardstick/timed.ts';

/** What was measured on one page, once for each time that it was loaded. */
export interface Measured {
  page: string;
  c: Timed[];
  ours: Readings[];
}

/** c of a page, cold, in milliseconds: the quickest, as others who use the machine only ever make things slower. */
export function bestC({ c }: Measured): number {
  return Math.min(...c.map(({ cold }) => cold));
}

/** Opens a browser with the pages and the extension in the folder `yardstick`, has the work done, and closes it. */
export async function withBench<Result>(
  kind: BrowserKind,
  pages: readonly BenchPage[],
  yardstick: string,
  work: (bench: Bench) => Promise<Result>,
): Promise<Result> {
  const server = await serve();
  for (const { name, html } of pages)
    for (const way of ['ours', ...YARDSTICKS])
      server.pages[`/${way}/${name}`] = { body: html, headers: HEADERS };
  const browser = await openBrowser(kind, { beside: [yardstick], exactClock: true });
  try {
    const own = await allowHost(browser);
    await browser.openTab('about:blank');
    return await work({ browser, own, base: server.url });
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * Measures every page `rounds` times, c and ours by turns. Pages on which Ascribe finds no article are left out, and those
 * that fail, with a word on why. What is there from the first article on (the knowledge, compiled code) is not a page's cost: the first
 * is read once before.
 */
export async function measurePages(
  bench: Bench,
  pages: readonly string[],
  rounds: number,
): Promise<Measured[]> {
  const all = pages.map((page): Measured => ({ page, c: [], ours: [] }));
  for (const page of pages.slice(0, 1))
    await attempt(`first page ${page}`, () => readOnce(bench, page));
  let standing = all;
  for (let round = 0; round < rounds; round++) {
    const still: Measured[] = [];
    for (const one of standing)
      if (await attempt(`page ${one.page}`, () => measureRound(bench, one))) still.push(one);
    standing = still;
  }
  return standing;
}

/** Measures a page once more; false where Ascribe finds no article on it. */
async function measureRound(bench: Bench, { page, c, ours }: Measured): Promise<boolean> {
  c.push(await measureYardstick(bench, 'c', page));
  const read = await measureOurs(bench, page);
  if (read) ours.push(read);
  return read !== null;
}
