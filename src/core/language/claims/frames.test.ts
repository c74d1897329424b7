import { describe, expect, it } from 'vitest';
import type { Claim } from '../../model/index.ts';
import { type Party, readWith, state } from '../testing/read.ts';
import { FOUND_FRAMES, FRAMES } from './lexicon.ts';

/** The parties that the examples in `assets/lexicon/frames` may use. */
const PARTIES: readonly Party[] = [
  ...state('Estonia', 'EE', { seat: 'Tallinn', adjective: 'Estonian' }),
  ...state('Russia', 'RU', { seat: 'Moscow', adjective: 'Russian' }),
  { words: 'Russia-linked', id: 'Russia', kind: 'state', country: 'RU', form: 'compound' },
  { words: 'Russia-backed', id: 'Russia', kind: 'state', country: 'RU', form: 'compound' },
  { words: 'Russian Embassy', kind: 'agency', country: 'RU' },
  { words: 'GRU', kind: 'agency', country: 'RU' },
  { words: 'FBI', kind: 'agency', country: 'US' },
  { words: 'Treasury', kind: 'agency', country: 'US' },
  { words: 'Mandiant', kind: 'company', country: 'US' },
  { words: 'ESET', kind: 'company', country: 'SK' },
  { words: 'Chengdu 404', kind: 'company', country: 'CN' },
  { words: 'Tarnova', kind: 'company', country: null },
  { words: 'APT29', kind: 'threat-group', country: 'RU' },
  { words: 'LockBit', kind: 'threat-group', country: null },
  { words: 'Reuters', kind: 'outlet', country: 'GB' },
  { words: 'Ivan Petrov', kind: 'person', country: 'RU' },
  { words: 'Kadri Tamm', kind: 'person', country: 'EE' },
];

const FRAMES_WITH_TYPE = [
  ...FRAMES.map((frame) => ({ ...frame, type: 'attribution' as const })),
  ...FOUND_FRAMES,
];

describe('the frames', () => {
  it('have an id each', () => {
    const ids = FRAMES_WITH_TYPE.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('have at least three examples and two counter-examples each', () => {
    const thin = FRAMES_WITH_TYPE.filter(
      ({ examples, counterExamples }) => examples.length < 3 || counterExamples.length < 2,
    );
    expect(thin.map(({ id }) => id)).toEqual([]);
  });
});

describe.each(FRAMES_WITH_TYPE.map((frame) => [frame.id, frame] as const))(
  'frame %s',
  (id, { type, examples, counterExamples }) => {
    const claims = (text: string): Claim[] =>
      readWith(PARTIES, text).claims.filter((c) => c.frame === id);
    it.each(examples)('finds its claim in: %s', (text) => {
      expect(claims(text).filter((c) => c.type === type)).not.toEqual([]);
    });

    it.each(counterExamples)('finds none in: %s', (text) => {
      expect(claims(text)).toEqual([]);
    });
  },
);
