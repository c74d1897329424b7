import type { ActorContext, ActorKind, ActorProfile, Alias, Statement } from '../model/index.ts';
import { reportOf } from './compile.ts';
import type { CompiledKnowledge, KnowledgeDetails } from './compile.ts';
import type { OperationRecord, StatementRecord } from './files.ts';
import { officesOf } from './offices.ts';
import { nameKey } from './records.ts';
import type { ActorRecord, AliasRecord, Knowledge, NameEntry } from './records.ts';

/** What a search for an actor finds. */
export interface ActorHit {
  id: string;
  name: string;
  kind: ActorKind;
}

export interface ContextOptions {
  /** ISO 8601: only what is dated on or before that day, or not dated at all. */
  before?: string | null;
  /** At most so many reports; 12 where absent. */
  reports?: number;
}

/** The knowledge with all that is known of an actor. */
export interface KnowledgeBase extends Knowledge {
  /** The day on which the facts were last gone over, ISO 8601. */
  readonly date: string;
  /** Prior reports and statements about an actor, newest first; empty lists where nothing is known. */
  context(id: string, options?: ContextOptions): ActorContext;
  /** What is shown of one actor; undefined where the id is not in the data. */
  profile(id: string): ActorProfile | undefined;
  /** Actors whose names match `text`, best first: the whole name, its beginning, then anywhere in it. At most `limit` (20). */
  search(text: string, limit?: number): ActorHit[];
  /** All actors, in the order of the files. */
  all(): readonly ActorRecord[];
  /** An operation by its id. */
  operation(id: string): OperationRecord | undefined;
}

const NO_ENTRIES: readonly NameEntry[] = [];
const NO_WORDS: readonly string[] = [];

/** The knowledge over what `compile` made; it keeps no other state than what it has looked up before. */
export function createKnowledge(compiled: CompiledKnowledge): KnowledgeBase {
  const { index } = compiled;
  const places = new Map(index.actors.map(({ id }, at) => [id, at]));
  const offices = officesOf(index.offices, index.actors).filter(({ id }) => !places.has(id));
  // They come sorted but for those of digits alone.
  const keys = Object.keys(index.names).sort();
  const officeStarts = new Set<string>();
  const officeNames = new Map<string, number[]>();
  offices.forEach((office, nth) => {
    const at = index.actors.length + nth;
    places.set(office.id, at);
    for (const word of office.starts()) officeStarts.add(word);
    office.keys().forEach((key, which) => {
      const pairs = officeNames.get(key);
      if (pairs === undefined) officeNames.set(key, [at, which]);
      else pairs.push(at, which);
    });
  });
  const known = new Map<string, readonly NameEntry[]>();
  const built = new Map<number, ActorRecord>();

  function actorAt(at: number): ActorRecord | undefined {
    const listed = index.actors[at] ?? built.get(at);
    if (listed !== undefined) return listed;
    const record = offices[at - index.actors.length]?.record();
    if (record !== undefined) built.set(at, record);
    return record;
  }

  function actor(id: string): ActorRecord | undefined {
    const at = places.get(id);
    return at === undefined ? undefined : actorAt(at);
  }

  function entries(key: string): readonly NameEntry[] {
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const listed = Object.hasOwn(index.names, key) ? index.names[key] : undefined;
    const office = officeNames.get(key);
    // What is not known is not kept: a text has no end of it.
    if (listed === undefined && office === undefined) return NO_ENTRIES;
    const found = entriesOf([...(listed ?? []), ...(office ?? [])], actorAt);
    known.set(key, found);
    return found;
  }

  function context(id: string, options: ContextOptions = {}): ActorContext {
    const found = actor(id);
    if (found === undefined) return { priorReports: [], attributions: [], denials: [] };
    return contextOf(found, compiled.details(), actor, options);
  }

  function profile(id: string): ActorProfile | undefined {
    const found = actor(id);
    if (found === undefined) return undefined;
    return {
      id,
      name: found.name,
      kind: found.kind,
      category: found.category ?? null,
      country: found.country,
      aliases: aliasesOf(found),
      sponsors: (found.sponsors ?? []).map(({ name, saidBy, date, url }) => ({
        name,
        saidBy,
        ...(date === undefined ? {} : { date }),
        ...(url === undefined ? {} : { url }),
      })),
      disputed: disputedNames(found, entries, actor),
      ...context(id, { reports: Infinity }),
    };
  }

  function search(text: string, limit = 20): ActorHit[] {
    const wanted = nameKey(text);
    if (wanted === '') return [];
    const hits = new Map<string, ActorHit>();
    const take = (key: string): void => {
      for (const entry of entries(key)) {
        const { id, name, kind } = actor(entry.actor) ?? {};
        if (id === undefined || name === undefined || kind === undefined) continue;
        if (!hits.has(id) && hits.size < limit) hits.set(id, { id, name, kind });
      }
    };
    take(wanted);
    const all = [...keys, ...officeNames.keys()];
    for (const key of all) if (key.startsWith(wanted)) take(key);
    for (const key of all) if (hits.size < limit && key.includes(wanted)) take(key);
    return [...hits.values()];
  }

  return {
    date: index.date,
    longest: index.longest,
    entries,
    begins: (key) => officeStarts.has(key) || hasPrefix(keys, key),
    actor,
    blockedAfter: (key) =>
      (Object.hasOwn(index.blockedAfter, key) ? index.blockedAfter[key] : undefined) ?? NO_WORDS,
    context,
    profile,
    search,
    all: () => [...places.values()].flatMap((at) => actorAt(at) ?? []),
    operation: (id) => compiled.details().operations.find((operation) => operation.id === id),
  };
}

