import { profileOf } from './knowledge/index.ts';
import type { KnowledgeBase, KnowledgeDetails } from './knowledge/index.ts';
import type { ActorProfile } from './model/index.ts';

/** What is known of the actor with that id; undefined where the id is not in the data. */
export function profile(
  knowledge: KnowledgeBase,
  details: KnowledgeDetails,
  id: string,
): ActorProfile | undefined {
  return profileOf(knowledge, details, id);
}
