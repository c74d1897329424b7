import { operationContexts, profileOf } from './knowledge/index.ts';
import type { KnowledgeBase, KnowledgeDetails } from './knowledge/index.ts';
import type { ActorProfile, OperationContext } from './model/index.ts';

/** What is known of the actor with that id; undefined where the id is not in the data. */
export function profile(
  knowledge: KnowledgeBase,
  details: KnowledgeDetails,
  id: string,
): ActorProfile | undefined {
  return profileOf(knowledge, details, id);
}

/**
 * What was officially said of these operations against or by the accused (ids of actors), before the article's day and
 * since; `published` is ISO 8601, or null where the day is not known.
 */
export function precedents(
  knowledge: KnowledgeBase,
  details: KnowledgeDetails,
  about: { operations: readonly string[]; accused: readonly string[]; published: string | null },
): OperationContext[] {
  const { operations, accused, published } = about;
  return operationContexts(knowledge, details, operations, accused, published);
}
