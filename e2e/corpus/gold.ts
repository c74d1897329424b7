import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { extract } from '../../src/article/index.ts';
import type { Article } from '../../src/core/model/index.ts';
import { pageOf } from './page.ts';

/** What is labelled as a claim; the rules are in CONTRIBUTING. */
export interface GoldClaim {
  type: string;
  form: string;
  /** Words that stand once in the text, in the claim's sentence. */
  anchor: string;
  sources: string[];
  accused: string[];
  act: string | null;
  certainty: string;
  answers?: number[];
}

export interface GoldActor {
  name: string;
  also?: string[];
  kind: string;
  country: string | null;
  surface: string[];
  optional?: string[];
}

/** A labelled article: e2e/articles/<slug>/expected.json. */
export interface Gold {
  id: string;
  title: string;
  url?: string;
  published?: string;
  paragraphs: string[];
  actors: GoldActor[];
  claims: GoldClaim[];
}

const ARTICLES = fileURLToPath(new URL('../articles/', import.meta.url));
const SAMPLE = fileURLToPath(
  new URL('../../assets/samples/election-interference.html', import.meta.url),
);

/** The folders that hold a labelled article. */
export function slugs(): string[] {
  return readdirSync(ARTICLES).filter((name) => existsSync(`${ARTICLES}${name}/expected.json`));
}

/** The labels of an article, and the article as it is read from its page. Throws where the page is not read. */
export function readGold(slug: string): { gold: Gold; article: Article } {
  const folder = `${ARTICLES}${slug}/`;
  const gold = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')) as Gold;
  const { document } = parseHTML(htmlOf(folder, gold));
  const found = extract(
    document as unknown as Document,
    gold.url ?? `https://news.example/${slug}`,
  );
  if (!found.article) throw new Error(`${slug}: ${found.reason}`);
  return { gold, article: found.article };
}

// A page of its own where the page is the trap; the sample's stands in assets; else one is made round the text.
function htmlOf(folder: string, gold: Gold): string {
  if (existsSync(`${folder}page.html`)) return readFileSync(`${folder}page.html`, 'utf8');
  return folder.includes('election-interference-00') ? readFileSync(SAMPLE, 'utf8') : pageOf(gold);
}
