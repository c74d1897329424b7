import { openBrowser, readAlways, serve, until, type Browser } from '../browsers/index.mjs';
import { articleOf, MORE, pageOf, STORIES } from '../moving/stories.ts';
import { marked } from '../moving/watched.ts';
import { table } from './table.ts';

/** Navigations before the first measurement: what a page and the background set up once is no leak. */
const WARM = 20;
const MB = 1e6;
/** How often it is measured on the way. */
const STEPS = 5;

const LONG = STORIES.map(({ title, lines }) => ({ title, lines: [...lines, ...MORE] }));
/** Whom one story names and the other does not. */
const NAMES = ['APT42', 'Sandworm'];

type Go = (browser: Browser, url: string, to: 0 | 1) => Promise<void>;
const WAYS: Readonly<Record<string, Go>> = {
  'the story is swapped and the address with it': async (browser, _, to) => {
    const story = LONG[to];
    if (story)
      await browser.evaluate(
        `(history.pushState(null, '', '/${String(to)}'), document.title = ${JSON.stringify(story.title)},
          document.getElementById('story').replaceWith(document.createRange().createContextualFragment(${JSON.stringify(articleOf(story))})), true)`,
      );
  },
  'another page is loaded': (browser, url, to) => browser.goto(`${url}/${String(to)}`),
};

/** Measures what is in use after going to and fro often, and prints it: `[COUNT]`, 500 by default. */
export async function benchLeak([count = '500']: readonly string[]): Promise<void> {
  for (const [way, go] of Object.entries(WAYS)) {
    const server = await serve();
    LONG.forEach((story, i) => (server.pages[`/${String(i)}`] = pageOf(story)));
    const browser = await openBrowser('chromium');
    try {
      await readAlways(browser, '127.0.0.1');
      await browser.goto(`${server.url}/0`);
      const rows: string[][] = [];
      const each = Math.ceil(Number(count) / STEPS);
      for (let done = 0; done <= WARM + each * STEPS; done++) {
        const to = done % 2 ? 1 : 0;
        if (done > 0) await go(browser, server.url, to);
        await until(`marks at navigation ${String(done)}`, async () =>
          (await marked(browser)).includes(NAMES[to] ?? ''),
        );
        if (done < WARM || (done - WARM) % each !== 0) continue;
        const heap = await browser.heap?.();
        if (heap)
          rows.push([
            String(done - WARM),
            (heap.page / MB).toFixed(2),
            (heap.background / MB).toFixed(2),
            String(heap.nodes),
            String(heap.listeners),
          ]);
      }
      console.log(`\n${way}\n`);
      console.log(table(['times', 'page, MB', 'background, MB', 'nodes', 'listeners'], rows));
    } finally {
      await browser.close();
      await server.close();
    }
  }
}
