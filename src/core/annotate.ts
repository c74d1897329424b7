import { structureOf, readArticle } from './language/index.ts';
import { findMentions } from './language/mentions/index.ts';
import { contextOf, operationsIn } from './knowledge/index.ts';
import type { KnowledgeBase, KnowledgeDetails } from './knowledge/index.ts';
import type {
  Actor,
  ActorContext,
  AnnotationDocument,
  Article,
  Correction,
  NearMiss,
} from './model/index.ts';

export interface AnnotateOptions {
  /** The reader's own; they count before claims are made. */
  corrections?: readonly Correction[];
  /** Where given, the document says what is known of each actor beyond the page; else its `context` is empty. */
  details?: KnowledgeDetails;
  /** Hears of cue frames that nearly fired, for people who look for the reason of a miss. */
  explain?: (miss: NearMiss) => void;
  /** Hears that a stage is over: here is no clock, but whoever has one can time it. */
  passed?: (stage: 'text' | 'mentions' | 'claims') => void;
}

/**
 * Annotates an article: its actors with every place that names them, its claims and their groups. The same article and
 * knowledge always give the same document. Never throws for any text.
 */
export function annotate(
  article: Article,
  knowledge: KnowledgeBase,
  { corrections = [], details, explain, passed }: AnnotateOptions = {},
): AnnotationDocument {
  const text = structureOf(article);
  passed?.('text');
  const withdrawn = new Set(
    corrections.flatMap((c) => (c.kind === 'not-a-claim' ? [c.claim] : [])),
  );
  const { actors, spans, stateOf } = findMentions(text, knowledge, corrections);
  passed?.('mentions');
  const { claims, groups } = readArticle(article, text, actors, spans, stateOf, {
    withdrawn,
    near: explain,
    operationsOf: (words) =>
      operationsIn(words, knowledge.operations, article.publishedTime).map(({ id }) => id),
  });
  passed?.('claims');
  return {
    schema: 'annotation/1',
    source: article.url,
    article: {
      title: article.title,
      byline: article.byline,
      siteName: article.siteName,
      publishedTime: article.publishedTime,
      lang: article.lang,
      text: article.text,
    },
    actors,
    claims,
    groups,
    context: details === undefined ? {} : contextsOf(actors, knowledge, details),
  };
}

/** What is known of the actors that have any context at all, by id. */
function contextsOf(
  actors: readonly Actor[],
  knowledge: KnowledgeBase,
  details: KnowledgeDetails,
): Record<string, ActorContext> {
  const context: Record<string, ActorContext> = {};
  for (const actor of actors) {
    if (!actor.known) continue;
    const found = contextOf(knowledge, details, actor.id);
    if (found.priorReports.length + found.attributions.length + found.denials.length > 0)
      context[actor.id] = found;
  }
  return context;
}
