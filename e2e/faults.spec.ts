import { expect, test } from '@playwright/test';
import {
  inside,
  openPopup,
  SAMPLE,
  until,
  type Browser,
  type ExtensionPage,
  type Server,
} from './browsers/index.mjs';
import { withSample } from './browsers/sample.ts';

/** Moments after the click at which the background is stopped, in milliseconds: while it opens, while it reads, when it has answered. */
const MOMENTS = [0, 60, 200];

/** What a crash, another version or somebody's hand may leave in every place where something is kept. */
const SPOIL = `(async () => {
  const junk = [{ always: 'x', marks: 7, lists: [null] }, null, 'x'];
  const keys = ['sites-1', 'corrections-1', 'feeds-1', 'servers-1', 'memory-1', 'knowledge-settings-1', 'knowledge-update-1'];
  await chrome.storage.local.set(Object.fromEntries(keys.map((key, i) => [key, junk[i % 3]])));
  await chrome.storage.sync.set({ 'settings-1': { marks: 7, strong: 'yes', kinds: [null] }, 'settings-2': { of: 'a newer version' } });
  await chrome.storage.session.set({ annotations: 'x' });
  return true; })()`;

for (const kind of ['chromium', 'firefox'] as const) {
  test.describe(kind, () => {
    let browser: Browser;
    let server: Server;
    withSample(kind, (opened) => void ({ browser, server } = opened));
    const popup = inside((code) => browser.popupEvaluate(code));
    /** The page of the extension that is open beside the page that is read, to look at what is kept. */
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
    const keep = (code: string): Promise<unknown> =>
      within('options/index.html', (page) => page.evaluate(code));
    /** Reads the sample by the real button, and sees its first claims. */
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

    test('what is kept is spoilt, and pages are read, and the options open', async () => {
      await keep(SPOIL);
      await browser.killBackground();
      await readSample();
    });
  });
}
