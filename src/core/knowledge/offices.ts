import type { OfficeRecord, OfficesFile } from './files.ts';
import { nameKey } from './records.ts';
import type { ActorRecord, AliasRecord } from './records.ts';

/** What `offices.json` keeps of patterns. */
export type OfficePatterns = Pick<OfficesFile, 'records' | 'articles' | 'adjectives'>;

/** A body that follows a pattern; its names are put together only when somebody asks for them. */
export interface Office {
  id: string;
  record(): ActorRecord;
  /** The keys of its names: the household name, then its aliases in their order. */
  keys(): string[];
  /** The first words of its names. */
  starts(): string[];
}

interface State {
  name: string;
  adjective: string;
  /** With its article: "the Netherlands". */
  full: string;
}

/**
 * The bodies that `patterns` describes, one for each state that has one, with ids such as
 * `body-ir-foreign-ministry`. The names of the states are taken from `actors`.
 */
export function officesOf(patterns: OfficePatterns, actors: readonly ActorRecord[]): Office[] {
  const articles = new Set(patterns.articles);
  const states = new Map<string, [State, State]>();
  for (const { kind, name, country } of actors) {
    if (kind !== 'state' || country === null) continue;
    const adjective = patterns.adjectives[country] ?? name;
    const state = { name, adjective, full: articles.has(country) ? `the ${name}` : name };
    states.set(country, [state, keysOf(state)]);
  }
  return patterns.records.flatMap((office) => {
    const key = keyPattern(office);
    return office.states.flatMap((country) => {
      const [state, keys] = states.get(country) ?? [];
      if (state === undefined || keys === undefined) return [];
      return [
        {
          id: `body-${country.toLowerCase()}-${office.id}`,
          record: () => recordOf(office, country, state),
          keys: () => keysFor(office, country, key, keys),
          starts: () => [...key.starts, keys.name, keys.adjective],
        },
      ];
    });
  });
}

function recordOf(office: OfficeRecord, country: string, state: State): ActorRecord {
  const regular = fill(office.name, state);
  const named = office.named?.[country];
  const aliases: AliasRecord[] = [
    ...(named === undefined ? [] : [{ name: regular }]),
    ...office.aliases.map((pattern) => ({ name: fill(pattern, state) })),
    ...(office.also?.[country] ?? []),
    ...sharedNames(office, country).map((name): AliasRecord => ({ name, relation: 'overlaps' })),
  ];
  return {
    id: `body-${country.toLowerCase()}-${office.id}`,
    name: named ?? regular,
    kind: 'agency',
    country,
    aliases,
  };
}

function sharedNames(office: OfficeRecord, country: string): string[] {
  return [...(office.shared ?? []), ...(office.sharedAlso?.[country] ?? [])];
}

// A key is the name without blanks and signs, so the key of a filled pattern is its filled key: ten thousand names are
// told apart without taking each through `nameKey`.
interface KeyPattern {
  parts: { before: string; filler: keyof State; after: string }[];
  starts: string[];
}

function keyPattern(office: OfficeRecord): KeyPattern {
  const patterns = [office.name, ...office.aliases];
  const constant = [...patterns, ...(office.shared ?? [])].filter((name) => !name.startsWith('{'));
  return {
    parts: patterns.map((pattern) => {
      const [before = '', placeholder = '', after = ''] = pattern.split(/(\{\w+\})/);
      const full = before.endsWith('of ') ? 'full' : 'name';
      return {
        before: nameKey(before),
        filler: placeholder === '{adj}' ? 'adjective' : full,
        after: nameKey(after),
      };
    }),
    starts: [...new Set(constant.map((name) => nameKey(name.split(' ')[0] ?? '')))],
  };
}

function keysFor(
  office: OfficeRecord,
  country: string,
  pattern: KeyPattern,
  state: State,
): string[] {
  const keys = pattern.parts.map(({ before, filler, after }) => before + state[filler] + after);
  const named = office.named?.[country];
  if (named !== undefined) keys.unshift(nameKey(named));
  for (const alias of office.also?.[country] ?? []) keys.push(nameKey(alias.name));
  for (const name of sharedNames(office, country)) keys.push(nameKey(name));
  return keys;
}

function keysOf(state: State): State {
  return {
    name: nameKey(state.name),
    adjective: nameKey(state.adjective),
    full: nameKey(state.full),
  };
}

function fill(pattern: string, state: State): string {
  return pattern
    .replace('of {country}', `of ${state.full}`)
    .replace('{country}', state.name)
    .replace('{adj}', state.adjective);
}
