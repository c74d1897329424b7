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
  const tokens: Token[] = [];
  sentences.forEach((sentence, index) => {
    sentence.first = tokens.length;
    for (const token of tokenize(text, sentence.start, sentence.end)) {
      token.sentence = index;
      tokens.push(token);
    }
    sentence.last = tokens.length;
  });
  return { text, blocks, sentences, tokens, quotations: findQuotations(text, blocks) };
}
