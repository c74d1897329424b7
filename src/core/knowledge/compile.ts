import type { Report } from '../model/index.ts';
import type {
  KnowledgeFiles,
  OfficesFile,
  OperationRecord,
  ReportRecord,
  RiskRecord,
  StatementRecord,
} from './files.ts';
import { nameKey } from './records.ts';
import type { ActorRecord, AliasRecord } from './records.ts';

/**
 * What is needed to tell who a name is, ready to use after `JSON.parse`. `names` gives for a name's key pairs of
 * numbers: the actor's place in `actors`, then the place of the name in its record (0 the household name, n its nth
 * alias). The bodies that nearly every state has are left as patterns: they are two thirds of all names.
 */
export interface KnowledgeIndex {
  date: string;
  actors: ActorRecord[];
  names: Record<string, number[]>;
  /** Words in the longest name. */
  longest: number;
  offices: Pick<OfficesFile, 'records' | 'articles' | 'adjectives'>;
  blockedAfter: Record<string, string[]>;
}

/** What is needed only when somebody asks for more of an actor. */
export interface KnowledgeDetails {
  statements: (StatementRecord & { publisher: string })[];
  operations: OperationRecord[];
  reports: Record<string, ReportRecord[]>;
  publishers: Record<string, string>;
}

/** The knowledge between its files and its use: the details are parsed when first asked for. */
export interface CompiledKnowledge {
  index: KnowledgeIndex;
  details: () => KnowledgeDetails;
}

/** The first part of `compile`: the index of names. */
export function compileIndex(files: KnowledgeFiles): KnowledgeIndex {
  const risk = new Map(files.risk.records.map((record) => [record.id, record]));
  const actors = actorsOf(files).map((actor) => forUse(withoutRepeats(withRules(actor, risk))));
  const table = nameTable(actors);
  const { articles, adjectives, records } = files.offices;
  return {
    date: files.age.date,
    actors,
    names: Object.fromEntries([...table.names].sort(([a], [b]) => (a < b ? -1 : 1))),
    longest: table.longest,
    offices: { articles, adjectives, records },
    blockedAfter: Object.fromEntries(
      files.risk.records.flatMap((record) =>
        record.blockedAfter === undefined ? [] : [[record.id, record.blockedAfter]],
      ),
    ),
  };
}

interface NameTable {
  names: Map<string, number[]>;
  longest: number;
}

function nameTable(actors: readonly ActorRecord[]): NameTable {
  const names = new Map<string, number[]>();
  let longest = 1;
  actors.forEach((actor, at) => {
    const own = [actor.name, ...(actor.aliases ?? []).map((alias) => alias.name)];
    own.forEach((name, which) => {
      const key = nameKey(name);
      const pairs = names.get(key);
      if (pairs === undefined) names.set(key, [at, which]);
      else pairs.push(at, which);
      longest = Math.max(longest, name.split(/[\s-]+/).length);
    });
  });
  return { names, longest };
}

/** The second part of `compile`: reports, statements and operations. */
export function compileDetails(files: KnowledgeFiles): KnowledgeDetails {
  const publishers = Object.fromEntries(
    files.publishers.records.map((record) => [record.id, record.name]),
  );
  return {
    statements: files.statements.records.map((statement) => ({
      ...statement,
      publisher: statement.publisher ?? publisherOf(statement.url, publishers),
    })),
    operations: files.operations.records,
    reports: Object.fromEntries(files.reports.records.map((record) => [record.id, record.reports])),
    publishers,
  };
}

/** The knowledge of `files`, ready for `createKnowledge`. */
export function compile(files: KnowledgeFiles): CompiledKnowledge {
  let details: KnowledgeDetails | undefined;
  return { index: compileIndex(files), details: () => (details ??= compileDetails(files)) };
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

/** The publisher of an address by its host; the host itself where no name is known. */
export function publisherOf(url: string, publishers: Readonly<Record<string, string>>): string {
  const host = /^https?:\/\/(?:www\d?\.)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const name = Object.hasOwn(publishers, rest) ? publishers[rest] : undefined;
    if (name !== undefined) return name;
  }
  return host;
}

/** A report as it is shown. */
export function reportOf(
  record: ReportRecord,
  publishers: Readonly<Record<string, string>>,
): Report {
  return {
    title: record.title ?? '',
    publisher: publisherOf(record.url, publishers),
    url: record.url,
    date: record.date ?? null,
    basis: 'listed',
  };
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

// Where a fact was read is for those who keep the files.
function forUse(actor: ActorRecord): ActorRecord {
  const used = { ...actor };
  delete used.sources;
  delete used.misp;
  return used;
}
