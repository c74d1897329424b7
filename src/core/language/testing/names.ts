import type { ActorRecord, Knowledge, NameEntry } from '../../knowledge/records.ts';
import { nameKey } from '../../knowledge/records.ts';
import { findMentions, type MentionResult } from '../mentions/index.ts';
import type { Correction } from '../../model/index.ts';
import { structureOf } from '../text/index.ts';

const RECORDS: ActorRecord[] = [
  state('IR', 'Iran', ['Tehran'], ['Iranian', 'Iranians']),
  state('RU', 'Russia', ['Moscow', 'Kremlin'], ['Russian', 'Russians']),
  state('DE', 'Germany', ['Berlin'], ['German']),
  state('GB', 'United Kingdom', ['London'], ['British'], ['Britain']),
  state('US', 'United States', ['Washington'], ['American'], ['US']),
  {
    id: 'body-gb-nca',
    name: 'National Crime Agency',
    kind: 'agency',
    country: 'GB',
    aliases: [{ name: 'NCA' }],
  },
  {
    id: 'body-au-crime-agency',
    name: 'Australian Crime Agency',
    kind: 'agency',
    country: 'AU',
    aliases: [{ name: 'National Crime Agency', relation: 'overlaps' }],
  },
  { id: 'body-ru-gru', name: 'GRU', kind: 'agency', country: 'RU' },
  ...(['IR', 'RU', 'DE'] as const).map((country): ActorRecord => ({
    id: `body-${country.toLowerCase()}-foreign-ministry`,
    name: `${{ IR: 'Iranian', RU: 'Russian', DE: 'German' }[country]} Foreign Ministry`,
    kind: 'agency',
    country,
    aliases: [{ name: 'Foreign Ministry', relation: 'overlaps' }],
  })),
  { id: 'company-google', name: 'Google', kind: 'company', country: 'US' },
  {
    id: 'company-tag',
    name: 'Threat Analysis Group',
    kind: 'company',
    country: 'US',
    parent: 'company-google',
  },
  {
    id: 'outlet-the-australian',
    name: 'The Australian',
    kind: 'outlet',
    country: 'AU',
  },
  state('AU', 'Australia', ['Canberra'], ['Australian']),
  {
    id: 'group-apt28',
    name: 'APT28',
    kind: 'threat-group',
    country: 'RU',
    aliases: [{ name: 'Fancy Bear' }],
  },
  {
    id: 'group-play',
    name: 'Play',
    kind: 'threat-group',
    country: null,
    rule: 'anchored',
    aliases: [{ name: 'Play ransomware gang' }],
  },
  { id: 'group-hades', name: 'Hades', kind: 'threat-group', country: 'RU', rule: 'context' },
];

function state(
  country: string,
  name: string,
  places: string[],
  demonyms: string[],
  more: string[] = [],
): ActorRecord {
  return {
    id: `state-${country.toLowerCase()}`,
    name,
    kind: 'state',
    country,
    aliases: [
      ...more.map((n) => ({ name: n })),
      ...places.map((n) => ({ name: n, form: 'place' as const })),
      ...demonyms.map((n) => ({ name: n, form: 'demonym' as const })),
    ],
  };
}

const knowledge = knowledgeOf(RECORDS);

function knowledgeOf(records: readonly ActorRecord[]): Knowledge {
  const names = new Map<string, NameEntry[]>();
  const first = new Set<string>();
  for (const record of records) {
    for (const named of [{ ...record, form: undefined }, ...(record.aliases ?? [])]) {
      const key = nameKey(named.name);
      const entry: NameEntry = {
        actor: record.id,
        name: named.name,
        rule: named.rule ?? 'free',
        form: named.form ?? 'name',
        relation: ('relation' in named ? named.relation : undefined) ?? 'exact',
      };
      names.set(key, [...(names.get(key) ?? []), entry]);
      first.add(nameKey(named.name.split(' ')[0] ?? ''));
    }
  }
  return {
    entries: (key) => names.get(key) ?? [],
    begins: (key) => first.has(key),
    longest: 5,
    actor: (id) => records.find((record) => record.id === id),
    blockedAfter: () => [],
    townCountry: (key) => (key === 'ghent' ? 'BE' : undefined),
    leaderCountry: (key) => (key === 'odobram' ? 'NL' : undefined),
  };
}

/** Reads paragraphs behind a headline that names nobody. */
export function read(paragraphs: string, corrections: Correction[] = []): MentionResult {
  const text = `what the day brought\n${paragraphs}`;
  let at = 0;
  const blocks = text.split('\n').map((line, i) => {
    const block = {
      start: at,
      end: at + line.length,
      kind: i === 0 ? ('title' as const) : ('paragraph' as const),
    };
    at += line.length + 1;
    return block;
  });
  return findMentions(structureOf({ text, blocks }), knowledge, corrections);
}

/** "words -> actor id" for each mention, in order. */
export function tagged(paragraphs: string): string[] {
  const { actors } = read(paragraphs);
  return actors
    .flatMap((actor) => actor.mentions.map((mention) => ({ ...mention, id: actor.id })))
    .sort((a, b) => a.start - b.start)
    .map(({ text, id }) => `${text} -> ${id}`);
}

/** "words (kind)" of each mention, in order. */
export function kinds(paragraphs: string): string[] {
  const { actors } = read(paragraphs);
  return actors
    .flatMap((actor) => actor.mentions.map((mention) => ({ ...mention, kind: actor.kind })))
    .sort((a, b) => a.start - b.start)
    .map(({ text, kind }) => `${text} (${kind})`);
}
