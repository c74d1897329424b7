import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Readability } from '@mozilla/readability';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { extract, isEnglish } from './index.ts';

const LONG =
  'The ministry said on Monday that the intrusion had been found in the spring, and that nobody had been able to read the mail of its staff, which was kept elsewhere. ';
const SECOND =
  'Officials, who spoke for an hour, added that the investigation was going on, that more would be said in the autumn, and that the network was in use again. ';

function page(body: string, head = ''): Document {
  const html = `<!doctype html><html lang="en"><head><title>Ministry finds intrusion</title>${head}</head><body><article><h1>Ministry finds intrusion</h1>${body}</article></body></html>`;
  return parseHTML(html).document as unknown as Document;
}

function read(body: string, head = '') {
  const document = page(`<p>${LONG}${LONG}</p>${body}<p>${SECOND}${SECOND}</p>`, head);
  const found = extract(document, 'https://news.example/a');
  if (!found.article) throw new Error(found.reason);
  return { ...found, document };
}

const lines = (body: string): string[] => read(body).article.text.split('\n').slice(2, -1);

describe('the text of an article', () => {
  it.each([
    [
      'words split over inline tags and comments',
      '<p>The gr<b>ou</b>p<!-- x --> APT<i>29</i> was named by the ministry, it said.</p>',
      ['The group APT29 was named by the ministry, it said.'],
    ],
    [
      'chains of br',
      '<div>First line of it, which is long enough to stay.<br><br>Second line of it, which is long enough as well.</div>',
      [
        'First line of it, which is long enough to stay.',
        'Second line of it, which is long enough as well.',
      ],
    ],
    [
      'nested lists',
      '<ul><li>One thing, said plainly<ul><li>and a thing below it</li></ul></li><li>Another thing</li></ul>',
      ['One thing, said plainly', 'and a thing below it', 'Another thing'],
    ],
    [
      'block quotes',
      '<blockquote><p>“Nothing of this is true,” the embassy wrote in its answer.</p></blockquote>',
      ['“Nothing of this is true,” the embassy wrote in its answer.'],
    ],
    [
      'soft hyphens, zero-width and non-breaking spaces',
      '<p>The mini&shy;stry&nbsp;said that\u200b nothing  had\n been lost in it.</p>',
      ['The ministry said that nothing had been lost in it.'],
    ],
    [
      'right-to-left passages',
      '<p>The statement, in Persian, read: <span dir="rtl">ما رد می‌کنیم</span>, and no more than that.</p>',
      ['The statement, in Persian, read: ما رد می‌کنیم, and no more than that.'].map((s) =>
        s.replaceAll('\u200c', ''),
      ),
    ],
    [
      'hidden text',
      '<p>Seen by everybody who reads the page. <span style="display:none">Hidden words here.</span></p>',
      ['Seen by everybody who reads the page.'],
    ],
  ])('keeps to the words: %s', (_, body, expected) => {
    expect(lines(body).map((l) => l.replaceAll('\u200c', ''))).toEqual(expected);
  });

  it('begins with the title, which the body does not repeat', () => {
    const { article } = read('');
    expect(article.text.startsWith('Ministry finds intrusion\nThe ministry said')).toBe(true);
    expect(article.blocks[0]).toMatchObject({ kind: 'title', start: 0 });
    for (const block of article.blocks)
      expect(article.text.slice(block.start, block.end)).not.toContain('\n');
  });

  it('takes links with their places, http and https only', () => {
    const { article } = read(
      '<p>See <a href="/statement">the statement</a> and <a href="javascript:alert(1)">this</a>, said the ministry in its note.</p>',
    );
    expect(article.links.map((l) => [article.text.slice(l.start, l.end), l.url])).toEqual([
      ['the statement', 'https://news.example/statement'],
    ]);
  });

  it('reads the date from JSON-LD, and survives a broken one', () => {
    const json =
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-08-19T10:00:00Z"}</script>';
    expect(read('', json).article.publishedTime).toMatch(/^2024-08-19/);
    expect(
      read('', '<script type="application/ld+json">{"@type":</script>').article.publishedTime,
    ).toBeNull();
  });

  it('leaves the page as it is', () => {
    const document = page(`<p>${LONG}${LONG}</p><p>${SECOND}${SECOND}</p>`);
    const before = document.documentElement.outerHTML;
    extract(document, 'https://news.example/a');
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('the way back to the page', () => {
  it('leads every character to itself, in both directions', () => {
    const piece = fc.oneof(
      fc.constantFrom('Iran ', 'denied\u00a0', 'it. ', '\u00ad', '  ', 'a\nb ', '“no” ', '𝕏 '),
      fc.string({ minLength: 1, maxLength: 6 }).map((s) => s.replace(/[<&\u0000-\u001f]/g, 'x')),
    );
    const inline = fc
      .tuple(
        fc.constantFrom('b', 'i', 'span', 'a'),
        fc.array(piece, { minLength: 1, maxLength: 4 }),
      )
      .map(([tag, words]) => `<${tag}>${words.join('')}</${tag}>`);
    const paragraph = fc
      .array(fc.oneof(piece, inline), { minLength: 1, maxLength: 8 })
      .map((parts) => `<p>${parts.join('')} and so on it went, as before.</p>`);
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        const { article, map } = read(paragraphs.join(''));
        for (let at = 0; at < article.text.length; at += 1) {
          const [only, ...more] = map.toRanges(at, at + 1);
          if (!only) continue;
          expect(more).toEqual([]);
          expect(map.offsetAt(only.node, only.start)).toBe(at);
          const live = only.node.data.slice(only.start, only.end);
          expect(live === article.text[at] || /\s/.test(live)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('tells one of two equal paragraphs from the other', () => {
    const twice = '<p>The embassy did not answer a request for comment on it.</p>'.repeat(2);
    const { article, map } = read(twice);
    const first = article.text.indexOf('The embassy');
    const second = article.text.lastIndexOf('The embassy');
    expect(second).toBeGreaterThan(first);
    expect(map.toRanges(first, first + 3)[0]?.node).not.toBe(
      map.toRanges(second, second + 3)[0]?.node,
    );
  });
});

describe('isEnglish', () => {
  it('goes by the words where nothing is declared', () => {
    expect(isEnglish(LONG.repeat(3), null)).toBe(true);
    expect(
      isEnglish(
        'Die Behörde teilte am Montag mit, dass der Angriff von einer Gruppe ausging, die im Auftrag eines Staates handelt. '.repeat(
          6,
        ),
        null,
      ),
    ).toBe(false);
  });
});

describe('real pages', () => {
  const folder = fileURLToPath(new URL('../../../shared/pages/', import.meta.url));
  it('have the text that Readability alone gives, white space aside', () => {
    if (!existsSync(folder)) {
      console.log('text of real pages: not measured');
      return;
    }
    const bare = (text: string): string => text.replace(/[\s\u00ad\u200b-\u200d\ufeff]+/g, '');
    const different: string[] = [];
    for (const name of readdirSync(folder).filter((f) => f.endsWith('.html'))) {
      const html = readFileSync(folder + name, 'utf8');
      const plain = new Readability(parseHTML(html).document as unknown as Document).parse();
      const found = extract(
        parseHTML(html).document as unknown as Document,
        'https://news.example/',
      );
      if (!found.article || !plain) continue;
      const ours = bare(found.article.text.slice(found.article.text.indexOf('\n') + 1));
      if (ours !== bare(plain.textContent ?? ''))
        different.push(`${name}: ${ours.length} of ${bare(plain.textContent ?? '').length}`);
    }
    expect(different).toEqual([]);
  });
});
