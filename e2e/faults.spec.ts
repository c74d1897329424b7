import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import {
  allowLoopback,
  inside,
  openPopup,
  SAMPLE,
  until,
  type Browser,
  type ExtensionPage,
  type Server,
} from './browsers/index.mjs';
import { withSample } from './browsers/sample.ts';

const TITLE = 'US agencies say Iran hacked at the presidential race';

/** Moments after the click at which the background is stopped, in milliseconds: while it opens, and while it reads. */
const MOMENTS = [0, 120];

/** What a crash, another version or somebody's hand may leave in every place where something is kept. */
const SPOIL = `(async () => {
  const junk = [{ always: 'x', marks: 7, lists: [null] }, null, 'x'];
  const keys = ['sites-1', 'corrections-1', 'feeds-1', 'servers-1', 'memory-1', 'knowledge-settings-1', 'knowledge-update-1'];
  await chrome.storage.local.set(Object.fromEntries(keys.map((key, i) => [key, junk[i % 3]])));
  await chrome.storage.sync.set({ 'settings-1': { marks: 7, strong: 'yes', kinds: [null] }, 'settings-2': { of: 'a newer version' } });
  await chrome.storage.session.set({ annotations: 'x' });
  return true; })()`;
const MEND =
  'Promise.all([chrome.storage.local.clear(), chrome.storage.sync.clear()]).then(() => true)';

/** Fills what is kept until the browser closes, to its last bytes: 10 MB. */
const FILL = `(async () => { let size = 4_000_000; for (let i = 0; size > 100; i++)
  await chrome.storage.session.set({ ['full' + i]: 'x'.repeat(size) }).catch(() => { size = Math.floor(size / 2); });
  return true; })()`;
const EMPTY = 'chrome.storage.session.clear().then(() => true)';

/** Leaves a memory of a newer version, or one without anything that a memory has. */
const memoryOf = (version: number): string =>
  `new Promise((resolve, reject) => { const asked = indexedDB.open('memory', ${version});
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => { asked.result.close(); resolve(true); }; })`;

/** When the feeds are read next, in minutes from now. */
const NEXT_ROUND =
  "chrome.alarms.get('feeds').then((alarm) => (alarm ? (alarm.scheduledTime - Date.now()) / 60_000 : null))";

