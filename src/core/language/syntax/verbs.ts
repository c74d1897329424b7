import closed from '../../../../assets/lexicon/closed-words.json';
import classes from '../../../../assets/lexicon/verb-classes.json';
import { baseEndingAt, isTime, phraseEndingAt, type Region } from './phrases.ts';
import { isReduced } from './reduced.ts';
import type { Unit } from './units.ts';
import { wordSet } from './words.ts';

/** A verb with its auxiliaries: "has not been attributed". Indexes are into the sentence's units, `last` inclusive. */
export interface VerbGroup {
  first: number;
  last: number;
  /** The main verb's unit. */
  head: number;
  lemma: string;
  /** `finite` has a subject of its own; the others borrow one. */
  kind: 'finite' | 'infinitive' | 'ing' | 'participle';
  passive: boolean;
  negated: boolean;
  modal: string | null;
  /** "has", "had", "have" before it. */
  perfect: boolean;
}

/** The verb groups of a sentence, from left to right. A form of "be" or "have" alone is a group of its own. */
export function verbGroups(units: readonly Unit[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let i = 0; i < units.length; i += 1) {
    const unit = units[i] as Unit;
    if (!(unit.tag === 'aux' || unit.tag === 'modal' || unit.tag === 'verb' || unit.tag === 'not'))
      continue;
    const group = groupFrom(units, i);
    if (!group) continue;
    groups.push(group);
    i = group.last;
  }
  spreadNegation(units, groups);
  for (const group of groups) {
    if (isReduced(units, groups, group)) {
      group.kind = 'participle';
      group.passive = true;
    } else if (group.kind === 'finite') openClause(units, group);
  }
  return groups;
}

/** "did not take responsibility or dump any data", "has never backed, aided or approved it": what "or" joins is denied alike. */
function spreadNegation(units: readonly Unit[], groups: readonly VerbGroup[]): void {
  for (let i = 1; i < groups.length; i += 1) {
    const group = groups[i] as VerbGroup;
    const joint = group.first - (units[group.first - 1]?.tag === 'adv' ? 2 : 1);
    if (!/^(?:or|nor)$/.test(units[joint]?.lower ?? '')) continue;
    // Verbs between which nothing but a comma stands are joined by the same word.
    let first = i - 1;
    while (first > 0 && listed(units, groups[first - 1], groups[first])) first -= 1;
    if (groups[first]?.negated !== true) continue;
    for (const one of groups.slice(first + 1, i + 1))
      if (alike(units, groups[first] as VerbGroup, one)) one.negated = true;
  }
}

function listed(
  units: readonly Unit[],
  a: VerbGroup | undefined,
  b: VerbGroup | undefined,
): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    b.first === a.last + 2 &&
    units[a.last + 1]?.tag === 'comma'
  );
}

/** Whether a verb without words of its own before it may go on with those of another: "not hack … or steal". */
function alike(units: readonly Unit[], before: VerbGroup, group: VerbGroup): boolean {
  const form = units[group.head]?.form;
  if (form === 'base') return true;
  return group.first === group.head && (form === 'past' || form === 'participle') && before.perfect;
}

const KNOWN_AS = wordSet(classes.knownAs);

/** "after Albania blamed it": a preposition before a subject and its verb opens a clause. */
function openClause(units: readonly Unit[], group: VerbGroup): void {
  let at = group.first - 1;
  while (at > 0 && (units[at] as Unit).tag === 'adv') at -= 1;
  const subject = phraseEndingAt(units, at) ?? baseEndingAt(units, at);
  if (!subject || isTime(units[subject.last])) return;
  // "after Latvia, its allies and Microsoft said": the list's first item looks like the preposition's own.
  const list = units[subject.first - 1]?.tag === 'comma' && hasConjunction(units, subject);
  const head = list ? baseEndingAt(units, subject.first - 2) : null;
  const left = units[(head ?? subject).first - 1];
  if (left?.tag !== 'prep' || !/^(?:after|before|since|until|till|as)$/.test(left.lower)) return;
  const before = units[(head ?? subject).first - 2];
  if (left.lower === 'as' && before && KNOWN_AS.has(before.lemma ?? before.lower)) return;
  left.tag = 'sub';
}

function hasConjunction(units: readonly Unit[], region: Region): boolean {
  return units.slice(region.first, region.last + 1).some((u) => u.tag === 'conj');
}

