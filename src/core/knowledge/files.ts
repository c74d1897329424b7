import type { Basis, Statement } from '../model/index.ts';
import type { ActorRecord, AliasRecord, NameRule, Source } from './records.ts';

/** A file of `assets/knowledge`: records sorted by id; `sources` holds for those that name none of their own. */
export interface KnowledgeFile<Item> {
  about: string;
  sources: Source[];
  records: Item[];
}

/** A body that nearly every state has; `{adj}` and `{country}` in its names are filled in from the state. */
export interface OfficeRecord {
  id: string;
  name: string;
  aliases: string[];
  /** Names without a country ("Foreign Ministry"): borne by all of them. */
  shared?: string[];
  /** Household names that do not follow the pattern, by country. */
  named?: Record<string, string>;
  /** Further names, by country. */
  also?: Record<string, AliasRecord[]>;
  /** Further shared names, by country. */
  sharedAlso?: Record<string, string[]>;
  /** The states that have one, ISO 3166-1 alpha-2. */
  states: string[];
}

export interface OfficesFile extends KnowledgeFile<OfficeRecord> {
  /** The states whose names take the article: "of the Netherlands". */
  articles: string[];
  /** The adjective of a state by its country code. */
  adjectives: Record<string, string>;
}

/** A name that also means something else. */
export interface RiskRecord {
  /** The name's key. */
  id: string;
  name: string;
  /** For the groups that bear it. */
  rule?: NameRule;
  /** Words after which it is not the actor; lower case. */
  blockedAfter?: string[];
}

/** What one accusation and its denial are both about. */
export interface OperationRecord {
  id: string;
  name: string;
  /** Other words for it, long enough to tell it. */
  aliases?: string[];
  /** When it was carried out or became known, ISO 8601, a year at least. */
  date?: string;
}

/** How an actor comes to stand under a statement: it is named there, or others tie the operation to it. */
export interface StatementActor {
  id: string;
  basis: 'named' | 'inferred';
}

/** An official attribution or denial of the past as the file keeps it. */
export interface StatementRecord extends Omit<Statement, 'publisher'> {
  id: string;
  kind: 'attribution' | 'denial';
  /** Ids of those who speak, where they are in the data. */
  byActors: string[];
  /** Whom a denial answers, in words. */
  accusers?: string[];
  /** The accused group or groups. */
  actors: StatementActor[];
  /** The accused states (of a denial: the state that denies). */
  states: string[];
  /** The accused bodies and firms, where they are in the data. */
  bodies?: string[];
  /** The issuer's own words for how sure it is. */
  confidence?: string;
  /** The issuer's own page, where `url` is another's report of it. */
  officialUrl?: string;
  /** By the host of `url` where absent. */
  publisher?: string;
}

/** An earlier publication; its publisher is that of the host of `url`. */
export interface ReportRecord {
  /** Empty where a server of the reader's team names none. */
  url: string;
  title?: string;
  date?: string;
  /** The name of the reader's own feed or server that brought it. */
  via?: string;
}

/** The earlier publications about one actor, whose id it bears. */
export interface ReportsRecord {
  id: string;
  reports: ReportRecord[];
}

/** The name of who publishes under a host. */
export interface PublisherRecord {
  /** The host, without `www.`. */
  id: string;
  name: string;
}

/** The towns and regions of a country that tell where a firm or a body is at home; never mentions. */
export interface TownsRecord {
  /** The country's code. */
  id: string;
  /** Their names, with bars between them. */
  towns: string;
}

/** Somebody in a high office, or who speaks for one. */
export interface LeaderRecord {
  /** The full name. */
  name: string;
  /** How else the press writes it. */
  spellings?: string[];
  office: string;
  /** What the source shows: "2013-2022", "2013-" where it shows no end, one year where it shows no more. */
  years?: string;
  /** The id of a source of the file, or the address of the page that was read. */
  source: string;
}

/** People in the high offices of a state, to tell whose they are; never mentions. */
export interface LeadersRecord {
  /** The country's code. */
  id: string;
  people: LeaderRecord[];
}

export interface LeadersFile extends KnowledgeFile<LeadersRecord> {
  sources: (Source & { id: string })[];
}

/** All files of `assets/knowledge`, as they were read. */
export interface KnowledgeFiles {
  states: KnowledgeFile<ActorRecord>;
  bodies: KnowledgeFile<ActorRecord>;
  organisations: KnowledgeFile<ActorRecord>;
  companies: KnowledgeFile<ActorRecord>;
  outlets: KnowledgeFile<ActorRecord>;
  groups: KnowledgeFile<ActorRecord>;
  offices: OfficesFile;
  risk: KnowledgeFile<RiskRecord>;
  statements: KnowledgeFile<StatementRecord>;
  operations: KnowledgeFile<OperationRecord>;
  reports: KnowledgeFile<ReportsRecord> & { basis: Basis };
  publishers: KnowledgeFile<PublisherRecord>;
  towns: KnowledgeFile<TownsRecord>;
  leaders: LeadersFile;
  /** The day on which the facts were last gone over, ISO 8601. */
  age: { date: string };
}
