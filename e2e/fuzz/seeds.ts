import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { slugs } from '../corpus/gold.ts';
import { pageOf } from '../corpus/page.ts';
import type { Gold } from '../corpus/gold.ts';
import { readRows } from '../phrasebook/rows.ts';

const ARTICLES = fileURLToPath(new URL('../articles/', import.meta.url));
const SAMPLES = fileURLToPath(new URL('../../assets/samples/', import.meta.url));
const REAL = fileURLToPath(new URL('../../../shared/pages/', import.meta.url));

/** The title and the paragraphs of every labelled article. */
export const ARTICLE_LINES: readonly (readonly string[])[] = slugs().map((slug) => {
  const gold = goldOf(slug);
  return [gold.title, ...gold.paragraphs];
});

/** Sentences in which people accuse, deny, doubt and keep silent. */
export const SENTENCES: readonly string[] = readRows().map(({ text }) => text);

/** Whole pages: the repository's own, and the real ones where they lie beside it. */
export const PAGES: readonly { name: string; html: string }[] = [
  ...slugs().map((slug) => ({ name: slug, html: pageOf(goldOf(slug)) })),
  ...pagesIn(SAMPLES),
  ...pagesIn(REAL),
];

function goldOf(slug: string): Gold {
  return JSON.parse(readFileSync(`${ARTICLES}${slug}/expected.json`, 'utf8')) as Gold;
}

function pagesIn(folder: string): { name: string; html: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, html: readFileSync(folder + name, 'utf8') }));
}
