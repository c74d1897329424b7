import { describe, expect, it } from 'vitest';
import type { Actor, Claim } from '../core/model/index.ts';
import { relocate } from './anchor.ts';
import { planMarks, STYLES } from './index.ts';

describe('relocate', () => {
  const old = 'First paragraph of all.\nRussia denied it on Monday.\nChina denied it on Tuesday.';

  it('finds words again by what stands round them', () => {
    const start = old.lastIndexOf('denied');
    const now = `A new paragraph.\n${old}`;
    expect(relocate(old, now, start, start + 6)).toBe(now.lastIndexOf('denied'));
  });

  it('gives up words that are gone', () => {
    const start = old.indexOf('Russia');
    expect(relocate(old, 'Something else altogether.', start, start + 6)).toBeNull();
  });

  it('does not guess between two places that look alike', () => {
    const twice = 'Well.\nIt was said.\nIt was said.';
    expect(relocate('It was said.', twice, 3, 6)).toBeNull();
  });
});

describe('planMarks', () => {
  const mention = (start: number, text: string) => ({ start, end: start + text.length, text });
  const actor = (id: string, kind: Actor['kind'], ...mentions: Actor['mentions']): Actor => ({
    id,
    name: id,
    aliases: [],
    kind,
    country: null,
    known: true,
    mentions,
  });
  const blocks = [
    { start: 0, end: 10, kind: 'title' as const },
    { start: 11, end: 60, kind: 'paragraph' as const },
    { start: 61, end: 70, kind: 'heading' as const },
    { start: 71, end: 140, kind: 'paragraph' as const },
  ];

  it('marks the first mention of each section', () => {
    const marks = planMarks(
      {
        actors: [
          actor(
            'APT29',
            'threat-group',
            mention(12, 'APT29'),
            mention(30, 'APT29'),
            mention(80, 'APT29'),
          ),
        ],
        claims: [],
      },
      blocks,
    );
    expect(marks.map((m) => m.start)).toEqual([12, 80]);
    expect(new Set(marks.map((m) => m.style))).toEqual(new Set([STYLES.group]));
  });

  it('tells a denial from an accusation by its style', () => {
    const claim = (type: Claim['type'], start: number) =>
      ({ id: type, type, cue: mention(start, 'said') }) as Claim;
    const marks = planMarks(
      { actors: [], claims: [claim('attribution', 12), claim('denial', 30)] },
      blocks,
    );
    expect(marks.map((m) => m.style)).toEqual([STYLES.attribution, STYLES.denial]);
  });
});
