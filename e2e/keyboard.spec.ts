import { expect, test } from '@playwright/test';
import {
  inside,
  openLedger,
  painted,
  SAMPLE,
  until,
  type Browser,
  type Key,
  type Server,
} from './browsers/index.mjs';
import { withSample } from './browsers/sample.ts';

/** What Tab leads to in a document, in its order; of choices that exclude each other, to the one that is chosen. */
const USABLE = `[...document.querySelectorAll('a[href], button, input, select, summary')].filter((e) => !e.disabled && e.checkVisibility() && (e.type !== 'radio' || e.checked))`;
const LABEL = `((e) => (e.ariaLabel ?? e.closest('label')?.textContent ?? e.textContent).replace(/\\s+/g, ' ').trim())`;
/** Where the keyboard is: what it is called, which of what can be used, and what is wrong with how that is shown. */
const HERE = `(() => {
  const e = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(e);
  const box = e.getClientRects()[0] ?? e.getBoundingClientRect();
  const x = (box.left + box.right) / 2, y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
  const on = document.elementFromPoint(x, y);
  const seen = box.bottom > 0 && box.top < innerHeight && on !== null && (e.contains(on) || on.contains(e));
  return { label: ${LABEL}(e), at: e.matches(':focus') ? ${USABLE}.indexOf(e) : -1,
    fault: outlineStyle !== 'solid' || parseFloat(outlineWidth) < 2 ? 'no outline' : seen ? '' : 'out of sight' };
})()`;

interface Here {
  label: string;
  at: number;
  fault: string;
}
/** A page of the extension that is used by the keyboard alone. */
interface Typed {
  evaluate<T>(code: string): Promise<T>;
  key(key: Key): Promise<void>;
}

/** Presses a key, and gives where the keyboard is then: a place that must show itself. */
async function press(page: Typed, key: Key): Promise<Here> {
  await page.key(key);
  // The browser may scroll to it a moment later.
  return until(
    `${key} to lead to a place that is seen`,
    async () => {
      const here = await page.evaluate<Here>(HERE);
      if (here.at >= 0 && here.fault !== '') throw new Error(`${here.label}: ${here.fault}`);
      return here;
    },
    3,
  );
}

/** Goes on by Tab until it is at something whose name holds `words`; each place on the way must show itself. */
async function to(page: Typed, words: string, key: Key = 'Tab'): Promise<void> {
  let here = await page.evaluate<Here>(HERE);
  for (let presses = 0; presses < 90; presses++) {
    if (here.at >= 0 && here.label.includes(words)) return;
    here = await press(page, key);
  }
  throw new Error(`the keyboard did not reach ${words}`);
}

/** Everything that can be used in a page is reached by Tab, in its order, and shows itself there. */
async function expectAllReached(page: Typed): Promise<void> {
  const all = await page.evaluate<string[]>(`${USABLE}.map(${LABEL})`);
  const first = `${USABLE}[0].focus({ focusVisible: true })`;
  await page.evaluate(`(window.focus(), ${first}, true)`);
  const reached = [0];
  for (const key of ['Tab', 'Shift+Tab'])
    for (let presses = 1; presses < all.length; presses++) {
      const { at } = await press(page, key);
      reached.push(at);
    }
  expect(reached.map((at) => all[at])).toEqual([...all, ...all.slice(0, -1).reverse()]);
}

async function type(page: Typed, words: string): Promise<void> {
  for (const letter of words) await page.key(letter);
}

