/** The middle one of some figures, or the mean of the two in the middle; NaN of none. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** The figure that 95 of 100 do not exceed; NaN of none. */
function p95(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.max(Math.ceil(sorted.length * 0.95) - 1, 0)] ?? NaN;
}

/** A figure of many pages: in the middle, nearly at worst, and at worst with where. */
export interface Summary {
  median: number;
  p95: number;
  worst: { page: string; figure: number };
}

/** Sums up a figure by page. */
export function summarize(byPage: ReadonlyMap<string, number>): Summary {
  const figures = [...byPage.values()];
  const [page, figure] = [...byPage].reduce((a, b) => (b[1] > a[1] ? b : a), ['', -Infinity]);
  return { median: median(figures), p95: p95(figures), worst: { page, figure } };
}

/** How far a figure strays when nothing changes: the difference of two measurements of the same, over their mean. */
export function strayed(first: number, second: number): number {
  return Math.abs(first - second) / ((first + second) / 2);
}
