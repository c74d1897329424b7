import classes from '../../../../assets/lexicon/verb-classes.json';
import type { Parse } from './arguments.ts';
import { isPhraseEnd, skipAside } from './asides.ts';
import {
  baseEndingAt,
  baseFrom,
  extendRight,
  groupAt,
  isTime,
  phraseEndingAt,
  type Region,
} from './phrases.ts';
import type { Unit } from './units.ts';
import type { VerbGroup } from './verbs.ts';
import { ACCUSING, SAYING, TELLS_OF, wordSet } from './words.ts';

/** "judged the group to be": verbs whose object is the subject of what follows. */
const RAISES_OBJECT = wordSet(classes.raisesObject);
/** "a firm, based out of Oslo, which has": the firm, not the town. */
function pastBase(parse: Parse, phrase: Region): Region {
  const { units } = parse;
  const inner = governorOf(parse, phrase);
  const comma = inner ? inner.first - 1 : -1;
  if (!inner || inner.kind !== 'participle' || units[comma]?.tag !== 'comma') return phrase;
  return (isPhraseEnd(units[comma - 1]) && phraseEndingAt(units, comma - 1)) || phrase;
}

/** Verbs by which whoever speaks goes on to speak. */
const GOES_ON = wordSet(classes.goesOn);
/** Verbs that hang on what attacks, not on what it is disguised as or makes use of. */
const AIMING = wordSet(classes.aiming);
/** Verbs by which whoever rules or speaks contradicts somebody. */
const REFUTES = wordSet(classes.refutes);
const NOUNISH = new Set(['of', 'for', 'from', 'at', 'in', 'within']);
/** Verbs whose subject may stand behind them: "Behind it was the GRU", "First came the letter". */
const INVERTING = wordSet(classes.inverting);

/** The subject of a verb group: to its left, past asides, through relative pronouns and shared subjects. */
export function subjectOf(parse: Parse, group: VerbGroup, depth = 0): Region | null {
  if (depth > 4) return null;
  const near = nearSubject(parse, group, depth);
  return near && group.kind === 'finite' && near.last < group.first
    ? climb(parse, group, near, depth)
    : near;
}

function nearSubject(parse: Parse, group: VerbGroup, depth: number): Region | null {
  const { units } = parse;
  let at = group.first - 1;
  const behind = behindComma(parse, group) ?? behindPlace(parse, group);
  if (behind) return behind;
  if (units[at]?.tag === 'to') at -= 1;
  while (at >= 0 && (units[at]?.tag === 'adv' || isFloating(units, at))) at -= 1;
  // "at first", "in turn", "for now" between the subject and its verb.
  if (at < group.first - 1 && units[at]?.tag === 'prep' && units[at + 1]?.tag === 'adv') at -= 1;
  // "the debate “has nothing to do with us”": the verb opens a quotation that goes on with the sentence.
  if (units[at]?.tag === 'quote-open' && isPhraseEnd(units[at - 1])) at -= 1;
  const unit = units[at];
  if (group.kind === 'infinitive') return unit ? infinitiveSubject(parse, at, depth) : null;
  if (group.kind === 'participle' && (!unit || ['sub', 'comma', 'dash', 'open'].includes(unit.tag)))
    return looseSubject(parse, group, at, depth);
  if (!unit) {
    // "Denying any part, Moscow said": whoever the main clause is about.
    const main = parse.groups.find((g) => g.first > group.last && g.kind === 'finite');
    return group.kind === 'ing' && main
      ? subjectOf(parse, main, depth + 1)
      : inverted(parse, group);
  }
  if (unit.tag === 'wh' || unit.tag === 'that') {
    const relative = relativeSubject(parse, at, depth);
    return relative && unit.lower === 'which' ? pastBase(parse, relative) : relative;
  }
  if (group.kind === 'participle' && (unit.tag === 'noun' || unit.tag === 'pron')) {
    const phrase = phraseEndingAt(units, at);
    return phrase && behindOf(parse, phrase);
  }
  if (group.kind === 'ing') return gerundSubject(parse, group, at, depth);
  if (unit.tag === 'comma' || unit.tag === 'dash' || unit.tag === 'close') {
    const skipped = skipAside(parse, at);
    if (skipped !== null) {
      const phrase = phraseEndingAt(units, skipped);
      if (phrase) return pastAsides(parse, phrase);
    }
    const name = unit.tag === 'comma' && skipped === null ? nameBehindClause(parse, at) : null;
    if (name) return name;
    const told = unit.tag === 'comma' ? toldBetween(parse, at, depth) : null;
    if (told) return told;
    return unit.tag === 'comma'
      ? (shared(parse, group, depth) ?? inverted(parse, group))
      : inverted(parse, group);
  }
  if (unit.tag === 'conj') return shared(parse, group, depth);
  if (unit.tag === 'quote-close' || unit.tag === 'quote-open') {
    const quoted = unit.tag === 'quote-close' ? phraseEndingAt(units, at) : null;
    return quoted ?? inverted(parse, group);
  }
  if (unit.tag === 'verb') return heldApart(parse, at, depth);
  const phrase = phraseEndingAt(units, at);
  if (!phrase) return null;
  if (isTime(units[phrase.last])) return beforeTime(parse, phrase, group) ?? inverted(parse, group);
  return phrase;
}

