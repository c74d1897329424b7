import type { ActorRecord } from '../records.ts';

/** A threat group as a list of others has it. */
export interface UpstreamGroup {
  /** Its household name there. */
  name: string;
  names: string[];
  /** The state behind it as the list says: ISO 3166-1 alpha-2, or the state's name; null where it says none. */
  state: string | null;
  category: NonNullable<ActorRecord['category']> | null;
  links: string[];
}

/** A maker of reports as a list of others has it. */
export interface UpstreamProducer {
  name: string;
  names: string[];
  country: string | null;
  /** `company` where absent. */
  kind?: 'organisation';
}

/** What a file of others holds, checked and bounded. */
export interface Upstream {
  /** Who stands for it. */
  by: string;
  /** The name of the server of the reader's team that it is from; absent for a public list. */
  via?: string;
  groups: UpstreamGroup[];
  producers: UpstreamProducer[];
}

/** The file is not what it should be; the message is a code of `FAULTS`. */
export class UpstreamError extends Error {
  override name = 'UpstreamError';
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault);
    this.fault = fault;
  }
}

export const FAULTS = ['not-json', 'unknown-shape', 'too-many', 'too-few'] as const;
export type Fault = (typeof FAULTS)[number];

const LONGEST_NAME = 80;
const LONGEST_LINK = 500;
const MOST_RECORDS = 10_000;
const MOST_NAMES = 60;
const MOST_LINKS = 60;
/** A list that lost most of its records is not an update. */
const FEWEST_RECORDS = 5;

/**
 * Reads MISP galaxy's `threat-actor` and `producer` clusters and Microsoft's naming list, told apart by their shape. Names
 * with control or formatting characters and links that are not http(s) are left out. Throws `UpstreamError`.
 */
export function readUpstream(json: string): Upstream {
  const value = parse(json);
  if (Array.isArray(value)) return microsoft(value);
  const cluster = object(value);
  if (!Array.isArray(cluster?.values)) throw new UpstreamError('unknown-shape');
  const records = bounded(cluster.values);
  if (cluster.type === 'threat-actor') {
    return { by: 'MISP galaxy', groups: enough(records.flatMap(mispGroup)), producers: [] };
  }
  if (cluster.type === 'producer') {
    return { by: 'MISP galaxy', groups: [], producers: enough(records.flatMap(mispProducer)) };
  }
  throw new UpstreamError('unknown-shape');
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Where it broke says nothing to a reader: it is another's file.
    throw new UpstreamError('not-json');
  }
}

function mispGroup(value: unknown): UpstreamGroup[] {
  const record = object(value);
  const meta = object(record?.meta);
  const name = soundName(record?.value);
  if (name === null) return [];
  const country = text(meta?.country);
  const sponsored = text(meta?.['cfr-suspected-state-sponsor']) !== null;
  return [
    {
      name,
      names: names(meta?.synonyms, name),
      // A country alone is where a crew is from; only with a suspected sponsor is it whose crew it is.
      state: sponsored && country !== null && /^[A-Z]{2}$/.test(country) ? country : null,
      category: sponsored ? 'state' : null,
      links: links(meta?.refs),
    },
  ];
}

function mispProducer(value: unknown): UpstreamProducer[] {
  const record = object(value);
  const meta = object(record?.meta);
  const name = soundName(record?.value);
  if (name === null) return [];
  const country = text(meta?.country);
  return [
    {
      name,
      names: names(meta?.synonyms, name),
      country: country !== null && /^[A-Z]{2}$/.test(country) ? country : null,
    },
  ];
}

function microsoft(value: readonly unknown[]): Upstream {
  const groups = bounded(value).flatMap((item): UpstreamGroup[] => {
    const record = object(item);
    const name = soundName(record?.['Threat actor name']);
    if (name === null) return [];
    const origin = (text(record?.['Origin/Threat']) ?? '').split(',').map((part) => part.trim());
    if (FAMILIES.some((family) => name.endsWith(` ${family}`))) origin.push(PRIVATE);
    const others = record?.['Other names'];
    const list = typeof others === 'string' ? others.split(',') : others;
    const category = categoryOf(origin);
    // Where a firm or a gang sits is no word on who is behind it.
    const state = category === 'state' || category === 'influence' ? originOf(origin) : null;
    return [{ name, names: names(list, name), state, category, links: [] }];
  });
  return { by: 'Microsoft', groups: enough(groups), producers: [] };
}

/** What Microsoft's naming calls firms that sell intrusions: they serve whoever pays, wherever they sit. */
const FAMILIES = ['Tsunami'];
const PRIVATE = 'Private sector offensive actor';
const KINDS: [RegExp, UpstreamGroup['category']][] = [
  [/^financially motivated$/i, 'criminal'],
  [/^private sector offensive actor$/i, 'private'],
  [/^influence operations$/i, 'influence'],
];
const NO_ORIGIN = /^(?:group in development|covert network|unknown|)$/i;

function categoryOf(origin: readonly string[]): UpstreamGroup['category'] {
  for (const part of origin) {
    const kind = KINDS.find(([pattern]) => pattern.test(part));
    if (kind) return kind[1];
  }
  return originOf(origin) === null ? null : 'state';
}

function originOf(origin: readonly string[]): string | null {
  const isKind = (part: string): boolean => KINDS.some(([pattern]) => pattern.test(part));
  return origin.find((part) => !NO_ORIGIN.test(part) && !isKind(part)) ?? null;
}

function bounded(values: readonly unknown[]): readonly unknown[] {
  if (values.length > MOST_RECORDS) throw new UpstreamError('too-many');
  return values;
}

function enough<Item>(found: Item[]): Item[] {
  if (found.length < FEWEST_RECORDS) throw new UpstreamError('too-few');
  return found;
}

type Loose = Record<string, unknown>;
function object(value: unknown): Loose | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Loose)
    : undefined;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.length <= LONGEST_LINK ? value.trim() : null;
}

/** Letters, marks, digits, blanks and the signs that stand in names; nothing that could hide or turn around a text. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,'’&+@()/:_-]*$/u;

/** A name as it may be shown and looked for, with single blanks; null where `value` is none. */
export function soundName(value: unknown): string | null {
  const name = text(value)?.replace(/\s+/g, ' ') ?? '';
  return name.length > 1 && name.length <= LONGEST_NAME && NAME.test(name) ? name : null;
}

function names(value: unknown, own: string): string[] {
  if (!Array.isArray(value)) return [];
  const found = value.slice(0, MOST_NAMES).flatMap((item) => soundName(item) ?? []);
  return [...new Set(found)].filter((name) => name !== own);
}

function links(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const found = value.slice(0, MOST_LINKS).flatMap((item) => {
    const link = text(item);
    return link !== null && /^https?:\/\/[\w.-]+\.[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/i.test(link)
      ? [link]
      : [];
  });
  return [...new Set(found)];
}
