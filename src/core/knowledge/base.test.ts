import { describe, expect, it } from 'vitest';
import {
  compileDetails,
  compileIndex,
  contextOf,
  createKnowledge,
  nameKey,
  profileOf,
} from './index.ts';
import type { ActorRecord, KnowledgeFile, KnowledgeFiles, StatementRecord } from './index.ts';

const file = <Item>(records: Item[]): KnowledgeFile<Item> => ({
  about: '',
  sources: [{ from: 'general', basis: 'listed' }],
  records,
});

const statement = (id: string, more: Partial<StatementRecord>): StatementRecord => ({
  id,
  kind: 'attribution',
  date: null,
  by: ['Ministry of Ice'],
  byActors: [],
  about: 'Theft of the recipes',
  gist: 'Says that they did it.',
  url: 'https://www.ice.example/a',
  stateMedia: false,
  basis: 'page',
  operation: 'recipes',
  actors: [],
  states: [],
  ...more,
});

const groups: ActorRecord[] = [
  {
    id: 'group-frost-otter',
    name: 'Frost Otter',
    kind: 'threat-group',
    country: 'QA',
    usedBy: ['Alpha'],
    category: 'state',
    aliases: [
      { name: 'OTTER9', usedBy: ['Beta'] },
      { name: 'Wet Paw', relation: 'overlaps' },
    ],
    sponsors: [{ name: 'Ice Service', saidBy: 'Beta', date: '2020', basis: 'page' }],
  },
  {
    id: 'group-wet-paw',
    name: 'Wet Paw',
    kind: 'threat-group',
    country: null,
    aliases: [{ name: 'Slush' }],
  },
];

const files: KnowledgeFiles = {
  age: { date: '2026-01-02' },
  states: file<ActorRecord>([
    {
      id: 'state-nl',
      name: 'Netherlands',
      kind: 'state',
      country: 'NL',
      aliases: [
        { name: 'The Hague', form: 'place' },
        { name: 'Dutch', form: 'demonym' },
      ],
    },
    { id: 'state-qa', name: 'Qatar', kind: 'state', country: 'QA' },
  ]),
  bodies: file<ActorRecord>([
    { id: 'body-qa-ice', name: 'Ice Service', kind: 'agency', country: 'QA' },
    {
      id: 'body-qa-unit-7',
      name: 'Unit 7',
      kind: 'agency',
      country: 'QA',
      parent: 'body-qa-ice',
    },
  ]),
  organisations: file<ActorRecord>([]),
  companies: file<ActorRecord>([]),
  outlets: file<ActorRecord>([]),
  groups: file(groups),
  offices: {
    ...file([
      {
        id: 'embassy',
        name: '{adj} Embassy',
        aliases: ['Embassy of {country}'],
        shared: ['Embassy'],
        named: { QA: 'House of Qatar' },
        states: ['NL', 'QA'],
      },
    ]),
    articles: ['NL'],
    adjectives: { NL: 'Dutch', QA: 'Qatari' },
  },
  risk: file([{ id: 'slush', name: 'Slush', rule: 'context' as const, blockedAfter: ['fund'] }]),
  statements: file([
    statement('attribution-1', {
      date: '2021-05-01',
      actors: [{ id: 'group-frost-otter', basis: 'named' }],
      states: ['state-qa'],
      bodies: ['body-qa-unit-7'],
    }),
    statement('attribution-2', { date: '2023', states: ['state-qa'] }),
    statement('denial-1', {
      kind: 'denial',
      date: '2021-05-02',
      byActors: ['body-qa-embassy'],
      states: ['state-qa'],
    }),
  ]),
  operations: file([{ id: 'recipes', name: 'Theft of the recipes' }]),
  reports: {
    ...file([
      {
        id: 'group-frost-otter',
        reports: [
          { url: 'https://blog.alpha.example/1' },
          { url: 'https://blog.alpha.example/2', title: 'Otters', date: '2019-03-01' },
          { url: 'https://other.example/3', date: '2022' },
        ],
      },
    ]),
    basis: 'listed',
  },
  publishers: file([{ id: 'alpha.example', name: 'Alpha' }]),
  towns: file([{ id: 'QA', towns: 'Al Wakrah|Saint Otter' }]),
  leaders: {
    about: '',
    sources: [{ id: 'cabinet', from: 'https://cabinet.example/', basis: 'dataset' }],
    records: [
      {
        id: 'QA',
        people: [
          { name: 'Ada Otter', office: 'Emir', source: 'cabinet' },
          {
            name: 'Ben ben Otter',
            spellings: ['Ben bin Otter'],
            office: 'Vizier',
            source: 'cabinet',
          },
        ],
      },
    ],
  },
};

const knowledge = createKnowledge(compileIndex(files));
const details = compileDetails(files);
const ids = (name: string): string[] => knowledge.entries(nameKey(name)).map(({ actor }) => actor);

