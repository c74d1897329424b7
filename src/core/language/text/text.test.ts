import { describe, expect, it } from 'vitest';
import { structureOf, tokenize } from './index.ts';

const words = (text: string): string[] => tokenize(text).map((t) => t.text);
const paragraph = (text: string) => ({
  text,
  blocks: text.split('\n').map((line, i, all) => {
    const start = all.slice(0, i).reduce((sum, l) => sum + l.length + 1, 0);
    return { start, end: start + line.length, kind: 'paragraph' as const };
  }),
});
const sentences = (text: string): string[] =>
  structureOf(paragraph(text)).sentences.map((s) => text.slice(s.start, s.end));

describe('tokenize', () => {
  it.each([
    ['China’s spies', ['China', '’s', 'spies']],
    ['the U.S.-backed firm', ['the', 'U.S.-backed', 'firm']],
    ['in the U.S. today', ['in', 'the', 'U.S.', 'today']],
    ['Storm-0558 hit AT&T.', ['Storm-0558', 'hit', 'AT&T', '.']],
    [
      'It didn’t pay $1.5 million, 18,000 times',
      ['It', 'didn’t', 'pay', '$', '1.5', 'million', ',', '18,000', 'times'],
    ],
    [
      'see https://a.example/x?y=1, or mail a.b@c.example.',
      ['see', 'https://a.example/x?y=1', ',', 'or', 'mail', 'a.b@c.example', '.'],
    ],
    ['“We did,” they’ve said…', ['“', 'We', 'did', ',', '”', 'they', '’ve', 'said', '…']],
    ['the agencies’ report', ['the', 'agencies', '’', 'report']],
  ])('cuts %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('keeps offsets: every token is exactly its slice', () => {
    const text = 'O’Neil’s “naïve” 𝕏-team — 3.5.1; Candid.Technology wrote.';
    for (const t of tokenize(text)) expect(text.slice(t.start, t.end)).toBe(t.text);
  });
});

describe('sentences', () => {
  it.each([
    ['Gov. Smith met Sen. Jones in the U.S. Capitol. It rained.', 2],
    ['The U.S. The agency said no.', 2],
    ['It began on Sept. 6 at Acme Inc. headquarters. Nobody knew.', 2],
    ['“Nonsense,” the bureau replied. “We had no part in this.”', 2],
    ['“Who did it?” he asked. Nobody answered.', 2],
    ['J. Smith and R. B. Doe wrote v. 3.5 of it.', 1],
  ])('%s', (text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });

  it('ends every block, whatever its last mark', () => {
    expect(sentences('A headline without a stop\nA paragraph.')).toHaveLength(2);
  });
});

describe('quotations', () => {
  const quoted = (text: string): string[] =>
    structureOf(paragraph(text)).quotations.map((q) => text.slice(q.start, q.end));

  it('reads curly, straight and single marks', () => {
    expect(quoted('He said “no”, then "never", and ‘baseless’ again.')).toEqual([
      'no',
      'never',
      'baseless',
    ]);
  });

  it('takes no apostrophe for a mark', () => {
    expect(quoted('The agencies’ report and China’s reply')).toEqual([]);
  });

  it('follows a speech over paragraphs', () => {
    expect(quoted('“First part.\n“Second part,” she said.')).toEqual([
      'First part.',
      'Second part,',
    ]);
  });
});
