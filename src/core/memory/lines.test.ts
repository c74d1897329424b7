import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RememberedArticle } from '../model/index.ts';
import { articleOf, lineOf } from './lines.ts';
import { article, claim, part } from './testing/articles.ts';

const kept = article('2026-01-02', [
  claim('a', 'FBI', 'Iran', {
    act: { start: 0, end: 3, text: 'the' },
    certaintyWords: 'confident',
    via: [part(null)],
    links: ['https://report.example/1'],
  }),
]);

/** The line of an article with something changed in it. */
function changed(change: (line: Record<string, never>) => void): string {
  const line = JSON.parse(lineOf(kept));
  change(line);
  return JSON.stringify(line);
}

describe('a line', () => {
  it('gives back the article that it was made of', () => {
    expect(articleOf(lineOf(kept))).toEqual(kept);
    expect(lineOf(kept)).not.toContain('\n');
  });

  it('brings nothing along but what an article has', () => {
    const line = lineOf(kept).replace('{', '{"__proto__":{"polluted":1},"more":2,');
    expect(articleOf(line)).toEqual(kept);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['no JSON', '{'],
    ['another shape', '[]'],
    ['another format', changed((line) => Object.assign(line, { format: 'x/1' }))],
    ['no date', changed((line) => Object.assign(line, { read: 'yesterday' }))],
    [
      'a script for a link',
      lineOf(kept).replace('https://report.example/1', 'javascript:alert(1)'),
    ],
    ['a link without a host', lineOf(kept).replace('https://report.example/1', 'https:///')],
    ['another type', lineOf(kept).replace('"attribution"', '"verdict"')],
    ['a reason with markup', lineOf(kept).replace('"reason":"blame"', '"reason":"<b>"')],
    ['half a claim', lineOf(kept).replace('"sentence"', '"phrase"')],
    ['a title that is too long', lineOf(kept).replace('News of', 'x'.repeat(5000))],
    ['a broken number', lineOf(kept).replace('"words":500', '"words":1e99')],
  ])('with %s is none', (_, line) => expect(articleOf(line)).toBeNull());

  it('whatever it is, is an article or none', () => {
    const sound = (line: string): void => {
      const found: RememberedArticle | null = articleOf(line);
      if (found) expect(articleOf(lineOf(found))).toEqual(found);
    };
    fc.assert(fc.property(fc.json(), sound));
    const text = lineOf(kept);
    fc.assert(
      fc.property(fc.nat(text.length), fc.string(), (at, put) =>
        sound(text.slice(0, at) + put + text.slice(at + 1)),
      ),
    );
  });
});
