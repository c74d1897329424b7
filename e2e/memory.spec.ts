import { expect, test } from '@playwright/test';
import { BARRIERS } from './browsers/axe.ts';
import {
  inside,
  openBrowser,
  openLedger,
  SAMPLE,
  serveSample,
  until,
  type Browser,
} from './browsers/index.mjs';

const TITLE = 'US agencies say Iran hacked at the presidential race';
const LATER_TITLE = 'Iran may be behind the leak, FBI says';

/** Of a line of the file, what is looked at. */
interface Line {
  article: { title: string };
}

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

/** Puts an article into the memory that was read long ago. */
const AGE = `new Promise((resolve, reject) => { const opening = indexedDB.open('memory');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => { const tx = opening.result.transaction('articles', 'readwrite'); const store = tx.objectStore('articles');
    store.getAll().onsuccess = ({ target }) => store.put({ ...target.result[0], at: 1, address: 'https://a.example/' });
    tx.oncomplete = () => { opening.result.close(); resolve(true); }; }; })`;

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
  await openLedger(browser, url);
  const answer = await until('the answer', () => browser.popupEvaluate<Value>(asked));
  await browser.closePopup();
  return answer as Value;
}

/** Switches the memory on or off in the options. */
async function flip(browser: Browser, on: boolean): Promise<void> {
  const page = await browser.openExtensionPage('options/index.html');
  const options = inside((code) => page.evaluate(code));
  await options.see(`[name=memory]:enabled${on ? ':not(:checked)' : ':checked'}`);
  await page.click('[name=memory]');
  await (on ? options.see('[name=memory-days]') : options.gone('[name=memory-days]'));
  await page.close();
}

for (const kind of ['chromium', 'firefox'] as const) {
  test(`${kind} remembers articles only once it is asked to`, async () => {
    const server = await serveSample();
    const browser = await openBrowser(kind);
    const url = server.url + SAMPLE;
    try {
      await read(browser, url);
      expect(await ask(browser, DATABASES)).toBe(0);

      await flip(browser, true);
      await read(browser, `${url}?utm_source=letter#again`);
      const [title, ...others] = await until('the article', async () => {
        const kept = await ask<string[]>(browser, KEPT);
        return kept.length > 0 ? kept : null;
      });
      expect(title).toBe(TITLE);
      expect(others).toEqual([]);

      // The worker is stopped, the same article is read once more under its bare address: it is kept once.
      await browser.killBackground();
      await read(browser, url);
      expect(await ask(browser, KEPT)).toHaveLength(1);

      // Off again, nothing is looked up; on, an older article is told what was read before it.
      server.pages['/later.html'] = LATER;
      await read(browser, `${server.url}/later.html`);
      await flip(browser, false);
      await openLedger(browser, url);
      // Asked for after the ledger, as what was read before would be: once the one is there, the other would be, too.
      await inside((code) => browser.popupEvaluate(code)).unfold();
      expect(await browser.popupEvaluate("document.querySelector('.before')")).toBeNull();
      await browser.closePopup();
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

      // What is older than the days that were chosen goes, also once the memory is off.
      expect(await ask(browser, AGE)).toBe(true);
      expect(await ask(browser, KEPT)).toHaveLength(3);
      await flip(browser, false);
      expect(await ask(browser, KEPT)).toHaveLength(2);
      expect(await browser.errors()).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  });

  test(`${kind} lists what was read, finds it, carries it away and back, and forgets it`, async () => {
    const server = await serveSample();
    server.pages['/later.html'] = LATER;
    const browser = await openBrowser(kind);
    const url = server.url + SAMPLE;
    try {
      await flip(browser, true);
      await read(browser, url);
      await read(browser, `${server.url}/later.html`);
      const page = await browser.openExtensionPage('memory/index.html');
      const shows = (...titles: string[]): Promise<boolean> =>
        until(`the titles ${titles.join()}`, () =>
          page.evaluate<boolean>(
            `JSON.stringify([...document.querySelectorAll('.article h3 a')].map((a) => a.textContent)) === ${JSON.stringify(JSON.stringify(titles))}`,
          ),
        );
      const put = (name: string, value: string): Promise<boolean> =>
        page.evaluate(`(() => { const field = document.querySelector('[name=${name}]'); field.value = ${JSON.stringify(value)};
          field.dispatchEvent(new Event('input', { bubbles: true })); field.dispatchEvent(new Event('change', { bubbles: true })); return true; })()`);
      const text = (): Promise<string> => page.evaluate<string>('document.body.innerText');
      const { says, see } = inside((code) => page.evaluate(code));
      const sure = async (): Promise<void> => {
        await see('[data-sure]');
        await page.click('[data-sure]');
      };
      await shows(LATER_TITLE, TITLE);

      await put('words', 'harbour ir');
      await shows(LATER_TITLE);
      await says('1 article found');
      await put('words', 'weather');
      await shows();
      await put('words', '');
      await shows(LATER_TITLE, TITLE);
      // A year that is being typed.
      await put('to', '0020-01-01');
      await shows();
      await put('to', '');
      await shows(LATER_TITLE, TITLE);
      const cisa = await page.evaluate<string>(
        "[...document.querySelectorAll('[name=actor] option')].find((o) => o.textContent.startsWith('CISA')).value",
      );
      await put('actor', cisa);
      await shows(TITLE);
      await put('actor', '');
      await shows(LATER_TITLE, TITLE);
      // Their months, drawn side by side.
      expect(
        await page.evaluate("document.querySelector('.timeline').getAttribute('aria-label')"),
      ).toMatch(/^August 2024: one article, .*accusation.*; October 2024: one article, .*denial$/);
      await page.click('.article summary');
      await see('.claim');
      expect(await page.evaluate(BARRIERS)).toEqual([]);

      // The file is caught where the browser would save it.
      await page.evaluate(`(() => { URL.createObjectURL = (blob) => { window.taken = blob.text(); return '#'; };
        HTMLAnchorElement.prototype.click = () => undefined; return true; })()`);
      await page.click('[data-export]');
      const file = await until('the file', () => page.evaluate<string>('window.taken'));
      const lines = file.trim().split('\n');
      expect(lines.map((line) => (JSON.parse(line) as Line).article.title)).toEqual([
        TITLE,
        LATER_TITLE,
      ]);

      await page.click('[data-forget]');
      await shows(TITLE);
      await page.click('[data-forget-all]');
      await sure();
      await says('Nothing is remembered yet.');

      // Back come the two; what is none of ours, or too old, stays out.
      const old = lines[0]?.replace(/"read":"\d{4}/, '"read":"1999') ?? '';
      const spoilt = [...lines, '{"format":"ascribe-memory/1"}', '<html>', old].join('\n');
      await page.evaluate(`(() => { const given = new DataTransfer();
        given.items.add(new File([${JSON.stringify(spoilt)}], 'memory.jsonl'));
        const input = document.querySelector('input[type=file]'); input.files = given.files;
        input.dispatchEvent(new Event('change', { bubbles: true })); return true; })()`);
      await says('2 articles added.');
      expect(await text()).toContain('1 was left out');
      expect(await text()).toContain('2 lines are no articles');
      await shows(LATER_TITLE, TITLE);

      const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
      await put('from', tomorrow);
      await shows();
      await page.click('[data-forget-days]');
      await sure();
      await put('from', '');
      await shows(LATER_TITLE, TITLE);
      await put('to', tomorrow);
      await page.click('[data-forget-days]');
      await sure();
      await says('Nothing is remembered yet.');
      await page.close();
      expect(await browser.errors()).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  });
}
