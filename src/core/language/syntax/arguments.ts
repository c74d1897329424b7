import speech from '../../../../assets/lexicon/speech.json';
import {
  baseEndingAt,
  baseFrom,
  extendRight,
  isTime,
  phraseEndingAt,
  type Region,
} from './phrases.ts';
import type { Unit } from './units.ts';
import type { VerbGroup } from './verbs.ts';
import { wordSet } from './words.ts';

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

/** "judged the group to be": verbs whose object is the subject of what follows. */
const RAISES_OBJECT =
  /^(?:judge|believe|consider|find|know|declare|assess|think|understand|prove|report|deem|hold|show|reckon|suspect)$/;
const SAY = wordSet(speech.say);
/** Verbs whose object is who hears it. */
const HEARER = /^(?:tell|inform|advise|warn|notify|assure|remind|brief)$/;
const OF = new Set(['of']);
const NOUNISH = new Set(['of', 'for', 'from', 'at', 'in', 'within']);

/** The subject of a verb group: to its left, past asides, through relative pronouns and shared subjects. */
export function subjectOf(parse: Parse, group: VerbGroup, depth = 0): Region | null {
  const { units, groups } = parse;
  if (depth > 4) return null;
  let at = group.first - 1;
  const after = behindComma(parse, group);
  if (after) return after;
  if (units[at]?.tag === 'to') at -= 1;
  while (at >= 0 && (units[at]?.tag === 'adv' || isFloating(units, at))) at -= 1;
  // "at first", "in turn", "for now" between the subject and its verb.
  if (at < group.first - 1 && units[at]?.tag === 'prep' && units[at + 1]?.tag === 'adv') at -= 1;
  const unit = units[at];
  if (!unit) {
    // "Denying any part, Moscow said": whoever the main clause is about.
    const main = groups.find((g) => g.first > group.last && g.kind === 'finite');
    return group.kind === 'ing' && main
      ? subjectOf(parse, main, depth + 1)
      : inverted(parse, group);
  }
  if (group.kind === 'infinitive') {
    const governor = groups.filter((g) => g.last <= at).at(-1);
    if (governor && !governor.passive && RAISES_OBJECT.test(governor.lemma)) {
      const raised = baseEndingAt(units, at);
      if (raised && raised.first > governor.last) return raised;
    }
    return governor ? subjectOf(parse, governor, depth + 1) : null;
  }
  if (unit.tag === 'wh' || unit.tag === 'that') {
    const relative = unit.tag === 'that' ? baseEndingAt(units, at - 1) : null;
    if (unit.tag === 'that') return relative;
    if (unit.lower === 'what') return { first: at, last: at };
    const before =
      units[at - 1]?.tag === 'comma' ? at - 2 : units[at - 1]?.tag === 'prep' ? at - 2 : at - 1;
    return unit.lower === 'who' ? baseEndingAt(units, before) : phraseEndingAt(units, before);
  }
  if (group.kind === 'participle' && (unit.tag === 'noun' || unit.tag === 'pron'))
    return phraseEndingAt(units, at);
  if (group.kind === 'ing') {
    if (unit.tag === 'noun' && units[at - 1]?.tag !== 'prep') {
      // "hackers working for": the noun before it, unless a comma set it off from the main clause.
      return phraseEndingAt(units, at);
    }
    const main = groups.filter((g) => g.last < group.first && g.kind === 'finite').at(-1);
    if (main) return subjectOf(parse, main, depth + 1);
    const later = groups.find((g) => g.first > group.last && g.kind === 'finite');
    return unit.tag === 'sub' || unit.tag === 'prep' || unit.tag === 'comma'
      ? later
        ? subjectOf(parse, later, depth + 1)
        : null
      : null;
  }
  if (unit.tag === 'comma' || unit.tag === 'dash' || unit.tag === 'close') {
    const skipped = skipAside(parse, at);
    if (skipped !== null) {
      const phrase = phraseEndingAt(units, skipped);
      if (phrase) return phrase;
    }
    return unit.tag === 'comma'
      ? (shared(parse, group, depth) ?? inverted(parse, group))
      : inverted(parse, group);
  }
  if (unit.tag === 'conj') return shared(parse, group, depth);
  if (unit.tag === 'quote-close' || unit.tag === 'quote-open') {
    const inner = phraseEndingAt(units, at - 1);
    return inner && unit.tag === 'quote-close' && units[inner.first - 1]?.tag === 'quote-open'
      ? inner
      : inverted(parse, group);
  }
  const phrase = phraseEndingAt(units, at);
  return phrase && !isTimePhrase(units, phrase)
    ? phrase
    : phrase
      ? beforeTime(parse, phrase, group)
      : null;
}

