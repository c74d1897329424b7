import speech from '../../../../assets/lexicon/speech.json';
import { isTime } from './phrases.ts';
import type { Unit } from './units.ts';
import { wordSet } from './words.ts';

const SAY = wordSet(speech.say);

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
  for (const group of groups) if (isReduced(units, groups, group)) reduce(group);
  return groups;
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
      if (unit.lemma === 'be') be = true;
      else if (unit.lemma === 'have') have = true;
      head = at;
    } else if (unit.tag === 'verb') {
      // "said tracking": a second main verb begins a group of its own.
      if (head >= 0 && (units[head] as Unit).tag === 'verb') {
        if ((units[head] as Unit).lemma !== 'get' || unit.form === 'ing' || unit.form === 'base')
          break;
        get = true;
      }
      head = at;
    } else if (have && unit.tag === 'prep' && timeBehind(units, at) > 0) {
      // "had by that spring concluded".
      at = timeBehind(units, at);
      if (!continues(units, at)) break;
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

/** The last unit of a time phrase that begins with the preposition at `at`; -1 where none does. */
function timeBehind(units: readonly Unit[], at: number): number {
  for (let i = at + 1; i < at + 4; i += 1) if (isTime(units[i])) return i;
  return -1;
}

function isInterrupter(unit: Unit): boolean {
  return unit.lower === 'both' || unit.lower === 'all';
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

/** Verbs that shorten a relative clause far more often than they end a sentence's. */
const LINKING =
  /^(?:link|tie|connect|associate|attribute|affiliate|aim|direct|base|know|dub|track|align|trace|back|sponsor|identify|describe|target|conduct|launch|carry|believe|suspect)$/;

/** Verbs that headlines use in the passive without an auxiliary: "Hackers linked to Iran", "Four charged with". */
const HEADLINE =
  /^(?:link|tie|connect|attribute|accuse|blame|charge|indict|sanction|arrest|trace|sentence|extradite)$/;

/** Whether nothing that the verb could act upon follows it, and no other verb stands in the sentence's first clause. */
function isHeadlinePassive(units: readonly Unit[], group: VerbGroup): boolean {
  const next = units[group.last + 1];
  if (!next || next.tag === 'stop') return true;
  if (next.tag !== 'prep' && next.tag !== 'to') return false;
  return !/^(?:for|on)$/.test(next.lower) || group.lemma !== 'charge';
}

/** Turns a bare past form into the participle of a shortened relative clause: "a complaint unsealed on Monday". */
function reduce(group: VerbGroup): void {
  group.kind = 'participle';
  group.passive = true;
}

function isReduced(
  units: readonly Unit[],
  groups: readonly VerbGroup[],
  group: VerbGroup,
): boolean {
  if (group.first !== group.last || group.kind === 'infinitive' || group.kind === 'ing')
    return false;
  const unit = units[group.head] as Unit;
  if (unit.form === 'participle') return true;
  if (unit.form !== 'past') return false;
  const last = groups[groups.indexOf(group) - 1];
  // "carried by the agency and attributed to": the second of two shortened clauses.
  if (units[group.first - 1]?.tag === 'conj' && last?.kind === 'participle' && last.passive)
    return true;
  if (isSetOff(units, groups, group)) return true;
  const before = units[group.first - 1];
  if (!before || before.tag === 'comma' || before.tag === 'sub' || before.tag === 'prep')
    return !before ? false : before.tag !== 'comma' || units[group.last + 1]?.lower === 'by';
  if (before.tag === 'wh' || before.tag === 'pron' || before.tag === 'that') return false;
  if (units[group.last + 1]?.lower === 'by') return true;
  if (units[group.last + 1]?.tag === 'prep' && units[group.last + 2]?.lower === 'by') return true;
  if (afterRelative(units, group)) return false;
  if (HEADLINE.test(group.lemma) && isHeadlinePassive(units, group)) return true;
  const next = units[group.last + 1];
  // "cited four attacks associated with the GRU".
  if (
    before.tag === 'noun' &&
    !before.actor &&
    LINKING.test(group.lemma) &&
    (next?.tag === 'prep' || next?.tag === 'to')
  ) {
    if (groups.some((g) => g.first < group.first && g.kind === 'finite')) return true;
  }
  // "pages clipped from Le Monde went dark": another finite verb has the same subject.
  for (let i = group.last + 1; i < units.length; i += 1) {
    const next = units[i] as Unit;
    if (
      next.tag === 'comma' ||
      next.tag === 'sub' ||
      next.tag === 'that' ||
      next.tag === 'conj' ||
      next.tag === 'wh' ||
      next.tag === 'quote-open' ||
      next.tag === 'stop' ||
      next.tag === 'colon' ||
      next.tag === 'dash' ||
      next.tag === 'semi'
    )
      break;
    const other = groups.find((g) => g.first === i);
    if (other) {
      if (other.kind !== 'finite') {
        i = other.last;
        continue;
      }
      // A noun phrase of its own between the two is an object clause: "he said Iran did".
      return next.tag === 'aux' || next.tag === 'modal'
        ? (units[group.last + 1] as Unit).tag === 'prep' ||
            (units[group.last + 1] as Unit).tag === 'adv' ||
            (units[group.last + 1] as Unit).tag === 'to'
        : (units[group.last + 1] as Unit).tag === 'prep';
    }
  }
  // "In a complaint unsealed on Monday, ...": the noun stands behind a preposition at the sentence's start.
  let j = group.first - 1;
  for (;;) {
    while (
      j >= 0 &&
      ['noun', 'adj', 'poss', 'num'].includes((units[j] as Unit).tag) &&
      !isTime(units[j])
    )
      j -= 1;
    if (j >= 0 && isTime(units[j])) return false;
    if (j >= 0 && (units[j] as Unit).tag === 'det') j -= 1;
    if (j === 0 && (units[0] as Unit).tag === 'prep') return true;
    if (j <= 0 || (units[j] as Unit).tag !== 'prep') break;
    j -= 1;
  }
  // "placed a number used by", "on the case filed in": the noun is the object of a verb that governs no clause.
  const governor = units[j];
  return (
    governor !== undefined &&
    j > 0 &&
    ((governor.tag === 'verb' && !SAY.has(governor.lemma ?? '') && isFinite(groups, j)) ||
      (governor.tag === 'aux' && governor.lemma === 'be'))
  );
}

/** "Citizen Lab, based in Toronto, has tied": a shortened clause between commas. */
function isSetOff(units: readonly Unit[], groups: readonly VerbGroup[], group: VerbGroup): boolean {
  if (units[group.first - 1]?.tag !== 'comma' || units[group.first - 2]?.tag !== 'noun')
    return false;
  const next = units[group.last + 1];
  if (!next || !(next.tag === 'prep' || next.tag === 'adv')) return false;
  const comma = units.findIndex((u, i) => i > group.last && u.tag === 'comma');
  return (
    comma > 0 &&
    groups.some(
      (g) =>
        (g.first === comma + 1 || (g.first === comma + 2 && units[comma + 1]?.tag === 'adv')) &&
        g.kind === 'finite' &&
        !SAY.has(g.lemma),
    )
  );
}

/** "the activity that the agencies laid at": the verb of an object clause, with a subject of its own. */
function afterRelative(units: readonly Unit[], group: VerbGroup): boolean {
  let at = group.first - 1;
  while (at >= 0 && ['noun', 'adj', 'det', 'num', 'poss'].includes((units[at] as Unit).tag))
    at -= 1;
  return at >= 0 && ((units[at] as Unit).tag === 'that' || (units[at] as Unit).tag === 'wh');
}

function isFinite(groups: readonly VerbGroup[], head: number): boolean {
  const group = groups.find((g) => g.head === head);
  return group !== undefined && !(group.kind === 'participle');
}
