import classes from '../../../../assets/lexicon/verb-classes.json';
import { afterAside } from './asides.ts';
import { baseFrom, extendRight, isTime, phraseEndingAt, type Region } from './phrases.ts';
import { subjectOf } from './subjects/subjects.ts';
import type { Unit } from './units.ts';
import type { VerbGroup } from './verbs.ts';
import { CONTENT_NOUNS, SAYING, TELLS_OF, wordSet } from './words.ts';

export { subjectOf } from './subjects/subjects.ts';
export { skipAside } from './asides.ts';

/** A sentence with its parts of speech and verb groups. */
export interface Parse {
  units: Unit[];
  groups: VerbGroup[];
}

/** What stands round a verb. Regions are of units, both ends inclusive. */
export interface Arguments {
  subject: Region | null;
  object: Region | null;
  /** Prepositional phrases behind the verb, in order. */
  preps: { word: string; region: Region }[];
  /** The clause that the verb governs: behind "that", or bare ("said Iran did it"). */
  complement: Region | null;
  /** "to steal": the infinitive that the verb governs. */
  infinitive: VerbGroup | null;
  /** Where the verb's clause ends, inclusive. */
  end: number;
}

/** Verbs whose object is who hears it. */
const HEARER = wordSet(classes.hearer);
const CLAUSAL = wordSet(classes.clausal);
const OF = new Set(['of']);

/** Everything that stands round a verb group. */
export function argumentsOf(parse: Parse, group: VerbGroup): Arguments {
  const { units, groups } = parse;
  const result: Arguments = {
    subject: subjectOf(parse, group),
    object: null,
    preps: [],
    complement: null,
    infinitive: null,
    end: group.last,
  };
  const subject = result.subject;
  // Behind a subject that follows its verb, "said Dragos", nothing else is an object.
  // (the subject that an opening participle shares stands further on, behind its object).
  const inverted = group.kind === 'finite' && subject !== null && subject.first > group.last;
  let at = (inverted ? subject.last : group.last) + 1;
  const limit = units.length;
  let sawObject = false;
  while (at < limit) {
    const unit = units[at] as Unit;
    if (unit.tag === 'adv' || (unit.tag === 'adj' && !sawObject && !startsPhrase(units, at))) {
      at += 1;
      continue;
    }
    if (isTime(unit) && !sawObject && units[at + 1]?.tag !== 'noun') {
      at += 1;
      continue;
    }
    if (unit.tag === 'that') {
      if (sawObject || result.preps.length > 0) if (isRelativeThat(parse, group, at)) break;
      if (at + 1 < units.length)
        result.complement = { first: at + 1, last: sentenceEnd(units, at + 1) };
      break;
    }
    if (unit.tag === 'to') {
      const infinitive = groups.find(
        (g) => g.first === at + 1 || (g.first === at + 2 && units[at + 1]?.tag === 'adv'),
      );
      if (infinitive) {
        result.infinitive ??= infinitive;
        at = infinitive.last + 1;
        // What follows belongs to the infinitive.
        result.end = at - 1;
        break;
      }
    }
    if (at === group.last + 1 && isParticle(units, at)) {
      at += 1;
      continue;
    }
    if (unit.tag === 'prep' || unit.tag === 'to') {
      const base = baseFrom(units, at + (units[at + 1]?.tag === 'quote-open' ? 2 : 1));
      if (base) {
        const region = extendRight(units, base, { prepositions: OF, coordinate: true });
        result.preps.push({ word: unit.lower, region });
        at = region.last + 1;
        result.end = region.last;
        continue;
      }
      // "for hacking", "for allegedly hacking", "of “hacking".
      const begin = /^(?:adv|quote-open)$/.test(units[at + 1]?.tag ?? '') ? at + 2 : at + 1;
      const gerund = groups.find((g) => g.first === begin && g.kind === 'ing');
      if (gerund) {
        result.preps.push({
          word: unit.lower,
          region: { first: gerund.first, last: clauseEnd(parse, gerund) },
        });
        result.end = clauseEnd(parse, gerund);
        at = result.end + 1;
        continue;
      }
      at += 1;
      continue;
    }
    if (unit.tag === 'comma' || unit.tag === 'dash' || unit.tag === 'open') {
      const after = afterAside(parse, at);
      if (after === null) break;
      at = after;
      continue;
    }
    if (unit.tag === 'colon' || unit.tag === 'quote-open' || (unit.tag === 'wh' && !sawObject)) {
      if (!sawObject && unit.tag !== 'wh') {
        const base = unit.tag === 'quote-open' ? baseFrom(units, at + 1) : null;
        // "used ‘Pegasus’ malware to spy": only a part of the phrase is quoted.
        const inner = base ? units.slice(base.first, base.last) : [];
        if (base && unit.tag === 'quote-open' && inner.some((u) => u.tag === 'quote-close')) {
          result.object = { first: at, last: base.last };
          sawObject = true;
          at = base.last + 1;
          result.end = base.last;
          continue;
        }
        if (base && unit.tag === 'quote-open' && units[base.last + 1]?.tag === 'quote-close') {
          result.object = base;
          sawObject = true;
          at = base.last + 2;
          result.end = base.last + 1;
          continue;
        }
      }
      if (!result.complement && at + 1 < units.length)
        result.complement = { first: at + 1, last: sentenceEnd(units, at + 1) };
      break;
    }
    if (unit.tag === 'quote-close') {
      at += 1;
      continue;
    }
    const base = baseFrom(units, at);
    if (base && !sawObject) {
      const whole = extendRight(units, base, { prepositions: OF, coordinate: true });
      if (governsClause(group) && beginsClause(parse, base)) {
        result.complement = { first: at, last: sentenceEnd(units, at) };
        break;
      }
      result.object = TELLS_OF.has(group.lemma) ? withoutCharge(units, whole) : whole;
      sawObject = true;
      at = result.object.last + 1;
      result.end = result.object.last;
      continue;
    }
    const modifier = groups.find((g) => g.first === at && g.kind !== 'finite');
    if (modifier) {
      // "the servers used to run it": passes over a shortened relative clause, so that a later preposition is found.
      at = modifier.last + 1;
      const inner = baseFrom(units, at);
      if (inner) at = extendRight(units, inner, { prepositions: OF, coordinate: true }).last + 1;
      result.end = at - 1;
      continue;
    }
    if (base && sawObject && !result.complement && HEARER.has(group.lemma)) {
      // "told Bloomberg the agency did it": what is told has no "that".
      if (beginsClause(parse, base)) {
        result.complement = { first: at, last: sentenceEnd(units, at) };
        break;
      }
    }
    if (base && sawObject) {
      at = base.last + 1;
      result.end = base.last;
      continue;
    }
    break;
  }
  if (!result.object && !result.complement && !group.passive)
    result.object = relativeObject(parse, group, result.subject);
  return result;
}

