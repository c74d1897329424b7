import { headOf, type Region } from '../syntax/phrases.ts';
import { type Finding, finding } from './finding.ts';
import { THREAT_PEOPLE } from './lexicon.ts';
import type { View } from './view.ts';
import { ANIMATE } from './voice.ts';

export function silent(
  view: View,
  source: Region | null,
  cue: Region,
  frame: string,
): Finding | undefined {
  if (!source) return undefined;
  const resolved = view.resolve(source);
  const sources = resolved.participants;
  const head = view.unit(headOf(view.units, source));
  const someone =
    sources.some((p) => p.actor !== null) ||
    ANIMATE.has(head?.lower ?? '') ||
    THREAT_PEOPLE.has(head?.lower ?? '');
  if (!someone) return undefined;
  return finding(view, {
    type: 'no-comment',
    cue,
    sources,
    accused: [],
    act: null,
    certainty: 'stated',
    certaintyWords: null,
    frame,
    reason: 'silent',
  });
}
