import { ARTICLE_LINES } from './seeds.ts';

/** A paragraph that makes an article one that is read for claims. */
const HACKED =
  'Investigators found malware and signs of espionage in the hacked network after the intrusion.';

/** What grows: lines of text, by how many times it is repeated; some as people write, most as nobody does. */
export const GROWING: Readonly<Record<string, (times: number) => string[]>> = {
  articles: (n) =>
    Array.from({ length: n / 4 }, (_, i) => ARTICLE_LINES[i % ARTICLE_LINES.length] ?? []).flat(),
  'one article again and again': (n) =>
    Array.from({ length: n / 8 }, () => ARTICLE_LINES[3] ?? []).flat(),
  'reports of reports': (n) => [
    HACKED,
    `${'The ministry said that the FBI said that '.repeat(4 * n)}Iran did it.`,
  ],
  'a sentence that never ends': (n) => [
    HACKED,
    'Russia hacked the ministry and China denied it, while '.repeat(4 * n),
  ],
  'names in a row': (n) => [
    HACKED,
    `${'APT28, Sandworm, the FBI, Iran, Microsoft, '.repeat(4 * n)}and CISA said so.`,
  ],
  'new names in a row': (n) => [
    HACKED,
    ...Array.from(
      { length: 4 * n },
      (_, i) => `The group Velvet Otter${i}, also known as UNC${10_000 + i}, hacked Acme${i} Corp.`,
    ),
  ],
  'capital letters': (n) => [
    HACKED,
    'Mr John Smith Of The United National Bank Group '.repeat(6 * n),
  ],
  'opening quotation marks': (n) => [HACKED, `${'“Iran '.repeat(20 * n)}did it, it said.`],
  'straight quotation marks': (n) => [HACKED, '"Russia" \'did\' "it" '.repeat(12 * n)],
  brackets: (n) => [HACKED, `${'(the NSA '.repeat(16 * n)}${')'.repeat(16 * n)}`],
  commas: (n) => [HACKED, `Iran${','.repeat(200 * n)} it said`],
  dots: (n) => [HACKED, `Iran ${'. '.repeat(100 * n)}`],
  blanks: (n) => [HACKED, `Iran${' '.repeat(400 * n)}denied it`],
  'one word': (n) => [HACKED, `Iran${'a'.repeat(400 * n)} denied it`],
  'hyphens and dots in a word': (n) => [HACKED, `U.${'S.-'.repeat(100 * n)} denied it`],
  'empty lines': (n) => [HACKED, ...Array.from({ length: 40 * n }, () => 'x')],
  denials: (n) => [
    HACKED,
    ...Array.from(
      { length: 3 * n },
      () => 'Microsoft accused China of the hack. China denied it. The FBI declined to comment.',
    ),
  ],
  pronouns: (n) => [
    HACKED,
    'It said that they did it and he told them that she said it was them. '.repeat(4 * n),
  ],
};
