import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/core/annotate.ts';
import { knowledge } from '../../src/library/testing/bundled.ts';
import { compareClaims, f1, total } from './compare.ts';
import { readGold, slugs } from './gold.ts';
import { compareMentions } from './mentions.ts';

// A folder an article: expected.json says what should be found (the format is explained in CONTRIBUTING). A wrong reading
// becomes a folder here. The floors are raised on purpose as the reading gets better.
const FLOOR = { claims: 0.67, whole: 0.48, names: 0.85 };
const MOST_WRONG_ACCUSED = 0.02;

const all = slugs().map((slug) => {
  const { gold, article } = readGold(slug);
  const found = annotate(article, knowledge);
  return {
    slug,
    gold,
    text: article.text,
    claims: compareClaims(gold.claims, found, gold.actors),
    names: compareMentions(gold, found),
  };
});
const claims = total(all.map((a) => a.claims));
const told = all
  .flatMap(({ slug, claims: c, names }) =>
    [...c.differences, ...names.differences].map((d) => `${slug}: ${d}`),
  )
  .join('\n');

describe('the corpus', () => {
  it.each(all)('$slug comes through the page with all its claims', ({ gold, text }) => {
    const bare = (words: string): string => words.replace(/\s+/g, '');
    // Links to other stories and the like may be left out; what holds a claim may not.
    const needed = gold.paragraphs.filter((p) => gold.claims.some((c) => p.includes(c.anchor)));
    expect(needed.filter((p) => !bare(text).includes(bare(p)))).toEqual([]);
  });

  it('accuses next to nobody whom no label accuses', () => {
    expect(claims.wrongAccused / Math.max(claims.accusations, 1), told).toBeLessThanOrEqual(
      MOST_WRONG_ACCUSED,
    );
  });

  it('claims nothing in articles that hold no claim', () => {
    const noise = all.filter(({ gold }) => gold.claims.length === 0);
    expect(noise.flatMap((a) => a.claims.differences)).toEqual([]);
  });

  it('stays above its floor', () => {
    const right = all.reduce((n, { names }) => n + names.right, 0);
    const named = all.reduce((n, { names }) => n + names.right + names.missed, 0);
    console.log(
      `corpus, ${all.length} articles: claims F1 ${(100 * f1(claims)).toFixed(1)}, whole ${(100 * f1(claims, 'whole')).toFixed(1)}, ` +
        `wrong accused ${claims.wrongAccused} of ${claims.accusations} accusations, names found ${((100 * right) / named).toFixed(1)} %`,
    );
    expect(f1(claims), told).toBeGreaterThanOrEqual(FLOOR.claims);
    expect(f1(claims, 'whole'), told).toBeGreaterThanOrEqual(FLOOR.whole);
    expect(right / named, told).toBeGreaterThanOrEqual(FLOOR.names);
  });
});
