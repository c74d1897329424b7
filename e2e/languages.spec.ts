import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Messages } from '../src/i18n/messages.ts';
import {
  inside,
  openBrowser,
  openLedger,
  openPanel,
  SAMPLE,
  serveSample,
  until,
} from './browsers/index.mjs';

const LOCALES = fileURLToPath(new URL('../assets/_locales/', import.meta.url));
const textsOf = (language: string): Messages =>
  JSON.parse(readFileSync(`${LOCALES}${language}/messages.json`, 'utf8')) as Messages;
const english = textsOf('en');

/** English with every text made another by `turn`, which leaves the places of arguments alone. */
function pseudo(direction: string, turn: (text: string) => string): Messages {
  const turned = Object.entries(english).map(([key, { message }]) => [
    key,
    {
      message: message
        .split(/(\$\d|%s)/)
        .map((part, i) => (i % 2 ? part : turn(part)))
        .join(''),
    },
  ]);
  return {
    ...(Object.fromEntries(turned) as Messages),
    textLanguage: { message: direction === 'rtl' ? 'ur' : 'en' },
    textDirection: { message: direction },
    extName: english['extName'] ?? { message: '' },
  };
}
/** Texts half as long again: what other languages need at most. */
const long = pseudo('ltr', (text) =>
  text.replace(/\p{L}{4,}/gu, (word) => word + word.slice(0, Math.ceil(word.length / 2))),
);
/** Texts that are written from right to left. */
const mirrored = pseudo('rtl', (text) => text.replace(/\p{L}/gu, 'س'));

const languages: [string, Messages][] = [
  ...readdirSync(LOCALES)
    .filter((l) => l !== 'en')
    .map((l): [string, Messages] => [l, textsOf(l)]),
  ['long texts', long],
  ['right to left', mirrored],
];

/** What of a page is cut off, or reaches over its side. */
const CUT = `(() => {
  const page = document.scrollingElement;
  const wide = page.scrollWidth > page.clientWidth + 1 ? ['the page is ' + page.scrollWidth + ' of ' + page.clientWidth + ' wide'] : [];
  const cut = [...document.querySelectorAll('body *')].filter((e) => {
    const { overflowX, overflowY, display } = getComputedStyle(e);
    if (display === 'inline' || e.clientWidth <= 1 || e.tagName === 'INPUT') return false;
    return (overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1) ||
      (['hidden', 'clip'].includes(overflowY) && e.scrollHeight > e.clientHeight + 1);
  });
  const past = [...document.querySelectorAll('body *')].filter((e) => {
    if (!e.checkVisibility() || e.firstElementChild || !e.textContent || e.closest('.visually-hidden, svg')) return false;
    const { left, right } = e.getBoundingClientRect();
    return left < -1 || right > page.clientWidth + 1;
  });
  const drawn = [...document.querySelectorAll('svg text')].filter((e) => {
    const { x, width } = e.getBBox(), view = e.ownerSVGElement.viewBox.baseVal;
    const axis = e.parentElement.querySelector('.axis');
    return x < -1 || x + width > (axis && !e.matches('.number, .year') ? axis.x1.baseVal.value : view.width) + 1;
  });
  return [...wide, ...[...cut, ...past, ...drawn].map((e) => e.tagName + '.' + (e.className.baseVal ?? e.className) + ': ' + e.textContent.slice(0, 60))];
})()`;

for (const kind of ['chromium', 'firefox'] as const) {
  for (const [name, texts] of languages)
    test(`${kind} shows ${name}, with nothing cut`, async () => {
      const server = await serveSample();
      const browser = await openBrowser(kind, { texts, width: 380 });
      try {
        await openLedger(browser, server.url + SAMPLE);
        await inside((code) => browser.popupEvaluate(code)).unfold();
        expect(await browser.popupEvaluate('document.body.textContent')).toContain(
          texts['actorsTitle']?.message,
        );
        expect(await browser.popupEvaluate(CUT)).toEqual([]);
        expect(await browser.popupEvaluate('document.documentElement.dir')).toBe(
          texts['textDirection']?.message,
        );
        await openPanel(browser, texts['openPanel']?.message);
        await inside((code) => browser.panelEvaluate(code)).unfold();
        expect(await browser.panelEvaluate(CUT)).toEqual([]);
        await browser.closePopup();
        for (const [path, heading] of [
          ['options/index.html', 'sitesTitle'],
          ['welcome/index.html', 'welcomeTitle'],
        ] as const) {
          const page = await browser.openExtensionPage(path);
          const words = texts[heading]?.message ?? '';
          await until(`“${words}”`, () =>
            page.evaluate<boolean>(`document.body.textContent.includes(${JSON.stringify(words)})`),
          );
          if (kind === 'chromium') expect(await page.evaluate('innerWidth')).toBe(380);
          expect(await page.evaluate(CUT)).toEqual([]);
          await page.close();
        }
        expect(await browser.errors()).toEqual([]);
      } finally {
        await browser.close();
        await server.close();
      }
    });
}
