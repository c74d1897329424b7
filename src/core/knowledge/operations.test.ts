import { describe, expect, it } from 'vitest';
import { details, knowledge } from '../../library/testing/bundled.ts';
import { operationContexts, operationsIn } from './operations.ts';

const named = (text: string, published: string | null = null): string[] =>
  operationsIn(text, knowledge.operations, published).map(({ id }) => id);

describe('operations', () => {
  it('are found by the names that the press gives them', () => {
    expect(named('Officials said Russia was behind the SolarWinds hack.')).toEqual([
      'solarwinds-2020',
    ]);
    expect(named('Iran denied the hacking of the Trump campaign.')).toEqual([
      'us-election-2024-iran',
    ]);
    expect(named('The wannacry ransomware hit hospitals.')).toEqual(['wannacry-2017']);
  });

  it('are not found in parts of words, nor in words that only look like their name', () => {
    expect(named('The snake hissed at the tritons of Viasatellite.')).toEqual([]);
  });

  it('cannot be meant before they happened', () => {
    expect(named('Russia was behind the SolarWinds hack.', '2019-05-01')).toEqual([]);
  });

  it('bring what was said of the accused before the article and since, and nothing of others', () => {
    const [found] = operationContexts(
      knowledge,
      details,
      ['solarwinds-2020'],
      ['state-ru'],
      '2021-02-01',
    );
    const dates = (list: readonly { date: string | null }[]): (string | null)[] =>
      list.map(({ date }) => date);
    const { before, since } = found ?? {};
    const earlier = [...(before?.attributions ?? []), ...(before?.denials ?? [])];
    const later = [...(since?.attributions ?? []), ...(since?.denials ?? [])];
    expect(earlier.length).toBeGreaterThan(0);
    expect(later.length).toBeGreaterThan(0);
    expect(dates(earlier).every((date) => date === null || date <= '2021-02-01')).toBe(true);
    expect(
      dates(later).every((date) => date !== null && date > '2021-02-01'.slice(0, date.length)),
    ).toBe(true);
    expect([...earlier, ...later].every(({ operation }) => operation === 'solarwinds-2020')).toBe(
      true,
    );
    expect(operationContexts(knowledge, details, ['solarwinds-2020'], ['state-fr'], null)).toEqual(
      [],
    );
  });
});
