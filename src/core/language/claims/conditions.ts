import type { VerbGroup } from '../syntax/verbs.ts';
import type { View } from './view.ts';

const CONDITION = /^(?:if|whether|unless|should|were|suppose|lest)$/;

/** Whether a verb stands in a condition or an indirect question: "if Iran hacked", "should the truce collapse". */
export function isConditional(view: View, group: VerbGroup): boolean {
  // "Asked if she believed that Iran did it, she said": what somebody is asked about.
  const asked =
    /^(?:asked|questioned|pressed)$/.test(view.word(0)) && /^(?:if|whether)$/.test(view.word(1));
  const first = view.word(0);
  const inverted = /^(?:should|were|had)$/.test(first) && view.unit(1)?.tag !== 'verb';
  if (/^(?:if|suppose|unless)$/.test(first) || asked || inverted) {
    const comma = view.units.findIndex((u) => u.tag === 'comma');
    if (comma < 0 || group.first < comma) return true;
  }
  for (let i = group.first - 1; i >= 0 && i > group.first - 9; i -= 1) {
    const unit = view.unit(i);
    if (
      !unit ||
      unit.tag === 'comma' ||
      unit.tag === 'semi' ||
      unit.tag === 'that' ||
      unit.tag === 'verb'
    )
      break;
    if (unit.tag === 'sub' && CONDITION.test(unit.lower)) return true;
    // "should, when they blame Beijing, show their working": at any time, and never yet.
    const ever = unit.tag === 'sub' && /^when(?:ever)?$/.test(unit.lower);
    if (ever && /^(?:base|s)$/.test(view.unit(group.head)?.form ?? '')) return true;
  }
  return false;
}
