/** What is drawn on a timeline: earlier reports, official attributions, official denials. */
export const LANES = ['report', 'attribution', 'denial'] as const;
export type Lane = (typeof LANES)[number];

/** How much there is of each kind in a year. */
export interface Year {
  year: number;
  counts: Record<Lane, number>;
}

/** What is drawn of a thing; a date of null is none. */
export interface Dated {
  date: string | null;
}

/** The years from the first to the last with anything in them, none left out between, and how much has no date. */
export function byYear(of: Record<Lane, readonly Dated[]>): { years: Year[]; undated: number } {
  const found = new Map<number, Year['counts']>();
  let undated = 0;
  for (const lane of LANES) {
    for (const { date } of of[lane]) {
      const year = Number(date?.slice(0, 4));
      if (!year) {
        undated++;
        continue;
      }
      const counts = found.get(year) ?? { report: 0, attribution: 0, denial: 0 };
      counts[lane]++;
      found.set(year, counts);
    }
  }
  const all = [...found.keys()];
  if (all.length === 0) return { years: [], undated };
  const first = Math.min(...all);
  const years = Array.from({ length: Math.max(...all) - first + 1 }, (_, i): Year => ({
    year: first + i,
    counts: found.get(first + i) ?? { report: 0, attribution: 0, denial: 0 },
  }));
  return { years, undated };
}
