import { describe, expect, it } from 'vitest';
import { type Party, readWith, state } from '../testing/read.ts';

const PARTIES: readonly Party[] = [
  ...state('Norway', 'NO', { seat: 'Oslo' }),
  ...state('Sweden', 'SE'),
];

/** How many claims are read in an article that holds a headline and two paragraphs. */
function count(title: string, first: string, second: string): number {
  return readWith(PARTIES, second, null, title, first).claims.length;
}

describe('what an article is about, where it tells of no accusation', () => {
  it('reads denials of hacking whose accusers it does not name', () => {
    expect(
      count(
        'Oslo not involved in hacker attacks on Sweden',
        'Norway is not involved in hacker attacks on firms in Sweden, its prime minister said.',
        '“Any such accusations are baseless,” Norway said.',
      ),
    ).toBeGreaterThan(1);
  });

  it('leaves denials of other things where hacking only stands beside them', () => {
    expect(
      count(
        'Norway dismisses reports about a fisheries deal',
        'Norway rejected reports that it had bought quotas; the ministry’s site runs on servers of a hosting firm.',
        'Experts say hackers like such servers. Norway has denied wrongdoing.',
      ),
    ).toBe(0);
  });
});
