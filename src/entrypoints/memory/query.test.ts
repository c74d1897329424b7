import { describe, expect, it } from 'vitest';
import { momentsOf } from './query.ts';

describe('the moments of days', () => {
  it('are the first and the last of the reader’s own days', () => {
    const { from, to } = momentsOf('2026-05-01', '2026-05-02');
    expect(to - from).toBe(2 * 86_400_000 - 1);
    expect(new Date(from).getHours()).toBe(0);
  });

  it('have no end where no day is given', () => {
    expect(momentsOf('', '')).toEqual({ from: 0, to: Infinity });
  });

  it.each([
    ['2026-05-02', '2026-05-01'],
    ['', '0020-05-01'],
  ])('never end before they begin: from %j to %j', (first, last) => {
    const { from, to } = momentsOf(first, last);
    expect(to).toBe(from);
  });
});
