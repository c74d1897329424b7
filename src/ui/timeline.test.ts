import { describe, expect, it } from 'vitest';
import { byYear } from './timeline.ts';

const on = (...dates: (string | null)[]) => dates.map((date) => ({ date }));

describe('byYear', () => {
  it('counts by year, and leaves no year out between the first and the last', () => {
    const { years, undated } = byYear({
      report: on('2020-05-01', '2020', null),
      attribution: on('2023-01'),
      denial: on('2020-06-01'),
    });
    expect(years.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023]);
    expect(years[0]?.counts).toEqual({ report: 2, attribution: 0, denial: 1 });
    expect(years[3]?.counts).toEqual({ report: 0, attribution: 1, denial: 0 });
    expect(undated).toBe(1);
  });

  it('has no year where nothing is dated', () => {
    expect(byYear({ report: on(null), attribution: [], denial: [] })).toEqual({
      years: [],
      undated: 1,
    });
  });
});