/** "a pupil who, the order alleges, copied": whom the relative pronoun before the clause of saying stands for. */
function toldBetween(parse: Parse, comma: number, depth: number): Region | null {
  const { units, groups } = parse;
  const start = units.findLastIndex((u, i) => i < comma && u.tag === 'comma');
  const opener = units[start - 1];
  if (start < 1 || !/^(?:who|which|that)$/.test(opener?.lower ?? '')) return null;
  const said = groups.filter((g) => g.first > start && g.last < comma && g.kind === 'finite');
  const [only] = said;
  return only && said.length === 1 && SAYING.has(only.lemma)
    ? relativeSubject(parse, start - 1, depth)
    : null;
}

/** "a band that nobody had heard of, Black Tern, took credit": the name between commas, behind a clause that has no end of a phrase. */
function nameBehindClause({ units }: Parse, comma: number): Region | null {
  const name = phraseEndingAt(units, comma - 1);
  if (!name || units[name.first - 1]?.tag !== 'comma' || !units[name.last]?.actor) return null;
  return isPhraseEnd(units[name.first - 2]) || units[name.first - 2]?.tag === 'verb' ? null : name;
}

/** "warned firms of activity linked to": what is behind the "of" of such a verb is no part of whom it warned. */
function behindOf(parse: Parse, phrase: Region): Region {
  const { units, groups } = parse;
  const governor = groupAt(groups, phrase.first - 1);
  if (!governor || !TELLS_OF.has(governor.lemma)) return phrase;
  const of = units.findIndex(
    (u, i) => i > phrase.first && i < phrase.last && /^(?:of|about)$/.test(u.lower),
  );
  return of < 0 ? phrase : { first: of + 1, last: phrase.last };
}

/** "The hackers, part of a group known as A, also": no verb stands before, so the aside had an aside of its own. */
function pastAsides(parse: Parse, phrase: Region): Region {
  const { units, groups } = parse;
  const whole = climb(parse, null, phrase, 1);
  if (units[whole.first - 1]?.tag !== 'comma' || !isPhraseEnd(units[whole.first - 2]))
    return phrase;
  if (groups.some((g) => g.last < whole.first && g.kind === 'finite')) return phrase;
  const outer = phraseEndingAt(units, whole.first - 2);
  return outer && outer.first === 0 ? outer : phrase;
}

/** "the men it alleges are spies", "who it thinks drained": a clause of saying between the subject and its verb. */
function heldApart(parse: Parse, at: number, depth: number): Region | null {
  const { units, groups } = parse;
  const inner = groupAt(groups, at);
  if (!inner || !SAYING.has(inner.lemma)) return null;
  const speaker = subjectOf(parse, inner, depth + 1);
  if (!speaker || speaker.last >= inner.first) return null;
  const left = units[speaker.first - 1];
  if (left?.tag === 'wh' || left?.tag === 'that')
    return relativeSubject(parse, speaker.first - 1, depth);
  return left?.tag === 'noun' ? phraseEndingAt(units, speaker.first - 1) : null;
}

