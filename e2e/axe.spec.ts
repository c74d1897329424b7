import { expect, test } from '@playwright/test';
import {
  inside,
  leaveUnmarked,
  openCard,
  openLedger,
  openPanel,
  openPopup,
  paperPath,
  SAMPLE,
  type Browser,
  type Server,
} from './browsers/index.mjs';
import { BARRIERS } from './browsers/axe.ts';
import { withSample, type Opened } from './browsers/sample.ts';

for (const kind of ['chromium', 'firefox'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${kind}, ${colorScheme}`, () => {
      let browser: Browser;
      let server: Server;
      const keep = (opened: Opened): void => {
        ({ browser, server } = opened);
        server.pages['/blank.html'] =
          '<!doctype html><html lang="en"><title>Card</title><main><h1>Page</h1><h2>Card</h2><div id="host"></div></main></html>';
      };
      withSample(kind, keep, { colorScheme });
      const inPopup = <T>(code: string): Promise<T> => browser.popupEvaluate<T>(code);
      const popup = inside(inPopup);
      const panel = inside((code) => browser.panelEvaluate(code));
      const checkPopup = async (): Promise<void> => expect(await inPopup(BARRIERS)).toEqual([]);
      const checkPage = async (path: string, ready: string): Promise<void> => {
        const page = await browser.openExtensionPage(path);
        await inside((code) => page.evaluate(code)).see(ready);
        expect(await page.evaluate(BARRIERS)).toEqual([]);
        await page.close();
      };

      test('the popup has no barrier, in any state', async () => {
        await openLedger(browser, server.url + SAMPLE);
        await checkPopup();
        await popup.unfold();
        await checkPopup();
        await browser.closePopup();
        for (const url of [`${server.url}/empty.html`, `${server.url}/de.html`, 'about:blank']) {
          await browser.goto(url);
          await openPopup(browser, '.state.failed');
          await checkPopup();
          await browser.closePopup();
        }
      });

      test('nor has what the reader opens in it', async () => {
        await openLedger(browser, server.url + SAMPLE);
        await popup.press('[aria-label="Who is …?"]');
        await popup.see('.search input');
        await checkPopup();
        await popup.fill('.search input', 'nobody at all');
        await popup.says('Nobody called');
        await checkPopup();
        await popup.fill('.search input', 'APT28');
        await popup.press('.found summary');
        await popup.see('.found .names');
        await checkPopup();
        await popup.press('[aria-label="Copy or print"]');
        await popup.see('[data-copy=json]');
        await checkPopup();
        await popup.press('.claim .foot button');
        await popup.press('.more-of-claim [data-fix=wrong-actor]');
        await popup.see('.more-of-claim .search');
        await checkPopup();
        await popup.press('[data-type=denial]');
        await popup.see('.controls .count');
        await popup.press('[data-type=denial]');
        await popup.press('.stepper button:last-child');
        await popup.see('.claim.current');
        await popup.press('.claim .foot button');
        await popup.press('[data-fix=not-a-claim]');
        await popup.see('[data-undo]');
        // At the end of the page it stands below everything, and half covers no button.
        await inPopup('(window.scrollTo(0, document.body.scrollHeight), true)');
        await checkPopup();
        await popup.press('[data-undo]');
        await popup.gone('.notice');
        await browser.closePopup();
      });

      test('the panel has none', async () => {
        await openLedger(browser, server.url + SAMPLE);
        await openPanel(browser);
        expect(await browser.panelEvaluate(BARRIERS)).toEqual([]);
        const tab = await browser.openTab(`${server.url}/empty.html`);
        await panel.says('Click Ascribe');
        expect(await browser.panelEvaluate(BARRIERS)).toEqual([]);
        await tab.close();
      });

      test('the options have none, full of what the reader chose', async () => {
        const page = await leaveUnmarked(browser, 'news.example');
        const options = inside((code) => page.evaluate(code));
        await page.click('[data-erase]');
        await options.says('Forgotten.');
        expect(await page.evaluate(BARRIERS)).toEqual([]);
        await page.click('[name=unmarked]');
        await page.close();
      });

      test('a sheet of paper has none, filled or gone', async () => {
        await openLedger(browser, server.url + SAMPLE);
        const path = await paperPath(inPopup);
        await browser.closePopup();
        await checkPage(path, '.group');
        await checkPage('panel/index.html?print=none', '.state.failed');
      });

      test('the options and the welcome page have none', async () => {
        await checkPage('options/index.html#site=news.example', '#fixes');
        await checkPage('welcome/index.html', '#found .group');
      });

      for (const [what, words] of [
        ['a claim', 'blamed'],
        ['an actor', 'FBI'],
      ] as const)
        test(`the card of ${what} has none`, async () => {
          await openLedger(browser, server.url + SAMPLE);
          await browser.closePopup();
          const { html, css } = await openCard(browser, words);
          await browser.goto(`${server.url}/blank.html`);
          await browser.evaluate(`(() => { const root = document.querySelector('#host').attachShadow({ mode: 'open' });
          const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); root.adoptedStyleSheets = [sheet];
          root.innerHTML = ${JSON.stringify(html)}; return true; })()`);
          expect(await browser.evaluate(BARRIERS)).toEqual([]);
        });
    });
  }
}
