import type { Remark } from '../../model/index.ts';
import type { KnowledgeBase } from '../base.ts';
import type { KnowledgeDetails } from '../compile.ts';
import type { ReportRecord } from '../files.ts';
import { nameKey } from '../records.ts';
import type { ActorRecord, AliasRecord, NameRule, SponsorRecord } from '../records.ts';
import { withReports, withUpdate } from './layer.ts';
import type { Upstream, UpstreamGroup } from './upstream.ts';

/** What a list of others adds to our own facts. Ours are never changed: where they disagree, ours stay. */
export interface KnowledgeUpdate {
  actors: ActorRecord[];
  /** Further names of actors that are known already, by their ids. */
  aliases: Record<string, AliasRecord[]>;
  reports: Record<string, ReportRecord[]>;
  /** From the reader's own servers alone: who else says whose the actors are, and what else is said of them. */
  sponsors?: Record<string, SponsorRecord[]>;
  remarks?: Record<string, Remark[]>;
}

/** An update that adds nothing. */
export function noUpdate(): KnowledgeUpdate {
  return { actors: [], aliases: {}, reports: {} };
}

/** What was kept as an update, or null where it has not the shape of one. */
export function readUpdate(kept: unknown): KnowledgeUpdate | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const given = kept as Partial<Record<keyof KnowledgeUpdate, unknown>>;
  const { actors, aliases, reports, sponsors = {}, remarks = {} } = given;
  const isListOf = (value: unknown, ...keys: string[]): boolean =>
    Array.isArray(value) &&
    value.every((item: Record<string, unknown> | null) =>
      keys.every((key) => typeof item?.[key] === 'string'),
    );
  const isMapOf = (value: unknown, ...keys: string[]): boolean =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((list) => isListOf(list, ...keys));
  const sound =
    isListOf(actors, 'id', 'name') &&
    (actors as ActorRecord[]).every((actor) => isListOf(actor.aliases ?? [], 'name')) &&
    isMapOf(aliases, 'name') &&
    isMapOf(reports, 'url') &&
    isMapOf(sponsors, 'name', 'saidBy') &&
    isMapOf(remarks, 'kind', 'date', 'text', 'via');
  return sound ? (kept as KnowledgeUpdate) : null;
}

/** What several lists together add to the knowledge, the first before the later ones. */
export function mergeAll(
  base: KnowledgeBase,
  details: KnowledgeDetails,
  lists: readonly Upstream[],
): KnowledgeUpdate {
  let all = noUpdate();
  for (const upstream of lists) {
    const { reports } = withReports(details, all);
    const more = mergeUpstream(withUpdate(base, all), upstream, {
      reportsOf: (id) => (Object.hasOwn(reports, id) ? (reports[id] ?? []) : []),
    });
    all = {
      actors: [...all.actors, ...more.actors],
      aliases: joined(all.aliases, more.aliases),
      reports: joined(all.reports, more.reports),
    };
  }
  return all;
}

function joined<Item>(
  some: Readonly<Record<string, Item[]>>,
  more: Readonly<Record<string, Item[]>>,
): Record<string, Item[]> {
  const all = { ...some };
  for (const [id, items] of Object.entries(more)) all[id] = [...(some[id] ?? []), ...items];
  return all;
}

/** What has come since an earlier update, for a reader to see. */
export interface UpdateChanges {
  /** The household names of new actors. */
  actors: string[];
  /** New names of actors, by whose they are. */
  names: { actor: string; name: string }[];
  /** How many further reports are listed. */
  reports: number;
}

/** What `now` has that `before` had not. */
export function changesSince(
  before: KnowledgeUpdate,
  now: KnowledgeUpdate,
  base: KnowledgeBase,
): UpdateChanges {
  const hadActor = new Set(before.actors.map(({ id }) => id));
  const hadName = new Set(Object.values(before.aliases).flatMap((all) => all.map((a) => a.name)));
  const count = ({ reports }: KnowledgeUpdate): number =>
    Object.values(reports).reduce((sum, all) => sum + all.length, 0);
  const nameOf = (id: string): string =>
    now.actors.find((actor) => actor.id === id)?.name ?? base.actor(id)?.name ?? id;
  return {
    actors: now.actors.filter(({ id }) => !hadActor.has(id)).map(({ name }) => name),
    names: Object.entries(now.aliases).flatMap(([id, all]) =>
      all.filter(({ name }) => !hadName.has(name)).map(({ name }) => ({ actor: nameOf(id), name })),
    ),
    reports: Math.max(count(now) - count(before), 0),
  };
}

export interface MergeOptions {
  /** The reports that are known of an actor already. */
  reportsOf?: (id: string) => readonly ReportRecord[];
}

