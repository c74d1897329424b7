import { expect, test } from '@playwright/test';
import {
  middle,
  openLedger,
  placeOf,
  SAMPLE,
  until,
  type Browser,
  type Rect,
  type Server,
} from './browsers/index.mjs';
import { withSample } from './browsers/sample.ts';

/** How far from the edge of the window the words are put, in CSS pixels. */
const EDGE = 3;
const SIDES = [0, 0.5, 1];

/** Moves the paragraph of some words until these stand at a point of the window, given as parts of its sides; gives where. */
const put = (words: string, across: number, down: number): string => `(() => {
  const { left, top, right, bottom } = ${placeOf(words, { scroll: false })};
  const paragraph = [...document.querySelectorAll('article p')].find((p) => p.textContent.includes('also ${words}'));
  const to = (part, size, length) => ${EDGE} + part * (size - length - ${2 * EDGE});
  const by = new DOMMatrix(getComputedStyle(paragraph).transform);
  const x = by.e + to(${across}, document.documentElement.clientWidth, right - left) - left;
  const y = by.f + to(${down}, innerHeight, bottom - top) - top;
  paragraph.style.transform = 'translate(' + x + 'px, ' + y + 'px)';
  const there = new DOMRect(left + x - by.e, top + y - by.f, right - left, bottom - top);
  return { left: there.left, top: there.top, right: there.right, bottom: there.bottom };
})()`;

for (const kind of ['chromium', 'firefox'] as const) {
  test.describe(kind, () => {
    let browser: Browser;
    let server: Server;
    withSample(kind, (opened) => void ({ browser, server } = opened));

    for (const [width, height] of [
      [1000, 700],
      [380, 640],
    ] as const)
      test(`the card stays in a window of ${width} × ${height} and off its words, at every edge and corner`, async () => {
        await browser.resize(width, height);
        await openLedger(browser, server.url + SAMPLE);
        await browser.closePopup();
        await until('the marks', () => browser.evaluate(placeOf('blamed')));
        for (const down of SIDES)
          for (const across of SIDES) {
            const words = await browser.evaluate<Rect>(put('blamed', across, down));
            await browser.clickAt(...middle(words));
            const card = await until(`the card at ${across}, ${down}`, () => browser.card());
            const [w, h] = await browser.evaluate<[number, number]>(
              '[document.documentElement.clientWidth, innerHeight]',
            );
            const { left, top, right, bottom } = card.rect;
            const where = `at ${across}, ${down} of ${w} × ${h}`;
            expect(card.text, where).toContain('Iran');
            expect(Math.min(left, top, w - right, h - bottom), where).toBeGreaterThanOrEqual(0);
            expect(top >= words.bottom || bottom <= words.top, where).toBe(true);
            await browser.pressKey('Escape');
            await until('the card to go', async () => (await browser.card()) === null);
          }
      });
  });
}
