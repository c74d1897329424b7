import type { ActorHit, KnowledgeBase } from '../base.ts';
import type { KnowledgeDetails } from '../compile.ts';
import { nameKey } from '../records.ts';
import type { ActorRecord, AliasRecord, NameEntry } from '../records.ts';
import type { KnowledgeUpdate } from './merge.ts';

/** The knowledge with an update on top. What `base` has come to know itself since the update was made stays as it is there. */
export function withUpdate(base: KnowledgeBase, update: KnowledgeUpdate): KnowledgeBase {
  const actors = new Map<string, ActorRecord>();
  const names = new Map<string, NameEntry[]>();
  const starts = new Set<string>();
  let longest = base.longest;

  const learn = (actor: ActorRecord, named: AliasRecord): boolean => {
    const key = nameKey(named.name);
    if (key === '' || base.entries(key).length > 0 || names.has(key)) return false;
    names.set(key, [
      {
        actor: actor.id,
        name: named.name,
        rule: named.rule ?? 'free',
        form: named.form ?? 'name',
        relation: named.relation ?? 'exact',
      },
    ]);
    for (let end = 1; end <= key.length; end += 1) starts.add(key.slice(0, end));
    longest = Math.max(longest, named.name.split(/[\s-]+/).length);
    return true;
  };
  for (const actor of update.actors) {
    if (base.actor(actor.id) !== undefined || actors.has(actor.id)) continue;
    if (!learn(actor, actor)) continue;
    const aliases = (actor.aliases ?? []).filter((alias) => learn(actor, alias));
    actors.set(actor.id, { ...actor, aliases });
  }
  for (const [id, more] of Object.entries(update.aliases)) {
    const actor = actors.get(id) ?? base.actor(id);
    if (actor === undefined) continue;
    const learnt = more.filter((alias) => learn(actor, alias));
    if (learnt.length > 0)
      actors.set(id, { ...actor, aliases: [...(actor.aliases ?? []), ...learnt] });
  }
  for (const [id, more] of Object.entries(update.sponsors ?? {})) {
    const actor = actors.get(id) ?? base.actor(id);
    if (actor) actors.set(id, { ...actor, sponsors: [...(actor.sponsors ?? []), ...more] });
  }

  function search(text: string, limit = 20): ActorHit[] {
    const wanted = nameKey(text);
    if (wanted === '') return [];
    const found = base.search(text, limit);
    const mine = [...names].filter(([key]) => key.includes(wanted));
    const exact = mine.filter(([key]) => key === wanted);
    const hits = new Map<string, ActorHit>();
    const take = (list: [string, NameEntry[]][]): void => {
      for (const [, entries] of list) {
        const actor = actors.get(entries[0]?.actor ?? '');
        if (actor) hits.set(actor.id, { id: actor.id, name: actor.name, kind: actor.kind });
      }
    };
    take(exact);
    for (const hit of found) if (!hits.has(hit.id)) hits.set(hit.id, hit);
    take(mine);
    return [...hits.values()].slice(0, limit);
  }

  return {
    ...base,
    longest,
    entries: (key) => names.get(key) ?? base.entries(key),
    begins: (key) => starts.has(key) || base.begins(key),
    actor: (id) => actors.get(id) ?? base.actor(id),
    search,
    all: () => {
      const listed = base.all().map((actor) => actors.get(actor.id) ?? actor);
      return [...listed, ...[...actors.values()].filter(({ id }) => !base.actor(id))];
    },
  };
}

/** The details with the reports and remarks of an update added. */
export function withReports(details: KnowledgeDetails, update: KnowledgeUpdate): KnowledgeDetails {
  const reports = { ...details.reports };
  for (const [id, more] of Object.entries(update.reports)) {
    const own = Object.hasOwn(reports, id) ? (reports[id] ?? []) : [];
    const known = new Set(own.map(({ url }) => url));
    reports[id] = [...own, ...more.filter(({ url }) => url === '' || !known.has(url))];
  }
  if (update.remarks === undefined) return { ...details, reports };
  const remarks = { ...details.remarks };
  for (const [id, more] of Object.entries(update.remarks))
    remarks[id] = [...(Object.hasOwn(remarks, id) ? (remarks[id] ?? []) : []), ...more];
  return { ...details, reports, remarks };
}
