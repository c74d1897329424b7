import { readdirSync, readFileSync } from 'node:fs';
import { annotate } from '../../src/core/annotate.ts';
import type { Article, Block } from '../../src/core/model/index.ts';
import { knowledge } from '../../src/library/testing/bundled.ts';
import { compareClaims, f1, total } from './compare.ts';
import { readGold, slugs, type Gold } from './gold.ts';
import { compareMentions } from './mentions.ts';

/** Prints how labelled articles are read: those of the folders (a JSON file each), by default those of e2e/articles. */
export function report(args: readonly string[]): void {
  const quiet = args.includes('--quiet');
  const folders = args.filter((arg) => arg !== '--quiet');
  const golds =
    folders.length > 0 ? folders.flatMap(goldsIn) : slugs().map((slug) => readGold(slug).gold);
  const all = golds.map((gold) => {
    const found = annotate(articleOf(gold), knowledge);
    return {
      gold,
      claims: compareClaims(gold.claims, found, gold.actors),
      names: compareMentions(gold, found),
    };
  });
  if (!quiet)
    for (const { gold, claims, names } of all)
      for (const line of [...claims.differences, ...names.differences])
        console.log(`${gold.id}: ${line}`);
  const sum = total(all.map(({ claims }) => claims));
  const right = all.reduce((n, { names }) => n + names.right, 0);
  const named = all.reduce((n, { names }) => n + names.right + names.missed, 0);
  const percent = (part: number): string => (100 * part).toFixed(1);
  console.log(
    `${all.length} articles: claims F1 ${percent(f1(sum))} (${sum.found} of ${sum.labelled}, ${sum.false} false), ` +
      `whole F1 ${percent(f1(sum, 'whole'))}, wrong accused ${sum.wrongAccused} of ${sum.accusations}, names found ${percent(right / named)} %`,
  );
}

function goldsIn(folder: string): Gold[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Gold);
}

/** The labelled text as an article, without a page round it. */
function articleOf({ id, title, url, published, paragraphs }: Gold): Article {
  const blocks: Block[] = [];
  let at = 0;
  [title, ...paragraphs].forEach((line, i) => {
    blocks.push({ start: at, end: at + line.length, kind: i === 0 ? 'title' : 'paragraph' });
    at += line.length + 1;
  });
  return {
    url: url ?? `https://news.example/${id}`,
    title,
    byline: null,
    siteName: null,
    publishedTime: published ?? null,
    lang: 'en',
    text: [title, ...paragraphs].join('\n'),
    blocks,
    links: [],
  };
}