function infinitiveSubject(parse: Parse, at: number, depth: number): Region | null {
  const { units, groups } = parse;
  const governor = groups.filter((g) => g.last <= at).at(-1);
  if (governor && !governor.passive && RAISES_OBJECT.has(governor.lemma)) {
    const raised = baseEndingAt(units, at);
    if (raised && raised.first > governor.last) return raised;
  }
  return governor ? subjectOf(parse, governor, depth + 1) : null;
}

function relativeSubject(parse: Parse, at: number, depth: number): Region | null {
  return predicateOf(parse, at, depth) ?? antecedent(parse.units, at);
}

/** "A is not the only group that has": what the relative clause hangs on is said of a name. */
function predicateOf(parse: Parse, at: number, depth: number): Region | null {
  const { units, groups } = parse;
  if (!/^(?:that|which|who)$/.test((units[at] as Unit).lower)) return null;
  let left = at - 1;
  while (
    ['noun', 'adj', 'adv', 'det', 'num'].includes(units[left]?.tag ?? '') &&
    !units[left]?.actor
  )
    left -= 1;
  if (left === at - 1) return null;
  const be = groups.find((g) => g.last === left && g.kind === 'finite');
  if (
    !be ||
    !/^(?:be|do)$/.test(be.lemma) ||
    !/^(?:is|are|was|were|isn't|aren't|wasn't|weren't|not)$/.test((units[left] as Unit).lower)
  )
    return null;
  const subject = subjectOf(parse, be, depth + 1);
  return subject && units[subject.last]?.actor && units[subject.last]?.tag === 'noun'
    ? subject
    : null;
}

/** The noun that a relative pronoun stands for. */
function antecedent(units: readonly Unit[], at: number): Region | null {
  const unit = units[at] as Unit;
  if (unit.tag === 'that') {
    const base = baseEndingAt(units, at - 1);
    // "a blackout in the Ukraine that affected": the blackout.
    const where = base && /^(?:in|at|near|across)$/.test(units[base.first - 1]?.lower ?? '');
    return where && units[base.last]?.actor ? phraseEndingAt(units, at - 1) : base;
  }
  if (unit.lower === 'what') return { first: at, last: at };
  const left = units[at - 1]?.tag;
  const end = left === 'comma' || left === 'prep' || left === 'dash' ? at - 2 : at - 1;
  const before = stepOverTime(units, end);
  return unit.lower === 'who' ? baseEndingAt(units, before) : phraseEndingAt(units, before);
}

/** "attacks in July, which": the last unit before a time and its preposition. */
function stepOverTime(units: readonly Unit[], at: number): number {
  if (!isTime(units[at])) return at;
  let end = at;
  while (
    end > 0 &&
    (isTime(units[end]) || ['num', 'adv', 'det', 'adj'].includes((units[end] as Unit).tag))
  )
    end -= 1;
  if (units[end]?.tag === 'prep') end -= 1;
  return end > 0 ? end : at;
}

/** The subject of a participle that no noun precedes: "Asked …, the ministry denied", "The hackers, believed to be …,". */
function looseSubject(parse: Parse, group: VerbGroup, at: number, depth: number): Region | null {
  const { units, groups } = parse;
  const mark = units[at]?.tag;
  if ((mark === 'comma' || mark === 'dash' || mark === 'open') && isPhraseEnd(units[at - 1]))
    return phraseEndingAt(units, at - 1);
  const comma = units.findIndex((u, i) => i > group.last && u.tag === 'comma');
  const main = groups.find(
    (g) => g.first > (comma < 0 ? group.last : comma) && g.kind === 'finite',
  );
  return main ? subjectOf(parse, main, depth + 1) : shared(parse, group, depth);
}

