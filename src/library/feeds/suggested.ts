import type { KnowledgeFile, Source } from '../../core/knowledge/index.ts';
import file from '../../../assets/knowledge/feeds.json' with { type: 'json' };

/** Who publishes a feed. */
export const FEED_KINDS = ['agency', 'ministry', 'research'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

/** A feed that is suggested to a reader. Nothing is asked of it before the reader adds it. */
export interface SuggestedFeed {
  id: string;
  name: string;
  kind: FeedKind;
  address: string;
  /** Where the address was found; those of the file where absent. */
  sources?: Source[];
}

/** The file of suggested feeds, sorted by id. */
// JSON comes typed by its letters; that it fits is what its test checks.
export const SUGGESTED = file as unknown as KnowledgeFile<SuggestedFeed>;
