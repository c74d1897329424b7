import type { VerbGroup } from '../../syntax/verbs.ts';
import { isConditional } from '../conditions.ts';
import { counterCharge } from './charges.ts';
import { labelled } from './labels.ts';
import { denialNoun } from './nouns.ts';
import { noPart } from './no-part.ts';
import { noneTookPlace, ofItself } from './own.ts';
import type { Rejection } from './rejection.ts';
import { headlined, interjected, madeUp, predicated } from './verdicts.ts';
import { denied } from './verbs.ts';
import type { View } from '../view.ts';

export type { Rejection } from './rejection.ts';

/** The ways in which a verb rejects an accusation; the first that fits is taken. */
const WAYS: readonly ((view: View, group: VerbGroup) => Rejection | undefined)[] = [
  labelled,
  denied,
  noPart,
  predicated,
  madeUp,
  counterCharge,
  noneTookPlace,
  ofItself,
];

/** All rejections that the sentence's clauses make. */
export function rejectionsOf(view: View): Rejection[] {
  const found: Rejection[] = [];
  const add = (r: Rejection | undefined): void => {
    if (r && !found.some((f) => f.cue.first <= r.cue.last && r.cue.first <= f.cue.last))
      found.push(r);
  };
  for (const group of view.groups) {
    if (isConditional(view, group)) continue;
    for (const way of WAYS) {
      const r = way(view, group);
      if (!r) continue;
      add(r);
      break;
    }
  }
  for (const r of [interjected(view), headlined(view), denialNoun(view)]) add(r);
  return found;
}
