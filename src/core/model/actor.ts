import type { Span } from './span.ts';

/** Whoever can be named (STIX intrusion-set, threat-actor, identity, location). */
export const ACTOR_KINDS = [
  'threat-group',
  'state',
  'agency',
  'company',
  'organisation',
  'person',
  'outlet',
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** How a name relates to the actor it is listed under: names are near, not equal. */
export type AliasRelation = 'exact' | 'overlaps' | 'part-of';

/** A name of an actor, and who uses it. */
export interface Alias {
  name: string;
  /** Vendors and bodies known to use the name. */
  usedBy?: string[];
  relation?: AliasRelation;
}

/** Whom a group is attributed to, and who says so: never a bare country. */
export interface Sponsor {
  name: string;
  saidBy: string;
  /** ISO 8601, a year at least. */
  date?: string | null;
  url?: string;
  /** The server of the reader's team that has it; absent where it is bundled. */
  via?: string;
}

/** An actor of one article, with every place that names it. */
export interface Actor {
  /** Stable over pages and releases. */
  id: string;
  /** The household name. */
  name: string;
  aliases: Alias[];
  kind: ActorKind;
  /** ISO 3166-1 alpha-2: of the body itself, or of the state that a group is attributed to. */
  country: string | null;
  mentions: Mention[];
  sponsors?: Sponsor[];
  /** False for a name that the article introduces or whose shape alone tells it. */
  known: boolean;
  /**
   * The other actors that bear the name used here ("UNC2452"): shown beside it, never picked silently.
   */
  alsoNamed?: string[];
  /** For a person: the id of the body spoken for. For a team: the company. For a body: its state. */
  affiliation?: string;
}

/**
 * How the words stand for the actor: a `name`; a `place` that may stand for its government ("Tehran");
 * a `demonym` ("Iranian"); a `compound` ("Iran-linked").
 */
export type MentionForm = 'name' | 'place' | 'demonym' | 'compound';

/** A span of the article that names an actor. */
export interface Mention extends Span {
  form?: MentionForm;
}
