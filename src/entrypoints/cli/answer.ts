import { pathToFileURL } from 'node:url';
import { takenWords } from '../../beside/taken-words.ts';
import { stixBundle, webAnnotations, type Ledger } from '../../core/exchange/index.ts';
import type { KnowledgeBase, KnowledgeDetails } from '../../core/knowledge/index.ts';
import type { AnnotationDocument, ArticleHead, NearMiss } from '../../core/model/index.ts';
import { explained } from './explain.ts';
import type { Format } from './options.ts';
import { annotatePage } from './page.ts';
import { pretty } from './pretty.ts';

/** What a page gives. */
export interface Answer {
  /** For the output; null where the format has no way to say that a page could not be read. */
  text: string | null;
  /** Why it could not be read; null where it was. */
  reason: string | null;
}

/** Reads pages into answers of one format. */
export function answers(
  format: Format,
  knowledge: KnowledgeBase,
  details: KnowledgeDetails,
): (page: string) => Promise<Answer> {
  return async (page) => {
    const misses: NearMiss[] = [];
    const explain = format === 'explain' ? (miss: NearMiss) => void misses.push(miss) : undefined;
    return answerOf(await annotatePage(page, knowledge, details, explain), format, misses);
  };
}

/** The answer that a document is in a format. */
export function answerOf(
  document: AnnotationDocument,
  format: Format,
  misses: readonly NearMiss[] = [],
): Answer {
  return {
    text: textOf(document, format, misses),
    reason: document.article ? null : (document.reason ?? 'error'),
  };
}

function textOf(
  document: AnnotationDocument,
  format: Format,
  misses: readonly NearMiss[],
): string | null {
  const { article } = document;
  switch (format) {
    case 'json':
      return JSON.stringify(document);
    case 'pretty':
      return pretty(document);
    case 'explain':
      return explained(document, misses);
    case 'stix':
      return article && JSON.stringify(stixBundle(ledger(document, article), takenWords(), now()));
    case 'web-annotation':
      return (
        article && JSON.stringify(webAnnotations(ledger(document, article), takenWords(), now()))
      );
  }
}

function ledger(
  { source, actors, claims, groups }: AnnotationDocument,
  { title, siteName, publishedTime, text }: ArticleHead,
): Ledger {
  return { title, siteName, publishedTime, url: urlOf(source), text, actors, claims, groups };
}

/** Where a page stands, as an address; standard input stands nowhere. */
function urlOf(source: string): string {
  if (/^https?:/i.test(source)) return source;
  return source === '-' ? 'about:blank' : pathToFileURL(source).href;
}

function now(): string {
  return new Date().toISOString();
}
