import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/article/index.ts';
import { annotate } from '../../src/core/annotate.ts';
import type { AnnotationDocument, Article, Claim } from '../../src/core/model/index.ts';
import { knowledge } from '../../src/library/testing/bundled.ts';
import { articleOf, mutatedArticle, mutatedPage } from './mutate.ts';
import { ARTICLE_LINES } from './seeds.ts';

// The short mode of `npm test` tries the same cases every time; `npm run fuzz` tries others, and many more.
const TIMES = Number(process.env.ASCRIBE_FUZZ ?? 1);
const SEED = process.env.ASCRIBE_FUZZ_SEED;
const options = (numRuns: number): fc.Parameters<unknown> => ({
  numRuns: numRuns * TIMES,
  seed: SEED === undefined ? 20260 : Number(SEED),
});
const LIMIT = 60_000 * Math.max(TIMES, 2);

const schema = JSON.parse(
  readFileSync(new URL('../../src/core/model/annotation.schema.json', import.meta.url), 'utf8'),
);
const isValid = new Ajv2020({ strict: false }).compile(schema);

/** Everything that must hold of any annotation. */
function check(article: Article, found: AnnotationDocument): void {
  const { text } = article;
  expect(isValid(JSON.parse(JSON.stringify(found))), JSON.stringify(isValid.errors)).toBe(true);
  const mentions = found.actors.flatMap((a) => a.mentions).sort((a, b) => a.start - b.start);
  const ids = new Set(found.actors.map(({ id }) => id));
  const claims = new Set(found.claims.map(({ id }) => id));
  expect(ids.size).toBe(found.actors.length);
  expect(claims.size).toBe(found.claims.length);
  for (const [i, mention] of mentions.entries())
    expect(mention.start).toBeGreaterThanOrEqual(mentions[i - 1]?.end ?? 0);
  for (const claim of found.claims) {
    const parties = [...claim.sources, ...claim.accused, ...claim.via];
    const spans = [claim.sentence, claim.cue, ...(claim.act ? [claim.act] : []), ...parties];
    mentions.push(...spans);
    for (const { actor } of parties) if (actor !== null) expect(ids).toContain(actor);
    for (const id of claim.answers) expect(claims).toContain(id);
    expect(claim.cue.start).toBeGreaterThanOrEqual(claim.sentence.start);
    expect(claim.cue.end).toBeLessThanOrEqual(claim.sentence.end);
  }
  for (const span of mentions) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThan(span.start);
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(text.slice(span.start, span.end)).toBe(span.text);
  }
  const grouped = found.groups.flatMap((group) => group.claims);
  expect(new Set(grouped).size).toBe(grouped.length);
  for (const id of grouped) expect(claims).toContain(id);
}

describe('any text', () => {
  it(
    'is annotated without a throw, twice alike, and with every span inside it',
    () => {
      fc.assert(
        fc.property(mutatedArticle, mutatedArticle, (article, other) => {
          const found = annotate(article, knowledge);
          check(article, found);
          // What was read in between leaves nothing behind.
          annotate(other, knowledge);
          expect(annotate(article, knowledge)).toEqual(found);
        }),
        options(120),
      );
    },
    LIMIT,
  );
});

describe('any page', () => {
  it(
    'is read without a throw and left as it is, and its text leads back to the nodes that hold it',
    () => {
      let read = 0;
      fc.assert(
        fc.property(mutatedPage, ({ html }) => {
          const { document } = parseHTML(html);
          // linkedom makes the parts of a page that are missing when they are first asked for; a browser has them all.
          const isPage = document.documentElement?.tagName === 'HTML';
          if (isPage) void (document.head && document.body && document.title);
          const before = document.toString();
          const found = extract(document as unknown as Document, 'https://news.example/story');
          if (isPage) expect(document.toString() === before).toBe(true);
          if (!found.article) {
            if (isPage) expect(found.reason).not.toBe('unreadable');
            return;
          }
          read += 1;
          const { article, map } = found;
          let end = -1;
          for (const block of article.blocks) {
            expect(block.start).toBe(end + 1);
            expect(block.end).toBeGreaterThan(block.start);
            end = block.end;
          }
          expect(end).toBe(article.text.length);
          expect(article.text.split('\n').length).toBe(article.blocks.length);
          for (const link of article.links) expect(link.url).toMatch(/^https?:\/\//);
          const step = Math.max(1, Math.floor(article.text.length / 200));
          for (let at = 0; at < article.text.length; at += step) {
            const [only, ...more] = map.toRanges(at, at + 1);
            if (!only) continue;
            expect(more).toEqual([]);
            expect(map.offsetAt(only.node, only.start)).toBe(at);
            const live = only.node.data.slice(only.start, only.end);
            expect(live === article.text[at] || /\s/.test(live)).toBe(true);
          }
          check(article, annotate(article, knowledge));
        }),
        options(30),
      );
      expect(read).toBeGreaterThan(10);
    },
    LIMIT,
  );
});

/** Paragraphs that name nobody and blame nobody. */
const ASIDES = [
  'The rain went on until the evening, and the streets round the old market were empty by six.',
  'A second bridge was opened in spring, and the fares went down by a third in the first week.',
  'Bread and milk are dearer than a year ago; eggs and butter cost much the same.',
  'The gardens were planted with roses and lavender, and the path to the lake is closed until May.',
];

/** What a claim says, without where it stands. */
function sayings({ claims }: AnnotationDocument): string[] {
  const parties = (list: Claim['sources']): string =>
    list.map((p) => `${p.text}=${p.actor}`).join(', ');
  return claims.map((c) =>
    [
      c.type,
      c.form,
      c.sentence.text,
      c.cue.text,
      parties(c.sources),
      parties(c.accused),
      c.act?.text,
      c.certainty,
      c.when,
      c.answers.length,
    ].join(' | '),
  );
}

describe('a paragraph about something else', () => {
  it(
    'changes no claim of the paragraphs round it',
    () => {
      const paragraphs = ARTICLE_LINES.filter((lines) => lines.length > 2);
      fc.assert(
        fc.property(
          fc.constantFrom(...paragraphs),
          fc.constantFrom(...ASIDES),
          fc.double({ min: 0, max: 1, noNaN: true }),
          (lines, aside, where) => {
            const at = 1 + Math.floor(where * (lines.length - 1) + 0.5);
            const read = (all: readonly string[]): string[] =>
              sayings(annotate(articleOf(all.map((l) => [l, 'paragraph'] as const)), knowledge));
            const more = [...lines.slice(0, at), aside, ...lines.slice(at)];
            expect(read(more)).toEqual(read(lines));
          },
        ),
        options(60),
      );
    },
    LIMIT,
  );
});
