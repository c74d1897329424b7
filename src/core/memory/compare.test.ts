import { describe, expect, it } from 'vitest';
import type { ReadBefore, RememberedArticle } from '../model/index.ts';
import { accusedIn, compare, isNothing } from './compare.ts';
import { article, claim, part } from './testing/articles.ts';

const sure = { certainty: 'high', certaintyWords: 'confident' } as const;
const unsure = { certainty: 'low', certaintyWords: 'suspects' } as const;
const now = article('2026-05-10', [
  claim('n1', 'Microsoft', 'Iran', sure),
  claim('n2', 'FBI', 'Iran', { links: ['https://report.example/1'] }),
  claim('n3', 'FBI', 'China'),
  claim('past', 'FBI', 'Russia', { when: 'background' }),
]);
const before = (...articles: RememberedArticle[]): ReadBefore => compare(now, articles);

describe('an article', () => {
  it('accuses those first of whom it says most, and nobody whom it only recalls', () => {
    expect(accusedIn(now)).toEqual(['Iran', 'China']);
  });
});

describe('what was read before', () => {
  it('is nothing where nothing was, or only the article itself', () => {
    expect(isNothing(before())).toBe(true);
    expect(
      isNothing(before({ ...now, article: { ...now.article, url: `${now.article.url}#x` } })),
    ).toBe(true);
    expect(isNothing(before(article('2026-04-01', [claim('r', 'FBI', 'Russia')])))).toBe(true);
  });

  it('is what was said against the same accused, newest first, of one article and source once', () => {
    const { against } = before(
      article('2026-03-01', [claim('a', 'CISA', 'Iran'), claim('b', 'CISA', 'Iran')]),
      article('2026-04-01', [claim('d', 'Mission', 'Iran', { type: 'denial' })]),
      article('2026-04-02', [claim('c', 'FBI', 'Iran', { when: 'background' })]),
    );
    expect(against.map(({ actor, articles }) => [actor, articles])).toEqual([['Iran', 2]]);
    expect(against[0]?.claims.map(({ claim: { id } }) => id)).toEqual(['d', 'a']);
    expect(against[0]?.claims[1]?.actors.map(({ id }) => id)).toEqual(['CISA', 'Iran']);
  });

  it('says whose wording has changed since it was last read', () => {
    const { reworded } = before(
      article('2026-02-01', [claim('older', 'Microsoft', 'Iran', sure)]),
      article('2026-03-01', [claim('old', 'Microsoft', 'Iran', unsure)]),
      article('2026-03-02', [claim('other', 'Microsoft', 'China', unsure)]),
      article('2026-03-03', [claim('same', 'FBI', 'China')]),
    );
    expect(reworded.map(({ now: { id }, then }) => [id, then.claim.id])).toEqual([['n1', 'old']]);
  });

  it('says who has denied it since, in an article that is younger', () => {
    const denial = (day: string) =>
      article(day, [claim(day, 'Mission', 'Iran', { type: 'denial' })]);
    const { deniedSince } = before(
      denial('2026-05-09'),
      denial('2026-05-10'),
      denial('2026-05-11'),
    );
    expect(deniedSince.map(({ claim: { id } }) => id)).toEqual(['2026-05-11']);
  });

  it('says which articles rest on the same source, or lead to the same report', () => {
    const { resting } = before(
      article('2026-03-01', [claim('a', 'Reuters', 'Iran', { via: [part('Microsoft')] })]),
      article('2026-03-02', [claim('b', 'Microsoft', 'Iran')]),
      article('2026-03-03', [claim('c', null, 'Iran', { links: ['https://report.example/1'] })]),
      article('2026-03-04', [claim('d', 'Microsoft', 'Russia')]),
    );
    expect(resting.map(({ on, articles }) => [on, articles.map(({ date }) => date)])).toEqual([
      ['Microsoft', ['2026-03-02', '2026-03-01']],
      ['https://report.example/1', ['2026-03-03']],
    ]);
  });
});
