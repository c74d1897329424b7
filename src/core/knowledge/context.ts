import type { ActorContext, ActorProfile, Alias, Report, Statement } from '../model/index.ts';
import type { KnowledgeBase } from './base.ts';
import type { KnowledgeDetails } from './compile.ts';
import type { ReportRecord, StatementRecord } from './files.ts';
import { publisherOf } from './publishers.ts';
import { nameKey } from './records.ts';
import type { ActorRecord, NameEntry } from './records.ts';

export interface ContextOptions {
  /** ISO 8601: only what is dated on or before that day, or not dated at all. */
  before?: string | null;
  /** At most so many reports; 12 where absent. */
  reports?: number;
}

/** Prior reports and statements about an actor, newest first; empty lists where nothing is known. */
export function contextOf(
  base: KnowledgeBase,
  details: KnowledgeDetails,
  id: string,
  options: ContextOptions = {},
): ActorContext {
  const found = base.actor(id);
  if (found === undefined) return { priorReports: [], attributions: [], denials: [] };
  return contextFor(found, details, base.actor, options);
}

/** What is shown of one actor; undefined where the id is not in the data. */
export function profileOf(
  base: KnowledgeBase,
  details: KnowledgeDetails,
  id: string,
): ActorProfile | undefined {
  const found = base.actor(id);
  if (found === undefined) return undefined;
  return {
    id,
    name: found.name,
    kind: found.kind,
    category: found.category ?? null,
    country: found.country,
    aliases: aliasesOf(found),
    sponsors: (found.sponsors ?? []).map(({ name, saidBy, date, url, via }) => ({
      name,
      saidBy,
      ...(date === undefined ? {} : { date }),
      ...(url === undefined ? {} : { url }),
      ...(via === undefined ? {} : { via }),
    })),
    disputed: disputedNames(found, base.entries, base.actor),
    ...contextFor(found, details, base.actor, { reports: Infinity }),
    ...ofItsState(found, details, base),
    ...(found.via === undefined ? {} : { via: found.via }),
    ...remarksOn(id, details),
  };
}

function remarksOn(id: string, { remarks = {} }: KnowledgeDetails): Pick<ActorProfile, 'remarks'> {
  const own = Object.hasOwn(remarks, id) ? remarks[id] : undefined;
  return own === undefined ? {} : { remarks: [...own].sort(newestFirst) };
}

/** A report as it is shown. */
function reportOf(record: ReportRecord, publishers: Readonly<Record<string, string>>): Report {
  return {
    title: record.title ?? '',
    publisher: publisherOf(record.url, publishers),
    url: record.url,
    date: record.date ?? null,
    basis: 'listed',
    ...(record.via === undefined ? {} : { via: record.via }),
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

/** For a group that somebody ties to a state: what was said of that state's other operations. */
function ofItsState(
  actor: ActorRecord,
  details: KnowledgeDetails,
  base: KnowledgeBase,
): Pick<ActorProfile, 'ofState'> {
  if (actor.kind !== 'threat-group' || actor.country === null) return {};
  const state = base.actor(`state-${actor.country.toLowerCase()}`);
  if (state === undefined) return {};
  const { attributions, denials } = contextFor(state, details, base.actor, { reports: 0 });
  const own = contextFor(actor, details, base.actor, { reports: 0 });
  const others = (all: Statement[], known: Statement[]): Statement[] =>
    all.filter(({ url, date }) => !known.some((k) => k.url === url && k.date === date));
  return {
    ofState: {
      id: state.id,
      name: state.name,
      attributions: others(attributions, own.attributions),
      denials: others(denials, own.denials),
    },
  };
}

type Lookup = (id: string) => ActorRecord | undefined;

function contextFor(
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

/** Whether a statement is about an actor: an accusation is about the accused, a denial also about the body that makes it. */
export function concerns(statement: StatementRecord, actor: ActorRecord, lookup: Lookup): boolean {
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

/** A statement as it is shown. */
export function shown(statement: StatementRecord & { publisher: string }): Statement {
  const { date, by, about, gist, url, operation, publisher, stateMedia, basis } = statement;
  return { date, by, about, gist, url, operation, publisher, stateMedia, basis };
}

// Dates are as exact as they are known: "2024" is compared with the year of the other.
function inTime(date: string | null, before: string | null | undefined): boolean {
  if (date === null || before === null || before === undefined) return true;
  const length = Math.min(date.length, before.length, 10);
  return date.slice(0, length) <= before.slice(0, length);
}

/** Sorts by date, newest first, what has none last. */
export function newestFirst(a: { date: string | null }, b: { date: string | null }): number {
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
