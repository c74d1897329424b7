import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONFIDENCE, stixBundle, type Bundle } from '../../src/core/exchange/stix/index.ts';
import { words } from '../../src/core/exchange/testing/words.ts';
import { ledgers } from './articles.ts';
import { stixFaults } from './stix-specification.ts';

const READ_AT = '2026-11-26T04:00:00Z';
const bundles = ledgers().map(([slug, ledger]) => {
  const bundle: Bundle = JSON.parse(JSON.stringify(stixBundle(ledger, words, READ_AT)));
  return { slug, ledger, bundle };
});
const objects = bundles.flatMap(({ bundle }) => bundle.objects);

describe('a bundle of STIX 2.1', () => {
  it.each(bundles)('of $slug is as the specification has it', ({ bundle }) => {
    expect(stixFaults(bundle)).toEqual([]);
  });

  it('holds every kind of object that the articles can become', () => {
    expect(new Set(objects.map(({ type }) => type)).size).toBe(8);
  });

  it('holds every claim, by everybody who makes it', () => {
    for (const { ledger, bundle } of bundles)
      for (const { sources, sentence } of ledger.claims) {
        const said = bundle.objects.filter((o) =>
          JSON.stringify(o).includes(quoted(sentence.text)),
        );
        const by = new Set(said.map((o) => o.created_by_ref));
        const speakers = new Set(sources.map((s) => s.actor ?? s.text.toLowerCase()));
        expect(by.size).toBeGreaterThanOrEqual(Math.max(speakers.size, 1));
      }
  });

  it('says nothing in its own voice', () => {
    for (const object of objects) {
      if (object.type === 'campaign')
        expect(object.name).toMatch(/^(?:Accusation against|Claimed by) /);
      if (object.type === 'relationship' && object.relationship_type === 'attributed-to') {
        expect(object.created_by_ref).toBeDefined();
        expect(object.description).toMatch(/^According to the article: /);
      }
      if (object.type === 'opinion')
        expect(object.explanation).toMatch(/^According to the article: /);
    }
  });

  it('grades confidence as the README prints it', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const rows = [...readme.matchAll(/\| `(\w+)` +\| (\d+|not specified) +\|/g)];
    const printed = rows.map(([, grade, value]) => [
      grade,
      value === 'not specified' ? null : Number(value),
    ]);
    expect(Object.fromEntries(printed)).toEqual(CONFIDENCE);
    const given = objects.flatMap((o) => o.confidence ?? []);
    expect(new Set(given).size).toBeGreaterThan(1);
  });

  it('is the same each time, and gives one actor one id in every article', () => {
    for (const { ledger, bundle } of bundles)
      expect(JSON.parse(JSON.stringify(stixBundle(ledger, words, READ_AT)))).toEqual(bundle);
    const states = objects.filter((o) => o.type === 'identity' && o.name === 'Russia');
    expect(states.length).toBeGreaterThan(1);
    expect(new Set(states.map((o) => JSON.stringify(o))).size).toBe(1);
  });
});

describe('the check against the specification', () => {
  const sound = bundles.find(({ bundle }) => bundle.objects.some((o) => o.type === 'opinion'));
  const spoil = (type: string, change: object): string[] => {
    const bundle: Bundle = structuredClone(sound?.bundle) as Bundle;
    const object = bundle.objects.find((o) => o.type === type);
    Object.assign(object ?? bundle, change);
    return stixFaults(bundle);
  };

  it.each([
    ['bundle', { objects: [] }],
    ['bundle', { spec_version: '2.1' }],
    ['campaign', { name: undefined }],
    ['campaign', { x_claim: 'a property that STIX does not have' }],
    ['campaign', { id: 'campaign--1' }],
    ['campaign', { spec_version: '2.0' }],
    ['identity', { created: '2026-01-01T00:00:00Z' }],
    ['identity', { created: '2026-01-01' }],
    ['identity', { created: '2027-01-01T00:00:00.000Z' }],
    ['identity', { identity_class: 'state' }],
    ['relationship', { confidence: 101 }],
    ['relationship', { target_ref: 'identity--00000000-0000-4000-8000-000000000000' }],
    ['relationship', { created_by_ref: 'campaign--00000000-0000-4000-8000-000000000000' }],
    ['opinion', { opinion: 'denied' }],
    ['opinion', { object_refs: [] }],
    ['report', { published: null }],
    ['report', { external_references: [{ source_name: 'A Paper' }] }],
  ])('finds the fault of a %s with %o', (type, change) => {
    expect(spoil(type, change)).not.toEqual([]);
  });
});

function quoted(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
