import { expect, test } from '@playwright/test';
import { contrast, over, parseColour, type Colour } from '../src/marks/colour.ts';
import { inside, openLedger, SAMPLE, until, type Browser } from './browsers/index.mjs';
import { withSample } from './browsers/sample.ts';

/** A page of many colours: each paragraph stands on another. */
const COLOURS = `<style>
  body { background: #fff1e5; color: #33302e; }
  article p:nth-of-type(3n) { background: #0b2545; color: #e8eef7; }
  article p:nth-of-type(3n) a { color: #9fc8ff; }
  article p:nth-of-type(3n + 1) { background: #ffee00; color: #1a1a1a; }
  article blockquote, article blockquote p:nth-of-type(n) { background: #c62828; color: #ffffff; }
</style>`;
/** What a mark looks like where it stands: the browser's own word on it. */
interface Seen {
  name: string;
  words: string;
  line: string;
  tint: string;
  text: string;
  /** The backgrounds round it, the nearest first. */
  under: string[];
}
const SEEN = `[...CSS.highlights].flatMap(([name, ranges]) => [...ranges].map((range) => {
  const element = range.startContainer.parentElement;
  const style = getComputedStyle(element, '::highlight(' + name + ')');
  const under = [];
  for (let at = element; at; at = at.parentElement) under.push(getComputedStyle(at).backgroundColor);
  return { name, words: range.startContainer.data.slice(range.startOffset, range.endOffset),
    line: style.textDecorationColor, tint: style.backgroundColor, text: getComputedStyle(element).color, under };
}))`;

function parse(text: string): Colour {
  const found = parseColour(text);
  if (!found) throw new Error(`no colour: ${text}`);
  return found;
}
const ground = ({ tint, under }: Seen): Colour =>
  [tint, ...under]
    .map(parse)
    .reduceRight((below, layer) => over(layer, below), parse('rgb(255 255 255)'));

for (const kind of ['chromium', 'firefox'] as const) {
  test.describe(kind, () => {
    let browser: Browser;
    const seen = (): Promise<Seen[]> => browser.evaluate<Seen[]>(SEEN);
    withSample(kind, async (opened) => {
      ({ browser } = opened);
      const { url, pages } = opened.server;
      const sample = await (await fetch(url + SAMPLE)).text();
      pages['/coloured.html'] = sample.replace('</head>', `${COLOURS}</head>`);
      await openLedger(browser, `${url}/coloured.html`);
      await browser.closePopup();
    });
    const choose = async (colours: string): Promise<void> => {
      const page = await browser.openExtensionPage('options/index.html');
      const radio = `input[name=colours][value=${colours}]`;
      const options = inside((code) => page.evaluate(code));
      await options.see(radio);
      await page.click(radio);
      await options.see(`${radio}:checked`);
      await page.close();
    };
    const areSeen = (marks: readonly Seen[]): void => {
      for (const mark of marks) {
        const below = ground(mark);
        const what = `${mark.name} on ${mark.words}`;
        expect(contrast(parse(mark.line), below), `${what}: the line`).toBeGreaterThanOrEqual(3);
        expect(contrast(parse(mark.text), below), `${what}: the words`).toBeGreaterThanOrEqual(4.5);
      }
    };

    test('marks can be seen, and their words read, on every colour of a page', async () => {
      const marks = await seen();
      const sets = new Set(marks.map(({ name }) => name.replace(/^hl-(\d?)\d$/, '$1')));
      expect([...sets].sort()).toEqual(['', '1', '2']);
      expect(marks.find(({ words }) => words === 'blamed')?.name).toMatch(/^hl-1?4$/);
      areSeen(marks);
    });

    test('the reader chooses other colours, or none, and the page shows them at once', async () => {
      const standard = await seen();
      const line = async (): Promise<string> => (await seen()).map((m) => m.line).join();
      const before = await line();
      await choose('safe');
      await until('other colours', async () => (await line()) !== before);
      areSeen(await seen());
      await choose('lines');
      const coloured = new Set(
        standard.filter(({ name }) => /^hl-1?\d$/.test(name)).map((m) => m.line),
      );
      await until('no colours', async () =>
        (await seen()).every((m) => !coloured.has(m.line) && parse(m.tint).a === 0),
      );
      areSeen(await seen());
      await choose('standard');
      await until('the first colours', async () => (await line()) === before);
      expect(await seen()).toEqual(standard);
    });
  });
}
