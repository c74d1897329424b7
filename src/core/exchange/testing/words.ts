import type { Words } from '../ledger.ts';

/** Words for tests: plain English, told from an article's. */
export const words: Words = {
  lang: 'en',
  type: (type) => type,
  voice: 'the article itself',
  against: (names) => `Against ${names}`,
  accusation: (names) => `Accusation against ${names}`,
  boast: (names) => `Claimed by ${names}`,
  according: (what, sentence) => `According to the article: ${what}. “${sentence}”`,
  other: 'Others',
  list: (names) => names.join(', '),
  note: 'What others say.',
};