describe('names', () => {
  it('are found however they are spaced and written', () => {
    for (const name of ['Frost Otter', 'FROST-OTTER', 'frostotter']) {
      expect(ids(name)).toEqual(['group-frost-otter']);
    }
    expect(ids('Frost')).toEqual([]);
    expect(ids('constructor')).toEqual([]);
  });

  it('of towns tell their country', () => {
    expect(knowledge.townCountry(nameKey('Saint-Otter'))).toBe('QA');
    expect(knowledge.townCountry(nameKey('Otter'))).toBeUndefined();
    expect(ids('Saint Otter')).toEqual([]);
  });

  it('of leaders tell their country, whole', () => {
    expect(knowledge.leaderCountry(nameKey('Ben Bin Otter'))).toBe('QA');
    expect(knowledge.leaderCountry(nameKey('Otter'))).toBeUndefined();
  });

  it('lead to their owner before those that overlap', () => {
    expect(ids('Wet Paw')).toEqual(['group-wet-paw', 'group-frost-otter']);
  });

  it('carry their form and the rule of the risk file', () => {
    expect(knowledge.entries('dutch')[0]).toMatchObject({ actor: 'state-nl', form: 'demonym' });
    expect(knowledge.entries('slush')[0]).toMatchObject({ rule: 'context', name: 'Slush' });
    expect(knowledge.blockedAfter('slush')).toEqual(['fund']);
    expect(knowledge.blockedAfter('constructor')).toEqual([]);
  });

  it('are announced by their first words, "OTTER 9" too', () => {
    for (const first of ['frost', 'otter', 'otter9', 'the', 'dutch', 'embassy', 'qatari']) {
      expect(knowledge.begins(first)).toBe(true);
    }
    expect(knowledge.begins('paw')).toBe(false);
  });
});

describe('offices', () => {
  it('follow the pattern, with the article where the state takes one', () => {
    expect(ids('Embassy of the Netherlands')).toEqual(['body-nl-embassy']);
    expect(ids('Embassy of Qatar')).toEqual(['body-qa-embassy']);
  });

  it('keep names of their own and share what has no country', () => {
    expect(knowledge.actor('body-qa-embassy')?.name).toBe('House of Qatar');
    expect(ids('House of Qatar')).toEqual(['body-qa-embassy']);
    expect(ids('Qatari Embassy')).toEqual(['body-qa-embassy']);
    expect(ids('Embassy')).toEqual(['body-nl-embassy', 'body-qa-embassy']);
  });

  it('name in each entry the very words of its key', () => {
    for (const actor of knowledge.all()) {
      for (const { name } of [actor, ...(actor.aliases ?? [])]) {
        const entry = knowledge.entries(nameKey(name)).find((found) => found.actor === actor.id);
        expect(nameKey(entry?.name ?? '')).toBe(nameKey(name));
      }
    }
  });
});

describe('context', () => {
  it('has reports newest first, the undated last, with the publisher of the host', () => {
    expect(contextOf(knowledge, details, 'group-frost-otter').priorReports).toEqual([
      {
        title: '',
        publisher: 'other.example',
        url: 'https://other.example/3',
        date: '2022',
        basis: 'listed',
      },
      {
        title: 'Otters',
        publisher: 'Alpha',
        url: 'https://blog.alpha.example/2',
        date: '2019-03-01',
        basis: 'listed',
      },
      {
        title: '',
        publisher: 'Alpha',
        url: 'https://blog.alpha.example/1',
        date: null,
        basis: 'listed',
      },
    ]);
  });

  it('leaves out what came after the article', () => {
    const { priorReports, attributions } = contextOf(knowledge, details, 'group-frost-otter', {
      before: '2021-05-01T08:00:00Z',
    });
    expect(priorReports.map(({ date }) => date)).toEqual(['2019-03-01', null]);
    expect(attributions).toHaveLength(1);
    expect(
      contextOf(knowledge, details, 'group-frost-otter', { before: '2021-04-30' }).attributions,
    ).toEqual([]);
  });

  it('gives a state what is said of it and what it denies', () => {
    const { attributions, denials } = contextOf(knowledge, details, 'state-qa');
    expect(attributions.map(({ date }) => date)).toEqual(['2023', '2021-05-01']);
    expect(denials.map(({ operation }) => operation)).toEqual(['recipes']);
  });

  it('gives a service what is said of its unit, and an embassy its denial', () => {
    expect(contextOf(knowledge, details, 'body-qa-ice').attributions).toHaveLength(1);
    expect(contextOf(knowledge, details, 'body-qa-embassy').denials).toHaveLength(1);
    expect(contextOf(knowledge, details, 'body-nl-embassy').denials).toEqual([]);
  });

  it('is empty for whom nobody knows', () => {
    expect(contextOf(knowledge, details, 'group-nobody')).toEqual({
      priorReports: [],
      attributions: [],
      denials: [],
    });
    expect(profileOf(knowledge, details, 'group-nobody')).toBeUndefined();
  });
});

describe('profile', () => {
  it('has names with their users, sponsors with who says so, and disputed names', () => {
    expect(profileOf(knowledge, details, 'group-frost-otter')).toMatchObject({
      name: 'Frost Otter',
      category: 'state',
      aliases: [
        { name: 'OTTER9', usedBy: ['Beta'] },
        { name: 'Wet Paw', relation: 'overlaps' },
      ],
      sponsors: [{ name: 'Ice Service', saidBy: 'Beta', date: '2020' }],
      disputed: [{ name: 'Wet Paw', bearers: [{ id: 'group-wet-paw', name: 'Wet Paw' }] }],
    });
  });

  it('leaves capitals and adjectives out of the names', () => {
    expect(profileOf(knowledge, details, 'state-nl')?.aliases).toEqual([]);
  });
});

describe('search', () => {
  it('puts the whole name before its beginning before its middle', () => {
    expect(knowledge.search('wet paw').map(({ id }) => id)).toEqual([
      'group-wet-paw',
      'group-frost-otter',
    ]);
    expect(knowledge.search('otter').map(({ id }) => id)).toEqual(['group-frost-otter']);
    expect(knowledge.search('unit')[0]).toEqual({
      id: 'body-qa-unit-7',
      name: 'Unit 7',
      kind: 'agency',
    });
    expect(knowledge.search('  ')).toEqual([]);
    expect(knowledge.search('a', 2)).toHaveLength(2);
  });
});
