import type { Summary } from './figures.ts';
import type { BrowserKind } from './options.ts';
import type { Sizes } from './sizes.ts';
import type { StageFigures } from './stages.ts';
import type { Peer } from './yardstick.ts';

/** What one run of the benchmark found in a browser. Ratios are to c on the same page, times in milliseconds. */
export interface BrowserResult {
  kind: BrowserKind;
  /** How many of the pages have an article. */
  pages: number;
  /** What all there was to do on the machine in the quarter of an hour before its end, in processes that run or want to. */
  load: number;
  /** c itself in the middle of the pages. */
  c: { cold: number; warm: number };
  /** How far c strays between rounds, as a part of it. */
  noise: number;
  /** The pages as they were saved. */
  saved: StageFigures[];
  /** The same pages with articles that accuse and deny in the place of theirs. */
  accusing: StageFigures[];
  /** The longest task of ours on a page's thread. */
  tasks: Summary;
  peers: Record<Peer, number>;
  gate: number;
  /** How much more is waited where the background has to be woken. */
  waking: number;
  /** The whole reading of ever longer texts. */
  growth: number[];
  /** What a read page has more in use than before, and the background in all, in MB. */
  heap: { page: number; background: number } | null;
}

/** What one run of the benchmark found. */
export interface Result {
  /** ISO 8601, a day. */
  date: string;
  rounds: number;
  browsers: BrowserResult[];
  sizes: Sizes;
  /** Finding names with ever more of them known, in milliseconds. */
  names: number[];
}
