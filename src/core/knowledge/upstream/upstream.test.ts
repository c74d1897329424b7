import { describe, expect, it } from 'vitest';
import { details, knowledge } from '../../../library/testing/bundled.ts';
import { contextOf, profileOf } from '../index.ts';
import {
  mergeUpstream,
  readUpstream,
  ruleFor,
  UpstreamError,
  withReports,
  withUpdate,
} from './index.ts';

const filler = ['Alder', 'Birch', 'Cedar', 'Elm', 'Fir'].map((tree) => ({ value: `Pale ${tree}` }));
const cluster = (type: string, values: unknown[]): string =>
  JSON.stringify({ type, version: 1, values: [...values, ...filler] });
const actor = (value: string, meta: unknown = {}): unknown => ({ value, meta, uuid: 'x' });
const merged = (json: string) => {
  const update = mergeUpstream(knowledge, readUpstream(json), {
    reportsOf: (id) => details.reports[id] ?? [],
  });
  return { update, base: withUpdate(knowledge, update) };
};

describe('lists of others', () => {
  it('bring new groups with who says whose they are, and new names of known ones', () => {
    const { update, base } = merged(
      cluster('threat-actor', [
        actor('Velvet Otter', {
          country: 'IR',
          'cfr-suspected-state-sponsor': 'Iran (Islamic Republic of)',
          synonyms: ['UNC99123'],
          refs: ['https://vendor.example/otter'],
        }),
        actor('APT28', { synonyms: ['Fancy Bear', 'Gilded Walrus'] }),
      ]),
    );
    expect(update.actors.map(({ name }) => name)).toContain('Velvet Otter');
    expect(base.entries('unc99123')[0]?.actor).toBe('group-velvet-otter');
    expect(base.actor('group-velvet-otter')?.sponsors?.[0]).toMatchObject({
      name: 'Iran',
      saidBy: 'MISP galaxy',
    });
    expect(base.entries('gildedwalrus')[0]?.actor).toBe('group-apt28');
    expect(profileOf(base, details, 'group-apt28')?.aliases.map(({ name }) => name)).toContain(
      'Gilded Walrus',
    );
    const reports = contextOf(base, withReports(details, update), 'group-velvet-otter');
    expect(reports.priorReports[0]).toMatchObject({
      url: 'https://vendor.example/otter',
      title: '',
    });
    expect(base.search('velvet ott')[0]?.name).toBe('Velvet Otter');
  });

  it('take a country alone for no sponsor', () => {
    const { base } = merged(cluster('threat-actor', [actor('Velvet Otter', { country: 'IR' })]));
    expect(base.actor('group-velvet-otter')).toMatchObject({ country: null });
    expect(base.actor('group-velvet-otter')).not.toHaveProperty('sponsors');
  });

  it('read the origins of Microsoft’s list with care', () => {
    const rows = [
      ['Quilted Sandstorm', 'Iran', 'DEV-9911, Woolly Lamb'],
      ['Beige Tempest', 'Russia, Financially motivated', ''],
      ['Ochre Tsunami', 'Israel', ''],
      ['Volga Flood', 'Russia, Influence operations', ''],
      ['Storm-9917', 'Group in development', ''],
    ].map(([name, origin, others]) => ({
      'Threat actor name': name,
      'Origin/Threat': origin,
      'Other names': others,
    }));
    const { base } = merged(JSON.stringify(rows));
    const country = (id: string) => base.actor(id)?.country;
    expect(country('group-quilted-sandstorm')).toBe('IR');
    expect(country('group-beige-tempest')).toBeNull();
    expect(country('group-ochre-tsunami')).toBeNull();
    expect(country('group-volga-flood')).toBe('RU');
    expect(base.actor('group-storm-9917')?.category).toBeUndefined();
    expect(base.actor('group-quilted-sandstorm')?.usedBy).toEqual(['Microsoft']);
  });

  it('never take a name from its bearer here', () => {
    const { update, base } = merged(
      cluster('threat-actor', [
        actor('New Crew', { synonyms: ['Microsoft', 'FBI', 'Cozy Bear', 'Iran'] }),
        actor('Iran', { synonyms: [] }),
      ]),
    );
    for (const key of ['microsoft', 'fbi', 'cozybear', 'iran'])
      expect(base.entries(key)).toEqual(knowledge.entries(key));
    expect(update.aliases['group-apt29']?.map(({ name }) => name)).toEqual(['New Crew']);
  });

  it('leave a group alone that is several of ours', () => {
    const { update } = merged(
      cluster('threat-actor', [actor('Old Lump', { synonyms: ['APT28', 'APT41'] })]),
    );
    expect(JSON.stringify(update)).not.toContain('Old Lump');
  });

  it('bring makers of reports', () => {
    const { base } = merged(
      cluster('producer', [{ value: 'Nadelholz Labs', meta: { country: 'DE' } }]),
    );
    expect(base.actor('company-nadelholz-labs')).toMatchObject({ kind: 'company', country: 'DE' });
  });

  it('give hostile strings no way in', () => {
    const { update } = merged(
      cluster('threat-actor', [
        actor('<img src=x onerror=alert(1)>'),
        actor('Evil\u202eGroup'),
        actor('Zero\u200bWidth'),
        actor('A'.repeat(5000)),
        actor('__proto__', { synonyms: ['constructor'] }),
        actor('Linked Weasel', {
          refs: ['javascript:alert(1)', 'data:text/html,x', 'https://user:x@evil', 'file:///etc'],
        }),
        { value: 7, meta: 'no' },
        null,
      ]),
    );
    expect(
      update.actors.map(({ name }) => name).filter((name) => !name.startsWith('Pale')),
    ).toEqual(['Linked Weasel']);
    expect(update.reports).toEqual({});
    expect(({} as Record<string, unknown>).constructor).toBe(Object);
  });

  it.each([
    ['', 'not-json'],
    ['<!doctype html><title>Not found</title>', 'not-json'],
    ['{"values":[', 'not-json'],
    ['{}', 'unknown-shape'],
    ['null', 'unknown-shape'],
    ['"text"', 'unknown-shape'],
    ['{"type":"malware","values":[]}', 'unknown-shape'],
    ['{"type":"threat-actor","values":[{"value":"Lonely Bear"}]}', 'too-few'],
    ['[1,2,3,4,5,6,7]', 'too-few'],
    [`[${'0,'.repeat(10_001)}0]`, 'too-many'],
  ])('that are none are refused: %.30s', (json, fault) => {
    expect(() => readUpstream(json)).toThrow(new UpstreamError(fault as 'not-json'));
  });

  it('get a careful rule for names that nobody here has gone over', () => {
    expect(
      ['UNC1234', 'Velvet Otter', 'MuddyWater', 'Silence', 'LEAD', 'red dev', 'SEA'].map(ruleFor),
    ).toEqual(['free', 'free', 'free', 'context', 'capitals', 'context', null]);
  });
});