/** "took down the grid": a particle that belongs to the verb, with the object behind it. */
function isParticle(units: readonly Unit[], at: number): boolean {
  const unit = units[at] as Unit;
  if (unit.tag !== 'prep' || !/^(?:up|out|off|down)$/.test(unit.lower)) return false;
  return baseFrom(units, at + 1) !== null && !isTime(units[at + 1]);
}

/** "an attack on a hospital that led to": the subject of a relative clause; "it was the GRU that did it" is kept. */
function isRelativeThat(parse: Parse, group: VerbGroup, at: number): boolean {
  const { units, groups } = parse;
  if (group.lemma === 'be') return false;
  let next = at + 1;
  while (units[next]?.tag === 'adv') next += 1;
  return groups.some((g) => g.first === next);
}

/** "the attack that the agencies laid", "a unit it ties to": the noun that a relative clause hangs on. */
function relativeObject(parse: Parse, group: VerbGroup, subject: Region | null): Region | null {
  const { units } = parse;
  if (!subject || subject.first >= group.first || group.kind !== 'finite') return null;
  const left = units[subject.first - 1];
  if (group.lemma === 'be') return null;
  if (left?.tag === 'that' && CONTENT_NOUNS.has(units[subject.first - 2]?.lower ?? '')) return null;
  if (left?.tag === 'that' || left?.lower === 'which' || left?.lower === 'whom') {
    const before = units[subject.first - 2];
    return before && !isTime(before) && (before.tag === 'noun' || before.tag === 'comma')
      ? phraseEndingAt(units, subject.first - (before.tag === 'comma' ? 3 : 2))
      : null;
  }
  if (
    (units[subject.first] as Unit).tag === 'pron' &&
    left?.tag === 'noun' &&
    subject.first === subject.last &&
    !isTime(left)
  ) {
    const host = phraseEndingAt(units, subject.first - 1);
    // "Through our investigation we were able": a phrase before the clause, not its object.
    return host && host.first === 1 && units[0]?.tag === 'prep' ? null : host;
  }
  return null;
}

/** Verbs that take a clause without "that": "said Iran did it". */
function governsClause(group: VerbGroup): boolean {
  return SAYING.has(group.lemma) || CLAUSAL.has(group.lemma);
}

