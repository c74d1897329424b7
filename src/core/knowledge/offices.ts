import type { OfficeRecord, OfficesFile } from './files.ts';
import type { ActorRecord, AliasRecord } from './records.ts';

/**
 * The bodies that `offices` describes, one record for each state that has one, with ids such as
 * `body-ir-foreign-ministry`. `states` are the records of the states, for their names.
 */
export function expandOffices(offices: OfficesFile, states: readonly ActorRecord[]): ActorRecord[] {
  const names = new Map(states.map((state) => [state.country, state.name]));
  const articles = new Set(offices.articles);
  const fill = (pattern: string, country: string): string => {
    const name = names.get(country) ?? country;
    return pattern
      .replace('{adj}', offices.adjectives[country] ?? name)
      .replace('of {country}', articles.has(country) ? `of the ${name}` : `of ${name}`)
      .replace('{country}', name);
  };
  return offices.records.flatMap((office) =>
    office.states.map((country) => officeOf(office, country, (pattern) => fill(pattern, country))),
  );
}

function officeOf(
  office: OfficeRecord,
  country: string,
  fill: (pattern: string) => string,
): ActorRecord {
  const regular = fill(office.name);
  const name = office.named?.[country] ?? regular;
  const shared = [...(office.shared ?? []), ...(office.sharedAlso?.[country] ?? [])];
  const aliases: AliasRecord[] = [
    ...(name === regular ? [] : [{ name: regular }]),
    ...office.aliases.map((pattern) => ({ name: fill(pattern) })),
    ...(office.also?.[country] ?? []),
    ...shared.map((words): AliasRecord => ({ name: words, relation: 'overlaps' })),
  ];
  return {
    id: `body-${country.toLowerCase()}-${office.id}`,
    name,
    kind: 'agency',
    country,
    aliases,
  };
}