for (const kind of ['chromium', 'firefox'] as const) {
  test.describe(kind, () => {
    let browser: Browser;
    let server: Server;
    const popup: Typed = {
      evaluate: (code) => browser.popupEvaluate(code),
      key: (key) => browser.popupKey(key),
    };
    const panel: Typed = {
      evaluate: (code) => browser.panelEvaluate(code),
      key: (key) => browser.panelKey(key),
    };
    const inPopup = inside(popup.evaluate);
    const inPanel = inside(panel.evaluate);
    /** All words that a highlight is painted on, one after the other. */
    const marked = async (name: string): Promise<string> =>
      (await browser.evaluate<string[]>(painted(name))).join('');
    const rows = (page: Typed): Promise<number> =>
      page.evaluate("document.querySelectorAll('.ledger .claim').length");
    withSample(kind, (opened) => void ({ browser, server } = opened));
    const open = async (): Promise<void> => {
      await openLedger(browser, server.url + SAMPLE);
      await inPopup.see('.site-switches');
    };

    test('reaches everything in the popup, and shows where it is', async () => {
      await open();
      await expectAllReached(popup);
      await inPopup.unfold();
      await expectAllReached(popup);
      await browser.closePopup();
    });

    test('looks somebody up, and leaves the drawer by Escape', async () => {
      await open();
      await to(popup, 'Who is …?');
      await popup.key('Enter');
      await inPopup.see('[type=search]:focus');
      await type(popup, 'midnight blizzard');
      await inPopup.see('.found details');
      await to(popup, 'APT29');
      await popup.key('Enter');
      await inPopup.see('.found .names');
      await popup.key('Escape');
      const { label } = await until('the way back', async () => {
        const here = await popup.evaluate<Here>(HERE);
        return here.label === 'Who is …?' ? here : null;
      });
      expect(label).toBe('Who is …?');
      expect(await popup.evaluate("document.querySelector('.found')")).toBeNull();
      await browser.closePopup();
    });

    test('copies, hides the marks, filters, and goes from claim to claim', async () => {
      await open();
      await to(popup, 'Copy or print');
      await popup.key('Enter');
      await to(popup, 'Markdown');
      await popup.key('Enter');
      await inPopup.says('Copied.');
      await to(popup, 'Hide the marks', 'Shift+Tab');
      await popup.key(' ');
      await until('no mark', async () => (await marked('hl-4')) === '');
      await popup.key(' ');
      await until('the marks', async () => (await marked('hl-4')).includes('blamed'));
      const all = await rows(popup);
      await to(popup, 'Show only claims of or about');
      await popup.key('ArrowDown');
      await until('some of them', async () => (await rows(popup)) < all);
      await to(popup, 'Show all');
      await popup.key('Enter');
      await until('all of them', async () => (await rows(popup)) === all);
      expect(
        (await popup.evaluate<Here>(HERE)).at,
        'the keyboard stays where it was',
      ).toBeGreaterThan(0);
      await to(popup, 'Denials');
      await popup.key(' ');
      await until('the denials', async () => (await rows(popup)) < all);
      await popup.key(' ');
      await until('all of them again', async () => (await rows(popup)) === all);
      await to(popup, 'Next claim', 'Shift+Tab');
      await popup.key('Enter');
      await inPopup.says(`1 of ${all}`);
      await to(popup, 'In a joint statement');
      await popup.key('Enter');
      await until('the flash', async () => (await marked('hl-8')).includes('In a joint statement'));
      await browser.closePopup();
    });

    test('says why, corrects a name and a claim, and takes both back', async () => {
      await open();
      const has = (): Promise<boolean> =>
        popup.evaluate(
          "[...document.querySelectorAll('.sentence')].some((s) => s.textContent.includes('In a joint statement'))",
        );
      await to(popup, 'In a joint statement');
      await to(popup, 'Why? · copy · correct');
      await popup.key(' ');
      await inPopup.see('.more-of-claim .why');
      await to(popup, 'Where this counts');
      await popup.key('ArrowDown');
      await to(popup, 'Not a claim');
      await popup.key('Enter');
      await inPopup.see('[data-undo]:focus');
      expect(await has()).toBe(false);
      await popup.key('Enter');
      await until('the claim', has);
      await to(popup, 'APT42 threat group');
      await popup.key('Enter');
      await inPopup.see('[data-actor=group-apt42] .sponsors');
      await to(popup, 'Someone else …');
      await popup.key('Enter');
      await inPopup.see('[type=search]:focus');
      await type(popup, 'charming kitten');
      await inPopup.see('.fix .found button');
      await popup.key('Tab');
      await popup.key('Enter');
      await inPopup.see('[data-undo]:focus');
      expect(await popup.evaluate("document.querySelector('[data-actor=group-apt42]')")).toBeNull();
      await popup.key('Enter');
      await inPopup.see('[data-actor=group-apt42]');
      await browser.closePopup();
    });

    test('marks a site no longer, and opens the panel, where all works alike', async () => {
      await open();
      await to(popup, 'No marks here');
      await popup.key(' ');
      await until('no mark', async () => (await marked('hl-4')) === '');
      await popup.key(' ');
      await until('the marks', async () => (await marked('hl-4')).includes('blamed'));
      await to(popup, 'Open Ascribe beside the page');
      await popup.key('Enter');
      await inPanel.see('.group');
      await browser.closePopup();
      await expectAllReached(panel);
      await to(panel, 'Who is …?');
      await panel.key('Enter');
      await inPanel.see('[type=search]:focus');
      await type(panel, 'APT28');
      await inPanel.see('.found details');
      await to(panel, 'APT28');
      await panel.key('Escape');
      await to(panel, 'Next claim');
      await panel.key('Enter');
      await inPanel.says('1 of');
      await to(panel, 'Why? · copy · correct');
      await panel.key('Enter');
      await inPanel.see('.more-of-claim .why');
    });

    test('changes, removes, takes back and erases in the options', async () => {
      const page = await browser.openExtensionPage('options/index.html#site=127.0.0.1');
      const options = inside((code) => page.evaluate(code));
      await options.see('#fixes');
      await options.see('[name=strong]');
      await expectAllReached(page);
      const checked = (name: string): Promise<boolean> =>
        page.evaluate(`document.querySelector('[name="${name}"]').checked`);
      await to(page, 'No marks here');
      await page.key(' ');
      await options.see('[data-sites=unmarked]');
      await to(page, 'Remove 127.0.0.1');
      await page.key('Enter');
      await options.gone('[data-sites=unmarked]');
      await to(page, 'States');
      const place = await page.evaluate<Here>(HERE);
      expect(place.label).toBe('States');
      await page.key(' ');
      await until('the choice', async () => !(await checked('mark-state')));
      await page.key(' ');
      await until('the choice back', () => checked('mark-state'));
      await to(page, 'Standard');
      await page.key('ArrowDown');
      const colours = "document.querySelector('[type=radio]:checked').closest('label').textContent";
      await until(
        'other colours',
        async () => !(await page.evaluate<string>(colours)).includes('Standard'),
      );
      await page.key('ArrowUp');
      await until('the colours back', async () =>
        (await page.evaluate<string>(colours)).includes('Standard'),
      );
      await to(page, 'Forget it now');
      await page.key('Enter');
      await options.says('Forgotten.');
      await page.close();
    });
  });
}
