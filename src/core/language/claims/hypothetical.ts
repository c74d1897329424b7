import accusing from '../../../../assets/lexicon/accusing-words.json';
import { baseEndingAt, type Region } from '../syntax/phrases.ts';
import type { VerbGroup } from '../syntax/verbs.ts';
import { wordSet } from '../syntax/words.ts';
import { isConditional } from './conditions.ts';
import type { View } from './view.ts';

/** What is done before an accusation is made. */
const ANNOUNCING = wordSet(accusing.announcing);
const FUTURE =
  /^(?:would|will|should|can|must|'ll|'d|ought|shall|cannot|can't|couldn't|won't|wouldn't)$/;

const RAISING =
  /^(?:believe|think|suspect|allege|say|report|know|appear|seem|understand|consider|presume|assume|assess|judge|find|claim|accuse|rumour|estimate|deem|prove|turn|reckon|suppose|purport)$/;

/** "continue to attack", "tried to breach", "was able to attribute": what is begun or tried counts as done. */
function isUndertaken(view: View, governor: VerbGroup): boolean {
  if (
    /^(?:continue|begin|start|manage|attempt|try|seek|proceed|conspire|help|lead|allow|enable|prompt|cause|persuade|compel|induce|permit|embolden|go|spend)$/.test(
      governor.lemma,
    )
  )
    return true;
  return (
    governor.lemma === 'be' &&
    /^(?:able|quick|swift|first|last|fast|prompt|right|unanimous|known)$/.test(
      view.word(governor.last + 1),
    )
  );
}

/** Whether a verb speaks of what might be, not of what was: "if Iran hacked", "would attack", "to steal". */
export function isHypothetical(view: View, group: VerbGroup): boolean {
  if (
    group.modal !== null &&
    FUTURE.test(group.modal) &&
    !(group.perfect && group.modal === 'would')
  )
    return true;
  if (
    group.modal !== null &&
    /^(?:may|might|could)$/.test(group.modal) &&
    !group.perfect &&
    group.lemma !== 'be'
  )
    return true;
  if (group.kind === 'infinitive') {
    const governor = view.groups.findLast((g) => g.last < group.first);
    if (governor && !governor.negated && isUndertaken(view, governor))
      return isHypothetical(view, governor);
    // "is likely to work for", "is likely to have hacked": what is, or was; "is likely to attack" is what will be.
    const likely = governor?.lemma === 'be' && /^(?:un)?likely$/.test(view.word(governor.last + 1));
    if (likely && (group.perfect || /^(?:work|act|serve|belong|be|operate)$/.test(group.lemma)))
      return governor.negated || view.word(governor.last + 1) === 'unlikely';
    // "is not known to have attacked anyone": what nobody says.
    if (!governor || governor.negated || !RAISING.test(governor.lemma)) return true;
    return !(governor.passive || /^(?:appear|seem|claim|prove|turn)$/.test(governor.lemma));
  }
  return isConditional(view, group) || isSubjunctive(view, group) || isRuledOut(view, group);
}

/**
 * "is planning to blame", "is expected to charge", "said it would sanction", a headline's "US to blame Iran": that somebody is
 * about to accuse is told as an accusation of his.
 */
export function isAnnounced(view: View, group: VerbGroup): boolean {
  if (group.negated || group.passive) return false;
  if (/^(?:will|would)$/.test(group.modal ?? '')) return !isConditional(view, group);
  if (group.kind !== 'infinitive') return false;
  const governor = view.groups.findLast((g) => g.last < group.first);
  const near = governor && group.first - governor.last < 7;
  if (near && governor.lemma !== 'be')
    return !governor.negated && governor.modal === null && ANNOUNCING.has(governor.lemma);
  return headlined(view, group) !== null;
}

/** Who is about to do what an infinitive says, in a headline without its "is": "US" in "US to blame Iran"; null elsewhere. */
export function headlined(view: View, group: VerbGroup): Region | null {
  if (!view.title || group.kind !== 'infinitive' || view.unit(group.first - 1)?.tag !== 'to')
    return null;
  return view.unit(group.first - 2)?.tag === 'noun'
    ? baseEndingAt(view.units, group.first - 2)
    : null;
}

/** "did not rule out that Iran was behind it", "has ruled out that": nobody says that it was. */
function isRuledOut(view: View, group: VerbGroup): boolean {
  const ruling = view.groups.find((g) => g.lemma === 'rule' && view.word(g.last + 1) === 'out');
  if (!ruling) return false;
  const { complement } = view.args(ruling);
  return complement !== null && complement.first <= group.first && group.last <= complement.last;
}

/** "the demand that he be held accountable": what is wanted, not what was. */
function isSubjunctive(view: View, group: VerbGroup): boolean {
  return group.kind === 'finite' && view.word(group.first) === 'be';
}
