import classes from '../../../../../assets/lexicon/verb-classes.json';
import type { Parse } from '../arguments.ts';
import { baseFrom, extendRight, isTime, phraseEndingAt, type Region } from '../phrases.ts';
import type { Unit } from '../units.ts';
import type { VerbGroup } from '../verbs.ts';
import { SAYING, wordSet } from '../words.ts';

/** Verbs whose subject may stand behind them: "Behind it was the GRU", "First came the letter". */
const INVERTING = wordSet(classes.inverting);

/** Prepositions that a subject behind its verb takes along. */
const NOUNISH = new Set(['of', 'for', 'from', 'at', 'in', 'within']);

/** "said Graeme Biggar", "says the firm": the subject behind a verb of saying or of being somewhere. */
export function inverted(parse: Parse, group: VerbGroup): Region | null {
  if (group.passive || !(SAYING.has(group.lemma) || INVERTING.has(group.lemma))) return null;
  const base = baseFrom(parse.units, group.last + 1);
  if (!base) return null;
  const { tag } = parse.units[base.last] as Unit;
  if (tag !== 'noun' && tag !== 'pron') return null;
  const next = parse.units[base.last + 1];
  if (
    next &&
    (next.tag === 'verb' || next.tag === 'aux' || next.tag === 'modal') &&
    parse.groups.some((g) => g.first === base.last + 1 && g.kind === 'finite')
  )
    return null;
  return extendRight(parse.units, base, { prepositions: NOUNISH, coordinate: true });
}

/** ", said Graeme Biggar", "”, added the firm": whoever follows a verb of saying that a comma or a closing mark precedes. */
export function behindComma(parse: Parse, group: VerbGroup): Region | null {
  const { units } = parse;
  const left = units[group.first - 1]?.tag;
  const said = group.lemma === 'say' && (left === 'comma' || left === 'quote-close');
  // "a crew of “ghosts” has claimed": no auxiliary stands before a verb whose subject follows.
  const quoted = left === 'quote-close' && SAYING.has(group.lemma) && group.first === group.last;
  if ((!said && !quoted) || group.kind !== 'finite') return null;
  const base = baseFrom(units, group.last + 1);
  if (!base || isTime(units[base.last]) || units[base.last]?.tag === 'pron') return null;
  const next = units[base.last + 1]?.tag;
  if (next === 'verb' || next === 'aux' || next === 'modal' || next === 'that') return null;
  return inverted(parse, group);
}

/** "Behind the attack was the GRU": a place begins the sentence, and the subject follows the verb. */
export function behindPlace(parse: Parse, group: VerbGroup): Region | null {
  const { units } = parse;
  if (!INVERTING.has(group.lemma) || group.kind !== 'finite' || group.passive) return null;
  const place = phraseEndingAt(units, group.first - 1);
  const opener = place && place.first > 0 ? units[place.first - 1] : undefined;
  if (opener?.tag !== 'prep' || !/^(?:behind|among|beneath|with|alongside)$/.test(opener.lower))
    return null;
  const left = units[(place as Region).first - 2];
  if (left && !['comma', 'conj', 'quote-open', 'colon', 'semi', 'adv'].includes(left.tag))
    return null;
  return inverted(parse, group);
}
