import { headOf } from '../../syntax/phrases.ts';
import { ACCUSATION_NOUNS, DENIED_GOODS } from '../lexicon.ts';
import type { View } from '../view.ts';
import { isSmear, rejection, type Rejection } from './rejection.ts';

const NOUN =
  /^(?:denials?|rebuttals?|rejections?|dismissals?|disavowals?|repudiations?|refutations?|protests?|disclaimers?)$/;
/** Nouns that deny whatever stands behind them. */
const SURE = /^(?:denials?|rebuttals?|disavowals?|refutations?)$/;
const ISSUES =
  /^(?:issue|repeat|publish|offer|post|release|renew|reiterate|give|send|broadcast|make|put|circulate|read|bring|draw|deliver)$/;

/** "Beijing's denial", "the ministry's flat rejection", "issued a flat denial", "protest at Prague's baseless insinuations". */
export function denialNoun(view: View): Rejection | undefined {
  for (let i = 0; i < view.units.length; i += 1) {
    const unit = view.unit(i);
    if (unit?.tag !== 'noun' || !NOUN.test(unit.lower)) continue;
    const found = nounAt(view, i);
    if (found) return found;
  }
  return undefined;
}

function nounAt(view: View, at: number): Rejection | undefined {
  const about = behind(view, at);
  if (about && DENIED_GOODS.has(view.word(headOf(view.units, about)))) return undefined;
  const sure = SURE.test(view.word(at));
  const claim =
    about !== null &&
    (isSmear(view, about) || view.some(about, (u) => ACCUSATION_NOUNS.has(u.lower)));
  // "the flat rejection", of nothing that is named, is one only where it answers something.
  if (!sure && about && !claim) return undefined;
  if (/^protests?$/.test(view.word(at)) && !claim) return undefined;
  const plain = sure && (about === null || claim || /^(?:any|all|having)$/.test(view.word(at + 2)));
  const give = (given: Pick<Rejection, 'source' | 'cue'>): Rejection =>
    rejection({
      ...given,
      about,
      frame: 'denial-noun',
      reason: 'denies',
      sure: plain,
      weak: !claim && !plain,
    });
  const owner = ownerBefore(view, at);
  if (owner >= 0)
    return give({ source: { first: owner, last: owner }, cue: { first: at, last: at } });
  if (!sure) return undefined;
  const verb = view.groups.findLast((g) => g.last < at && ISSUES.test(g.lemma) && !g.negated);
  return verb && at - verb.last < 6
    ? give({ source: view.args(verb).subject, cue: { first: verb.first, last: at } })
    : undefined;
}

/** The owner of the noun at `at`: "Moscow's", "the ministry's flat", at most three words before it. */
function ownerBefore(view: View, at: number): number {
  for (let i = at - 1; i >= Math.max(at - 4, 1); i -= 1) {
    const tag = view.unit(i)?.tag;
    if (tag === 'poss') return i - 1;
    const between = tag === 'adj' || tag === 'adv' || tag === 'noun' || tag === 'comma';
    if (!between || view.unit(i)?.actor) break;
  }
  return -1;
}

/** What is denied: the words behind "of", "at", "against". */
function behind(view: View, at: number): { first: number; last: number } | null {
  if (!/^(?:of|at|against|to|about|over)$/.test(view.word(at + 1))) return null;
  let last = at + 2;
  while (
    last < view.units.length - 1 &&
    !['verb', 'aux', 'modal', 'comma', 'stop', 'wh', 'that'].includes(
      view.unit(last + 1)?.tag ?? 'stop',
    )
  )
    last += 1;
  return last < view.units.length ? { first: at + 2, last } : null;
}