/** The names of an actor as they are shown: without capitals that stand for it and without adjectives. */
export function aliasesOf(actor: ActorRecord): Alias[] {
  return (actor.aliases ?? [])
    .filter((alias) => (alias.form ?? 'name') === 'name')
    .map(({ name, usedBy, relation }) => ({
      name,
      ...(usedBy === undefined ? {} : { usedBy }),
      ...(relation === undefined ? {} : { relation }),
    }));
}

/** Whether one of the sorted `keys` begins with `start`. */
function hasPrefix(keys: readonly string[], start: string): boolean {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return keys[low]?.startsWith(start) ?? false;
}

// The bearer that owns a name stands before those that merely overlap.
function entriesOf(
  pairs: readonly number[],
  actorAt: (at: number) => ActorRecord | undefined,
): NameEntry[] {
  const found = new Map<string, NameEntry>();
  for (let i = 0; i < pairs.length; i += 2) {
    const actor = actorAt(pairs[i] ?? -1);
    const which = pairs[i + 1] ?? 0;
    const named: AliasRecord | undefined = which === 0 ? actor : actor?.aliases?.[which - 1];
    if (actor === undefined || named === undefined || found.has(actor.id)) continue;
    found.set(actor.id, {
      actor: actor.id,
      name: named.name,
      rule: named.rule ?? 'free',
      form: named.form ?? 'name',
      relation: named.relation ?? 'exact',
    });
  }
  const rank = (entry: NameEntry): number => (entry.relation === 'overlaps' ? 1 : 0);
  return [...found.values()].sort((a, b) => rank(a) - rank(b));
}

type Lookup = (id: string) => ActorRecord | undefined;

function contextOf(
  actor: ActorRecord,
  details: KnowledgeDetails,
  lookup: Lookup,
  options: ContextOptions,
): ActorContext {
  const { before, reports = 12 } = options;
  const own = Object.hasOwn(details.reports, actor.id) ? details.reports[actor.id] : undefined;
  const priorReports = (own ?? [])
    .filter((report) => inTime(report.date ?? null, before))
    .map((report) => reportOf(report, details.publishers))
    .sort(newestFirst)
    .slice(0, reports);
  const statements = details.statements
    .filter((statement) => concerns(statement, actor, lookup) && inTime(statement.date, before))
    .sort(newestFirst);
  return {
    priorReports,
    attributions: statements.filter(({ kind }) => kind === 'attribution').map(shown),
    denials: statements.filter(({ kind }) => kind === 'denial').map(shown),
  };
}

// An accusation belongs to the accused, a denial to the accused and to the body that makes it.
function concerns(statement: StatementRecord, actor: ActorRecord, lookup: Lookup): boolean {
  if (actor.kind === 'state') return statement.states.includes(actor.id);
  if (statement.actors.some(({ id }) => id === actor.id)) return true;
  if (statement.kind === 'denial' && statement.byActors.includes(actor.id)) return true;
  return (statement.bodies ?? []).some((body) => belongsTo(body, actor.id, lookup));
}

// What is said of a unit is said of its service.
function belongsTo(id: string, whole: string, lookup: Lookup): boolean {
  for (let at: string | undefined = id; at !== undefined; at = lookup(at)?.parent) {
    if (at === whole) return true;
  }
  return false;
}

function shown(statement: StatementRecord & { publisher: string }): Statement {
  const { date, by, about, gist, url, operation, publisher, stateMedia, basis } = statement;
  return { date, by, about, gist, url, operation, publisher, stateMedia, basis };
}

// Dates are as exact as they are known: "2024" is compared with the year of the other.
function inTime(date: string | null, before: string | null | undefined): boolean {
  if (date === null || before === null || before === undefined) return true;
  const length = Math.min(date.length, before.length, 10);
  return date.slice(0, length) <= before.slice(0, length);
}

function newestFirst(a: { date: string | null }, b: { date: string | null }): number {
  if (a.date === b.date) return 0;
  if (a.date === null || b.date === null) return a.date === null ? 1 : -1;
  return a.date < b.date ? 1 : -1;
}

function disputedNames(
  actor: ActorRecord,
  entries: (key: string) => readonly NameEntry[],
  lookup: Lookup,
): ActorProfile['disputed'] {
  const names = [actor.name, ...aliasesOf(actor).map((alias) => alias.name)];
  return names.flatMap((name) => {
    const others = entries(nameKey(name)).filter((entry) => entry.actor !== actor.id);
    // A name that many bodies share ("Foreign Ministry") is no dispute.
    if (others.length === 0 || others.length > 5) return [];
    return [
      { name, bearers: others.map(({ actor: id }) => ({ id, name: lookup(id)?.name ?? id })) },
    ];
  });
}