/** "said Graeme Biggar", "says the firm": the subject behind a verb of saying. */
function inverted(parse: Parse, group: VerbGroup): Region | null {
  const base = baseFrom(parse.units, group.last + 1);
  if (!base) return null;
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
  const quoted =
    left === 'quote-close' &&
    /^(?:add|reply|retort|explain|declare|insist|caution|warn|boast|write|ask|note|argue|claim|counter|conclude)$/.test(
      group.lemma,
    );
  if ((!said && !quoted) || group.kind !== 'finite') return null;
  const base = baseFrom(units, group.last + 1);
  if (!base || isTime(units[base.last]) || units[base.last]?.tag === 'pron') return null;
  const next = units[base.last + 1]?.tag;
  if (next === 'verb' || next === 'aux' || next === 'modal' || next === 'that') return null;
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

function isTimePhrase(units: readonly Unit[], region: Region): boolean {
  return isTime(units[region.last]);
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
  return phraseEndingAt(units, at);
}

/** The subject of the finite verb before, for "and said" and ", saying". */
function shared(parse: Parse, group: VerbGroup, depth: number): Region | null {
  const before = parse.groups.filter((g) => g.last < group.first && g.kind === 'finite');
  // A verb inside a relative clause does not lend its subject when an outer one stands before it.
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const candidate = before[i] as VerbGroup;
    const left = parse.units[candidate.first - 1];
    if (left && (left.tag === 'wh' || left.tag === 'that') && i > 0) continue;
    return subjectOf(parse, candidate, depth + 1);
  }
  return null;
}

/**
 * Steps over an aside that ends at the comma, dash or bracket `at`: an apposition, a relative clause, "speaking on
 * Monday". Gives the unit before the aside; null where the comma ends none.
 */
export function skipAside(parse: Parse, at: number): number | null {
  const { units, groups } = parse;
  const closing = (units[at] as Unit).tag;
  const opening = closing === 'close' ? 'open' : closing;
  for (let start = at - 1; start >= 1 && at - start < 40; start -= 1) {
    if ((units[start] as Unit).tag !== opening) continue;
    if (closing === 'close') return start - 1;
    const first = units[start + 1] as Unit;
    const finite = groups.filter((g) => g.first > start && g.last < at && g.kind === 'finite');
    // "Institutions, it confirmed, had been hit": a speech clause put in.
    if (
      finite.length === 1 &&
      finite[0] &&
      SAY.has(finite[0].lemma) &&
      at - start < 9 &&
      finite[0].last >= at - 4 &&
      isPhraseEnd(units[start - 1])
    )
      return start - 1;
    const before = units[start - 1] as Unit;
    if (first.tag === 'wh') return start - 1;
    if (finite.length > 0) {
      if (closing === 'dash') return start - 1;
      // A clause stands between the commas: the aside may begin further left ("X, who said that, if asked, ..., denied").
      if (first.tag === 'sub' || first.tag === 'prep')
        return isPhraseEnd(before) ? start - 1 : null;
      continue;
    }
    if (first.tag === 'conj') continue;
    if (!isPhraseEnd(before)) return null;
    // A list's comma is no aside's: "the FBI, CISA and".
    const last = units[at - 1] as Unit;
    if (
      first.tag === 'noun' &&
      first.actor &&
      last.actor &&
      before.actor &&
      units.slice(start + 1, at).some((u) => u.tag === 'conj')
    )
      continue;
    return start - 1;
  }
  return null;
}

