import { openBrowser, serve } from '../browsers/index.mjs';
import { allowHost, measureC, measureOurs, type Readings } from './measure.ts';
import type { BrowserKind } from './options.ts';
import { HEADERS, type BenchPage } from './pages.ts';
import type { Timed } from './yardstick/timed.ts';

/** What was measured on one page, once for each time that it was loaded. */
export interface Measured {
  page: string;
  c: Timed[];
  ours: Readings[];
}

/**
 * Measures every page in a browser, `rounds` times, c and ours by turns. `yardstick` is the folder of the extension that
 * measures c. Pages on which Ascribe finds no article are left out.
 */
export async function runPages(
  kind: BrowserKind,
  pages: readonly BenchPage[],
  yardstick: string,
  rounds: number,
): Promise<Measured[]> {
  const server = await serve();
  for (const { name, html } of pages)
    for (const way of ['ours', 'c'])
      server.pages[`/${way}/${name}`] = { body: html, headers: HEADERS };
  const browser = await openBrowser(kind, { beside: [yardstick], exactClock: true });
  try {
    const own = await allowHost(browser);
    await browser.openTab('about:blank');
    const all = pages.map(({ name }): Measured => ({ page: name, c: [], ours: [] }));
    const [first] = all;
    // What is there from the first article on (the knowledge, compiled code) is not a page's cost.
    if (first) await measureOurs(browser, own, server.url, first.page);
    for (let round = 0; round < rounds; round++)
      for (const { page, c, ours } of all) {
        c.push(await measureC(browser, server.url, page));
        const read = await measureOurs(browser, own, server.url, page);
        if (read) ours.push(read);
      }
    return all.filter(({ ours }) => ours.length > 0);
  } finally {
    await browser.close();
    await server.close();
  }
}