for (const kind of ['chromium', 'firefox'] as const) {
  test.describe(kind, () => {
    let browser: Browser;
    let server: Server;
    withSample(kind, (opened) => void ({ browser, server } = opened));
    const popup = inside((code) => browser.popupEvaluate(code));
    const within = async <Value>(
      path: string,
      work: (page: ExtensionPage) => Promise<Value>,
    ): Promise<Value> => {
      const page = await browser.openExtensionPage(path);
      try {
        return await work(page);
      } finally {
        await page.close();
      }
    };
    const run = <Value>(code: string): Promise<Value> =>
      within('options/index.html', (page) => page.evaluate<Value>(code));
    /** Reads the sample by the real button, and sees its claims. */
    const readSample = async (): Promise<void> => {
      await browser.goto(server.url + SAMPLE);
      await openPopup(browser);
      await popup.says('say Iran did it');
      await browser.closePopup();
    };

    test('the background is stopped while it reads, at any moment, and the ledger comes all the same', async () => {
      for (const moment of MOMENTS) {
        await browser.goto(server.url + SAMPLE);
        await browser.clickToolbar();
        await new Promise((done) => setTimeout(done, moment));
        await browser.killBackground();
        await popup.see('.group, .failed');
        await popup.says('say Iran did it');
        // Stopped again, it still tells who somebody is.
        await browser.killBackground();
        await popup.unfold();
        await browser.closePopup();
      }
    });

    test('what is kept is spoilt, or full: pages are read, and what is kept next is sound', async () => {
      await run(SPOIL);
      await browser.killBackground();
      await readSample();
      await within('options/index.html', async (page) => {
        const options = inside((code) => page.evaluate(code));
        await options.see('[name=strong]:not(:checked)');
        await page.click('[name=strong]');
        await until('the choice', () =>
          page.evaluate(
            "chrome.storage.sync.get().then((kept) => kept['settings-1'].strong === true)",
          ),
        );
      });
      await run(MEND);
      await run(FILL);
      await readSample();
      await run(EMPTY);
    });

    test('a memory of a newer version is left as it is, a broken one can be forgotten, and then it works again', async () => {
      const sees = (words: string): Promise<void> =>
        within('memory/index.html', async (page) => {
          await inside((code) => page.evaluate(code)).says(words);
        });
      await within('options/index.html', async (page) => {
        const options = inside((code) => page.evaluate(code));
        await options.see('[name=memory]:enabled');
        await page.evaluate(memoryOf(99));
        await page.click('[name=memory]');
        await options.says('made by a newer version');
      });
      await readSample();
      await sees('made by a newer version');
      await run(
        "new Promise((resolve) => { indexedDB.deleteDatabase('memory').onsuccess = () => resolve(true); })",
      );
      await run(memoryOf(1));
      await readSample();
      await within('memory/index.html', async (page) => {
        const memory = inside((code) => page.evaluate(code));
        await memory.says('could not open the memory');
        await page.click('[data-forget-all]');
        await memory.see('[data-sure]');
        await page.click('[data-sure]');
        await memory.says('Nothing is remembered yet.');
      });
      await readSample();
      await sees('US agencies say Iran hacked');
    });

    test('a dozen tabs in two windows are read at once, each for itself', async () => {
      await allowLoopback(browser);
      const titles = Array.from({ length: 12 }, (_, i) => `US agencies say so, part ${String(i)}`);
      const sample = readFileSync(
        new URL('../assets/samples/election-interference.html', import.meta.url),
        'utf8',
      );
      const urls = titles.map((title, i) => {
        server.pages[`/part-${String(i)}.html`] = sample.replaceAll(TITLE, title);
        return `${server.url}/part-${String(i)}.html`;
      });
      await within('options/index.html#site=127.0.0.1', async (page) => {
        const options = inside((code) => page.evaluate(code));
        await options.see('input[name=always]');
        await page.click('input[name=always]');
        await options.see('input[name=always]:checked');
        await options.see('[data-sites]');
        const windows = await page.evaluate<number[]>(
          `Promise.all([${JSON.stringify(urls.slice(0, 6))}, ${JSON.stringify(urls.slice(6))}].map((url) => chrome.windows.create({ url }).then(({ id }) => id)))`,
        );
        await until('all of them', async () => {
          const kept = await page.evaluate<string[]>(
            `chrome.storage.session.get().then((all) => Object.entries(all).flatMap(([key, { article }]) => key.startsWith('annotation:') ? [article.title] : []))`,
          );
          return titles.every((title) => kept.includes(title));
        });
        await page.evaluate(
          `Promise.all(${JSON.stringify(windows)}.map((id) => chrome.windows.remove(id))).then(() => true)`,
        );
      });
      await readSample();
    });

    test('the clock was wrong, the network goes: the next round comes in time, and a word stands beside the feed', async () => {
      await allowLoopback(browser);
      const feed = (words: string): string =>
        `<rss version="2.0"><channel><title>Tower</title><item><title>${words}</title><link>/1</link></item></channel></rss>`;
      server.pages['/feed.xml'] = { body: feed('Sandworm is back'), type: 'application/rss+xml' };
      await within('options/index.html', async (page) => {
        const options = inside((code) => page.evaluate(code));
        await options.fill('input[name=feed]', `${server.url}/feed.xml`);
        await page.click('[aria-labelledby=feeds] form button');
        await options.says('One entry');
        await page.evaluate(
          "chrome.alarms.create('feeds', { when: Date.now() + 400 * 86_400_000, periodInMinutes: 180 }).then(() => true)",
        );
        expect(await page.evaluate<number>(NEXT_ROUND)).toBeGreaterThan(500_000);
        await browser.killBackground();
        await options.see('[data-read]:enabled');
        await page.click('[data-read]');
        await until('the round', async () => {
          const minutes = await page.evaluate<number | null>(NEXT_ROUND);
          return minutes !== null && minutes <= 180;
        });
        await options.see('[data-read]:enabled');
        await server.close();
        await page.click('[data-read]');
        await options.says('Could not be reached. What it brought before stays.');
        await options.says('One entry');
      });
    });
  });
}
