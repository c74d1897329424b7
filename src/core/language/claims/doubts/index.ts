import type { VerbGroup } from '../../syntax/verbs.ts';
import { isConditional } from '../conditions.ts';
import type { View } from '../view.ts';
import { differs } from './differing.ts';
import { disbelief } from './disbelief.ts';
import type { Doubt } from './doubt.ts';
import { noEvidence, nothing, wantOfProof } from './evidence.ts';
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
  return found;
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
    flimsy(view, group) ??
    olderLeak(view, group)
  );
}

/** "concluded that the files came from an older leak". */
function olderLeak(view: View, group: VerbGroup): Doubt | undefined {
  if (!/^(?:come|stem|originate|date|derive)$/.test(group.lemma) || group.negated) return undefined;
  const within = (reach: number, pattern: RegExp): boolean =>
    view.some({ first: group.last + 1, last: group.last + reach }, (u) => pattern.test(u.lower));
  const old = within(7, /^(?:older|earlier|previous|old|recycled|public|past)$/);
  const leak = within(
    9,
    /^(?:leak|leaks|breach|breaches|incident|dump|theft|hack|intrusion|source|sources)$/,
  );
  if (!old || !leak) return undefined;
  return {
    source: undefined,
    cue: { first: group.first, last: group.last },
    about: { first: 0, last: group.first },
    act: null,
    frame: 'older-leak',
    reason: 'questions',
  };
}
