import classes from '../../../../../assets/lexicon/verb-classes.json';
import type { Parse } from '../arguments.ts';
import type { Region } from '../phrases.ts';
import type { Unit } from '../units.ts';
import type { VerbGroup } from '../verbs.ts';
import { SAYING, wordSet } from '../words.ts';
import { isRelative } from './relatives.ts';
import { subjectOf } from './subjects.ts';

/** Verbs by which whoever speaks goes on to speak. */
const GOES_ON = wordSet(classes.goesOn);

/** The subject of a finite verb before, for "and said" and ", saying". */
export function shared(parse: Parse, group: VerbGroup, depth: number): Region | null {
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

/** The verb of saying in whose clause the last of some verbs stands, where that one says nothing itself. */
export function toldBy(groups: readonly VerbGroup[]): VerbGroup | undefined {
  const last = groups.at(-1);
  // "noted that the gang had claimed credit and added": the gang's claim is no saying.
  const boast = last?.lemma === 'claim' && last.perfect;
  return last && (!SAYING.has(last.lemma) || boast)
    ? groups.findLast((g) => SAYING.has(g.lemma) && !g.passive && g !== last)
    : undefined;
}

/** What the auxiliary of a verb says of its subject's number; undefined where it says nothing. */
function numberOf(units: readonly Unit[], group: VerbGroup): 'one' | 'several' | undefined {
  const { lower } = units[group.first] as Unit;
  if (/^(?:is|was|has)$/.test(lower)) return 'one';
  return /^(?:are|were|have)$/.test(lower) && group.kind === 'finite' ? 'several' : undefined;
}
