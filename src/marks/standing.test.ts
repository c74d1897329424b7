import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { Standing, type PageText } from './index.ts';

/** A page of paragraphs, each with one text node, and its text. */
function pageOf(...lines: string[]): PageText & { nodes: Text[] } {
  const { document } = parseHTML(`<html><body>${'<p></p>'.repeat(lines.length)}</body></html>`);
  const nodes = lines.map((line, i) => {
    const node = document.createTextNode(line);
    document.querySelectorAll('p')[i]?.append(node);
    return node as unknown as Text;
  });
  const starts = lines.map((_, i) => lines.slice(0, i).reduce((sum, l) => sum + l.length + 1, 0));
  const toRanges = (start: number, end: number) =>
    nodes.flatMap((node, i) => {
      const from = Math.max(start - (starts[i] ?? 0), 0);
      const to = Math.min(end - (starts[i] ?? 0), node.length);
      return from < to ? [{ node, start: from, end: to }] : [];
    });
  return { text: lines.join('\n'), map: { toRanges }, nodes };
}

const LINES = [
  'Russia denied it on Monday, it said.',
  'China said nothing about it at all.',
] as const;

describe('where words stand on a page', () => {
  const page = pageOf(...LINES);
  const at = page.text.indexOf('China');

  it('is where they stood, as long as they do', () => {
    expect(new Standing(page).pieces(at, at + 5)).toEqual([
      { node: page.nodes[1], start: 0, end: 5 },
    ]);
  });

  it('is nowhere once the page has written others into the same text', () => {
    const changing = pageOf(...LINES);
    const standing = new Standing(changing);
    (changing.nodes[1] as Text).data = 'Nobody knew more.';
    expect(standing.pieces(at, at + 5)).toEqual([]);
  });

  it('is nowhere once the text has left the page', () => {
    const changing = pageOf(...LINES);
    const standing = new Standing(changing);
    changing.nodes[1]?.remove();
    expect(standing.pieces(at, at + 5)).toEqual([]);
  });

  it('is further down once a line was put above them', () => {
    const standing = new Standing(page);
    const now = pageOf('An update for noon.', ...LINES);
    standing.renew(now);
    expect(standing.pieces(at, at + 5)).toEqual([{ node: now.nodes[2], start: 0, end: 5 }]);
    expect(standing.shareIn(now.text)).toBe(1);
  });

  it('is told by lines where another article has come', () => {
    expect(new Standing(page).shareIn(`${LINES[0]}\nAnother article.`)).toBe(0.5);
  });
});
