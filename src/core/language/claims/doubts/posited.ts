import words from '../../../../../assets/lexicon/doubt-words.json';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { wordSet } from '../../syntax/words.ts';
import type { View } from '../view.ts';
import { type Doubt, suspectIn } from './doubt.ts';

const GUESSWORK = wordSet([words.guesswork, words.flimsy, words.openWords].join(' '));
const KNOWN = wordSet(words.notWords);

/** "That Hanoi ordered it is, for now, a theory", "That the gang did it is far from proven". */
export function posited(view: View, group: VerbGroup): Doubt | undefined {
  const stays = /^(?:be|remain|stay|look|seem|appear|sound|strike)$/.test(group.lemma);
  if (!stays || group.kind !== 'finite') return undefined;
  const that = clauseBefore(view, group);
  if (that < 0) return undefined;
  const about = { first: that + 1, last: group.first - 1 };
  if (!suspectIn(view, about)) return undefined;
  const at = doubtBehind(view, group);
  return at < 0
    ? undefined
    : {
        source: undefined,
        cue: { first: group.first, last: at },
        about,
        act: null,
        frame: 'flimsy',
        reason: 'unproven',
        fronted: true,
      };
}

/** The "that" whose clause is the subject of a verb; -1 where none is. */
function clauseBefore(view: View, group: VerbGroup): number {
  const that = view.units.findLastIndex(
    (u, i) =>
      i < group.first - 2 &&
      u.lower === 'that' &&
      u.tag === 'that' &&
      (i === 0 ||
        ['quote-open', 'semi', 'colon', 'sub', 'conj'].includes(view.unit(i - 1)?.tag ?? '')),
  );
  if (that < 0 || group.first - that > 28) return -1;
  const inner = view.groups.filter(
    (g) => g.first > that && g.last < group.first && g.kind === 'finite',
  );
  return inner.length > 0 ? that : -1;
}

/** The word behind a verb that calls what stands before it a guess; -1 where none does. */
function doubtBehind(view: View, group: VerbGroup): number {
  for (let i = group.last + 1; i < group.last + 12 && i < view.units.length; i += 1) {
    const unit = view.unit(i);
    if (!unit || unit.tag === 'stop' || unit.tag === 'semi' || unit.tag === 'colon') return -1;
    const far = /^(?:far|long|way)$/.test(unit.lower) && !group.negated;
    const known = view.units.findIndex((u, k) => k > i && k < i + 6 && KNOWN.has(u.lower));
    if (far && known > 0) return known;
    if (group.negated ? KNOWN.has(unit.lower) : GUESSWORK.has(unit.lower)) return i;
  }
  return -1;
}