function gerundSubject(parse: Parse, group: VerbGroup, at: number, depth: number): Region | null {
  const { units, groups } = parse;
  const unit = units[at] as Unit;
  // "hackers working for": the noun before it, unless a comma set it off from the main clause.
  if (unit.tag === 'noun' && units[at - 1]?.tag !== 'prep') {
    const phrase = phraseEndingAt(units, stepOverTime(units, at));
    // "a campaign spoofing the embassy targeting banks": the campaign does both.
    const outer = phrase && groupAt(groups, phrase.first - 1);
    return outer?.kind === 'ing' && AIMING.has(group.lemma)
      ? subjectOf(parse, outer, depth + 1)
      : phrase;
  }
  // "groups, including A and B, targeting banks": the groups.
  const aside = unit.tag === 'comma' ? skipAside(parse, at) : null;
  if (aside !== null && units[aside + 2]?.lower === 'including') {
    const phrase = phraseEndingAt(units, aside);
    return phrase && behindOf(parse, phrase);
  }
  // "with Norway voicing concern and condemning": the two share their subject.
  const joined = unit.tag === 'conj' ? groups.findLast((g) => g.last < at) : undefined;
  if (joined?.kind === 'ing') return subjectOf(parse, joined, depth + 1);
  const charged = chargedWith(parse, group, at, depth) ?? besetBy(parse, group, at);
  if (charged) return charged;
  const before = groups.filter((g) => g.last < group.first && g.kind === 'finite');
  // "The ministry said the attacks had begun in May, adding": whoever spoke goes on to speak.
  const says = SAYING.has(group.lemma) || REFUTES.has(group.lemma);
  const spoke = says && unit.tag === 'comma' && toldBy(before);
  const main = spoke || before.at(-1);
  if (main) return subjectOf(parse, main, depth + 1);
  if (unit.tag !== 'sub' && unit.tag !== 'prep' && unit.tag !== 'comma') return null;
  const later = groups.find((g) => g.first > group.last && g.kind === 'finite');
  return later ? subjectOf(parse, later, depth + 1) : null;
}

/** "said the spies, posing as students, targeted": between two commas, it tells of the noun before them. */
function besetBy({ units, groups }: Parse, group: VerbGroup, at: number): Region | null {
  if (units[at]?.tag !== 'comma' || !isPhraseEnd(units[at - 1])) return null;
  const comma = units.findIndex((u, i) => i > group.last && u.tag === 'comma');
  const inner = groups.some((g) => g.first > group.last && g.last < comma && g.kind === 'finite');
  let next = comma + 1;
  while (units[next]?.tag === 'adv') next += 1;
  if (comma < 0 || inner || !groups.some((g) => g.first === next && g.kind === 'finite'))
    return null;
  return SAYING.has(groups.find((g) => g.first === next)?.lemma ?? '')
    ? null
    : phraseEndingAt(units, at - 1);
}

/** "accused Iran of hacking the port, stealing the plans": whoever is accused does what stands behind "of", and what follows it. */
function chargedWith(parse: Parse, group: VerbGroup, at: number, depth: number): Region | null {
  const { units, groups } = parse;
  const unit = units[at] as Unit;
  if (unit.tag === 'comma' && !SAYING.has(group.lemma)) {
    const last = groups.findLast((g) => g.last < at);
    const before = last?.kind === 'ing' ? last.first - 1 : -1;
    return last && units[before]?.tag === 'prep' ? chargedWith(parse, last, before, depth) : null;
  }
  if (unit.tag !== 'prep' || !/^(?:of|with|for)$/.test(unit.lower)) return null;
  const charge = groups.findLast((g) => g.last < at);
  if (!charge || !ACCUSING.has(charge.lemma) || charge.kind === 'infinitive') return null;
  if (charge.passive || charge.kind === 'participle') return subjectOf(parse, charge, depth + 1);
  return charge.last < at - 1 ? phraseEndingAt(units, at - 1) : null;
}

/** The verb of saying in whose clause the last of some verbs stands, where that one says nothing itself. */
function toldBy(groups: readonly VerbGroup[]): VerbGroup | undefined {
  const last = groups.at(-1);
  // "noted that the gang had claimed credit and added": the gang's claim is no saying.
  const boast = last?.lemma === 'claim' && last.perfect;
  return last && (!SAYING.has(last.lemma) || boast)
    ? groups.findLast((g) => SAYING.has(g.lemma) && !g.passive && g !== last)
    : undefined;
}

/**
 * Climbs from the noun phrase before a verb to the one that it belongs to: in "hackers linked to Iran were" from "Iran" to
 * "hackers", in "the gang that hit the bank has" from "the bank" to "the gang".
 */
