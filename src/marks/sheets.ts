import { type Ground, GROUNDS } from './ground.ts';
import { highlightName, STYLES, type StyleName } from './plan.ts';

/** What a mark is painted with on one ground: the colour of its line, and the tint behind its words. */
interface Paint {
  line?: string;
  tint?: string;
}
type Paints = Partial<Record<Ground, Partial<Record<StyleName, Paint>>>>;

const { group, state, body, attribution, denial, open, responsibility, flash, light } = STYLES;
const NAMES = [group, state, body];
const CUES = [attribution, denial, open, responsibility];
const MARKS = [...NAMES, ...CUES];

/** The shape of each line: it tells the kinds apart where colours do not. */
const SHAPES: Partial<Record<StyleName, string>> = {
  [group]: '1.5px solid',
  [state]: '1.5px dashed',
  [body]: '1.5px dotted',
  [attribution]: '2px solid',
  [denial]: '2px double',
  [open]: '2px dotted',
  [responsibility]: '2px wavy',
};

/** In between light and dark only the text's own colour is sure to be seen: nothing is said of that ground. */
const STANDARD: Paints = {
  light: {
    [group]: { line: '#8f2a27' },
    [state]: { line: '#1f4a8c' },
    [body]: { line: '#2f5734' },
    [attribution]: { line: '#7a5200', tint: 'rgb(255 196 61 / 0.34)' },
    [denial]: { line: '#1f5e98', tint: 'rgb(72 150 220 / 0.2)' },
    [open]: { line: '#55535f', tint: 'rgb(140 140 150 / 0.18)' },
    [responsibility]: { line: '#96371d', tint: 'rgb(226 112 80 / 0.2)' },
  },
  dark: {
    [group]: { line: '#ffb0a5' },
    [state]: { line: '#a9c8ff' },
    [body]: { line: '#a8dcae' },
    [attribution]: { line: '#ffcf66', tint: 'rgb(255 196 61 / 0.2)' },
    [denial]: { line: '#9ccdf7', tint: 'rgb(72 150 220 / 0.26)' },
    [open]: { line: '#c6c3d2', tint: 'rgb(160 160 175 / 0.18)' },
    [responsibility]: { line: '#ffb199', tint: 'rgb(226 112 80 / 0.24)' },
  },
};

/** Marks that are easier to see. */
const STRONG: Paints = {
  light: {
    [attribution]: { tint: 'rgb(255 184 20 / 0.6)' },
    [denial]: { tint: 'rgb(72 150 220 / 0.32)' },
    [open]: { tint: 'rgb(140 140 150 / 0.36)' },
    [responsibility]: { tint: 'rgb(226 112 80 / 0.42)' },
  },
  dark: {
    [attribution]: { tint: 'rgb(255 184 20 / 0.36)' },
    [denial]: { tint: 'rgb(72 150 220 / 0.44)' },
    [open]: { tint: 'rgb(160 160 175 / 0.34)' },
    [responsibility]: { tint: 'rgb(226 112 80 / 0.4)' },
  },
};

/** Colours that colour-blind eyes tell apart: yellow, blue, black or white, and purple. */
const SAFE: Paints = {
  light: {
    [group]: { line: '#7a4100' },
    [state]: { line: '#0b45b5' },
    [body]: { line: '#1a1a1a' },
    [attribution]: { line: '#6b4a00', tint: 'rgb(255 190 40 / 0.34)' },
    [denial]: { line: '#0b4ea8', tint: 'rgb(60 140 230 / 0.2)' },
    [open]: { line: '#1a1a1c', tint: 'rgb(120 120 130 / 0.16)' },
    [responsibility]: { line: '#8a1f6e', tint: 'rgb(200 100 180 / 0.18)' },
  },
  dark: {
    [group]: { line: '#ffc24d' },
    [state]: { line: '#8fc0ff' },
    [body]: { line: '#f6f6f6' },
    [attribution]: { line: '#ffc933', tint: 'rgb(255 190 40 / 0.2)' },
    [denial]: { line: '#7fc0ff', tint: 'rgb(60 140 230 / 0.26)' },
    [open]: { line: '#f8f8f8', tint: 'rgb(160 160 175 / 0.18)' },
    [responsibility]: { line: '#f5a6d3', tint: 'rgb(200 100 180 / 0.24)' },
  },
};

/** The rules for some styles, on some grounds. */
function rule(styles: readonly StyleName[], grounds: readonly Ground[], lines: string): string {
  const names = styles.flatMap((style) => grounds.map((ground) => highlightName(style, ground)));
  return `${names.map((name) => `::highlight(${name})`).join(',\n')} {\n${lines}\n}\n`;
}

/** Colours are the reader's own where the reader forces them. */
function colours(rules: string): string {
  return `@media not (forced-colors: active) {\n${rules}}\n`;
}

function painted(paints: Paints): string {
  const rules = GROUNDS.flatMap((ground) =>
    MARKS.map((style) => {
      const { line, tint } = paints[ground]?.[style] ?? {};
      const lines = [
        ...(line === undefined ? [] : [`text-decoration-color: ${line};`]),
        ...(tint === undefined ? [] : [`background-color: ${tint};`]),
      ];
      return lines.length > 0 ? rule([style], [ground], lines.join('\n')) : '';
    }),
  );
  return colours(rules.join(''));
}

/** The marks themselves, with the sentence that the reader goes to and the one whose row is pointed at. */
function marks(): string {
  return [
    ...MARKS.map((s) => rule([s], GROUNDS, `text-decoration: underline ${SHAPES[s] ?? ''};`)),
    rule(NAMES, GROUNDS, 'text-underline-offset: 0.18em;'),
    painted(STANDARD),
    rule([flash], ['light'], 'background-color: #ffe58a;\ncolor: #1c1a14;'),
    rule([light], ['light'], 'background-color: rgb(255 214 102 / 0.3);'),
    '@media (forced-colors: active) {\n',
    rule(
      CUES,
      GROUNDS,
      'background-color: Mark;\ncolor: MarkText;\ntext-decoration-color: MarkText;',
    ),
    rule(NAMES, GROUNDS, 'text-decoration-color: CanvasText;'),
    rule([flash], ['light'], 'background-color: Highlight;\ncolor: HighlightText;'),
    '}\n',
  ].join('');
}

/**
 * The style sheets of the marks, by the names of their files. They paint by the CSS Custom Highlight API: no element of the page is
 * touched. Each style comes three times, by what its words really stand on. The others lie over the first where the reader
 * wants that: a test measures each.
 */
export const SHEETS = {
  'marks.css': marks(),
  'marks-strong.css': rule(MARKS, GROUNDS, 'text-decoration-thickness: 3px;') + painted(STRONG),
  'marks-safe.css': painted(SAFE),
  // Every line has the colour of its words, and its shape alone tells.
  'marks-lines.css': colours(
    rule(MARKS, ['light', 'dark'], 'text-decoration-color: currentColor;') +
      rule(CUES, ['light', 'dark'], 'background-color: transparent;'),
  ),
} as const;
