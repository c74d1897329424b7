import { describe, expect, it } from 'vitest';
import { contextOf, nameKey, problemsOf, profileOf } from '../core/knowledge/index.ts';
import type { KnowledgeFiles } from '../core/knowledge/index.ts';
import { details, knowledge } from './testing/bundled.ts';
import { files } from './files.ts';

describe('the files of assets/knowledge', () => {
  it('hold together', () => {
    expect(problemsOf(files)).toEqual([]);
  });

  const breaks: [string, (broken: KnowledgeFiles) => void, RegExp][] = [
    ['an unsorted file', (f) => f.groups.records.reverse(), /sort by id/],
    ['a record twice', (f) => f.groups.records.unshift(f.groups.records[0]!), /stands twice/],
    ['a file without a source', (f) => (f.companies.sources = []), /where its facts were read/],
    ['an unknown country', (f) => (f.bodies.records[0]!.country = 'ZZ'), /no country ZZ/],
    ['a parent nobody has', (f) => (f.bodies.records[0]!.parent = 'body-zz'), /no parent body-zz/],
    ['a country without a sayer', (f) => delete group(f, 'APT28').sponsors, /nobody who says so/],
    [
      'a name that leads two ways',
      (f) => group(f, 'APT28').aliases!.push({ name: 'APT 29' }),
      /"APT 29" is a name of|"APT29" is a name of/,
    ],
    [
      'a link that is none',
      (f) => (f.statements.records[0]!.url = 'javascript:alert(1)'),
      /no http\(s\) link/,
    ],
    ['a day that is none', (f) => (f.statements.records[0]!.date = '2023-02-30'), /is no date/],
    [
      'an operation that is none',
      (f) => (f.statements.records[0]!.operation = 'nothing'),
      /has no nothing/,
    ],
    [
      'an actor that is none',
      (f) => f.statements.records[0]!.byActors.push('group-nobody'),
      /has no group-nobody/,
    ],
    ['a risk of nobody', (f) => (f.risk.records[0]!.name = 'Nobody Here'), /nobody is called|key/],
    [
      'an office read nowhere',
      (f) => (f.leaders.records[0]!.people[0]!.source = 'nobody'),
      /no http\(s\) link/,
    ],
    [
      'years that are none',
      (f) => (f.leaders.records[0]!.people[0]!.years = 'since 2020'),
      /are no years/,
    ],
    [
      'a report twice',
      (f) => f.reports.records[0]!.reports.push(f.reports.records[0]!.reports[0]!),
      /twice/,
    ],
  ];
  it.each(breaks)('are found to have %s', (_what, damage, found) => {
    const broken = structuredClone(files);
    damage(broken);
    expect(problemsOf(broken).join('\n')).toMatch(found);
  });
});

describe('the bundled knowledge', () => {
  const whoIs = (name: string): string[] =>
    knowledge.entries(nameKey(name)).map((entry) => knowledge.actor(entry.actor)?.name ?? '');

  it.each([
    ['Fancy Bear', 'APT28'],
    ['APT-28', 'APT28'],
    ['Midnight Blizzard', 'APT29'],
    ['GhostEmperor', 'Salt Typhoon'],
    ['Transparent Tribe', 'APT36'],
    ['Seaborgium', 'Star Blizzard'],
    ['BlackCat', 'ALPHV'],
    ['U.S.', 'United States'],
    ['Kremlin', 'Russia'],
    ['Czechia', 'Czech Republic'],
    ["China's Ministry of State Security", 'Ministry of State Security'],
    ['Ministry of Foreign Affairs of the Czech Republic', 'Czech Foreign Ministry'],
    ['Embassy of the Netherlands', 'Dutch Embassy'],
    ['Unit 74455', 'GRU Unit 74455'],
    ['MSTIC', 'Microsoft Threat Intelligence'],
    ['New York Times', 'The New York Times'],
  ])('knows %s as %s', (name, actor) => {
    expect(whoIs(name)[0]).toBe(actor);
  });

  it('finds every actor by every one of its names', () => {
    const lost = knowledge
      .all()
      .flatMap((actor) =>
        [actor, ...(actor.aliases ?? [])].filter(
          ({ name }) => !knowledge.entries(nameKey(name)).some((entry) => entry.actor === actor.id),
        ),
      );
    expect(lost).toEqual([]);
  });

  it('gives every bearer of a disputed name', () => {
    expect(new Set(whoIs('UNC2452'))).toEqual(new Set(['APT29', 'UNC2452']));
    expect(whoIs('Foreign Ministry').length).toBeGreaterThan(100);
  });

  it('tells the gang from the state of the same name', () => {
    const [state, gang] = knowledge.entries('cuba');
    expect(state).toMatchObject({ actor: 'state-cu', rule: 'free', relation: 'exact' });
    expect(gang).toMatchObject({ actor: 'group-cuba', rule: 'anchored', relation: 'overlaps' });
  });

  it('holds a team to its company and a unit to its service', () => {
    const parentOf = (name: string): string | undefined => {
      const id = knowledge.entries(nameKey(name))[0]?.actor ?? '';
      return knowledge.actor(knowledge.actor(id)?.parent ?? '')?.name;
    };
    expect(parentOf('Threat Analysis Group')).toBe('Google');
    expect(parentOf('Unit 42')).toBe('Palo Alto Networks');
    expect(parentOf('Unit 26165')).toBe('GRU');
  });

  it('joins an accusation to its denial by the operation', () => {
    const { attributions, denials } = contextOf(knowledge, details, 'state-ir');
    const accusation = attributions.find(({ date }) => date === '2024-08-19');
    const denial = denials.find(({ date }) => date === '2024-08-19');
    expect(accusation?.by).toContain('FBI');
    expect(denial?.by).toContain('Permanent Mission of Iran to the United Nations');
    expect(accusation?.operation).toBe(denial?.operation);
    expect(knowledge.operations.find(({ id }) => id === denial?.operation)?.name).toMatch(/Trump/);
  });

  it('says of a group who attributes it to whom', () => {
    const sponsors = profileOf(knowledge, details, 'group-apt40')?.sponsors ?? [];
    expect(sponsors).toContainEqual(
      expect.objectContaining({
        name: 'Hainan State Security Department',
        saidBy: 'US Department of Justice',
        date: '2021-07-19',
      }),
    );
  });

  it('keeps every name of a group that number and vendor tell', () => {
    expect(knowledge.entries('unc2452').length).toBeGreaterThan(1);
    expect(
      profileOf(knowledge, details, 'group-apt29')?.disputed.map(({ name }) => name),
    ).toContain('UNC2452');
  });
});

function group(from: KnowledgeFiles, name: string) {
  return from.groups.records.find((record) => record.name === name)!;
}
