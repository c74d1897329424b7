import { headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import {
  ACCUSERS_NOUNS,
  DENIAL_ADJECTIVES,
  DENIAL_NOUNS,
  HOSTILE_NOUNS,
  SUPPORT_NOUNS,
} from '../lexicon.ts';
import type { View } from '../view.ts';
import {
  cueOf,
  isAccusation,
  isClaimPhrase,
  isScorn,
  isUntruth,
  verdict,
  type Rejection,
} from './rejection.ts';

const NO = /^(?:no|little|zero|not|never|nothing|hardly|scant)$/;
const TRUE = /^(?:true|correct|accurate|real|so|right|credible|serious|factual)$/;

/** "the charge is untrue", "it was nonsense", "the claims have no basis", "there is no truth in it". */
export function predicated(view: View, group: VerbGroup): Rejection | undefined {
  if (group.passive || group.kind === 'infinitive') return undefined;
  return unsupported(view, group) ?? called(view, group);
}

/** "has no basis", "lack substance", "there is not a word of truth in it", "holds no water". */
function unsupported(view: View, group: VerbGroup): Rejection | undefined {
  const exists = group.lemma === 'be' && isExistential(view, group);
  if (!exists && !/^(?:have|lack|hold|contain|rest|bear|carry|want)$/.test(group.lemma))
    return undefined;
  const { subject } = view.args(group);
  if (!exists && !(subject && isAboutClaim(view, subject))) return undefined;
  const none = group.negated || /^lack$/.test(group.lemma);
  for (let i = group.last + 1; i <= group.last + 6; i += 1) {
    const word = view.word(i);
    if (!SUPPORT_NOUNS.has(word) && !(group.lemma === 'hold' && word === 'water')) continue;
    const denied = none || view.some({ first: group.first, last: i - 1 }, (u) => NO.test(u.lower));
    if (!denied) return undefined;
    // "they have no evidence of it" is said of people, who doubt.
    const people = group.lemma === 'have' && subject && view.word(subject.last) === 'they';
    if (people && /^(?:evidence|proof|facts?|reason)$/.test(word)) return undefined;
    // "there is no evidence that X did it" is a doubt, whoever says so; "no truth in it" a verdict.
    if (exists && !hasObject(view, i)) return undefined;
    return verdict({ first: group.first, last: i }, subject);
  }
  return undefined;
}

/** "in it", "to the charge", "behind the report", "whatsoever": what the truth, the basis is missing from. */
function hasObject(view: View, i: number): boolean {
  if (/^(?:evidence|proof|reason|facts?)$/.test(view.word(i))) return false;
  for (let k = i + 1; k <= i + 3; k += 1) {
    if (!/^(?:in|to|behind|for|of|whatsoever|at|on)$/.test(view.word(k))) continue;
    return (
      view.word(k) === 'whatsoever' ||
      view.some({ first: k + 1, last: k + 6 }, (u) => isClaimWord(u.lower))
    );
  }
  return view.word(i) === 'truth';
}

function isClaimWord(word: string): boolean {
  return /^(?:it|this|that|these|them|those|any|whatever|what)$/.test(word) || CLAIM.test(word);
}

const CLAIM =
  /^(?:accusations?|allegations?|claims?|charges?|reports?|suggestions?|story|stories|assertions?|insinuations?|findings?|rumou?rs?|account|narrative|case|affair|article|talk)$/;

/** "there is", "there was". */
export function isExistential(view: View, group: VerbGroup): boolean {
  return view.word(group.first - 1) === 'there' || view.word(group.first) === 'there';
}

function isAboutClaim(view: View, subject: Region): boolean {
  return (
    isClaimPhrase(view, subject) ||
    /^(?:it|this|that|they|these|those|all|none|everything|nothing|which)$/.test(
      view.word(subject.last),
    )
  );
}

/** "Reports that suggest Riyadh did it are absurd": the claim with its clause, in front of the verb that judges it; null where there is none. */
function claimBefore(view: View, group: VerbGroup): Region | null {
  const open = view.units.findLastIndex((u, i) => i < group.first && u.tag === 'quote-open');
  const noun = view.units.findIndex((u, i) => i > open && i <= open + 5 && CLAIM.test(u.lower));
  if (noun < 0 || noun >= group.first) return null;
  if (!/^(?:that|wh)$/.test(view.unit(noun + 1)?.tag ?? '')) return null;
  const plural = /^(?:are|were)$/.test(view.word(group.first));
  if (group.first === group.last && view.word(noun).endsWith('s') !== plural) return null;
  const between = { first: noun + 1, last: group.first - 1 };
  const clause = view.groups.some(
    (g) => g.kind === 'finite' && g.first > between.first && g.last <= between.last,
  );
  const closed = !view.some(between, (u) => /^(?:comma|semi|quote-close|dash)$/.test(u.tag));
  return clause && closed ? { first: open + 1, last: between.last } : null;
}

/** "is untrue", "are lies", "was pure invention", "is not true", "amounts to slander", "belongs in a novel". */
function called(view: View, group: VerbGroup): Rejection | undefined {
  if (
    !/^(?:be|amount|remain|sound|seem|belong|smack|reek|stink|border|constitute|represent|look)$/.test(
      group.lemma,
    )
  )
    return undefined;
  const claim = claimBefore(view, group);
  const subject = claim ?? view.args(group).subject;
  if (!subject || isExistential(view, group)) return undefined;
  // "Not one word of it is true."
  const first = view.unit(subject.first - 1)?.tag === 'not' ? subject.first - 1 : subject.first;
  if (!claim && !isAboutClaim(view, subject) && !/^(?:not|no)$/.test(view.word(first)))
    return undefined;
  const pronoun = /^(?:it|they|he|she)$/.test(view.word(subject.last));
  const cue = (last: number): Region => ({ first: group.first, last });
  for (let i = group.last + 1; i <= Math.min(group.last + 8, view.units.length - 1); i += 1) {
    const word = view.word(i);
    const tag = view.unit(i)?.tag;
    if (tag === 'stop' || tag === 'semi' || tag === 'wh') return undefined;
    // "This was propaganda" is as often the accusation as its denial.
    const act = HOSTILE_NOUNS.has(view.word(headOf(view.units, subject)));
    const scorn =
      // "the attack was irresponsible" is said by its victim.
      (act && !isAccusation(view, subject) ? isUntruth(view, i) : isScorn(view, i)) &&
      (!ACCUSERS_NOUNS.has(word) || isAccusation(view, subject));
    const expletive = view.word(subject.last) === 'it' && /^(?:to|that)$/.test(view.word(i + 1));
    if (scorn && !group.negated && !expletive && !(pronoun && isOfThing(view, i)))
      return verdict(cue(i), subject);
    if (group.negated && TRUE.test(word)) return verdict(cue(i), subject);
    if (/^(?:nothing|not|none|no)$/.test(view.word(first)) && TRUE.test(word))
      return verdict(cue(i), subject);
    if (group.negated && word === 'worth') return verdict(cue(i), subject);
  }
  return undefined;
}

/** "it was a fake page": the adjective describes a thing. */
function isOfThing(view: View, i: number): boolean {
  const next = view.unit(i + 1);
  return (
    DENIAL_ADJECTIVES.has(view.word(i)) &&
    next?.tag === 'noun' &&
    !CLAIM.test(next.lower) &&
    !DENIAL_NOUNS.has(next.lower)
  );
}

/** "Nonsense," the bureau replied. "Not true," said X. "Pure fantasy." */
export function interjected(view: View): Rejection | undefined {
  const open = view.units.findIndex((u) => u.tag === 'quote-open');
  if (open < 0) return undefined;
  for (let i = open + 1; i < Math.min(open + 7, view.units.length); i += 1) {
    if (view.unit(i)?.tag === 'quote-close') return undefined;
    const no = /^(?:not|un|hardly)$/.test(view.word(i - 1)) && TRUE.test(view.word(i));
    if (!isScorn(view, i) && !no) continue;
    if (view.groups.some((g) => g.first > open && g.last < i)) return undefined;
    // "complete and utter nonsense": the last of several.
    const next = view.unit(i + 1);
    // "“malicious” activity" is no exclamation.
    const described =
      next?.tag === 'quote-close' && ['noun', 'adj'].includes(view.unit(i + 2)?.tag ?? '');
    if (next && !described && ['comma', 'stop', 'quote-close', 'semi', 'dash'].includes(next.tag))
      return verdict({ first: open + 1, last: i }, null, 'interjection');
  }
  return undefined;
}

/** "the whole thing was made up", "had been invented": a claim that is said to be the work of fancy. */
export function madeUp(view: View, group: VerbGroup): Rejection | undefined {
  if (!group.passive || group.negated) return undefined;
  const { subject } = view.args(group);
  const up = group.lemma === 'make' && view.word(group.last + 1) === 'up';
  if (
    !up &&
    !/^(?:invent|fabricate|concoct|falsify|exaggerate|fake|politicise|politicize|trump|cook|manufacture)$/.test(
      group.lemma,
    )
  )
    return undefined;
  if (!subject || !(isAccusation(view, subject) || isAboutClaim(view, subject))) return undefined;
  return verdict(cueOf(group), subject, 'makes-it-up');
}

/** "Beijing says hacking claims groundless": a headline that leaves out the verb. */
export function headlined(view: View): Rejection | undefined {
  if (!view.title) return undefined;
  let last = view.units.length - 1;
  while (last > 0 && ['stop', 'quote-close'].includes(view.unit(last)?.tag ?? '')) last -= 1;
  if (!DENIAL_ADJECTIVES.has(view.word(last))) return undefined;
  const say = view.groups.find((g) => /^(?:say|insist|claim|maintain)$/.test(g.lemma));
  if (!say || view.groups.some((g) => g.lemma === 'be' && g.first > say.last && g.last >= last - 3))
    return undefined;
  const about = { first: say.last + 1, last: last - 1 };
  if (!isAccusation(view, about)) return undefined;
  return { ...verdict({ first: last, last }, about), source: view.args(say).subject };
}
