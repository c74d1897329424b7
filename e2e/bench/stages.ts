import type { Laps, Timings } from '../../src/browser/index.ts';
import { median, strayed, summarize, type Summary } from './figures.ts';
import { bestC, type Measured } from './run.ts';

/** A figure of a reading, in milliseconds, and what it may be: a multiple of c, in the middle of the pages and at their 95th of 100. */
export interface Stage {
  name: string;
  of: (timings: Timings) => number;
  goal?: { median: number; p95?: number };
}

const sum = (laps: Laps<string>): number =>
  Object.values(laps).reduce<number>((a, b) => a + (b ?? 0), 0);

/** From the page to the marks, in milliseconds. */
export function wholeOf({ page }: Timings): number {
  return sum(page);
}

/** The stages of a reading, from the page to the marks. */
export const STAGES: readonly Stage[] = [
  {
    name: 'copy, number and parse',
    of: ({ page }) => (page.clone ?? 0) + (page.parse ?? 0),
    goal: { median: 1.45 },
  },
  { name: 'write the text', of: ({ page }) => page.write ?? 0 },
  { name: 'paint', of: ({ page }) => page.paint ?? 0, goal: { median: 0.05 } },
  {
    name: 'the rest on the page’s thread',
    of: ({ page }) => (page.write ?? 0) + (page.paint ?? 0),
    goal: { median: 0.4 },
  },
  {
    name: 'mentions, in the background',
    of: ({ background }) => (background.text ?? 0) + (background.mentions ?? 0),
    goal: { median: 0.1 },
  },
  {
    name: 'claims, in the background',
    of: ({ background }) => background.claims ?? 0,
    goal: { median: 0.25 },
  },
  {
    name: 'knowledge, settings and corrections at hand',
    of: ({ background }) => background.load ?? 0,
  },
  { name: 'keep what was found', of: ({ background }) => background.keep ?? 0 },
  { name: 'messages', of: ({ page, background }) => (page.asking ?? 0) - sum(background) },
  { name: 'the whole', of: wholeOf, goal: { median: 2, p95: 2.75 } },
];

/** A stage over all pages, as a multiple of c on the same page. */
export interface StageFigures extends Pick<Stage, 'name' | 'goal'> {
  cold: Summary;
  warm: Summary;
  /** In the middle of the pages, in milliseconds. */
  coldMs: number;
}

/**
 * What each stage costs. Of the rounds the quickest counts, for c and for ours: others who use the machine only ever make things
 * slower.
 */
export function stageFigures(measured: readonly Measured[]): StageFigures[] {
  return STAGES.map(({ name, of, goal }) => {
    const cold = new Map<string, number>();
    const warm = new Map<string, number>();
    const ms: number[] = [];
    for (const one of measured) {
      const { page, c, ours } = one;
      const first = Math.min(...ours.map((read) => of(read.cold)));
      const again = Math.min(...ours.flatMap((read) => read.warm.map(of)));
      ms.push(first);
      cold.set(page, first / bestC(one));
      warm.set(page, again / Math.min(...c.map((timed) => timed.warm)));
    }
    return {
      name,
      ...(goal ? { goal } : {}),
      cold: summarize(cold),
      warm: summarize(warm),
      coldMs: median(ms),
    };
  });
}

/** How far c strays on the same page between the odd rounds and the even ones, in the middle of the pages. */
export function noiseOf(measured: readonly Measured[]): number {
  return median(
    measured.map(({ c }) => {
      const half = (odd: number): number =>
        Math.min(...c.filter((_, i) => i % 2 === odd).map(({ cold }) => cold));
      return strayed(half(0), half(1));
    }),
  );
}

/** c itself in the middle of the pages, in milliseconds. */
export function cOf(measured: readonly Measured[]): { cold: number; warm: number } {
  const best = (which: 'cold' | 'warm'): number =>
    median(measured.map(({ c }) => Math.min(...c.map((one) => one[which]))));
  return { cold: best('cold'), warm: best('warm') };
}

/** The longest task that a reading puts on the page's thread, cold, in milliseconds: the page is read in one, and painted in one. */
export function tasksOf(measured: readonly Measured[]): Summary {
  const longest = ({ page }: Timings): number =>
    Math.max((page.clone ?? 0) + (page.parse ?? 0) + (page.write ?? 0), page.paint ?? 0);
  return summarize(
    new Map(
      measured.map(({ page, ours }) => [page, Math.min(...ours.map(({ cold }) => longest(cold)))]),
    ),
  );
}
