import { describe, expect, it } from 'vitest';
import { type Party, readWith } from '../testing/read.ts';

const PARTIES: readonly Party[] = [
  { words: 'Estonia', kind: 'state', country: 'EE' },
  { words: 'Finland', kind: 'state', country: 'FI' },
  { words: 'Russia', kind: 'state', country: 'RU' },
  { words: 'Mandiant', kind: 'company', country: 'US' },
];
const groupsOf = (text: string, title?: string) =>
  readWith(PARTIES, text, '2026-03-04', title).groups;

describe('groups', () => {
  it('hold the accusations of one party with what answers them', () => {
    const { claims, groups } = readWith(
      PARTIES,
      'Estonia blamed Russia for the intrusion. Finland accused Russia of hacking its parliament. Russia denied any involvement in the attack.',
      '2026-03-04',
    );
    expect(groups).toHaveLength(1);
    expect(groups[0]?.claims).toEqual(claims.map(({ id }) => id));
  });

  it('keep what is recalled apart from the news', () => {
    const groups = groupsOf(
      'Estonia blamed Russia for the intrusion. In 2016 Finland accused Russia of hacking its parliament.',
    );
    expect(groups.map(({ claims }) => claims.length)).toEqual([1, 1]);
  });

  it('say which sources rest on each other, and why', () => {
    const [group] = groupsOf(
      'Mandiant attributed the intrusion to Russia. Estonia, citing Mandiant, blamed Russia for the intrusion. Finland accused Russia of hacking its parliament.',
    );
    expect(group?.sourceGroups?.map(({ because }) => because)).toContain('cites');
  });

  it('are flagged where the headline is plainer than everybody below', () => {
    const text = 'Estonia said Russia was likely behind the intrusion.';
    expect(groupsOf(text, 'Russia hacked parliament, Estonia says')[0]).toMatchObject({
      plainerInHeadline: true,
    });
    expect(groupsOf(text)[0]).not.toHaveProperty('plainerInHeadline');
    expect(
      groupsOf(
        'Estonia said Russia was behind the intrusion.',
        'Russia hacked parliament, Estonia says',
      )[0],
    ).not.toHaveProperty('plainerInHeadline');
  });
});
