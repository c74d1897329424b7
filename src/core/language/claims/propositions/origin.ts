import { headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { ACCUSATION_NOUNS, CARRY_VERBS, DOERS } from '../lexicon.ts';
import { sidesWith } from '../who/names-in.ts';
import { classesOf, namesPower, threatLike } from '../parties.ts';
import { isAct } from '../acts.ts';
import type { View } from '../view.ts';
import { make, partyFrom, type Proposition } from './proposition.ts';

/** "came from Russia", "was run out of Minsk", "was Chinese in origin". */
export function origin(view: View, group: VerbGroup): Proposition | undefined {
  return arisen(view, group) ?? born(view, group);
}

/** "The order came from the Kremlin", "the campaign was run out of Minsk". */
function arisen(view: View, group: VerbGroup): Proposition | undefined {
  const { subject, preps } = view.args(group);
  if (!subject || group.kind === 'ing' || group.kind === 'participle') return undefined;
  // "The attribution came from X": what is said comes from whoever says it.
  if (ACCUSATION_NOUNS.has(view.word(headOf(view.units, subject)))) return undefined;
  const came = !group.passive && DOERS.arise.has(group.lemma);
  const run = group.passive && (CARRY_VERBS.has(group.lemma) || DOERS.control.has(group.lemma));
  if (!came && !run) return undefined;
  const place =
    outOf(view, group) ??
    preps.find(({ word }) => word === 'from' || (word === 'in' && group.lemma !== 'come' && came))
      ?.region;
  if (!place || !namesPower(view, place)) return undefined;
  // "run from different parts of China": where they sat, and not who they are.
  if (DOERS.spots.has(view.word(headOf(view.units, place)))) return undefined;
  // What comes from a group can be anything; what comes from a state must be what attacks come in.
  const thing =
    view.some(subject, (u) => DOERS.sourceThings.has(u.lower)) ||
    isAct(view, subject) ||
    isDoer(view, subject);
  if (!thing && !classesOf(view, view.resolve(place)).every((c) => c === 'group')) return undefined;
  return make(view, {
    group,
    accused: place,
    act: isAct(view, subject) ? subject : null,
    cue: { first: group.first, last: group.last },
    frame: 'came-from',
    reason: 'origin',
    strength: 2,
  });
}

/** "out of Minsk": two prepositions in a row. */
function outOf(view: View, group: VerbGroup): Region | undefined {
  for (let i = group.last + 1; i < group.last + 4; i += 1)
    if (view.word(i) === 'out' && view.word(i + 1) === 'of')
      return partyFrom(view, i + 2) ?? undefined;
  return undefined;
}

/** "was likely Russian in origin", "was of Chinese origin", "the intruders were Iranian". */
function born(view: View, group: VerbGroup): Proposition | undefined {
  const { subject } = view.args(group);
  if (group.lemma !== 'be' || group.passive || !subject) return undefined;
  if (!isAct(view, subject) && !isDoer(view, subject)) return undefined;
  const limit = group.last + 5;
  const at = view.units.findIndex(
    (u, i) =>
      i > group.last &&
      i < limit &&
      u.actor?.form === 'demonym' &&
      u.suffix === undefined &&
      !sidesWith(u),
  );
  if (at < 0 || view.some({ first: group.last + 1, last: at }, (u) => u.tag === 'verb'))
    return undefined;
  const next = view.unit(at + 1);
  const ends = !next || ['stop', 'comma', 'dash', 'semi', 'quote-close', 'conj'].includes(next.tag);
  const said = next?.lower === 'in' || next?.lower === 'made' || next?.lower === 'operation';
  if (!ends && !said && !DOERS.birth.has(next?.lower ?? '')) return undefined;
  return make(view, {
    group,
    accused: { first: at, last: at },
    act: isAct(view, subject) ? subject : null,
    cue: { first: group.first, last: at },
    frame: 'origin',
    strength: 2,
  });
}

/** "the attackers", "the intruders". */
function isDoer(view: View, region: Region): boolean {
  return (
    DOERS.culprit.has(view.word(headOf(view.units, region))) ||
    (threatLike(view, region) && !view.some(region, (u) => u.actor !== undefined))
  );
}
