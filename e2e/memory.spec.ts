import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { openBrowser, serve, until, type Browser } from './browsers/index.mjs';

const SAMPLES = fileURLToPath(new URL('../assets/samples', import.meta.url));
const SAMPLE = 'election-interference.html';

/** How many databases the extension has. */
const DATABASES = 'indexedDB.databases().then(({ length }) => length)';
/** The titles of the articles in the memory, as the browser itself keeps them. */
const KEPT = `new Promise((resolve, reject) => { const opening = indexedDB.open('memory');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => { const all = opening.result.transaction('articles').objectStore('articles').getAll();
    all.onsuccess = () => { opening.result.close(); resolve(all.result.map(({ kept }) => kept.article.title)); }; }; })`;

/** Evaluates in a page of the extension, which is closed again. */
async function ask<Value>(browser: Browser, code: string): Promise<Value> {
  const page = await browser.openExtensionPage('options/index.html');
  try {
    return await page.evaluate<Value>(code);
  } finally {
    await page.close();
  }
}

/** Reads a page by the real button, and closes the popup. */
async function read(browser: Browser, url: string): Promise<void> {
  await browser.goto(url);
  await browser.clickToolbar();
  await until('the ledger', () =>
    browser.popupEvaluate<boolean>("document.querySelector('.group') !== null"),
  );
  await browser.closePopup();
}

/** Switches the memory on or off in the options. */
async function flip(browser: Browser, on: boolean): Promise<void> {
  const page = await browser.openExtensionPage('options/index.html');
  const is = (state: boolean): string =>
    `document.querySelector('[name=memory]:not(:disabled)')?.checked === ${state}`;
  await until('the switch', () => page.evaluate<boolean>(is(!on)));
  await page.click('[name=memory]');
  await until('the switch to be kept', () =>
    page.evaluate<boolean>(
      `document.querySelector('[name="memory-days"]') ${on ? '!==' : '==='} null`,
    ),
  );
  await page.close();
}

for (const kind of ['chromium', 'firefox'] as const) {
  test(`${kind} remembers articles only once it is asked to`, async () => {
    const server = await serve({ folder: SAMPLES });
    const browser = await openBrowser(kind);
    const url = `${server.url}/${SAMPLE}`;
    try {
      await read(browser, url);
      expect(await ask(browser, DATABASES)).toBe(0);

      await flip(browser, true);
      await read(browser, `${url}?utm_source=letter#again`);
      const [title, ...others] = await until('the article', async () => {
        const kept = await ask<string[]>(browser, KEPT);
        return kept.length > 0 ? kept : null;
      });
      expect(title).toBe('US agencies say Iran hacked at the presidential race');
      expect(others).toEqual([]);

      // The worker is stopped, the same article is read once more under its bare address: it is kept once.
      await browser.killBackground();
      await read(browser, url);
      expect(await ask(browser, KEPT)).toHaveLength(1);
      expect(await browser.errors()).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  });
}
