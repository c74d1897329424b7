import type { Parse } from '../arguments.ts';
import { isPhraseEnd } from '../asides.ts';
import { baseEndingAt, groupAt, phraseEndingAt, type Region } from '../phrases.ts';
import type { Unit } from '../units.ts';
import type { VerbGroup } from '../verbs.ts';
import { SAYING } from '../words.ts';
import { governorOf, stepOverTime } from './climbing.ts';
import { subjectOf } from './subjects.ts';

/** Whom a relative pronoun stands for that is the subject of its clause. */
export function relativeSubject(parse: Parse, at: number, depth: number): Region | null {
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

/** "a pupil who, the order alleges, copied": whom the relative pronoun before the clause of saying stands for. */
export function toldBetween(parse: Parse, comma: number, depth: number): Region | null {
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

/** "the men it alleges are spies", "who it thinks drained": a clause of saying between the subject and its verb. */
export function heldApart(parse: Parse, at: number, depth: number): Region | null {
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

/** "a firm, based out of Oslo, which has": the firm, not the town. */
export function pastBase(parse: Parse, phrase: Region): Region {
  const { units } = parse;
  const inner = governorOf(parse, phrase);
  const comma = inner ? inner.first - 1 : -1;
  if (!inner || inner.kind !== 'participle' || units[comma]?.tag !== 'comma') return phrase;
  return (isPhraseEnd(units[comma - 1]) && phraseEndingAt(units, comma - 1)) || phrase;
}

export function isRelative(units: readonly Unit[], group: VerbGroup): boolean {
  let at = group.first - 1;
  while (at > 0 && (units[at] as Unit).tag === 'adv') at -= 1;
  const left = units[at];
  return left !== undefined && (left.tag === 'wh' || left.tag === 'that');
}
