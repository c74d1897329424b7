import { describe, expect, it } from 'vitest';
import { type Party, readWith } from '../testing/read.ts';
import { FRAMES } from './lexicon.ts';

/** The parties that the examples in `assets/lexicon/frames.json` may use. */
const PARTIES: readonly Party[] = [
  { words: 'Estonia', kind: 'state', country: 'EE' },
  { words: 'Tallinn', id: 'Estonia', kind: 'state', country: 'EE' },
  { words: 'Russia', kind: 'state', country: 'RU' },
  { words: 'Russian', id: 'Russia', kind: 'state', country: 'RU', form: 'demonym' },
  { words: 'Mandiant', kind: 'company', country: 'US' },
  { words: 'APT29', kind: 'threat-group', country: 'RU' },
  { words: 'Treasury', kind: 'agency', country: 'US' },
  { words: 'Chengdu 404', kind: 'company', country: 'CN' },
  { words: 'Ivan Petrov', kind: 'person', country: 'RU' },
];

describe.each(FRAMES.map((f) => [f.id, f] as const))('frame %s', (id, frame) => {
  it.each(frame.examples)('finds its claim in: %s', (sentence) => {
    const { claims } = readWith(PARTIES, sentence);
    expect(claims.filter((c) => c.frame === id && c.type === 'attribution')).toHaveLength(1);
  });

  it.each(frame.counterExamples)('finds none in: %s', (sentence) => {
    const { claims } = readWith(PARTIES, sentence);
    expect(claims.filter((c) => c.frame === id)).toEqual([]);
  });
});
