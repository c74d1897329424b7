import { describe, expect, it } from 'vitest';
import { isIn, keyOfRole, keysOf, wordsOf } from './keys.ts';
import { addressOf, remember } from './remember.ts';
import { actor, article, claim } from './testing/articles.ts';

describe('what is kept of an article', () => {
  it('names no private person who has nothing to do with a claim', () => {
    const { actors } = remember(
      {
        ...article('2026-01-02', [claim('c', 'spokesman', 'Iran')]),
        actors: [
          actor('spokesman', { kind: 'person' }),
          actor('bystander', { kind: 'person' }),
          actor('Iran', { kind: 'state' }),
          actor('Reuters', { kind: 'outlet' }),
        ],
      },
      '2026-01-02T12:00:00.000Z',
    );
    expect(actors.map(({ id }) => id)).toEqual(['spokesman', 'Iran', 'Reuters']);
  });

  it('is bounded, and its groups hold no claim that was left out', () => {
    const many = Array.from({ length: 500 }, (_, i) =>
      claim(`c${i}`, 'FBI', 'Iran', {
        sentence: { start: 0, end: 9000, text: 'x'.repeat(9000) },
        links: [`https://a.example/${'x'.repeat(9000)}`, 'https://a.example/b'],
      }),
    );
    const kept = remember(article('2026-01-02', many), '2026-01-02T12:00:00.000Z');
    expect(kept.claims).toHaveLength(400);
    expect(kept.groups[0]?.claims).toHaveLength(400);
    expect(kept.claims[0]?.sentence.text).toHaveLength(2000);
    expect(kept.claims[0]?.links).toEqual(['https://a.example/b']);
  });
});

describe('the address of an article', () => {
  it.each([
    ['https://a.example/b?utm_source=x&id=7&fbclid=1#part', 'https://a.example/b?id=7'],
    ['https://a.example/b?utm_medium=mail', 'https://a.example/b'],
    ['https://a.example/b?q=a?b', 'https://a.example/b?q=a?b'],
    ['file:///tmp/a.html', 'file:///tmp/a.html'],
  ])('of %s is %s', (url, address) => expect(addressOf(url)).toBe(address));
});

describe('what an article is found by', () => {
  const keys = keysOf(
    article('2026-01-02', [
      claim('a', 'FBI', 'Iran', { act: { start: 0, end: 9, text: 'the Intrusión at Åland' } }),
      claim('d', 'Mission', 'Iran', { type: 'denial' }),
    ]),
  );

  it('is each actor that has to do with a claim', () => {
    expect(keys.actors).toEqual(['FBI', 'Iran', 'Mission']);
  });

  it('is the month in which somebody was accused, or denied', () => {
    expect(keys.roles).toContain(`${keyOfRole('Iran', 'attribution')}2026-01`);
    expect(keys.roles).toContain(`${keyOfRole('Mission', 'denial')}2026-01`);
    expect(keys.roles).not.toContain(`${keyOfRole('FBI', 'attribution')}2026-01`);
    expect(isIn(keys, 'Iran', 'attribution')).toBe(true);
    expect(isIn(keys, 'FBI', 'attribution')).toBe(false);
    expect(isIn(keys, null, 'denial')).toBe(true);
    expect(isIn({ ...keys, roles: [] }, null, 'denial')).toBe(false);
  });

  it('is the words of its title, site, actors and acts', () => {
    expect(keys.words).toEqual(
      expect.arrayContaining(['news', 'gazette', 'iran', 'mission', 'intrusion', 'aland']),
    );
  });

  it('is written alike however it is typed', () => {
    expect(wordsOf('  INTRUSION, intrusión; a "Büro" ')).toEqual(['intrusion', 'buro']);
    expect(wordsOf('')).toEqual([]);
  });
});
