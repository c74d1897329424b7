import type { Remark } from '../model/index.ts';
import { publisherOf } from './publishers.ts';
import type {
  KnowledgeFiles,
  LeaderRecord,
  OperationRecord,
  ReportRecord,
  RiskRecord,
  StatementRecord,
} from './files.ts';
import { officesOf, statesOf } from './offices.ts';
import type { OfficePatterns } from './offices.ts';
import { nameKey } from './records.ts';
import type { ActorRecord, AliasRecord } from './records.ts';
import { packTable } from './table.ts';
import type { TableName } from './table.ts';

/** What the first line of `KnowledgeIndex.text` holds. */
export interface IndexHead {
  /** The day on which the facts were last gone over, ISO 8601. */
  date: string;
  /** Words in the longest name. */
  longest: number;
  offices: OfficePatterns;
  blockedAfter: Record<string, string[]>;
  operations: OperationRecord[];
  /** Towns by country, with bars between them. */
  towns: Record<string, string>;
  /** People in high offices by country, with bars between them. */
  leaders: Record<string, string>;
}

/**
 * What is needed to tell who a name is, ready as it is read: lines of JSON, first an `IndexHead`, then a record a line
 * sorted by id, each parsed when it is first asked for; and the table of names over them (`packTable`). The bodies that
 * nearly every state has are left as patterns: they are two thirds of all names, and follow the lines in number.
 */
export interface KnowledgeIndex {
  text: string;
  table: Uint8Array;
}

/** What is needed only when somebody asks for more of an actor. */
export interface KnowledgeDetails {
  statements: (StatementRecord & { publisher: string })[];
  reports: Record<string, ReportRecord[]>;
  publishers: Record<string, string>;
  /** What the servers of the reader's team say, by the ids of actors; never bundled. */
  remarks?: Record<string, Remark[]>;
}

/** The index of `files`. */
export function compileIndex(files: KnowledgeFiles): KnowledgeIndex {
  const risk = new Map(files.risk.records.map((record) => [record.id, record]));
  const actors = actorsOf(files).map((actor) => forUse(withoutRepeats(withRules(actor, risk))));
  return packIndex(actors, {
    date: files.age.date,
    offices: officePatterns(files),
    blockedAfter: Object.fromEntries(
      files.risk.records.flatMap((record) =>
        record.blockedAfter === undefined ? [] : [[record.id, record.blockedAfter]],
      ),
    ),
    operations: files.operations.records,
    towns: Object.fromEntries(files.towns.records.map(({ id, towns }) => [id, towns])),
    leaders: Object.fromEntries(
      files.leaders.records.map(({ id, people }) => [id, people.flatMap(namesOf).join('|')]),
    ),
  });
}

/** Packs actors into an index. Where several bear a name, they are given in the order of `actors`. */
export function packIndex(
  actors: readonly ActorRecord[],
  rest: Omit<IndexHead, 'longest'>,
): KnowledgeIndex {
  const sorted = [...actors].sort((a, b) => (a.id < b.id ? -1 : 1));
  const places = new Map(sorted.map(({ id }, at) => [id, at]));
  const names: TableName[] = [];
  let longest = 1;
  for (const { id, name, aliases = [] } of actors) {
    [name, ...aliases.map((alias) => alias.name)].forEach((own, place) => {
      names.push({ key: nameKey(own), record: places.get(id) ?? 0, place });
      longest = Math.max(longest, own.split(/[\s-]+/).length);
    });
  }
  officesOf(rest.offices).forEach((office, nth) => {
    if (places.has(office.id)) return;
    office.keys().forEach((key, place) => names.push({ key, record: sorted.length + nth, place }));
  });
  // The id comes first: it is read there without parsing the line.
  const ordered = sorted.map(({ id, ...more }) => ({ id, ...more }));
  const lines = [{ ...rest, longest }, ...ordered].map((value) => JSON.stringify(value));
  return {
    text: lines.join('\n'),
    table: packTable(
      names,
      lines.map((line) => line.length + 1),
    ),
  };
}

/** What `files` have beyond the index: reports and statements. */
export function compileDetails(files: KnowledgeFiles): KnowledgeDetails {
  const publishers = Object.fromEntries(
    files.publishers.records.map((record) => [record.id, record.name]),
  );
  return {
    statements: files.statements.records.map((statement) => ({
      ...shown(statement),
      publisher: statement.publisher ?? publisherOf(statement.url, publishers),
    })),
    reports: Object.fromEntries(files.reports.records.map((record) => [record.id, record.reports])),
    publishers,
  };
}

/** The patterns of `files`, with the states' names filled in. */
export function officePatterns({ offices, states }: KnowledgeFiles): OfficePatterns {
  const { articles, adjectives, records } = offices;
  return { records, states: statesOf(states.records, articles, adjectives) };
}

/** All actors of `files` but those that `offices` describes. */
export function actorsOf(files: KnowledgeFiles): ActorRecord[] {
  return [
    ...files.states.records,
    ...files.bodies.records,
    ...files.organisations.records,
    ...files.companies.records,
    ...files.outlets.records,
    ...files.groups.records,
  ];
}

// Only the names of groups were gone through for risk: "Cuba" the gang is risky, Cuba the state is not.
function withRules(actor: ActorRecord, risk: ReadonlyMap<string, RiskRecord>): ActorRecord {
  if (actor.kind !== 'threat-group') return actor;
  const ruled = <Named extends ActorRecord | AliasRecord>(named: Named): Named => {
    const rule = named.rule ?? risk.get(nameKey(named.name))?.rule;
    return rule === undefined ? named : { ...named, rule };
  };
  const own = ruled(actor);
  return own.aliases === undefined ? own : { ...own, aliases: own.aliases.map(ruled) };
}

function withoutRepeats(actor: ActorRecord): ActorRecord {
  if (actor.aliases === undefined) return actor;
  const seen = new Set([nameKey(actor.name)]);
  const aliases = actor.aliases.filter((alias) => {
    const key = nameKey(alias.name);
    return seen.has(key) ? false : seen.add(key);
  });
  return { ...actor, aliases };
}

function namesOf({ name, spellings = [] }: LeaderRecord): string[] {
  return [name, ...spellings];
}

// Where a fact was read is for those who keep the files.
function forUse(actor: ActorRecord): ActorRecord {
  const used = { ...actor };
  delete used.sources;
  delete used.misp;
  delete used.domains;
  return used;
}

function shown(statement: StatementRecord): StatementRecord {
  const used = { ...statement };
  delete used.officialUrl;
  delete used.accusers;
  delete used.confidence;
  return used;
}
