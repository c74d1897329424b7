import { expect, test } from '@playwright/test';
import {
  inside,
  openLedger,
  openPanel,
  openPopup,
  SAMPLE,
  until,
  type Browser,
  type Server,
} from './browsers/index.mjs';
import { withSample } from './browsers/sample.ts';

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
    const panel = inside(inPanel);
    const popup = inside((code) => browser.popupEvaluate(code));

    withSample(kind, async (opened) => {
      ({ browser, server } = opened);
      server.pages['/other.html'] = OTHER;
      await openLedger(browser, server.url + SAMPLE);
      await openPanel(browser);
    });

    test('opens from the popup, with what was found on the page', async () => {
      await panel.says('say Iran did it');
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
      await panel.press('.stepper button:last-child');
      await until('the first', () =>
        inPanel("document.querySelector('.place').innerText.startsWith('1 of')"),
      );
    });

    test('follows the reader to another tab, and says what to do where it may not read', async () => {
      const tab = await browser.openTab(`${server.url}/other.html`);
      try {
        await panel.says('Click Ascribe to read this page.');
        expect(await inPanel(TEXT)).not.toContain('Iran');
        await browser.clickToolbar();
        await panel.says('Dutch government');
        expect(await inPanel(TEXT)).toContain('Against Russia');
        await browser.closePopup();
        await browser.goto(server.url + SAMPLE);
        await panel.says('Click Ascribe to read this page.');
      } finally {
        await tab.close();
      }
      await panel.says('Against Iran');
    });

    test('shows a correction that was made in the popup', async () => {
      await openPopup(browser);
      const claim =
        "[...document.querySelectorAll('.claim')].findLast((c) => c.querySelector('.sentence').textContent.includes('The agencies also blamed'))";
      expect(await inPanel(`Boolean(${claim})`)).toBe(true);
      await browser.popupEvaluate(`${claim}.querySelector('.foot button').click()`);
      await popup.press('[data-fix=not-a-claim]');
      await until('the claim to go', () => inPanel(`${claim} === undefined`));
      await popup.press('[data-undo]');
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
      await panel.press(NO_MARKS);
      await until('no marks', async () => (await marks()) === 0);
      await panel.see(`${NO_MARKS}:checked`);
      // Taken back in another page of the extension: the panel hears of it.
      const options = await browser.openExtensionPage('options/index.html');
      await inside((code) => options.evaluate(code)).see('[data-sites=unmarked] button');
      await options.click('[data-sites=unmarked] button');
      // The page of options has no site: nothing is to be switched beside it.
      await panel.gone('.site-switches');
      await options.close();
      await panel.see(`${NO_MARKS}:not(:checked)`);
      await until('the marks', async () => (await marks()) > 0);
    });

    test('asks for the site, and for all, in the click itself; says when it is taken back, and asks again', async () => {
      const ALWAYS = '.site-switches input[name=always]';
      const ALL = '.site-switches input[name=all-sites]';
      // Chromium asks in no window that a driver can see, and not at all where the host was allowed before.
      const allow = async (hosts: string): Promise<void> => {
        for (const scheme of ['http', 'https']) await browser.allowHost(`${scheme}://${hosts}/*`);
      };
      /** Presses a switch with the reader's own hand, and says yes. */
      const ask = async (selector: string, hosts: string): Promise<void> => {
        if (!browser.answer) await allow(hosts);
        await panel.see(selector);
        await browser.panelPress(selector);
        await browser.answer?.(true);
      };
      if (browser.answer) {
        await browser.panelPress(ALWAYS);
        await browser.answer(false);
        await panel.says('The browser did not allow it.');
        await panel.see(`${ALWAYS}:not(:checked)`);
      }
      await ask(ALWAYS, '127.0.0.1');
      await panel.see(`${ALWAYS}:checked`);
      // Nobody has clicked in this tab: it is read because the site is.
      const tab = await browser.openTab(`${server.url}/other.html`);
      try {
        await panel.says('Against Russia');
        for (const scheme of ['http', 'https']) await browser.revokeHost(`${scheme}://127.0.0.1/*`);
        await panel.says('the browser no longer allows it. Switch it on to be asked again.');
        await panel.see(`${ALWAYS}:not(:checked)`);
        // Chromium gives it back with that, as its own settings do; Firefox has to be asked again.
        await (browser.answer ? ask(ALWAYS, '127.0.0.1') : allow('127.0.0.1'));
        await panel.see(`${ALWAYS}:checked`);
        await panel.gone('.site-switches [role=status]');
      } finally {
        await tab.close();
      }
      await ask(ALL, '*');
      await panel.see(`${ALL}:checked`);
      await panel.see(`${ALWAYS}:disabled`);
      await browser.panelPress(ALL);
      await panel.see(`${ALL}:not(:checked)`);
      await panel.see(`${ALWAYS}:enabled`);
    });

    test('looks up what the menu on a selection asked for', async () => {
      const asks = await browser.openExtensionPage('options/index.html');
      await asks.evaluate(
        "(globalThis.browser ?? chrome).storage.session.set({ asked: 'Fancy Bear' }).then(() => true)",
      );
      await asks.close();
      await panel.see('.found details');
      expect(await inPanel("document.querySelector('.search input').value")).toBe('Fancy Bear');
      expect(await inPanel("document.querySelector('.found').innerText")).toContain('APT28');
    });
  });
}
