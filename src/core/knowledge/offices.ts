import type { OfficeRecord } from './files.ts';
import { nameKey } from './records.ts';
import type { ActorRecord, AliasRecord } from './records.ts';

/** How the bodies that nearly every state has are called, and the states' own names that go into theirs. */
export interface OfficePatterns {
  records: OfficeRecord[];
  /** By country code. */
  states: Record<string, OfficeState>;
}

/** A state as it stands in the names of its bodies. */
export interface OfficeState {
  name: string;
  adjective: string;
  /** With its article: "the Netherlands". */
  full: string;
}

/** A body that follows a pattern; its names are put together only when somebody asks for them. */
export interface Office {
  id: string;
  record(): ActorRecord;
  /** The keys of its names: the household name, then its aliases in their order. */
  keys(): string[];
}

/** The states among `actors`, with the adjective and the article that they take. */
export function statesOf(
  actors: readonly ActorRecord[],
  articles: readonly string[],
  adjectives: Readonly<Record<string, string>>,
): Record<string, OfficeState> {
  return Object.fromEntries(
    actors.flatMap(({ kind, name, country }) => {
      if (kind !== 'state' || country === null) return [];
      const full = articles.includes(country) ? `the ${name}` : name;
      return [[country, { name, adjective: adjectives[country] ?? name, full }]];
    }),
  );
}

/**
 * The bodies that `patterns` describes, one for each state that has one, with ids such as `body-ir-foreign-ministry`;
 * always in the same order.
 */
export function officesOf({ records, states }: OfficePatterns): Office[] {
  return records.flatMap((office) =>
    office.states.flatMap((country) => {
      const state = states[country];
      if (state === undefined) return [];
      return [
        {
          id: `body-${country.toLowerCase()}-${office.id}`,
          record: () => recordOf(office, country, state),
          keys: () => keysFor(office, country, state),
        },
      ];
    }),
  );
}

function recordOf(office: OfficeRecord, country: string, state: OfficeState): ActorRecord {
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

function keysFor(office: OfficeRecord, country: string, state: OfficeState): string[] {
  const { name, aliases = [] } = recordOf(office, country, state);
  return [name, ...aliases.map((alias) => alias.name)].map(nameKey);
}

function fill(pattern: string, state: OfficeState): string {
  return pattern
    .replace('of {country}', `of ${state.full}`)
    .replace('{country}', state.name)
    .replace('{adj}', state.adjective);
}
