import type { ActorKind } from '../model/index.ts';
import type { IndexHead, KnowledgeIndex } from './compile.ts';
import type { OperationRecord } from './files.ts';
import { officesOf } from './offices.ts';
import { nameKey } from './records.ts';
import type { ActorRecord, AliasRecord, Knowledge, NameEntry } from './records.ts';
import { openTable } from './table.ts';

/** What a search for an actor finds. */
export interface ActorHit {
  id: string;
  name: string;
  kind: ActorKind;
}

/** The knowledge of who is who; what was said of them is in the details (`contextOf`, `profileOf`). */
export interface KnowledgeBase extends Knowledge {
  /** The day on which the facts were last gone over, ISO 8601. */
  readonly date: string;
  readonly operations: readonly OperationRecord[];
  /** Actors whose names match `text`, best first: the whole name, its beginning, then anywhere in it. At most `limit` (20). */
  search(text: string, limit?: number): ActorHit[];
  /** All actors, sorted by id, then those that follow a pattern. */
  all(): readonly ActorRecord[];
}

const NO_ENTRIES: readonly NameEntry[] = [];
const NO_WORDS: readonly string[] = [];

/** The knowledge over an index; it keeps no other state than what it has looked up before. */
export function createKnowledge(index: KnowledgeIndex): KnowledgeBase {
  const table = openTable(index.table);
  const records = table.lines.length - 2;
  const line = (nth: number): string =>
    index.text.slice(table.lines[nth] ?? 0, (table.lines[nth + 1] ?? 0) - 1);
  const head = JSON.parse(line(0)) as IndexHead;
  const offices = officesOf(head.offices);
  const parsed = new Map<number, ActorRecord>();
  const known = new Map<string, readonly NameEntry[]>();

  function actorAt(at: number): ActorRecord | undefined {
    const seen = parsed.get(at);
    if (seen !== undefined) return seen;
    const record =
      at < records ? (JSON.parse(line(at + 1)) as ActorRecord) : offices[at - records]?.record();
    if (record !== undefined) parsed.set(at, record);
    return record;
  }

  function actor(id: string): ActorRecord | undefined {
    let low = 0;
    let high = records;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (idAt(middle) < id) low = middle + 1;
      else high = middle;
    }
    if (low < records && idAt(low) === id) return actorAt(low);
    const nth = id.startsWith('body-') ? offices.findIndex((office) => office.id === id) : -1;
    return nth < 0 ? undefined : actorAt(records + nth);
  }

  // A record's line begins with its id, which has no letter that JSON would escape.
  function idAt(at: number): string {
    const start = (table.lines[at + 1] ?? 0) + '{"id":"'.length;
    return index.text.slice(start, index.text.indexOf('"', start));
  }

  function entries(key: string): readonly NameEntry[] {
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const found = entriesOf(key, table.find(key), actorAt);
    // What is not known is not kept: a text has no end of it.
    if (found.length === 0) return NO_ENTRIES;
    known.set(key, found);
    return found;
  }

  const all = (): ActorRecord[] =>
    Array.from({ length: records + offices.length }, (_, at) => actorAt(at)).filter(
      (record, at) => record !== undefined && (at < records || actor(record.id) === record),
    ) as ActorRecord[];

  return {
    date: head.date,
    longest: head.longest,
    operations: head.operations,
    entries,
    begins: (key) => table.begins(key),
    actor,
    blockedAfter: (key) =>
      (Object.hasOwn(head.blockedAfter, key) ? head.blockedAfter[key] : undefined) ?? NO_WORDS,
    townCountry: countriesOf(head.towns),
    leaderCountry: countriesOf(head.leaders),
    search: searchOver(all),
    all,
  };
}

// The bearer that owns a name stands before those that merely overlap.
function entriesOf(
  key: string,
  pairs: readonly number[],
  actorAt: (at: number) => ActorRecord | undefined,
): NameEntry[] {
  const found = new Map<string, NameEntry>();
  for (let i = 0; i < pairs.length; i += 2) {
    const actor = actorAt(pairs[i] ?? -1);
    const place = pairs[i + 1] ?? 0;
    const named: AliasRecord | undefined = place === 0 ? actor : actor?.aliases?.[place - 1];
    if (actor === undefined || named === undefined || found.has(actor.id)) continue;
    // The table holds no names: another key may have led here.
    if (nameKey(named.name) !== key) continue;
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

/** The country in whose list a name stands; the lists are laid out at the first call. */
function countriesOf(lists: Record<string, string>): (key: string) => string | undefined {
  let countries: Map<string, string> | undefined;
  return (key) => {
    countries ??= new Map(
      Object.entries(lists).flatMap(([country, names]) =>
        names.split('|').map((name) => [nameKey(name), country] as const),
      ),
    );
    return countries.get(key);
  };
}

/** A search by names; it goes over them all at the first call, and keeps them. */
function searchOver(all: () => readonly ActorRecord[]): KnowledgeBase['search'] {
  let names: { key: string; actor: ActorRecord; overlaps: boolean }[] | undefined;
  return (text, limit = 20) => {
    const wanted = nameKey(text);
    if (wanted === '') return [];
    names ??= all().flatMap((actor) =>
      [actor, ...(actor.aliases ?? [])].map(({ name, relation }) => ({
        key: nameKey(name),
        actor,
        overlaps: relation === 'overlaps',
      })),
    );
    const hits = new Map<string, ActorHit>();
    const take = (fits: (key: string, overlaps: boolean) => boolean): void => {
      for (const { key, actor, overlaps } of names ?? []) {
        if (hits.size >= limit) return;
        const { id, name, kind } = actor;
        if (!hits.has(id) && fits(key, overlaps)) hits.set(id, { id, name, kind });
      }
    };
    take((key, overlaps) => key === wanted && !overlaps);
    take((key) => key === wanted);
    take((key) => key.startsWith(wanted));
    take((key) => key.includes(wanted));
    return [...hits.values()];
  };
}
