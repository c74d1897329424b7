import type { Report } from '../model/index.ts';
import type {
  KnowledgeFiles,
  OperationRecord,
  ReportRecord,
  RiskRecord,
  StatementRecord,
} from './files.ts';
import { expandOffices } from './offices.ts';
import { nameKey } from './records.ts';
import type { ActorRecord, AliasRecord } from './records.ts';

/**
 * What is needed to tell who a name is, ready to use after `JSON.parse`: nothing is built at start-up.
 * `names` gives for a name's key pairs of numbers: the actor's place in `actors`, then the place of the name in
 * its record (0 the household name, n its nth alias).
 */
export interface KnowledgeIndex {
  date: string;
  actors: ActorRecord[];
  names: Record<string, number[]>;
  /** Keys of the first words of all names. */
  first: string[];
  /** Words in the longest name. */
  longest: number;
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
  const actors = actorsOf(files).map((actor) => withoutRepeats(withRules(actor, risk)));
  const names = new Map<string, number[]>();
  const first = new Set<string>();
  let longest = 1;
  actors.forEach((actor, at) => {
    [actor.name, ...(actor.aliases ?? []).map((alias) => alias.name)].forEach((name, which) => {
      const key = nameKey(name);
      const entries = names.get(key);
      if (entries === undefined) names.set(key, [at, which]);
      else entries.push(at, which);
      for (const word of firstWords(name)) first.add(word);
      longest = Math.max(longest, name.split(/[\s-]+/).length);
    });
  });
  for (const entries of names.values()) exactFirst(entries, actors);
  return {
    date: files.age.date,
    actors,
    names: Object.fromEntries(names),
    first: [...first],
    longest,
    blockedAfter: Object.fromEntries(
      files.risk.records.flatMap((record) =>
        record.blockedAfter === undefined ? [] : [[record.id, record.blockedAfter]],
      ),
    ),
  };
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

/** All actors of `files`, those of `offices` among them; a record of a body's own stands before the pattern's. */
export function actorsOf(files: KnowledgeFiles): ActorRecord[] {
  const own = [
    ...files.states.records,
    ...files.bodies.records,
    ...files.organisations.records,
    ...files.companies.records,
    ...files.outlets.records,
    ...files.groups.records,
  ];
  const ids = new Set(own.map((actor) => actor.id));
  const offices = expandOffices(files.offices, files.states.records);
  return [...own, ...offices.filter((office) => !ids.has(office.id))];
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

// The bearer that owns a name stands before those that merely overlap.
function exactFirst(entries: number[], actors: readonly ActorRecord[]): void {
  if (entries.length === 2) return;
  const pairs: [number, number][] = [];
  for (let i = 0; i < entries.length; i += 2) pairs.push([entries[i] ?? 0, entries[i + 1] ?? 0]);
  const overlaps = ([at, which]: [number, number]): number => {
    const actor = actors[at];
    const named = which === 0 ? actor : actor?.aliases?.[which - 1];
    return named?.relation === 'overlaps' ? 1 : 0;
  };
  pairs.sort((a, b) => overlaps(a) - overlaps(b));
  entries.splice(0, entries.length, ...pairs.flat());
}

// "APT28" is also written "APT 28", "U.S." is one token or two: every way in which its first word may come.
function firstWords(name: string): string[] {
  const words = [name.split(/\s+/)[0], name.split(/[^\p{L}\p{N}]+/u)[0]];
  const keys = words.map((word) => nameKey(word ?? ''));
  const letters = /^\p{L}+(?=\p{N})/u.exec(keys[0] ?? '')?.[0];
  return [...keys, letters ?? ''].filter((key) => key !== '');
}
