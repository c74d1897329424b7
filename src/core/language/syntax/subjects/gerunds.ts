import classes from '../../../../../assets/lexicon/verb-classes.json';
import type { Parse } from '../arguments.ts';
import { isPhraseEnd, skipAside } from '../asides.ts';
import { groupAt, phraseEndingAt, type Region } from '../phrases.ts';
import type { Unit } from '../units.ts';
import type { VerbGroup } from '../verbs.ts';
import { ACCUSING, SAYING, wordSet } from '../words.ts';
import { behindOf, stepOverTime } from './climbing.ts';
import { isRelative } from './relatives.ts';
import { toldBy } from './sharing.ts';
import { subjectOf } from './subjects.ts';

/** Verbs that hang on what attacks, not on what it is disguised as or makes use of. */
const AIMING = wordSet(classes.aiming);

/** Verbs by which whoever rules or speaks contradicts somebody. */
const REFUTES = wordSet(classes.refutes);

/** Who does what a word in -ing tells: the noun before it, or whoever the clause before or behind it is about. */
export function gerundSubject(
  parse: Parse,
  group: VerbGroup,
  at: number,
  depth: number,
): Region | null {
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
  const later = groups.find(
    (g) => g.first > group.last && g.kind === 'finite' && !isRelative(units, g),
  );
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
