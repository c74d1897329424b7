import type { ActorHit, KnowledgeBase } from './knowledge/index.ts';

/**
 * Who `text` may be: at most `limit` actors (20 where absent), best first; an empty list where nobody is found.
 * Blanks, hyphens, accents and capitals do not count.
 */
export function lookup(knowledge: KnowledgeBase, text: string, limit?: number): ActorHit[] {
  return knowledge.search(text, limit);
}
