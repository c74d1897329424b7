import type { VerbGroup } from '../../syntax/verbs.ts';
import { isConditional } from '../conditions.ts';
import type { View } from '../view.ts';
import { differs } from './differing.ts';
import { disbelief } from './disbelief.ts';
import type { Doubt } from './doubt.ts';
import { bareEvidence, noEvidence, nothing, wantOfProof } from './evidence.ts';
import { open } from './open.ts';
import { posited } from './posited.ts';
import { flimsy, unproven } from './unproven.ts';
import { withheld } from './withheld.ts';

export type { Doubt } from './doubt.ts';

/** All doubts that the sentence's clauses raise. */
export function doubtsOf(view: View): Doubt[] {
  const found: Doubt[] = [];
  for (const group of view.groups) {
    // "Whether Russia did it remains open" is no condition.
    const one = isConditional(view, group) ? open(view, group) : doubtOf(view, group);
    if (
      one &&
      !found.some((f) => f.cue.first <= one.cue.last + 2 && one.cue.first <= f.cue.last + 2)
    )
      found.push(one);
  }
  const bare = found.length === 0 ? bareEvidence(view) : undefined;
  return bare ? [bare] : found;
}

function doubtOf(view: View, group: VerbGroup): Doubt | undefined {
  return (
    posited(view, group) ??
    withheld(view, group) ??
    noEvidence(view, group) ??
    nothing(view, group) ??
    wantOfProof(view, group) ??
    unproven(view, group) ??
    disbelief(view, group) ??
    differs(view, group) ??
    open(view, group) ??
    flimsy(view, group)
  );
}
