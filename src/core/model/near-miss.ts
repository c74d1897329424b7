import type { Span } from './span.ts';

/** Why a cue frame whose words stand in a sentence made no claim; each has its words in the command line. */
export const MISS_REASONS = [
  'no-slot',
  'nobody',
  'no-act',
  'wrong-kind',
  'hypothetical',
  'covered',
] as const;
export type MissReason = (typeof MISS_REASONS)[number];

/** A cue frame that nearly fired. */
export interface NearMiss {
  frame: string;
  why: MissReason;
  sentence: Span;
  cue: Span;
}
