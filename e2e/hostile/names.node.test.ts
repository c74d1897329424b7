import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { extract } from '../../src/article/index.ts';
import { annotate } from '../../src/core/annotate.ts';
import type { AnnotationDocument } from '../../src/core/model/index.ts';
import { knowledge } from '../../src/library/testing/bundled.ts';

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;

/** What is found in a page that names four parties, each written some way or other. */
function found(write: (name: string) => string): AnnotationDocument {
  const [group, state, company, crew] = ['APT28', 'Iran', 'Microsoft', 'Sandworm'].map(write);
  const lines = [
    `The police said that ${group} had hacked the ministry, which had found malware on its servers in the spring of last year.`,
    `Three agencies of the country on Monday accused ${state} of hacking the ministry, and said they were confident that it was.`,
    `${company} said that ${crew} had attacked the grid, and that it was sure of it after months of work by its own researchers.`,
  ];
  const title = `Agencies blame ${state} for the hack`;
  const { document } = parseHTML(`<!doctype html><html lang="en"><head><title>${title}</title>
    <meta name="author" content="${company}"><meta property="og:site_name" content="${crew} News"></head>
    <body><article><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</article></body></html>`);
  const { article } = extract(document as unknown as Document, 'https://news.example/');
  if (!article) throw new Error('the page was not read');
  return annotate(article, knowledge);
}

const KNOWN = ['company-microsoft', 'group-apt28', 'group-sandworm', 'state-ir'];
const known = ({ actors }: AnnotationDocument): string[] =>
  actors
    .map(({ id }) => id)
    .filter((id) => KNOWN.includes(id))
    .sort();

it('names are found as they are', () => {
  expect(known(found((name) => name))).toEqual(KNOWN);
});

it('a name with letters of another alphabet is nobody whom we know, and is shown as it is written', () => {
  const document = found((name) =>
    name.replaceAll('a', '\u0430').replace('A', '\u0410').replace('o', '\u043e'),
  );
  expect(known(document)).toEqual([]);
  expect(document.article?.text).toContain('accused Ir\u0430n of');
});

it.each([
  ['letters of no width', '\u200b'],
  ['marks that turn it round', '\u202e'],
  ['marks of direction', '\u2066'],
  ['a soft hyphen', '\u00ad'],
  ['a joiner', '\u2060'],
])('a name with %s in it is found without them', (_, hidden) => {
  const document = found(
    (name) => `${hidden}${name.slice(0, 2)}${hidden}${name.slice(2)}${hidden}`,
  );
  expect(known(document)).toEqual(KNOWN);
  expect(JSON.stringify(document)).not.toMatch(INVISIBLE);
});
