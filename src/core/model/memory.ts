import type { Actor } from './actor.ts';
import type { KeptAnnotation } from './annotation.ts';
import type { Claim } from './claim.ts';

/** An article that was read, as the memory keeps it; its actors are those who have to do with a claim, and whoever else is named and no private person. */
export interface RememberedArticle extends KeptAnnotation {
  /** When it was last read, ISO 8601. */
  read: string;
}

/** An article of the memory, by its head. */
export interface EarlierArticle {
  url: string;
  title: string;
  siteName: string | null;
  /** The day it gives itself, ISO 8601. */
  date: string | null;
  /** When it was last read, ISO 8601. */
  read: string;
}

/** A claim that was read before, with the article that it stood in and the actors that it names. */
export interface EarlierClaim {
  from: EarlierArticle;
  claim: Claim;
  actors: Actor[];
}

/** What was read before an article, and has to do with it. Newest first. */
export interface ReadBefore {
  /** By accused, those first of whom the article says most. */
  against: {
    /** An id of the article's actors. */
    actor: string;
    claims: EarlierClaim[];
    /** How many articles they stand in. */
    articles: number;
  }[];
  /** Sources said it of the same accused with another degree of certainty; the last time. `now` has those alone that said both. */
  reworded: { now: Claim; then: EarlierClaim }[];
  /** Denials in articles that are younger than this one. */
  deniedSince: EarlierClaim[];
  /** Articles whose accusation has the same source, or leads to the same report. */
  resting: {
    /** An id of the article's actors, or the address that both lead to. */
    on: string;
    articles: EarlierArticle[];
  }[];
}
