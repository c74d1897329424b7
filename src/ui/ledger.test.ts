import { describe, expect, it } from 'vitest';
import type { Claim, ClaimGroup, Participant } from '../core/model/index.ts';
import {
  countActors,
  countSources,
  countTypes,
  fits,
  inOrder,
  layOut,
  type Part,
} from './ledger.ts';

const part = (actor: string): Participant => ({ text: actor, start: 0, end: 1, actor });
const claim = (id: string, over: Partial<Claim> = {}): Claim => ({
  id,
  type: 'attribution',
  form: 'clause',
  sentence: { start: 5, end: 9, text: '' },
  cue: { start: 5, end: 6, text: '' },
  sources: [part('FBI')],
  accused: [part('Iran')],
  act: null,
  certainty: 'stated',
  certaintyWords: null,
  quoted: false,
  answers: [],
  when: 'news',
  via: [],
  links: [],
  frame: '',
  reason: '',
  ...over,
});
const group = (...claims: Claim[]): ClaimGroup => ({
  id: 'g',
  accused: ['Iran'],
  act: null,
  claims: claims.map(({ id }) => id),
});
const rows = (parts: readonly Part[]) =>
  parts.flatMap((p) => p.rows.map((r) => [r.claim.id, ...r.answers.map(({ id }) => id)].join('<')));

const first = claim('first');
const second = claim('second', { sources: [part('Microsoft')] });
const own = claim('own', { sources: [] });
const old = claim('old', { when: 'background' });
const denial = claim('denial', { type: 'denial', sources: [part('Mission')], answers: ['first'] });
const oldDenial = claim('old-denial', { type: 'denial', answers: ['old'] });
const silence = claim('silence', { type: 'no-comment', accused: [] });
const claims = [first, second, own, old, denial, oldDenial, silence];
const all = group(first, second, own, old, denial, oldDenial);

describe('layOut', () => {
  it('puts answers under what they answer, and what has no source or is past apart', () => {
    const parts = layOut([all], claims);
    expect(rows(parts.now)).toEqual(['first<denial', 'second']);
    expect(rows(parts.unsourced)).toEqual(['own']);
    expect(rows(parts.past)).toEqual(['old<old-denial']);
    expect(parts.loose).toEqual([silence]);
  });

  it('puts an answer to several under the last of them, and one to none under the last of all', () => {
    const both = claim('both', { type: 'denial', answers: ['first', 'second'] });
    const none = claim('none', { type: 'doubt' });
    const third = claim('third');
    const of = [first, second, third, both, none];
    expect(rows(layOut([group(...of)], of).now)).toEqual(['first', 'second<both', 'third<none']);
  });

  it('leaves nothing out and shows nothing twice', () => {
    const shown = inOrder(layOut([all], claims)).map(({ id }) => id);
    expect([...shown].sort()).toEqual(claims.map(({ id }) => id).sort());
  });

  it('keeps an answer that is wanted where what it answers is not, in the same part', () => {
    const parts = layOut([all], claims, (c) => fits(c, { type: 'denial', actor: null }));
    expect(rows(parts.now)).toEqual(['denial']);
    expect(rows(parts.past)).toEqual(['old-denial']);
    expect(parts.loose).toEqual([]);
  });

  it('shows no group that nothing is left of', () => {
    expect(layOut([all], claims, () => false)).toEqual({
      now: [],
      unsourced: [],
      past: [],
      loose: [],
    });
  });
});

describe('the counts', () => {
  it('count claims by type, and by actor as source or accused', () => {
    expect([...countTypes(claims)]).toEqual([
      ['attribution', 4],
      ['denial', 2],
      ['no-comment', 1],
    ]);
    expect(new Map(countActors(claims)).get('Iran')).toBe(6);
    expect(new Map(countActors(claims)).get('Microsoft')).toBe(1);
    expect(countActors(claims)[0]?.[0]).toBe('Iran');
  });

  it('take bodies that speak together as one source, and nobody as resting on anybody', () => {
    const sources = [
      { sources: ['ODNI', 'FBI', 'CISA'], because: 'joint' },
      { sources: ['Microsoft'], because: null },
    ];
    expect(countSources(sources)).toEqual({ sources: 2, named: 4, resting: 0 });
  });

  it('say how many rest on one report', () => {
    const sources = [
      { sources: ['Reuters', 'BBC'], because: 'cites' },
      { sources: ['Microsoft'], because: null },
    ];
    expect(countSources(sources)).toEqual({ sources: 2, named: 3, resting: 2 });
  });
});
