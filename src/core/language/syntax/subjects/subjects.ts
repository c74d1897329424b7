import classes from '../../../../../assets/lexicon/verb-classes.json';
import type { Parse } from '../arguments.ts';
import { isPhraseEnd, skipAside } from '../asides.ts';
import {
  baseEndingAt,
  groupAt,
  isDayOfMonth,
  isTime,
  phraseEndingAt,
  type Region,
} from '../phrases.ts';
import type { Unit } from '../units.ts';
import type { VerbGroup } from '../verbs.ts';
import { wordSet } from '../words.ts';
import { behindOf, climb, hostOf, pastAsides } from './climbing.ts';
import { gerundSubject } from './gerunds.ts';
import { behindComma, behindPlace, inverted } from './inversion.ts';
import { heldApart, pastBase, relativeSubject, toldBetween } from './relatives.ts';
import { shared } from './sharing.ts';

/** "judged the group to be": verbs whose object is the subject of what follows. */
const RAISES_OBJECT = wordSet(classes.raisesObject);

/** The subject of a verb group: to its left, past asides, through relative pronouns and shared subjects. */
export function subjectOf(parse: Parse, group: VerbGroup, depth = 0): Region | null {
  if (depth > 4) return null;
  const found = nearSubject(parse, group, depth);
  const near = found && ownPronoun(parse, found);
  return near && group.kind === 'finite' && near.last < group.first
    ? climb(parse, group, near, depth)
    : near;
}

/** "are looking into her emails and she would not": a pronoun that only subjects have begins a clause behind "and". */
function ownPronoun({ units }: Parse, found: Region): Region {
  const { last } = found;
  const own =
    last - found.first > 1 &&
    units[last - 1]?.tag === 'conj' &&
    /^(?:he|she|they|we|i)$/.test(units[last]?.lower ?? '');
  return own ? { first: last, last } : found;
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
      ? (shared(parse, group, depth) ?? inverted(parse, group) ?? opening(parse, group, at))
      : inverted(parse, group);
  }
  if (unit.tag === 'conj') {
    // "a group dubbed Silk Moth and tied to": the second of two shortened clauses.
    const before = parse.groups.findLast((g) => g.last < at);
    const both = group.kind === 'participle' && before?.kind === 'participle';
    return both ? subjectOf(parse, before, depth + 1) : shared(parse, group, depth);
  }
  if (unit.tag === 'quote-close' || unit.tag === 'quote-open') {
    const quoted = unit.tag === 'quote-close' ? phraseEndingAt(units, at) : null;
    return quoted ?? inverted(parse, group);
  }
  if (unit.tag === 'verb') return heldApart(parse, at, depth);
  const phrase = phraseEndingAt(units, at);
  if (!phrase) return null;
  // "a spokesman on May 17 rejected".
  const day = phrase.first === phrase.last && isDayOfMonth(units, phrase.last);
  const time = day ? { first: phrase.first - 1, last: phrase.last } : phrase;
  if (day || isTime(units[phrase.last]))
    return beforeTime(parse, time, group) ?? inverted(parse, group);
  return phrase;
}

/** "a band that nobody had heard of, Black Tern, took credit": the name between commas, behind a clause that has no end of a phrase. */
function nameBehindClause({ units }: Parse, comma: number): Region | null {
  const name = phraseEndingAt(units, comma - 1);
  if (!name || units[name.first - 1]?.tag !== 'comma' || !units[name.last]?.actor) return null;
  return isPhraseEnd(units[name.first - 2]) || units[name.first - 2]?.tag === 'verb' ? null : name;
}

/** "Crews linked to Minsk, Silk Moth and Black Tern, were": what the sentence opens with, where names follow and no verb yet. */
function opening(parse: Parse, group: VerbGroup, comma: number): Region | null {
  const { units, groups } = parse;
  const start = units.findIndex((u) => u.tag === 'comma');
  const named = units.slice(start + 1, comma).every((u) => u.tag !== 'noun' || u.actor);
  const verb = groups.some((g) => g.first < group.first && g.kind === 'finite');
  if (verb || start >= comma || !named) return null;
  const phrase = phraseEndingAt(units, start - 1);
  return phrase && climb(parse, null, phrase, 0);
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
