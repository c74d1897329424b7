import fc from 'fast-check';
import type { Article, Block } from '../../src/core/model/index.ts';
import { ARTICLE_LINES, PAGES, SENTENCES } from './seeds.ts';

/** What no reader sees, or no program expects: inside words, between them, alone. */
const ODD = [
  '\u200b',
  '\u200d',
  '\u00ad',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u0301',
  '\ud83d',
  '\ude00',
  '\ud835\udd4f',
  '\u0000',
  '\u00a0',
  '\u2028',
  '\u0130',
  '\u1e9e',
  '\u0430',
  '\ufb01',
];
/** What a writer puts between words. */
const MARKS = ' " “ ” ‘ ’ \' ( ) [ ] , ; : — – - … . ? ! « » „ / & @ # % * • |'.split(' ');
/** Words on which readings turn. */
const TURNS =
  'that not never who which by of and or denied accused said says claims blamed whose it they he its their allegedly linked backed behind APT29 UNC1234 Russia Tehran U.S. the'.split(
    ' ',
  );

const odd = fc.constantFrom(...ODD);
const piece = fc.oneof(
  odd,
  fc.constantFrom(...MARKS),
  fc.constantFrom(...TURNS.map((word) => ` ${word} `)),
  fc.string({ unit: 'binary', maxLength: 4 }).map((s) => s.replace(/\n/g, ' ')),
);

/** A change of a line: where in it (0 to 1), how far, and what is put there. */
const edit = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'replace', 'repeat', 'swap', 'upper', 'lower', 'cut'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 24 }),
  piece,
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function apply(line: string, { kind, at, length, piece: put }: Edit): string {
  const from = Math.floor(at * line.length);
  const to = Math.min(from + length, line.length);
  const middle = line.slice(from, to);
  const round = (words: string): string => line.slice(0, from) + words + line.slice(to);
  switch (kind) {
    case 'insert':
      return line.slice(0, from) + put + line.slice(from);
    case 'delete':
      return round('');
    case 'replace':
      return round(put);
    case 'repeat':
      return round(middle.repeat(3));
    case 'swap':
      return line.slice(to) + middle + line.slice(0, from);
    case 'upper':
      return round(middle.toUpperCase());
    case 'lower':
      return round(middle.toLowerCase());
    case 'cut':
      return line.slice(0, from);
  }
}

/** A line of an article, or a passage of the phrasebook, with up to six changes. */
const line = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...SENTENCES),
      fc.constantFrom(...ARTICLE_LINES.flat()),
      fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
    ),
    fc.array(edit, { maxLength: 6 }),
  )
  .map(([words, edits]) => edits.reduce(apply, words).replace(/\n/g, ' '));

const KINDS = ['paragraph', 'heading', 'list-item', 'quote', 'caption', 'table-cell'] as const;

/** An article of mutated lines. Not what the extraction would give: the language must bear any text. */
export const mutatedArticle: fc.Arbitrary<Article> = fc
  .array(fc.tuple(line, fc.constantFrom(...KINDS)), { minLength: 1, maxLength: 14 })
  .chain((lines) =>
    fc
      .constantFrom(null, '', '2024', '2024-08-19T10:00:00Z', 'yesterday')
      .map((date) => articleOf(lines, date)),
  );

/** An article of lines as they are. */
export function articleOf(
  lines: readonly (readonly [string, Block['kind']])[],
  publishedTime: string | null = null,
): Article {
  const blocks: Block[] = [];
  let at = 0;
  lines.forEach(([words, kind], i) => {
    blocks.push({ start: at, end: at + words.length, kind: i === 0 ? 'title' : kind });
    at += words.length + 1;
  });
  return {
    url: 'https://news.example/story',
    title: lines[0]?.[0] ?? '',
    byline: null,
    siteName: null,
    publishedTime,
    lang: 'en',
    text: lines.map(([words]) => words).join('\n'),
    blocks,
    links: [],
  };
}

const TAGS =
  '<b> </b> <i> <span> </span> <p> </p> <div> </div> <br> <br><br> <a href="javascript:alert(1)"> <a href="/x"> </a> <table> <tr> <td> </td> <ul><li> </li></ul> <blockquote> <script> </script> <style> <svg> <math> <template> <iframe> <noscript> <textarea> <select> <pre> <h1> </h1> <body> </html> <base href="//x.example/"> <!-- --> <![CDATA[ <span hidden> <span data-n="3"> <data data-n="0"> <p style="display:none"> &amp; &lt;b&gt; &#0; &#xd83d; &#x202e; &shy; &zwj; &nbsp;'.split(
    ' ',
  );

/** A page with up to forty changes to its source: tags put in and cut, stretches lost, doubled and moved. */
export const mutatedPage: fc.Arbitrary<{ name: string; html: string }> = fc
  .tuple(
    fc.constantFrom(...PAGES),
    fc.array(
      fc.record({
        kind: fc.constantFrom('insert', 'insert', 'delete', 'replace', 'repeat'),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.integer({ min: 1, max: 400 }),
        piece: fc.oneof(fc.constantFrom(...TAGS), piece),
      }),
      { maxLength: 40 },
    ),
  )
  .map(([{ name, html }, edits]) => ({ name, html: edits.reduce(apply, html) }));
