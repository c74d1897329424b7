import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { openBrowser, serve, until, type Browser, type Server } from './browsers/index.mjs';

const SAMPLES = fileURLToPath(new URL('../assets/samples', import.meta.url));
const TEXT = "document.querySelector('#root')?.innerText ?? ''";
const OTHER = `<!doctype html><html lang="en"><title>Dutch government accuses Russia of hacking port</title><article><h1>Dutch government accuses Russia of hacking port</h1>${[
  'The Dutch government on Friday accused Russia of hacking the systems of the port of Rotterdam.',
  'The attack took down the terminals of the port for two days, and ships waited outside.',
  'A spokesman for the port declined to comment on who was behind the attack.',
  'The ministry said in a statement that it would publish its findings in the coming weeks.',
]
  .map(
    (p) =>
      `<p>${p} ${'Work at the quays went on by hand, with paper lists and radios, until the evening. '.repeat(3)}</p>`,
  )
  .join('')}</article></html>`;

for (const kind of ['chromium', 'firefox'] as const) {
  test.describe(kind, () => {
    let browser: Browser;
    let server: Server;
    const inPanel = <T>(code: string): Promise<T> => browser.panelEvaluate<T>(code);
    const says = (words: string | RegExp): Promise<boolean> =>
      until(`the panel to say ${words}`, async () => {
        const text = await inPanel<string>(TEXT);
        return typeof words === 'string' ? text.includes(words) : words.test(text);
      });

    test.beforeAll(async () => {
      server = await serve({ folder: SAMPLES });
      server.pages['/other.html'] = OTHER;
      browser = await openBrowser(kind);
      await browser.goto(`${server.url}/election-interference.html`);
      await browser.clickToolbar();
      await until('the ledger', () =>
        browser.popupEvaluate("Boolean(document.querySelector('.group'))"),
      );
      await browser.popupPress('[aria-label="Open Ascribe beside the page"]');
      await until('the panel', () => inPanel("document.readyState === 'complete'"));
    });
    test.afterAll(async () => {
      await browser?.close();
      await server?.close();
    });
    test.afterEach(async () => {
      expect(await browser.errors()).toEqual([]);
    });

    test('opens from the popup, with what was found on the page', async () => {
      await says('say Iran did it');
      expect(await inPanel(TEXT)).toContain('Against Iran');
    });

    test('says which claims stand in the window, and follows the scrolling', async () => {
      const inView = (): Promise<string> =>
        inPanel(
          "[...document.querySelectorAll('.claim.in-view > .own .sentence')].map((s) => s.textContent).join('|')",
        );
      await browser.evaluate(
        "(document.querySelectorAll('article p').forEach((p) => { p.style.marginBottom = '900px'; }), window.scrollTo(0, 9))",
      );
      await until('the headline alone', async () => {
        const now = await inView();
        return (
          now.includes('US agencies say Iran hacked') && !now.includes('devoid of any standing')
        );
      });
      await browser.evaluate(
        "[...document.querySelectorAll('article p')].find((p) => p.textContent.includes('devoid')).scrollIntoView()",
      );
      await until('the denial', async () => {
        const now = await inView();
        return (
          now.includes('devoid of any standing') && !now.includes('US agencies say Iran hacked')
        );
      });
    });

    test('shows where the reader went by another way', async () => {
      await inPanel("document.querySelector('.stepper button:last-child').click()");
      await until('the first', () =>
        inPanel("document.querySelector('.place').innerText.startsWith('1 of')"),
      );
    });

    test('follows the reader to another tab, and says what to do where it may not read', async () => {
      const tab = await browser.openTab(`${server.url}/other.html`);
      try {
        await says('Click Ascribe to read this page.');
        expect(await inPanel(TEXT)).not.toContain('Iran');
        await browser.clickToolbar();
        await says('Dutch government');
        expect(await inPanel(TEXT)).toContain('Against Russia');
        await browser.closePopup();
        await browser.goto(`${server.url}/election-interference.html`);
        await says('Click Ascribe to read this page.');
      } finally {
        await tab.close();
      }
      await says('Against Iran');
    });

    test('shows a correction that was made in the popup', async () => {
      await browser.clickToolbar();
      await until('the ledger', () =>
        browser.popupEvaluate("Boolean(document.querySelector('.group'))"),
      );
      const claim =
        "[...document.querySelectorAll('.claim')].findLast((c) => c.querySelector('.sentence').textContent.includes('The agencies also blamed'))";
      expect(await inPanel(`Boolean(${claim})`)).toBe(true);
      await browser.popupEvaluate(`${claim}.querySelector('.foot button').click()`);
      await until('the button', () =>
        browser.popupEvaluate("Boolean(document.querySelector('[data-fix=not-a-claim]'))"),
      );
      await browser.popupEvaluate("document.querySelector('[data-fix=not-a-claim]').click()");
      await until('the claim to go', () => inPanel(`${claim} === undefined`));
      await browser.popupEvaluate("document.querySelector('[data-undo]').click()");
      await until('the claim to come back', () => inPanel(`${claim} !== undefined`));
      await until('it there, too', () => browser.popupEvaluate(`${claim} !== undefined`));
      await browser.closePopup();
    });

    test('has the switches of the site that it stands beside, and no others', async () => {
      const NO_MARKS = '.site-switches input[name=unmarked]';
      const marks = (): Promise<number> =>
        browser.evaluate<number>("CSS.highlights.get('hl-4')?.size ?? 0");
      expect(await inPanel("document.querySelector('.site-switches h2').textContent")).toBe(
        'On 127.0.0.1',
      );
      expect(await marks()).toBeGreaterThan(0);
      await inPanel(`document.querySelector('${NO_MARKS}').click()`);
      await until('no marks', async () => (await marks()) === 0);
      await until('the choice', () => inPanel(`document.querySelector('${NO_MARKS}').checked`));
      // Taken back in another page of the extension: the panel hears of it.
      const options = await browser.openExtensionPage('options/index.html');
      await until('the list', () =>
        options.evaluate<boolean>(
          "Boolean(document.querySelector('[data-sites=unmarked] button'))",
        ),
      );
      await options.click('[data-sites=unmarked] button');
      await until('no switches of a page without a site', () =>
        inPanel("document.querySelector('.site-switches') === null"),
      );
      await options.close();
      await until('the choice taken back', () =>
        inPanel(`document.querySelector('${NO_MARKS}')?.checked === false`),
      );
      await until('the marks', async () => (await marks()) > 0);
    });

    test('looks up what the menu on a selection asked for', async () => {
      const asks = await browser.openExtensionPage('options/index.html');
      await asks.evaluate(
        "(globalThis.browser ?? chrome).storage.session.set({ asked: 'Fancy Bear' }).then(() => true)",
      );
      await asks.close();
      await until('who is found', () =>
        inPanel("Boolean(document.querySelector('.found details'))"),
      );
      expect(await inPanel("document.querySelector('.search input').value")).toBe('Fancy Bear');
      expect(await inPanel("document.querySelector('.found').innerText")).toContain('APT28');
    });
  });
}
