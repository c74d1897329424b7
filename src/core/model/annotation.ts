import type { Actor } from './actor.ts';
import type { Claim, ClaimGroup } from './claim.ts';
import type { ActorContext } from './context.ts';

/** The head of an article as it is printed and kept; `text` is left out of what the extension keeps. */
export interface ArticleHead {
  title: string;
  byline: string | null;
  siteName: string | null;
  publishedTime: string | null;
  lang: string | null;
  text: string;
}

/** An annotation as it is kept and shown: without the article's text, and with profiles asked for one by one. */
export interface KeptAnnotation {
  article: {
    title: string;
    siteName: string | null;
    publishedTime: string | null;
    /** The page's address; http(s) where it may be shown as a link. */
    url: string;
    words: number;
  };
  actors: Actor[];
  claims: Claim[];
  groups: ClaimGroup[];
}

/** What the command line prints for a page, and what the popup shows; checked against `annotation.schema.json`. */
export interface AnnotationDocument {
  schema: 'annotation/1';
  /** The path or address as it was given. */
  source: string;
  article: ArticleHead | null;
  /** Where `article` is null: why, as a code the interface puts into words. */
  reason?: string;
  actors: Actor[];
  claims: Claim[];
  groups: ClaimGroup[];
  /** By actor id. */
  context: Record<string, ActorContext>;
}