function climb(parse: Parse, group: VerbGroup | null, near: Region, depth: number): Region {
  const { units, groups } = parse;
  let region = near;
  for (let step = 0; step < 4; step += 1) {
    const inner = governorOf(parse, region);
    if (!inner) return region;
    // "alleging the government has": the subject of a clause that the verb governs.
    if (SAYING.has(inner.lemma) && !inner.passive && region.first === inner.last + 1) return region;
    const host = hostOf(parse, inner, depth);
    if (host === null) return region;
    const phrase = phraseEndingAt(units, host);
    if (!phrase || isTime(units[phrase.last])) return region;
    // A clause's own subject stays its subject: "Iran said hackers linked to it did".
    if (phrase.first >= region.first) return region;
    region = { first: phrase.first, last: Math.max(region.last, near.last) };
    if (
      group &&
      groups.some((g) => g.first > near.last && g.last < group.first && g.kind === 'finite')
    )
      return region;
  }
  return region;
}

/** The verb group in whose hands a phrase is: directly behind it, or behind its preposition. */
function governorOf(parse: Parse, region: Region): VerbGroup | undefined {
  const { units, groups } = parse;
  let at = region.first - 1;
  while (at > 0 && ['adv', 'prep', 'to', 'quote-open'].includes((units[at] as Unit).tag)) at -= 1;
  return at < 0 ? undefined : groupAt(groups, at);
}

/** The last unit of the noun that a verb's clause hangs on; null where the clause hangs on none. */
function hostOf(parse: Parse, inner: VerbGroup, depth: number): number | null {
  const { units, groups } = parse;
  let at = inner.first - 1;
  while (at > 0 && (units[at] as Unit).tag === 'adv') at -= 1;
  const left = units[at];
  if (!left) return null;
  if (inner.kind === 'participle' || inner.kind === 'ing') {
    if (left.tag === 'noun' || left.lower === 'those') return stepOverTime(units, at);
    return inner.kind === 'ing' && left.tag === 'prep' && units[at - 1]?.tag === 'noun'
      ? at - 1
      : null;
  }
  if (inner.kind === 'infinitive') {
    if (left.tag === 'to') at -= 1;
    // "a group believed by Kyiv to be affiliated with": the infinitive hangs on the participle.
    const raising = groups.findLast((g) => g.last <= at);
    const agent = raising && units[raising.last + 1]?.lower === 'by';
    if (raising?.kind === 'participle' && (raising.last === at || (agent && at - raising.last < 6)))
      return hostOf(parse, raising, depth);
    const noun = units[at];
    const hosts = (noun?.tag === 'noun' && !noun.actor) || /thing$/.test(noun?.lower ?? '');
    return hosts ? at : null;
  }
  if (left.tag === 'wh' || left.tag === 'that')
    return units[at - 1]?.tag === 'noun' || units[at - 1]?.lower === 'those' ? at - 1 : null;
  if (SAYING.has(inner.lemma) && inner.last + 1 < units.length && depth === 0) {
    // "the group it says hit the bank was" is rare; "it said the bank was" is not.
    return null;
  }
  // "accusations that Russia was behind a breach lacked", "a gang they infiltrated last year has".
  const subject = subjectOf(parse, inner, depth + 1);
  if (!subject || subject.last >= inner.first) return null;
  const opener = units[subject.first - 1];
  if (opener?.tag === 'that')
    return units[subject.first - 2]?.tag === 'noun' ? subject.first - 2 : null;
  return opener?.tag === 'noun' && (units[subject.first] as Unit).tag === 'pron'
    ? subject.first - 1
    : null;
}

