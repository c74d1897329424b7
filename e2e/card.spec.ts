import { expect, test } from '@playwright/test';
import {
  middle,
  openPanel,
  openPopup,
  placeOf,
  SAMPLE,
  until,
  type Browser,
  type Rect,
  type Server,
} from './browsers/index.mjs';
import { withSample } from './browsers/sample.ts';

const HTML = 'document.documentElement.outerHTML';
/** Where the lines of the sentence stand that is lit up. */
const LIT = `[...(CSS.highlights.get('hl-9') ?? [])].flatMap((s) => { const r = document.createRange();
  r.setStart(s.startContainer, s.startOffset); r.setEnd(s.endContainer, s.endOffset);
  return [...r.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom })); })`;
/** The words of that sentence. */
const LIT_WORDS = `[...(CSS.highlights.get('hl-9') ?? [])].map((s) => { const r = document.createRange();
  r.setStart(s.startContainer, s.startOffset); r.setEnd(s.endContainer, s.endOffset);
  return r.toString(); }).join('')`;

for (const kind of ['chromium', 'firefox'] as const) {
  test.describe(kind, () => {
    let browser: Browser;
    let server: Server;
    let untouched: string;

    withSample(kind, (opened) => void ({ browser, server } = opened));
    test.beforeEach(async () => {
      await browser.goto(server.url + SAMPLE);
      await browser.pointTo(2, 2);
      untouched = await browser.evaluate<string>(HTML);
      await openPopup(browser);
      await browser.closePopup();
    });

    const at = (style: string, text: string): Promise<Rect> =>
      until(`the mark on ${text}`, () =>
        browser.evaluate<Rect | null>(placeOf(text, { name: style })),
      );
    const open = (): Promise<{ text: string; rect: Rect; background: string }> =>
      until('the card', async () => {
        const card = await browser.card();
        return card && card.text !== '' ? card : null;
      });
    const gone = async (): Promise<void> => {
      await until('the card to go', async () => (await browser.card()) === null);
      expect(await browser.evaluate<string>(HTML)).toBe(untouched);
    };
    const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

    test('a pointer that rests on a claim shows its card beside the words; Escape takes it away', async () => {
      const claim = await at('hl-4', 'blamed');
      expect(await browser.card()).toBeNull();
      await browser.pointTo(...middle(claim));
      const { text, rect } = await open();
      expect(text).toContain('Iran');
      expect(rect.top >= claim.bottom || rect.bottom <= claim.top).toBe(true);
      expect(rect.left).toBeGreaterThanOrEqual(0);
      expect(rect.top).toBeGreaterThanOrEqual(0);
      const [width, height] = await browser.evaluate<[number, number]>('[innerWidth, innerHeight]');
      expect(rect.right).toBeLessThanOrEqual(width);
      expect(rect.bottom).toBeLessThanOrEqual(height);
      expect(
        await browser.evaluate('document.documentElement.lastElementChild.shadowRoot'),
      ).toBeNull();
      await browser.pressKey('Escape');
      await gone();
    });

    test('the pointer can go onto the card, which stays, and closes when it leaves', async () => {
      await browser.pointTo(...middle(await at('hl-4', 'blamed')));
      const { rect } = await open();
      await browser.pointTo(...middle(rect));
      await wait(900);
      expect(await browser.card()).not.toBeNull();
      await browser.pointTo(2, 2);
      await gone();
    });

    test('a click on a name shows who it is; the card stays until a click elsewhere', async () => {
      await browser.clickAt(...middle(await at('hl-3', 'Google’s Threat Analysis Group')));
      await until('the profile', async () => /company/.test((await browser.card())?.text ?? ''));
      expect((await open()).text).toContain('Threat Analysis Group');
      await browser.pointTo(2, 2);
      await wait(700);
      expect(await browser.card()).not.toBeNull();
      await browser.clickAt(4, 300);
      await gone();
    });

    test('a name says whom it is attributed to, and by whom', async () => {
      await browser.pointTo(...middle(await at('hl-1', 'APT42')));
      await until('the profile', async () =>
        /Attributed to .*Iran.* by /.test((await browser.card())?.text ?? ''),
      );
      await browser.pressKey('Escape');
      await gone();
    });

    test('a tap opens the card, a tap on it leaves it, and a tap elsewhere closes it', async () => {
      await browser.tapAt(...middle(await at('hl-4', 'blamed')));
      const { rect } = await open();
      const [x, y] = middle(rect);
      await browser.tapAt(x, y);
      await wait(400);
      expect(await browser.card()).not.toBeNull();
      await browser.tapAt(4, y < 400 ? 780 : 4);
      await gone();
    });

    test('a row of the panel that gets the focus by the keyboard has its card in the page, until Escape or another row', async () => {
      await openPopup(browser);
      await openPanel(browser);
      await browser.closePopup();
      await at('hl-4', 'blamed');
      const row =
        "[...document.querySelectorAll('.sentence')].find((s) => s.textContent.includes('also blamed'))";
      const focused = (): Promise<boolean> =>
        browser.panelEvaluate(`document.activeElement === ${row}`);
      await until('the rows in the panel', () => browser.panelEvaluate(`Boolean(${row})`));
      // To what stands before it, whose row may have its card, and on by Tab as a reader goes.
      await browser.panelEvaluate(`(window.focus(), (() => {
        const all = [...document.querySelectorAll('button, a[href], summary, select, input')];
        all[all.indexOf(${row}) - 1].focus({ focusVisible: true }); return true; })())`);
      await browser.panelKey('Tab');
      await until('the row', focused);
      await until('its sentence lit up', async () =>
        (await browser.evaluate<string>(LIT_WORDS)).includes('also blamed'),
      );
      const { text, rect } = await open();
      expect(text).toContain('Iran');
      const lit = await browser.evaluate<Rect[]>(LIT);
      expect(lit.length).toBeGreaterThan(0);
      for (const line of lit) expect(rect.top >= line.bottom || rect.bottom <= line.top).toBe(true);
      await browser.panelKey('Escape');
      await until('the card to go', async () => (await browser.card()) === null);
      expect(await focused()).toBe(true);
      await browser.panelKey('Shift+Tab');
      await browser.panelKey('Tab');
      await open();
      await browser.panelEvaluate('(document.activeElement.blur(), true)');
      await until('the card to go', async () => (await browser.card()) === null);
    });

    test('a step to the next claim says for a moment which of how many it is', async () => {
      await openPopup(browser);
      await browser.popupEvaluate(
        `(globalThis.chrome ?? browser).tabs.query({ active: true, currentWindow: true }).then(([tab]) =>
          (globalThis.chrome ?? browser).tabs.sendMessage(tab.id, { to: 'reader', call: 'step', ask: { by: 1 } }, { frameId: 0 }))`,
      );
      expect((await open()).text).toMatch(/^1 of \d+$/);
      await browser.closePopup();
      await gone();
    });

    test('it takes the colours of the page', async () => {
      await browser.evaluate("(document.body.style.cssText = 'background:#111;color:#eee')");
      await browser.evaluate("(document.documentElement.style.background = '#111')");
      await browser.pointTo(...middle(await at('hl-1', 'APT42')));
      expect((await open()).background).toBe('rgb(33, 33, 36)');
      await browser.pressKey('Escape');
      await until('the card to go', async () => (await browser.card()) === null);
      await browser.goto(server.url + SAMPLE);
    });
  });
}