/** "accused Iran of theft": the last "of" belongs to the verb; "accused members of the GRU" keeps it. */
function withoutCharge(units: readonly Unit[], whole: Region): Region {
  let of = whole.last;
  while (of > whole.first && (units[of] as Unit).lower !== 'of') of -= 1;
  if (of === whole.first) return whole;
  const earlier = units.slice(whole.first, of).some((u) => u.lower === 'of');
  const name = units.slice(of + 1, whole.last + 1).some((u) => u.actor && u.tag === 'noun');
  const charged = (units[of - 1] as Unit).actor !== undefined || earlier;
  return charged || !(name || units[of + 1]?.tag === 'det')
    ? { first: whole.first, last: of - 1 }
    : whole;
}

/** Whether a phrase is the subject of a clause: alone, or as the first of a list ("Iran and Russia have turned"). */
function beginsClause(parse: Parse, base: Region): boolean {
  const short = [true, false].some((subject) => {
    const whole = extendRight(parse.units, base, { prepositions: OF, coordinate: true, subject });
    const next = nextFinite(parse, whole.last + 1);
    return next !== undefined && isSubjectPosition(parse.units, whole.last, next.first);
  });
  if (short) return true;
  // "determined hackers linked to Iran were": clauses and asides stand between the subject and its verb.
  const verbs = parse.groups.filter((g) => g.first > base.last && g.kind === 'finite').slice(0, 3);
  return verbs.some((g) => {
    const left = parse.units[g.first - 1]?.tag;
    if (left === 'wh' || left === 'that' || left === 'conj' || left === 'sub' || left === 'verb')
      return false;
    return subjectOf(parse, g)?.first === base.first;
  });
}

function startsPhrase(units: readonly Unit[], at: number): boolean {
  const base = baseFrom(units, at);
  return base !== null && ((units[base.last] as Unit).tag === 'noun' || base.last > at);
}

function nextFinite(parse: Parse, at: number): VerbGroup | undefined {
  return parse.groups.find((g) => g.first >= at && g.kind === 'finite');
}

/** Whether the phrase that ends at `last` can be the subject of a verb that begins at `verb`. */
function isSubjectPosition(units: readonly Unit[], last: number, verb: number): boolean {
  for (let i = last + 1; i < verb; i += 1) {
    const unit = units[i] as Unit;
    // Prepositional phrases may stand between the subject and its verb.
    if (!['adv', 'prep', 'noun', 'adj', 'num', 'det', 'poss'].includes(unit.tag)) return false;
    // A second article begins another phrase: "told the court the clerks had".
    if (unit.tag === 'det' && !['prep', 'adv', 'det', 'poss'].includes((units[i - 1] as Unit).tag))
      return false;
  }
  return true;
}

/** The last unit before the mark that ends the sentence. */
export function sentenceEnd(units: readonly Unit[], from: number): number {
  let last = units.length - 1;
  const semi = units.findIndex((u, i) => i > from && u.tag === 'semi' && !u.quoted);
  if (semi > 0) last = semi - 1;
  while (last > from && ['stop', 'quote-close'].includes((units[last] as Unit).tag)) last -= 1;
  return Math.max(last, from);
}

/** The last unit of the clause of a verb group: before a new clause, a comma that ends it, or the sentence's end. */
export function clauseEnd(parse: Parse, group: VerbGroup): number {
  const { units, groups } = parse;
  let at = group.last + 1;
  while (at < units.length) {
    const unit = units[at] as Unit;
    if (
      unit.tag === 'stop' ||
      unit.tag === 'semi' ||
      unit.tag === 'colon' ||
      unit.tag === 'dash' ||
      unit.tag === 'quote-close'
    )
      break;
    if (unit.tag === 'sub') break;
    if (unit.tag === 'conj') {
      const next = groups.find((g) => g.first > at);
      if (next && next.kind === 'finite' && next.first - at < 12 && !(next.first === at + 1)) {
        const subject = baseFrom(units, at + 1);
        if (subject && isSubjectPosition(units, subject.last, next.first)) break;
      }
      if (next && next.first === at + 1 && next.kind === 'finite') break;
    }
    if (unit.tag === 'comma') {
      const next = units[at + 1];
      if (
        !next ||
        next.tag === 'wh' ||
        next.tag === 'sub' ||
        next.tag === 'quote-close' ||
        next.tag === 'pron'
      )
        break;
      const item = baseFrom(units, at + 1);
      const verb = nextFinite(parse, at + 1);
      if (next.tag === 'conj' && verb && verb.first - at < 12) break;
      // ", the agency said", ", said the agency".
      if (
        verb &&
        (verb.first === at + 1 || (item && isSubjectPosition(units, item.last, verb.first)))
      )
        break;
      const ing = groups.find((g) => g.first === at + 1 && g.kind === 'ing');
      if (ing) break;
    }
    at += 1;
  }
  return at - 1;
}
