import type { Article, Block } from '../../model/index.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { splitSentences, type Sentence } from './sentences.ts';
import { tokenize, type Token } from './tokens.ts';

export type { Quotation } from './quotations.ts';
export type { Sentence } from './sentences.ts';
export { tokenize, type Token, type TokenKind } from './tokens.ts';

/** An article's text taken apart. All offsets are UTF-16 code units into `text`, ends exclusive. */
export interface TextStructure {
  text: string;
  /** The title is the first block. */
  blocks: readonly Block[];
  sentences: Sentence[];
  /** In order; `Token.sentence` leads back to the sentence. */
  tokens: Token[];
  quotations: Quotation[];
}

/** Takes an article's text apart: blocks into sentences, sentences into tokens, and what is quoted. */
export function structureOf(article: Pick<Article, 'text' | 'blocks'>): TextStructure {
  const { text, blocks } = article;
  const sentences = splitSentences(text, blocks);
  const tokens = tokenize(text);
  let at = 0;
  sentences.forEach((sentence, index) => {
    while (at < tokens.length && (tokens[at] as Token).start < sentence.start) at += 1;
    sentence.first = at;
    for (; at < tokens.length; at += 1) {
      const token = tokens[at] as Token;
      if (token.start >= sentence.end) break;
      token.sentence = index;
    }
    sentence.last = at;
  });
  return { text, blocks, sentences, tokens, quotations: findQuotations(text, blocks) };
}

/** The quotations that share a place with a stretch of the text; they are sorted, so a search finds the first. */
export function quotationsIn(
  text: TextStructure,
  start: number,
  end: number,
): { quotation: Quotation; index: number }[] {
  const { quotations } = text;
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle] as Quotation).end <= start) low = middle + 1;
    else high = middle;
  }
  const found: { quotation: Quotation; index: number }[] = [];
  for (let i = low; i < quotations.length && (quotations[i] as Quotation).start < end; i += 1) {
    found.push({ quotation: quotations[i] as Quotation, index: i });
  }
  return found;
}
