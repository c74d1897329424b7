import { soundName } from '../../core/knowledge/index.ts';
import { OPINIONS, type Opinion } from '../../core/model/index.ts';
import { resolveLink } from '../address.ts';
import { plain } from '../plain.ts';
import { looseOf, type Loose } from './client.ts';

/** What every STIX 2.1 object has, as far as it is read. */
interface Common {
  id: string;
  /** RFC 3339, UTC. */
  modified: string;
  created: string;
  /** The id of the identity that says it; null where nobody is named. */
  by: string | null;
  /** Where it can be read, http(s); null where the object names nothing. */
  url: string | null;
}

/** A group that acts (STIX intrusion-set, threat-actor). */
export interface GroupObject extends Common {
  type: 'intrusion-set' | 'threat-actor';
  name: string;
  names: string[];
  category: 'state' | 'criminal' | 'hacktivist' | null;
}
export interface IdentityObject extends Common {
  type: 'identity';
  name: string;
  /** False for a person, a sector, a system: they are named as sources, and are no actors. */
  organisation: boolean;
}
export interface CampaignObject extends Common {
  type: 'campaign';
  name: string;
  text: string;
}
export interface ReportObject extends Common {
  type: 'report';
  name: string;
  published: string;
  /** Ids of what it is about, as in notes and opinions. */
  about: string[];
}
/** That one is attributed to another; relationships of any other kind are not read. */
export interface AttributionObject extends Common {
  type: 'relationship';
  from: string;
  to: string;
}
export interface NoteObject extends Common {
  type: 'note';
  text: string;
  about: string[];
}
export interface OpinionObject extends Common {
  type: 'opinion';
  opinion: Opinion;
  text: string;
  about: string[];
}

/** An object of a server, checked and cut to what is used of it. */
export type TeamObject =
  | GroupObject
  | IdentityObject
  | CampaignObject
  | ReportObject
  | AttributionObject
  | NoteObject
  | OpinionObject;

/** The types of objects that a server is asked for. */
export const TYPES = [
  'intrusion-set',
  'threat-actor',
  'identity',
  'campaign',
  'report',
  'relationship',
  'note',
  'opinion',
] as const satisfies readonly TeamObject['type'][];

const LONGEST_TEXT = 300;
const LONGEST_LINK = 500;
const MOST_NAMES = 30;
const MOST_SUBJECTS = 50;
const ID = /^[a-z][a-z0-9-]{2,40}--[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;

/** What an object says, or that its id is to be forgotten since it was revoked; null where it is none that is read. */
export function readObject(value: unknown): TeamObject | { id: string; revoked: true } | null {
  const given = looseOf(value);
  if (given?.spec_version !== '2.1') return null;
  const { id, type, modified, created } = given;
  if (!isId(id) || typeof type !== 'string' || !id.startsWith(`${type}--`)) return null;
  if (given.revoked === true) return { id, revoked: true };
  if (!isTime(modified) || !isTime(created)) return null;
  const by = isId(given.created_by_ref) ? given.created_by_ref : null;
  const own = ownOf(type, given);
  return own === null ? null : { id, modified, created, by, url: linkOf(given), ...own };
}

/** What must be there besides what every object has: texts, and lists of texts. */
const SHAPES: Readonly<Record<TeamObject['type'], { texts: string[]; lists?: string[] }>> = {
  'intrusion-set': { texts: ['name'], lists: ['names'] },
  'threat-actor': { texts: ['name'], lists: ['names'] },
  identity: { texts: ['name'] },
  campaign: { texts: ['name', 'text'] },
  report: { texts: ['name', 'published'], lists: ['about'] },
  relationship: { texts: ['from', 'to'] },
  note: { texts: ['text'], lists: ['about'] },
  opinion: { texts: ['opinion', 'text'], lists: ['about'] },
};

/** Whether what was kept has the shape of an object. */
export function isKeptObject(value: unknown): value is TeamObject {
  const kept = looseOf(value);
  const type = TYPES.find((one) => one === kept?.type);
  if (kept === null || type === undefined) return false;
  const { texts, lists = [] } = SHAPES[type];
  const isText = (one: unknown): boolean => typeof one === 'string';
  return (
    [...texts, 'id', 'modified', 'created'].every((key) => isText(kept[key])) &&
    ['by', 'url'].every((key) => kept[key] === null || isText(kept[key])) &&
    lists.map((key) => kept[key]).every((list) => Array.isArray(list) && list.every(isText))
  );
}

type Own<Value> = Value extends Common ? Omit<Value, keyof Common> : never;

function ownOf(type: string, given: Loose): Own<TeamObject> | null {
  switch (type) {
    case 'intrusion-set':
    case 'threat-actor': {
      const name = soundName(given.name);
      if (name === null) return null;
      return { type, name, names: namesOf(given, name), category: categoryOf(given) };
    }
    case 'identity': {
      const name = soundName(given.name);
      if (name === null) return null;
      return { type, name, organisation: given.identity_class === 'organization' };
    }
    case 'campaign': {
      const name = textOf(given.name);
      return name === '' ? null : { type, name, text: textOf(given.description) };
    }
    case 'report': {
      const title = textOf(given.name);
      const { published } = given;
      if (title === '' || !isTime(published)) return null;
      return { type, name: title, published, about: subjectsOf(given) };
    }
    case 'relationship': {
      const { relationship_type: kind, source_ref: from, target_ref: to } = given;
      return kind === 'attributed-to' && isId(from) && isId(to) ? { type, from, to } : null;
    }
    case 'note': {
      const text = textOf(given.content) || textOf(given.abstract);
      return text === '' ? null : { type, text, about: subjectsOf(given) };
    }
    case 'opinion': {
      const opinion = OPINIONS.find((one) => one === given.opinion);
      if (opinion === undefined) return null;
      return { type, opinion, text: textOf(given.explanation), about: subjectsOf(given) };
    }
    default:
      return null;
  }
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

/** Whether a value is a time as STIX and TAXII write it: RFC 3339, UTC. */
export function isTime(value: unknown): value is string {
  return typeof value === 'string' && TIME.test(value) && !Number.isNaN(Date.parse(value));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? plain(value, LONGEST_TEXT) : '';
}

function namesOf({ aliases }: Loose, own: string): string[] {
  if (!Array.isArray(aliases)) return [];
  const names = aliases.slice(0, MOST_NAMES).flatMap((alias) => soundName(alias) ?? []);
  return [...new Set(names)].filter((name) => name !== own);
}

const CATEGORIES: readonly [string, GroupObject['category']][] = [
  ['nation-state', 'state'],
  ['activist', 'hacktivist'],
  ['criminal', 'criminal'],
  ['crime-syndicate', 'criminal'],
];

function categoryOf({ threat_actor_types: types }: Loose): GroupObject['category'] {
  if (!Array.isArray(types)) return null;
  return CATEGORIES.find(([type]) => types.includes(type))?.[1] ?? null;
}

function subjectsOf({ object_refs: refs }: Loose): string[] {
  return Array.isArray(refs) ? refs.filter(isId).slice(0, MOST_SUBJECTS) : [];
}

/** The first address among the references, which is of whoever says it. */
function linkOf({ external_references: references }: Loose): string | null {
  if (!Array.isArray(references)) return null;
  for (const reference of references.slice(0, MOST_SUBJECTS)) {
    const url = looseOf(reference)?.url;
    const link = typeof url === 'string' && url.length <= LONGEST_LINK ? resolveLink(url) : null;
    if (link !== null) return link;
  }
  return null;
}
