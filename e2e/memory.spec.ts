import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { openBrowser, serve, until, type Browser } from './browsers/index.mjs';

const SAMPLES = fileURLToPath(new URL('../assets/samples', import.meta.url));
const SAMPLE = 'election-interference.html';

/** An article of some days later: the FBI is less sure in it, and Iran denies. */
const LATER = `<!doctype html><html lang="en"><head><title>Iran may be behind the leak, FBI says</title>
<meta property="article:published_time" content="2024-10-02"><meta property="og:site_name" content="The Harbour Post"></head><body><article>
<h1>Campaign leak still under inquiry</h1>
<p>The FBI suspects that Iran hacked the email accounts of campaign staff in the summer, a spokesman said on Tuesday. The bureau would not say what led it there, and two lawmakers asked for a briefing before the end of the week.</p>
<p>Iran denied the accusation on Wednesday. "Such allegations are baseless," its mission to the United Nations said in a statement sent to reporters by email.</p>
<p>The stolen files were offered to several newsrooms, which declined to print them. Editors said that they had been unable to learn who the sender was, and that the account went silent after a few days of questions about its owner.</p>
<p>Staff of the campaign have since been given new laptops and keys, according to two people who work there. A review of the mail servers is expected to last until the end of the month and will be paid for by the party.</p>
</article></body></html>`;

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

/** Reads a page by the real button, and closes the popup. Gives what is `asked` of the popup, once that is anything. */
async function read<Value = boolean>(
  browser: Browser,
  url: string,
  asked = 'true',
): Promise<Value> {
  await browser.goto(url);
  await browser.clickToolbar();
  const answer = await until('the ledger', () =>
    browser.popupEvaluate<Value>(`document.querySelector('.group') !== null && (${asked})`),
  );
  await browser.closePopup();
  return answer as Value;
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

      // Off again, nothing is looked up; on, an older article is told what was read before it.
      server.pages['/later.html'] = LATER;
      await read(browser, `${server.url}/later.html`);
      await flip(browser, false);
      await read(browser, url, "document.querySelector('.before') === null");
      await flip(browser, true);
      const before = await read<string>(
        browser,
        url,
        "(document.querySelectorAll('.before details').forEach((d) => (d.open = true)), document.querySelector('.before')?.textContent)",
      );
      expect(before).toContain('Against Iran, in one other article');
      expect(before).toContain('Denied since this article');
      expect(before).toContain('Iran denied the accusation on Wednesday.');
      expect(before).toMatch(
        /Put differently elsewhere.*FBI → Iran“confident”.* in this article“may”.*The Harbour Post, Oct 2, 2024/,
      );
      expect(before).toContain('One other article rests on FBI');
      expect(await browser.errors()).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  });
}
