import { annotate } from '../../src/core/annotate.ts';
import type { Ledger } from '../../src/core/exchange/index.ts';
import { knowledge } from '../../src/library/testing/bundled.ts';
import { readGold, slugs } from '../corpus/gold.ts';

/** Every labelled article as it is taken away, under its name. */
export function ledgers(): [string, Ledger][] {
  return slugs().map((slug) => {
    const { article } = readGold(slug);
    const { actors, claims, groups } = annotate(article, knowledge);
    const { title, siteName, publishedTime, text } = article;
    const url = `https://news.example/${slug}#top`;
    return [slug, { title, siteName, publishedTime, url, text, actors, claims, groups }];
  });
}