function groupFrom(units: readonly Unit[], first: number): VerbGroup | undefined {
  let at = first;
  let modal: string | null = null;
  let negated = false;
  let head = -1;
  let be = false;
  let have = false;
  let get = false;
  let start = units[first] as Unit;
  if (start.tag === 'not' && !/n't$|cannot/.test(start.lower)) {
    // "not attributed" without an auxiliary.
    negated = true;
    at += 1;
    const next = units[at];
    if (!next || next.tag !== 'verb') return undefined;
    start = next;
  }
  const from = at;
  while (at < units.length) {
    const unit = units[at] as Unit;
    const main = head >= 0 && (units[head] as Unit).tag === 'verb';
    if (main && (unit.tag === 'not' || unit.tag === 'aux')) break;
    if (unit.tag === 'not') {
      negated = true;
      if (/^(?:isn't|aren't|wasn't|weren't)$/.test(unit.lower)) {
        be = true;
        head = at;
      } else if (/^(?:hasn't|haven't|hadn't)$/.test(unit.lower)) {
        have = true;
        head = at;
      } else if (/^(?:don't|doesn't|didn't)$/.test(unit.lower)) head = at;
      else if (/n't$|cannot/.test(unit.lower)) modal = unit.lower;
    } else if (unit.tag === 'modal') {
      if (at > from) break;
      modal = unit.lower;
    } else if (unit.tag === 'aux') {
      // "said there was": the main verb is passed, another clause begins.
      if (head >= 0 && (units[head] as Unit).tag === 'verb') break;
      // "Who they were has never been known": one clause ends, its sentence's verb begins.
      if (unit.lemma === 'have' && head >= 0 && BEING.test((units[head] as Unit).lower)) break;
      if (unit.lemma === 'be') be = true;
      else if (unit.lemma === 'have') have = true;
      head = at;
    } else if (unit.tag === 'verb') {
      // "said tracking": a second main verb begins a group of its own.
      if (main) {
        if ((units[head] as Unit).lemma !== 'get' || unit.form === 'ing' || unit.form === 'base')
          break;
        get = true;
      }
      head = at;
    } else if ((have || be) && !main && unit.tag === 'prep' && timeBehind(units, at) > 0) {
      // "had by that spring concluded", "has at no time said".
      const end = timeBehind(units, at);
      if (!continues(units, end)) break;
      negated ||= units.slice(at, end).some((u) => u.lower === 'no');
      at = end;
    } else if (unit.tag === 'quote-open' && head >= 0 && !main && units[at + 1]?.tag === 'verb') {
      // "had “poisoned” his updates"
    } else if (unit.tag === 'adv' || isInterrupter(unit)) {
      if (!continues(units, at)) break;
    } else break;
    at += 1;
  }
  if (head < 0) return undefined;
  const main = units[head] as Unit;
  const before = units[first - 1];
  const lemma = main.lemma ?? (main.tag === 'not' ? 'do' : main.lower);
  const verbal = main.tag === 'verb';
  const form = main.form;
  const participle = form === 'past' || form === 'participle';
  const auxiliary = (units[from] as Unit).tag !== 'verb' || from !== head;
  const infinitive =
    before?.tag === 'to' || (before?.tag === 'adv' && units[first - 2]?.tag === 'to');
  const kind = infinitive
    ? 'infinitive'
    : auxiliary && modal === null && (units[from] as Unit).form === 'ing'
      ? 'ing'
      : auxiliary
        ? 'finite'
        : form === 'ing'
          ? 'ing'
          : form === 'participle'
            ? 'participle'
            : 'finite';
  return {
    first,
    last: units[head + 1]?.tag === 'not' && at > head + 1 ? head + 1 : head,
    head,
    lemma,
    kind,
    passive: verbal && participle && (be || get),
    negated,
    modal,
    perfect: have && (verbal || main.lemma === 'have') && head > first,
  };
}

const BEING = /^(?:is|are|was|were)$/;

/** What stands behind a preposition inside a verb and says how likely or which time: "in all likelihood", "for the first time". */
const ADVERBIAL = wordSet(closed.adverbialNoun);

/** The last unit of a time phrase, or of one like it, that begins with the preposition at `at`; -1 where none does. */
function timeBehind(units: readonly Unit[], at: number): number {
  for (let i = at + 1; i < at + 4; i += 1) {
    const unit = units[i];
    if (isTime(unit) || (unit && ADVERBIAL.has(unit.lower))) return i;
  }
  return -1;
}

/** "have both hacked", "had itself hired". */
function isInterrupter(unit: Unit): boolean {
  return /^(?:both|all|(?:it|him|her|my|your)self|(?:them|our|your)selves)$/.test(unit.lower);
}

/** Whether the verb group goes on behind an adverb. */
function continues(units: readonly Unit[], at: number): boolean {
  for (let i = at + 1; i < units.length && i < at + 4; i += 1) {
    const unit = units[i] as Unit;
    if (unit.tag === 'verb' || unit.tag === 'aux' || unit.tag === 'not') return true;
    if (unit.tag !== 'adv') return false;
  }
  return false;
}
