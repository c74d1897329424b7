import type { ActorKind, Alias, Sponsor } from './actor.ts';

/** Where a fact was read: the page itself, a dataset, or merely listed in one. */
export const BASES = ['page', 'dataset', 'listed'] as const;
export type Basis = (typeof BASES)[number];

/** An earlier publication about an actor (STIX report). An empty title means: none is known. */
export interface Report {
  title: string;
  publisher: string;
  /** Empty where a server of the reader's team names none. */
  url: string;
  /** ISO 8601, a year at least; null where unknown. */
  date: string | null;
  basis?: Basis;
  /** The name of the reader's own feed or server that brought it; absent for a bundled one. */
  via?: string;
}

/** An official attribution or denial of the past (STIX note, opinion). */
export interface Statement {
  /** ISO 8601, to the day where known. */
  date: string | null;
  by: string[];
  /** The accusation or the operation. */
  about: string;
  /** What was said, in our own words. */
  gist: string;
  url: string;
  /** Id that joins an accusation to its denial. */
  operation: string | null;
  publisher: string;
  stateMedia: boolean;
  basis: Basis;
}

/** How somebody stands to what another says (STIX opinion). */
export const OPINIONS = [
  'strongly-disagree',
  'disagree',
  'neutral',
  'agree',
  'strongly-agree',
] as const;
export type Opinion = (typeof OPINIONS)[number];

/** What a server of the reader's team says of an actor (STIX campaign, note, opinion). */
export interface Remark {
  /** `campaign`: somebody attributes it to the actor. */
  kind: 'campaign' | 'note' | Opinion;
  /** Who says so; null where the server names nobody. */
  by: string | null;
  /** ISO 8601. */
  date: string;
  /** The campaign, or the attribution that a note or opinion is on; null where it is on the actor itself. */
  about: string | null;
  /** May be empty. */
  text: string;
  url: string | null;
  /** The name of the server. */
  via: string;
}

/** What is known of an actor beyond the page. Newest first. */
export interface ActorContext {
  priorReports: Report[];
  attributions: Statement[];
  denials: Statement[];
}

/** What is shown of one actor. */
export interface ActorProfile extends ActorContext {
  id: string;
  name: string;
  kind: ActorKind;
  /** Free of rank: `state`, `criminal`, `hacktivist`, `private`, `influence`, or null where unknown. */
  category: string | null;
  country: string | null;
  aliases: Alias[];
  sponsors: Sponsor[];
  /** Names that other actors bear too, with their bearers' household names. */
  disputed: { name: string; bearers: { id: string; name: string }[] }[];
  /** The server of the reader's team that alone knows the actor. */
  via?: string;
  /** Newest first; absent where no server of the reader's team says anything. */
  remarks?: Remark[];
  /** For a group that somebody ties to a state: statements on that state's other operations. */
  ofState?: { id: string; name: string; attributions: Statement[]; denials: Statement[] };
}

/** What was officially said before and after an article of the very operation that it speaks of. */
export interface OperationContext {
  id: string;
  name: string;
  /** Dated on or before the article's day, or not dated. */
  before: Exchange;
  since: Exchange;
}

/** An accusation and what was answered. Newest first. */
export interface Exchange {
  attributions: Statement[];
  denials: Statement[];
}