function isPhraseEnd(unit: Unit | undefined): boolean {
  return (
    unit !== undefined &&
    (unit.tag === 'noun' ||
      unit.tag === 'pron' ||
      unit.tag === 'num' ||
      unit.tag === 'close' ||
      unit.tag === 'quote-close')
  );
}

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
  let at = group.last + 1;
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
    if (unit.tag === 'prep' || unit.tag === 'to') {
      const base = baseFrom(units, at + 1);
      if (base) {
        const region = extendRight(units, base, { prepositions: OF, coordinate: true });
        result.preps.push({ word: unit.lower, region });
        at = region.last + 1;
        result.end = region.last;
        continue;
      }
      const gerund = groups.find((g) => g.first === at + 1 && g.kind === 'ing');
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
        if (base && unit.tag === 'quote-open' && units[base.last + 1]?.tag === 'quote-close') {
          result.object = base;
          sawObject = true;
          at = base.last + 2;
          result.end = base.last + 1;
          continue;
        }
      }
      if (!result.complement)
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
      if (beginsClause(parse, base)) {
        result.complement = { first: at, last: sentenceEnd(units, at) };
        break;
      }
      result.object = whole;
      sawObject = true;
      at = whole.last + 1;
      result.end = whole.last;
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
    if (base && sawObject && !result.complement && HEARER.test(group.lemma)) {
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
  if (!result.object && !group.passive)
    result.object = relativeObject(parse, group, result.subject);
  return result;
}

/** "the attack that the agencies laid", "a unit it ties to": the noun that a relative clause hangs on. */
function relativeObject(parse: Parse, group: VerbGroup, subject: Region | null): Region | null {
  const { units } = parse;
  if (!subject || subject.first >= group.first || group.kind !== 'finite') return null;
  const left = units[subject.first - 1];
  if (left?.tag === 'that' || left?.lower === 'which' || left?.lower === 'whom') {
    const before = units[subject.first - 2];
    return before && (before.tag === 'noun' || before.tag === 'comma')
      ? phraseEndingAt(units, subject.first - (before.tag === 'comma' ? 3 : 2))
      : null;
  }
  if (
    (units[subject.first] as Unit).tag === 'pron' &&
    left?.tag === 'noun' &&
    subject.first === subject.last
  )
    return phraseEndingAt(units, subject.first - 1);
  return null;
}

/** Whether a phrase is the subject of a clause: alone, or as the first of a list ("Iran and Russia have turned"). */
function beginsClause(parse: Parse, base: Region): boolean {
  return [true, false].some((subject) => {
    const whole = extendRight(parse.units, base, { prepositions: OF, coordinate: true, subject });
    const next = nextFinite(parse, whole.last + 1);
    return next !== undefined && isSubjectPosition(parse.units, whole.last, next.first);
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
    if (unit.tag === 'adv') continue;
    if (
      unit.tag === 'prep' ||
      unit.tag === 'noun' ||
      unit.tag === 'adj' ||
      unit.tag === 'num' ||
      unit.tag === 'det' ||
      unit.tag === 'poss'
    ) {
      // Prepositional phrases may stand between the subject and its verb.
      continue;
    }
    return false;
  }
  return true;
}

/** Behind an aside that begins at the comma, dash or bracket `at`; null where the clause ends there. */
function afterAside(parse: Parse, at: number): number | null {
  const { units, groups } = parse;
  const opening = (units[at] as Unit).tag;
  const closing = opening === 'open' ? 'close' : opening;
  for (let end = at + 1; end < units.length && end - at < 24; end += 1) {
    const unit = units[end] as Unit;
    if (unit.tag === 'stop' || unit.tag === 'semi' || unit.tag === 'colon') return null;
    if (unit.tag !== closing) continue;
    const first = units[at + 1] as Unit;
    const finite = groups.some((g) => g.first > at && g.last < end && g.kind === 'finite');
    if (finite && first.tag !== 'wh' && closing !== 'close') return null;
    const next = units[end + 1];
    // Only a preposition or an infinitive takes the clause up again.
    if (!next) return null;
    if (next.tag === 'prep' || next.tag === 'to' || next.tag === 'that') return end + 1;
    // "Park, the programmer, the same day for": a time between the aside and the preposition.
    const time = baseFrom(units, end + 1);
    if (time && isTime(units[time.last]) && units[time.last + 1]?.tag === 'prep')
      return time.last + 1;
    // "X, head of the command, and five colleagues for": the list goes on behind the aside.
    const item = next.tag === 'conj' && first.tag !== 'wh' ? baseFrom(units, end + 2) : null;
    return item && units[item.last + 1]?.tag === 'prep' ? item.last + 1 : null;
  }
  return null;
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
