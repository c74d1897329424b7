import { describe, expect, it } from 'vitest';
import { type Colour, contrast, over, parseColour } from './colour.ts';
import { type Ground, groundOf } from './ground.ts';
import { highlightName, STYLES, type StyleName } from './plan.ts';
import { SHEETS } from './sheets.ts';
import { asSeen, distance, EYES, type Eye } from './testing/colour-blind.ts';

/** A sheet up to what it says of forced colours, which it says last. */
const css = (name: keyof typeof SHEETS): string =>
  SHEETS[name].split('@media (forced-colors')[0] ?? '';
/** The last value of a property in the rules of exactly one highlight. */
function value(sheet: string, name: string, property: string): string | undefined {
  const rules = [...sheet.matchAll(/((?:::highlight\([\w-]+\),?\s*)+)\{([^}]*)\}/g)];
  const found = rules
    .filter(([, names = '']) => names.includes(`(${name})`))
    .map(([, , lines = '']) => new RegExp(`${property}: ([^;]+);`).exec(lines)?.[1]);
  return found.findLast((one) => one !== undefined);
}
function hex(text: string): Colour {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16));
  return { r, g, b, a: 1 };
}
const colour = (text: string): Colour => (text.startsWith('#') ? hex(text) : parse(text));
function parse(text: string): Colour {
  const found = parseColour(text);
  if (!found) throw new Error(`no colour: ${text}`);
  return found;
}

/** Backgrounds of news pages, each with the colour of its running text. */
const PAGES: Record<string, [string, string]> = {
  white: ['#ffffff', '#333333'],
  paper: ['#faf8f4', '#1e1c19'],
  salmon: ['#fff1e5', '#33302e'],
  sepia: ['#f4ecd8', '#5b4636'],
  yellow: ['#ffee00', '#1a1a1a'],
  mint: ['#d8f3dc', '#1b4332'],
  'light blue': ['#dbeafe', '#1e293b'],
  grey: ['#bdbdbd', '#111111'],
  black: ['#000000', '#e0e0e0'],
  'dark grey': ['#1b1b1d', '#e6e4df'],
  slate: ['#2d333b', '#e4e8ee'],
  navy: ['#0b2545', '#e8eef7'],
  'dark green': ['#10331f', '#edf5ee'],
  'dark red': ['#5c0f14', '#ffffff'],
};
const NAMES = [STYLES.group, STYLES.state, STYLES.body];
const CUES = [STYLES.attribution, STYLES.denial, STYLES.open, STYLES.responsibility];

describe('the marks', () => {
  const plain = css('marks.css');
  const strong = css('marks-strong.css');
  const safe = css('marks-safe.css');
  const lines = css('marks-lines.css');

  for (const [page, [background, text]] of Object.entries(PAGES)) {
    it(`can be seen on ${page}, and the words in them be read`, () => {
      const ground = groundOf(hex(background));
      expect(ground).not.toBe('middle');
      for (const style of [...NAMES, ...CUES]) {
        const name = highlightName(style, ground);
        for (const sheet of [
          plain,
          `${plain}${strong}`,
          `${plain}${safe}`,
          `${plain}${strong}${safe}`,
        ]) {
          const line = colour(value(sheet, name, 'text-decoration-color') ?? '');
          const tint = value(sheet, name, 'background-color');
          const under = tint ? over(parse(tint), hex(background)) : hex(background);
          expect(contrast(line, under), `${style}: the line`).toBeGreaterThanOrEqual(3);
          expect(contrast(hex(text), under), `${style}: the words`).toBeGreaterThanOrEqual(4.5);
        }
      }
    });
  }

  it('takes the colour of the words where the ground is in between', () => {
    for (const background of ['#808080', '#c62828', '#2e7d32', '#3366cc'])
      expect(groundOf(hex(background)), background).toBe('middle');
    for (const style of [...NAMES, ...CUES]) {
      const name = highlightName(style, 'middle');
      expect(value(plain, name, 'text-decoration-color')).toBeUndefined();
      expect(value(plain, name, 'background-color')).toBeUndefined();
      expect(plain).toContain(`(${name})`);
    }
  });

  it('has colours that colour-blind eyes tell apart, where the reader wants them', () => {
    const nearest = (sheet: string, eye: Eye, styles: readonly StyleName[], ground: Ground) => {
      const seen = styles.map((style) =>
        asSeen(
          colour(value(sheet, highlightName(style, ground), 'text-decoration-color') ?? ''),
          eye,
        ),
      );
      return Math.min(...seen.flatMap((one, i) => seen.slice(0, i).map((o) => distance(one, o))));
    };
    const all = (sheet: string): number[] =>
      EYES.flatMap((eye) =>
        [NAMES, CUES].flatMap((styles) =>
          (['light', 'dark'] as const).map((ground) => nearest(sheet, eye, styles, ground)),
        ),
      );
    expect(Math.min(...all(safe))).toBeGreaterThan(14);
    expect(Math.min(...all(plain))).toBeLessThan(7);
  });

  it('has no colour but that of the words, where the reader wants none', () => {
    for (const style of [...NAMES, ...CUES])
      for (const ground of ['light', 'dark'] as const) {
        const name = highlightName(style, ground);
        const sheet = `${plain}${strong}${lines}`;
        expect(value(sheet, name, 'text-decoration-color')).toBe('currentColor');
        expect(value(sheet, name, 'background-color') ?? 'transparent').toBe('transparent');
      }
  });

  it('tells the kinds apart by the shape of the line too', () => {
    const shapes = (styles: readonly string[]): Set<string | undefined> =>
      new Set(
        styles.map(
          (name) =>
            value(plain, name, 'text-decoration-style') ?? value(plain, name, 'text-decoration'),
        ),
      );
    expect(shapes(NAMES).size).toBe(3);
    expect(shapes(CUES).size).toBe(4);
  });

  it('reads colours as browsers compute them', () => {
    expect(parseColour('rgba(0, 0, 0, 0)')?.a).toBe(0);
    expect(parseColour('rgb(10 20 30 / 0.5)')).toEqual({ r: 10, g: 20, b: 30, a: 0.5 });
    expect(parseColour('color(srgb 1 0 0.5)')).toEqual({ r: 255, g: 0, b: 127.5, a: 1 });
    expect(parseColour('oklch(0.5 0.1 20)')).toBeNull();
  });
});