/** What `upstream` adds to `base`. A name that somebody bears here already stays with that bearer alone. */
export function mergeUpstream(
  base: KnowledgeBase,
  upstream: Upstream,
  { reportsOf = () => [] }: MergeOptions = {},
): KnowledgeUpdate {
  const update: KnowledgeUpdate = { actors: [], aliases: {}, reports: {} };
  const { via } = upstream;
  const taken = new Set<string>();
  const free = (name: string): boolean => {
    const key = nameKey(name);
    return key.length > 2 && !taken.has(key) && base.entries(key).length === 0;
  };
  const take = (name: string): AliasRecord | null => {
    const rule = ruleFor(name);
    if (rule === null || !free(name)) return null;
    taken.add(nameKey(name));
    return {
      name,
      ...(rule === 'free' ? {} : { rule }),
      ...(via === undefined ? {} : { usedBy: [via] }),
    };
  };
  const aliases = (names: readonly string[]): AliasRecord[] =>
    names.flatMap((name) => take(name) ?? []);

  for (const group of upstream.groups) {
    const owner = ownerOf(base, group);
    if (owner === 'several') continue;
    let id = owner?.id;
    if (id === undefined) {
      const record = newGroup(base, upstream, group, take, aliases);
      if (record === null || base.actor(record.id) !== undefined) continue;
      update.actors.push(record);
      id = record.id;
    } else {
      const more = aliases([group.name, ...group.names]);
      if (more.length > 0) update.aliases[id] = [...(update.aliases[id] ?? []), ...more];
    }
    const known = new Set([...reportsOf(id), ...(update.reports[id] ?? [])].map(({ url }) => url));
    const reports = group.links.filter((url) => !known.has(url)).map((url) => ({ url }));
    if (reports.length > 0) update.reports[id] = [...(update.reports[id] ?? []), ...reports];
  }
  for (const { name, names, country, kind = 'company' } of upstream.producers) {
    if ([name, ...names].some((own) => base.entries(nameKey(own)).length > 0)) continue;
    const own = take(name);
    const id = `${kind === 'company' ? kind : 'org'}-${slug(name)}`;
    if (own === null || base.actor(id) !== undefined) continue;
    const known = country !== null && stateOf(base, country) !== undefined;
    update.actors.push({
      id,
      name,
      kind,
      country: known ? country : null,
      ...(via === undefined ? {} : { via }),
      ...(own.rule === undefined ? {} : { rule: own.rule }),
      aliases: aliases(names),
    });
  }
  return update;
}

/** The actor of ours that a group of theirs is: by its name, else by the rest of its names where they agree. */
export function ownerOf(
  base: KnowledgeBase,
  { name, names }: Pick<UpstreamGroup, 'name' | 'names'>,
): ActorRecord | undefined | 'several' {
  const bearers = (own: string): ActorRecord[] =>
    base
      .entries(nameKey(own))
      .flatMap((entry) => base.actor(entry.actor) ?? [])
      .filter(({ kind }) => kind === 'threat-group');
  const byName = bearers(name)[0];
  if (byName !== undefined) return byName;
  const others = new Set(names.map((own) => bearers(own)[0]).filter((one) => one !== undefined));
  return others.size > 1 ? 'several' : [...others][0];
}

function newGroup(
  base: KnowledgeBase,
  { by, via }: Upstream,
  group: UpstreamGroup,
  take: (name: string) => AliasRecord | null,
  aliases: (names: readonly string[]) => AliasRecord[],
): ActorRecord | null {
  const own = take(group.name);
  if (own === null) return null;
  const state = group.state === null ? undefined : stateOf(base, group.state);
  return {
    id: `group-${slug(group.name)}`,
    name: group.name,
    kind: 'threat-group',
    country: state?.country ?? null,
    ...(own.rule === undefined ? {} : { rule: own.rule }),
    ...(by === 'Microsoft' ? { usedBy: [by] } : {}),
    ...(via === undefined ? {} : { via }),
    ...(group.category === null ? {} : { category: group.category }),
    aliases: aliases(group.names),
    ...(state === undefined
      ? {}
      : {
          sponsors: [{ name: state.name, actor: state.id, saidBy: by, basis: 'dataset' as const }],
        }),
  };
}

function stateOf(base: KnowledgeBase, codeOrName: string): ActorRecord | undefined {
  if (/^[A-Z]{2}$/.test(codeOrName)) return base.actor(`state-${codeOrName.toLowerCase()}`);
  const entry = base
    .entries(nameKey(codeOrName))
    .find(({ actor, form }) => form === 'name' && base.actor(actor)?.kind === 'state');
  return entry === undefined ? undefined : base.actor(entry.actor);
}

/**
 * When a name that nobody here has gone over may be taken for its actor (KNOWLEDGE.md section 5): numbers, two words and
 * inner capitals tell a name; a lone word needs an actor word near; three letters tell nothing.
 */
export function ruleFor(name: string): NameRule | null {
  if (/\d/.test(name) && /\p{L}/u.test(name)) return 'free';
  const words = name.split(/[\s-]+/);
  if (name.length < 4) return null;
  if (words.length > 1)
    return words.every((word) => /^[\p{Lu}\d]/u.test(word)) ? 'free' : 'context';
  if (/\p{Ll}\p{Lu}/u.test(name)) return 'free';
  return /\p{Ll}/u.test(name) ? 'context' : 'capitals';
}

function slug(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
