import type { BrowserResult, Result } from './result.ts';
import { digits } from './table.ts';

/** Something to be reached beside the stages: in each of the browsers, or by the package, which both have. */
export interface Goal {
  what: string;
  /** At most this. */
  most: number;
  unit: string;
  measured: (browser: BrowserResult, result: Result) => number;
}

const growth = (of: readonly number[]): number => (of.at(-1) ?? NaN) / (of.at(-2) ?? NaN);

export const GOALS: readonly Goal[] = [
  {
    what: 'longest task of ours on the page’s thread, in the middle of the pages',
    most: 50,
    unit: 'ms',
    measured: ({ tasks }) => tasks.median,
  },
  {
    what: 'a page that is no article, on a site that is always read',
    most: 0.15,
    unit: 'c',
    measured: ({ gate }) => gate,
  },
  {
    what: 'more where the background has to be woken',
    most: 1.5,
    unit: 'c',
    measured: ({ waking }) => waking,
  },
  {
    what: '1 MB of text to 100 kB',
    most: 12,
    unit: 'times',
    measured: (browser) => growth(browser.growth),
  },
  {
    what: '100,000 names to 1,000, finding them (in Node)',
    most: 1.5,
    unit: 'times',
    measured: (_, { names }) => (names.at(-1) ?? NaN) / (names[0] ?? NaN),
  },
  { what: 'gate, gzipped', most: 2, unit: 'kB', measured: (_, { sizes }) => sizes.gate },
  { what: 'reader, gzipped', most: 18, unit: 'kB', measured: (_, { sizes }) => sizes.reader },
  { what: 'card, gzipped', most: 12, unit: 'kB', measured: (_, { sizes }) => sizes.card },
  { what: 'package', most: 600, unit: 'kB', measured: (_, { sizes }) => sizes.package },
];

/** What was measured; bold where it exceeds its bound. */
export function verdict(figure: number, most: number | undefined): string {
  return most !== undefined && figure > most ? `**${digits(figure)}**` : digits(figure);
}
