import type { Actor, ActorKind, Alias, Sponsor } from '../../model/index.ts';
import type { ActorRecord, Knowledge } from '../../knowledge/records.ts';
import type { Hit } from './board.ts';

/** An actor of the article while its mentions are still being found. */
export type Draft = Omit<Actor, 'mentions'>;

const SHORT: Readonly<Record<ActorKind, string>> = {
  'threat-group': 'group',
  state: 'state',
  agency: 'body',
  company: 'company',
  organisation: 'org',
  person: 'person',
  outlet: 'outlet',
};

/** Everybody who is named in one article: those of the knowledge, and those that the article itself brings in. */
export class Cast {
  readonly knowledge: Knowledge;
  /** Where the first embassy of a state stands that the article names, by the embassy's id. */
  readonly hosts = new Map<string, string>();
  /** The country that the article is at home in, once it has been looked for; null where there is none. */
  home: string | null | undefined;
  /** The same where no country is named and only the article's own words tell. */
  localHome: string | null | undefined;
  private readonly drafts = new Map<string, Draft>();

  constructor(knowledge: Knowledge) {
    this.knowledge = knowledge;
  }

  get(id: string): Draft | undefined {
    return this.drafts.get(id);
  }

  /** Whose name a hit is. */
  of(hit: Hit | undefined): Draft | undefined {
    return hit && this.drafts.get(hit.actor);
  }

  all(): Iterable<Draft> {
    return this.drafts.values();
  }

  /** The actor of the knowledge with this id, taken into the article; undefined where there is none. */
  known(id: string): Draft | undefined {
    const found = this.drafts.get(id);
    if (found) return found;
    const record = this.knowledge.actor(id);
    if (!record) return undefined;
    const draft = draftOf(record, this.stateId(record.country));
    this.drafts.set(id, draft);
    return draft;
  }

  /** An actor that the data does not hold; the same name and kind always give the same id. */
  add(kind: ActorKind, name: string, more: Partial<Draft> = {}): Draft {
    const id = more.id ?? `x-${SHORT[kind]}-${slug(name)}`;
    const found = this.drafts.get(id);
    if (found) return found;
    const draft: Draft = { name, aliases: [], kind, country: null, known: false, ...more, id };
    this.drafts.set(id, draft);
    return draft;
  }

  /** Gives an actor another name or spelling, unless it bears it already. */
  alias(id: string, name: string, usedBy?: string): void {
    const draft = this.drafts.get(id);
    if (!draft) return;
    const plain = spelling(name);
    if ([draft.name, ...draft.aliases.map((a) => a.name)].some((n) => spelling(n) === plain))
      return;
    draft.aliases = [
      ...draft.aliases,
      usedBy === undefined ? { name } : { name, usedBy: [usedBy] },
    ];
  }

  /** The id of a country's state in the data. */
  stateId(country: string | null): string | undefined {
    if (country === null) return undefined;
    const id = `state-${country.toLowerCase()}`;
    return this.knowledge.actor(id)?.kind === 'state' ? id : undefined;
  }
}

function draftOf(record: ActorRecord, state: string | undefined): Draft {
  const aliases: Alias[] = (record.aliases ?? [])
    .filter((alias) => (alias.form ?? 'name') === 'name')
    .map(({ name, usedBy, relation }) => ({
      name,
      ...(usedBy === undefined ? {} : { usedBy }),
      ...(relation === undefined ? {} : { relation }),
    }));
  const sponsors: Sponsor[] = (record.sponsors ?? []).map(({ name, saidBy, date, url }) => ({
    name,
    saidBy,
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? {} : { url }),
  }));
  const affiliation = record.parent ?? (record.kind === 'agency' ? state : undefined);
  return {
    id: record.id,
    name: record.name,
    aliases,
    kind: record.kind,
    country: record.country,
    known: true,
    ...(sponsors.length === 0 ? {} : { sponsors }),
    ...(affiliation === undefined ? {} : { affiliation }),
  };
}

/** What of a name two spellings of it share: letters and blanks. */
function spelling(name: string): string {
  return name
    .replace(/[’ʼ]/g, "'")
    .replace(/[-‑–\s]+/g, ' ')
    .toLowerCase();
}

/** A name as part of an id: letters and digits in lower case, hyphens between the words. */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
}
