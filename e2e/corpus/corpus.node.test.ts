import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/article/index.ts';
import { annotate } from '../../src/core/annotate.ts';
import { knowledge } from '../../src/library/testing/bundled.ts';
import { type Gold, score } from './score.ts';

// A folder an article: expected.json says what should be found (the format is explained in CONTRIBUTING), page.html is the
// page; the sample's page stands in assets/samples. A wrong reading becomes a folder here.
const ARTICLES = fileURLToPath(new URL('../articles/', import.meta.url));
const SAMPLE = fileURLToPath(
  new URL('../../assets/samples/election-interference.html', import.meta.url),
);
/** The least that must be right, over all articles; raised on purpose as the reading gets better. */
const FLOOR = { claims: 0.9, whole: 0.85, names: 0.95 };

const slugs = readdirSync(ARTICLES).filter((name) =>
  existsSync(`${ARTICLES}${name}/expected.json`),
);

function scoreOf(slug: string) {
  const gold = JSON.parse(readFileSync(`${ARTICLES}${slug}/expected.json`, 'utf8')) as Gold;
  const own = `${ARTICLES}${slug}/page.html`;
  const { document } = parseHTML(readFileSync(existsSync(own) ? own : SAMPLE, 'utf8'));
  const found = extract(document as unknown as Document, `https://news.example/${slug}`);
  if (!found.article) throw new Error(`${slug}: ${found.reason}`);
  const bare = (text: string): string => text.replace(/\s+/g, '');
  const text = bare(found.article.text);
  // Links to other stories and the like may be left out; what holds a claim may not.
  const needed = gold.paragraphs.filter((p) => gold.claims.some((c) => p.includes(c.anchor)));
  const lost = needed.filter((p) => !text.includes(bare(p)));
  return { ...score(gold, annotate(found.article, knowledge)), lost };
}

describe('the corpus', () => {
  const scores = new Map(slugs.map((slug) => [slug, scoreOf(slug)]));
  const all = [...scores.values()];
  const sum = (of: (s: (typeof all)[number]) => number): number =>
    all.reduce((total, s) => total + of(s), 0);
  const told = [...scores]
    .flatMap(([slug, { differences }]) => differences.map((d) => `${slug}: ${d}`))
    .join('\n');

  it.each(slugs)('%s comes through the page with all its claims', (slug) => {
    expect(scores.get(slug)?.lost).toEqual([]);
  });

  it('accuses nobody whom no label accuses', () => {
    expect(
      sum((s) => s.wrongAccused),
      told,
    ).toBe(0);
  });

  it('stays above its floor', () => {
    const right = sum((s) => s.claims.right);
    const f1 = (2 * right) / (2 * right + sum((s) => s.claims.missed) + sum((s) => s.claims.false));
    expect(f1, told).toBeGreaterThanOrEqual(FLOOR.claims);
    expect(sum((s) => s.whole) / right, told).toBeGreaterThanOrEqual(FLOOR.whole);
    const names = sum((s) => s.mentions.right);
    expect(names / (names + sum((s) => s.mentions.missed)), told).toBeGreaterThanOrEqual(
      FLOOR.names,
    );
  });
});