/** "said Graeme Biggar", "says the firm": the subject behind a verb of saying or of being somewhere. */
function inverted(parse: Parse, group: VerbGroup): Region | null {
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
function behindComma(parse: Parse, group: VerbGroup): Region | null {
  const { units } = parse;
  const left = units[group.first - 1]?.tag;
  const said = group.lemma === 'say' && (left === 'comma' || left === 'quote-close');
  const quoted = left === 'quote-close' && SAYING.has(group.lemma);
  if ((!said && !quoted) || group.kind !== 'finite') return null;
  const base = baseFrom(units, group.last + 1);
  if (!base || isTime(units[base.last]) || units[base.last]?.tag === 'pron') return null;
  const next = units[base.last + 1]?.tag;
  if (next === 'verb' || next === 'aux' || next === 'modal' || next === 'that') return null;
  return inverted(parse, group);
}

/** "Behind the attack was the GRU": a place begins the sentence, and the subject follows the verb. */
function behindPlace(parse: Parse, group: VerbGroup): Region | null {
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

/** "themselves", "both", "all" behind a subject. */
function isFloating(units: readonly Unit[], at: number): boolean {
  const unit = units[at] as Unit;
  return (
    /^(?:himself|herself|itself|themselves|both|all|each)$/.test(unit.lower) &&
    units[at - 1]?.tag === 'noun'
  );
}

/** "the agencies on Monday held": steps over the time between the subject and its verb. */
function beforeTime(parse: Parse, time: Region, group: VerbGroup): Region | null {
  const { units } = parse;
  let at = time.first - 1;
  while (
    at >= 0 &&
    (units[at]?.tag === 'prep' ||
      isTime(units[at]) ||
      units[at]?.tag === 'num' ||
      units[at]?.tag === 'adv')
  )
    at -= 1;
  if (units[at]?.tag === 'comma') {
    const skipped = skipAside(parse, at);
    return skipped === null ? shared(parse, group, 1) : phraseEndingAt(units, skipped);
  }
  if (units[at]?.tag === 'wh')
    return phraseEndingAt(units, units[at - 1]?.tag === 'comma' ? at - 2 : at - 1);
  const inner = units[at]?.tag === 'verb' ? groupAt(parse.groups, at) : undefined;
  const host = inner ? hostOf(parse, inner, 1) : at;
  return host === null ? null : phraseEndingAt(units, host);
}

/** The subject of a finite verb before, for "and said" and ", saying". */
function shared(parse: Parse, group: VerbGroup, depth: number): Region | null {
  const { units } = parse;
  const before = parse.groups.filter((g) => g.last < group.first && g.kind === 'finite');
  const nearest = before.at(-1);
  if (!nearest) return null;
  const left = units[group.first - 1];
  // "said the spies read the mail and added that": whoever spoke goes on.
  const spoke = left?.tag === 'conj' && GOES_ON.has(group.lemma) ? toldBy(before) : undefined;
  if (spoke) return subjectOf(parse, spoke, depth + 1);
  const joined = left?.tag === 'conj' && units[group.first - 2]?.tag !== 'comma';
  // "hackers who broke in and stole": inside the relative clause.
  const speeches = before.some((g) => g !== nearest && SAYING.has(g.lemma));
  if (joined && isRelative(units, nearest) && !(speeches && SAYING.has(group.lemma)))
    return subjectOf(parse, nearest, depth + 1);
  // A verb inside a relative clause does not lend its subject when an outer one stands before it, nor "is" to "have".
  const number = numberOf(units, group);
  const agrees = (g: VerbGroup): boolean => number === undefined || numberOf(units, g) === number;
  const odd = numberOf(units, nearest) !== undefined && !agrees(nearest) && before.some(agrees);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const candidate = before[i] as VerbGroup;
    if (isRelative(units, candidate) && i > 0) continue;
    if (odd && !agrees(candidate)) continue;
    return subjectOf(parse, candidate, depth + 1);
  }
  return null;
}

/** What the auxiliary of a verb says of its subject's number; undefined where it says nothing. */
function numberOf(units: readonly Unit[], group: VerbGroup): 'one' | 'several' | undefined {
  const { lower } = units[group.first] as Unit;
  if (/^(?:is|was|has)$/.test(lower)) return 'one';
  return /^(?:are|were|have)$/.test(lower) && group.kind === 'finite' ? 'several' : undefined;
}

function isRelative(units: readonly Unit[], group: VerbGroup): boolean {
  let at = group.first - 1;
  while (at > 0 && (units[at] as Unit).tag === 'adv') at -= 1;
  const left = units[at];
  return left !== undefined && (left.tag === 'wh' || left.tag === 'that');
}
