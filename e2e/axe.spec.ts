import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { openBrowser, serve, until, type Browser, type Server } from './browsers/index.mjs';

const SAMPLES = fileURLToPath(new URL('../assets/samples', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What axe-core finds in a document, a line each. */
const CHECK = `(async () => { ${AXE};
  // A change of light and dark may still be under way.
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const { violations } = await axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] });
  return violations.flatMap((v) => v.nodes.map((n) => v.id + ' ' + n.target.join(' ') + ': ' + n.failureSummary.replace(/\\s+/g, ' ')));
})()`;
const GERMAN =
  'Die Behörde teilte am Montag mit, dass der Angriff auf das Netz der Partei von einer Gruppe ausging, die im Auftrag eines Staates handelt. ';
const markOf = (words: string): string => `(() => {
  const range = [...CSS.highlights.values()].flatMap((h) => [...h]).map((s) => { const r = document.createRange();
    r.setStart(s.startContainer, s.startOffset); r.setEnd(s.endContainer, s.endOffset); return r; })
    .find((r) => r.toString() === '${words}');
  if (!range) return null;
  range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, right, bottom } = range.getBoundingClientRect();
  return [Math.round((left + right) / 2), Math.round((top + bottom) / 2)]; })()`;

for (const kind of ['chromium', 'firefox'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${kind}, ${colorScheme}`, () => {
      let browser: Browser;
      let server: Server;
      test.beforeAll(async () => {
        server = await serve({ folder: SAMPLES });
        server.pages['/empty.html'] = '<!doctype html><title>x</title><p>Nothing here.</p>';
        server.pages['/de.html'] =
          `<!doctype html><html lang="de"><title>Angriff</title><article><h1>Angriff</h1>${`<p>${GERMAN.repeat(4)}</p>`.repeat(6)}</article></html>`;
        server.pages['/blank.html'] =
          '<!doctype html><html lang="en"><title>Card</title><main><h1>Page</h1><h2>Card</h2><div id="host"></div></main></html>';
        browser = await openBrowser(kind, { colorScheme });
      });
      test.afterAll(async () => {
        await browser?.close();
        await server?.close();
      });
      const inPopup = <T>(code: string): Promise<T> => browser.popupEvaluate<T>(code);
      const popupOf = async (path: string, ready: string): Promise<void> => {
        await browser.goto(path.startsWith('/') ? server.url + path : path);
        await browser.clickToolbar();
        await until('the popup', () => inPopup(`Boolean(${ready})`));
      };
      const checkPopup = async (): Promise<void> => expect(await inPopup(CHECK)).toEqual([]);

      test('the popup has no barrier, in any state', async () => {
        await popupOf('/election-interference.html', "document.querySelector('.group')");
        await checkPopup();
        await inPopup("document.querySelectorAll('details').forEach((d) => (d.open = true))");
        await until('the profiles', () => inPopup("Boolean(document.querySelector('.sponsors'))"));
        await checkPopup();
        await browser.closePopup();
        for (const path of ['/empty.html', '/de.html', 'about:blank']) {
          await popupOf(path, "document.querySelector('.state.failed')");
          await checkPopup();
          await browser.closePopup();
        }
      });

      test('nor has what the reader opens in it', async () => {
        const there = (what: string, selector: string): Promise<boolean> =>
          until(what, () =>
            inPopup<boolean>(`Boolean(document.querySelector(${JSON.stringify(selector)}))`),
          );
        const press = (selector: string): Promise<boolean> =>
          inPopup(`(document.querySelector(${JSON.stringify(selector)}).click(), true)`);
        const search = (words: string): Promise<boolean> =>
          inPopup(`(() => { const field = document.querySelector('.search input');
            field.value = ${JSON.stringify(words)}; field.dispatchEvent(new Event('input', { bubbles: true })); return true; })()`);
        await popupOf('/election-interference.html', "document.querySelector('.group')");
        await press('[aria-label="Who is …?"]');
        await there('the search', '.search input');
        await checkPopup();
        await search('nobody at all');
        await until('the answer', () =>
          inPopup<boolean>("document.body.innerText.includes('Nobody called')"),
        );
        await checkPopup();
        await search('APT28');
        await there('who is found', '.found details');
        await press('.found summary');
        await there('the profile', '.found .names');
        await checkPopup();
        await press('[aria-label="Copy or print"]');
        await there('the drawer', '[data-copy=json]');
        await checkPopup();
        await press('.claim .foot button');
        await there('the reason', '.more-of-claim');
        await press('.more-of-claim [data-fix=wrong-actor]');
        await there('the other actor', '.more-of-claim .search');
        await checkPopup();
        await press('[data-type=denial]');
        await there('the count', '.controls .count');
        await press('[data-type=denial]');
        await press('.stepper button:last-child');
        await there('the claim', '.claim.current');
        await press('.claim .foot button');
        await there('the way to correct it', '[data-fix=not-a-claim]');
        await press('[data-fix=not-a-claim]');
        await there('the notice', '[data-undo]');
        // At the end of the page it stands below everything, and half covers no button.
        await inPopup('(window.scrollTo(0, document.body.scrollHeight), true)');
        await checkPopup();
        await press('[data-undo]');
        await until('the end of the notice', () =>
          inPopup<boolean>("document.querySelector('.notice') === null"),
        );
        await browser.closePopup();
      });

      test('the panel has none', async () => {
        await popupOf('/election-interference.html', "document.querySelector('.group')");
        await browser.popupPress('[aria-label="Open Ascribe beside the page"]');
        await until('the panel', () =>
          browser.panelEvaluate("Boolean(document.querySelector('.group'))"),
        );
        expect(await browser.panelEvaluate(CHECK)).toEqual([]);
        const tab = await browser.openTab(`${server.url}/empty.html`);
        await until('the word that it is not read', () =>
          browser.panelEvaluate<boolean>("document.body.innerText.includes('Click Ascribe')"),
        );
        expect(await browser.panelEvaluate(CHECK)).toEqual([]);
        await tab.close();
      });

      test('the options have none, full of what the reader chose', async () => {
        const page = await browser.openExtensionPage('options/index.html#site=news.example');
        await until('the switch', () =>
          page.evaluate<boolean>("Boolean(document.querySelector('[name=unmarked]'))"),
        );
        await page.click('[name=unmarked]');
        await until('the site', () =>
          page.evaluate<boolean>("Boolean(document.querySelector('[data-sites=unmarked]'))"),
        );
        await page.click('[data-erase]');
        await until('the word', () =>
          page.evaluate<boolean>("document.body.innerText.includes('Forgotten.')"),
        );
        expect(await page.evaluate(CHECK)).toEqual([]);
        await page.click('[name=unmarked]');
        await page.close();
      });

      test('a failure and a sheet of paper have none', async () => {
        const page = await browser.openExtensionPage('panel/index.html?print=none');
        await until('the failure', () =>
          page.evaluate<boolean>("Boolean(document.querySelector('.state.failed'))"),
        );
        expect(await page.evaluate(CHECK)).toEqual([]);
        await page.close();
      });

      for (const path of ['options/index.html#site=news.example', 'welcome/index.html'])
        test(`${path} has none`, async () => {
          const page = await browser.openExtensionPage(path);
          await until('its headings', () =>
            page.evaluate<boolean>("document.querySelectorAll('h2').length > 3"),
          );
          expect(await page.evaluate(CHECK)).toEqual([]);
          await page.close();
        });

      for (const [what, words] of [
        ['a claim', 'blamed'],
        ['an actor', 'FBI'],
      ] as const)
        test(`the card of ${what} has none`, async () => {
          await popupOf('/election-interference.html', "document.querySelector('.group')");
          await browser.closePopup();
          const at = await until('the mark', () =>
            browser.evaluate<[number, number] | null>(markOf(words)),
          );
          await browser.clickAt(...at);
          const { html, css } = await until('the card', async () => {
            const card = await browser.card();
            return card?.text && !card.text.includes('Looking it up') ? card : null;
          });
          await browser.goto(`${server.url}/blank.html`);
          await browser.evaluate(`(() => { const root = document.querySelector('#host').attachShadow({ mode: 'open' });
          const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); root.adoptedStyleSheets = [sheet];
          root.innerHTML = ${JSON.stringify(html)}; return true; })()`);
          expect(await browser.evaluate(CHECK)).toEqual([]);
        });
    });
  }
}
