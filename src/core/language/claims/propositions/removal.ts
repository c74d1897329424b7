import type { Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { DOERS } from '../lexicon.ts';
import { namesPower } from '../parties.ts';
import { isAnimate } from '../speech/speakers.ts';
import type { View } from '../view.ts';
import { make, partyFrom, type Proposition } from './proposition.ts';

/** "removed 300 accounts run from Minsk": whoever takes them down says whose they are. */
export function removal(view: View, behind: VerbGroup): Proposition | undefined {
  const teller = isTie(behind) ? removerOf(view, behind) : null;
  const accused = teller && partyBehind(view, behind);
  if (!accused || !namesPower(view, accused)) return undefined;
  return make(view, {
    group: behind,
    accused,
    act: null,
    cue: { first: behind.first, last: behind.last },
    frame: 'run-by',
    reason: 'affiliation',
    strength: 2,
    deed: behind,
    teller,
  });
}

/** Who takes down the accounts that a verb behind them tells of; null where nobody does. */
export function removerOf(view: View, behind: VerbGroup): Region | null {
  const main = view.groups.findLast((g) => g.last < behind.first && g.kind === 'finite');
  if (!main || !DOERS.removing.has(main.lemma) || main.passive || main.negated) return null;
  if (behind.first - main.last > 14) return null;
  const { subject } = view.args(main);
  const taken = { first: main.last + 1, last: behind.first - 1 };
  if (
    !subject ||
    !isAnimate(view, subject) ||
    namesPower(view, subject) ||
    !view.some(taken, (u) => DOERS.puppets.has(u.lower))
  )
    return null;
  return subject;
}

function isTie(group: VerbGroup): boolean {
  if (group.kind === 'infinitive' || group.negated) return false;
  return (
    DOERS.tied.has(group.lemma) ||
    DOERS.control.has(group.lemma) ||
    (DOERS.arise.has(group.lemma) && group.lemma !== 'come')
  );
}

/** Whoever stands behind "to", "by", "from" or "out of". */
function partyBehind(view: View, behind: VerbGroup): Region | null {
  for (let i = behind.last + 1; i <= behind.last + 3; i += 1) {
    if (view.word(i) === 'out' && view.word(i + 1) === 'of') return partyFrom(view, i + 2);
    if (/^(?:to|with|by|from|in)$/.test(view.word(i))) return partyFrom(view, i + 1);
  }
  return null;
}
