import speech from '../../../../../assets/lexicon/speech.json';
import { baseFrom, extendRight, isTime, type Region } from '../../syntax/phrases.ts';
import { clauseEnd, sentenceEnd, skipAside } from '../../syntax/arguments.ts';
import type { Unit } from '../../syntax/units.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { wordSet } from '../../syntax/words.ts';
import { announced } from './colons.ts';
import { DOCUMENTS, REPORT, SAY } from '../lexicon.ts';
import { isAnimate, speakers } from './speakers.ts';
import { toldInNouns } from './told-nouns.ts';
import { viewpointsOf } from './viewpoints.ts';
import type { Speech, View } from '../view.ts';

const DETAIL_PREPOSITIONS = new Set(['of', 'about', 'on', 'into', 'against']);

/** Every stretch of the sentence that somebody is said to say, outer ones before inner ones. */
export function speechesOf(view: View): Speech[] {
  const found: Speech[] = [];
  for (const group of view.groups) {
    if (group.kind === 'infinitive' && !SAY.has(group.lemma)) continue;
    const speech = speechOf(view, group);
    if (speech) found.push(speech);
  }
  for (const v of viewpointsOf(view)) found.push(make(view, null, v.source, v.content, v.cue));
  for (const told of toldInNouns(view))
    found.push({
      ...make(view, null, told.source, told.content, told.cue),
      noun: true,
      lemma: view.word(told.cue.first),
    });
  const colon = announced(view);
  if (colon) found.push(make(view, null, colon.source, colon.content, colon.cue));
  for (const speech of found) cite(view, speech);
  return found.sort((a, b) => size(b.content) - size(a.content));
}

function size(region: Region): number {
  return region.last - region.first;
}

/** The innermost speech whose content holds the unit `i`. */
export function speechAround(speeches: readonly Speech[], i: number): Speech | undefined {
  return speeches.findLast(
    (s) => s.content.first <= i && i <= s.content.last && !inVerb(s, i) && !inSource(s, i),
  );
}

function inVerb(speech: Speech, i: number): boolean {
  return speech.verb !== null && speech.verb.first <= i && i <= speech.verb.last;
}

function inSource(speech: Speech, i: number): boolean {
  return (
    speech.source !== null &&
    speech.source.first <= i &&
    i <= speech.source.last &&
    speech.source.first >= 0
  );
}

function make(
  view: View,
  group: VerbGroup | null,
  source: Region | null,
  content: Region,
  cue: Region,
  report = false,
): Speech {
  const sources = source ? speakers(view, source) : [];
  return {
    verb: group,
    lemma: group?.lemma ?? 'according',
    source,
    sources,
    content,
    cue,
    negated: group !== null && (group.negated || isByNoMeans(view, group)),
    report,
    via: [],
  };
}

/** "by no means suggests", "in no way says". */
function isByNoMeans(view: View, group: VerbGroup): boolean {
  return (
    view.word(group.first - 2) === 'no' &&
    /^(?:means|way|point|case)$/.test(view.word(group.first - 1))
  );
}

function speechOf(view: View, group: VerbGroup): Speech | undefined {
  const say = SAY.has(group.lemma) || (group.lemma === 'go' && view.word(group.last + 1) === 'on');
  const report = REPORT.has(group.lemma);
  if (!say && !report) return stance(view, group);
  const args = view.args(group);
  const { units } = view;
  if (group.kind === 'ing' && CITING.test(group.lemma)) return undefined;
  const cue = { first: group.first, last: group.last };
  // "who call themselves X" names, and says nothing.
  if (
    /^(?:themselves|itself|himself|herself)$/.test(view.word(group.last + 1)) &&
    /^(?:call|label|name|describe|style|dub)$/.test(group.lemma)
  )
    return undefined;
  // "a crew that Microsoft calls X" names, and says nothing.
  if (
    /^(?:call|label|name|describe)$/.test(group.lemma) &&
    args.complement &&
    view.word(args.complement.first - 1) !== 'that'
  )
    return undefined;
  // "that a crew called X had": the name is the subject of what follows.
  const { object } = args;
  const names = object && /^(?:call|label|name|dub|style)$/.test(group.lemma);
  if (names && view.groups.some((g) => g.first === object.last + 1 && g.kind === 'finite'))
    return undefined;
  // "after Mandiant disclosed last month that": taken for "reports disclosed last month", but it governs a clause.
  const active =
    group.kind === 'participle' &&
    args.subject !== null &&
    args.complement !== null &&
    view.unit(args.complement.first - 1)?.tag === 'that' &&
    isAnimate(view, args.subject);
  if (group.passive && !active) {
    // "It was reported that", "the activity was detailed by X".
    if (args.complement) return make(view, group, byAgent(view, group), args.complement, cue);
    return undefined;
  }
  const quoted = citedAsSaying(view, group);
  if (quoted && args.complement)
    return {
      ...make(view, group, quoted.source, args.complement, cue),
      via: quoted.by ? speakers(view, quoted.by) : [],
    };
  const source = behind(view, group) ?? args.subject;
  const trailing = trailingContent(view, group, source);
  if (trailing && say) return make(view, group, source, trailing, cue);
  if (args.complement && say)
    return make(view, group, source, cutTrailing(view, args.complement), cue);
  const next = units[group.last + 1];
  if (say && group.kind !== 'infinitive' && next?.tag === 'quote-open') {
    return make(
      view,
      group,
      source,
      { first: group.last + 1, last: sentenceEnd(units, group.last + 1) },
      cue,
    );
  }
  if (say && args.infinitive === null && args.object === null && group.kind !== 'infinitive') {
    // "told reporters", "said." at the end of a quotation.
    const quote = quotedBefore(view, source?.first ?? group.first);
    if (quote) return make(view, group, source, quote, cue);
  }
  if (say && args.object && group.kind !== 'infinitive') {
    const quote = quotedBefore(view, Math.min(source?.first ?? group.first, group.first));
    if (quote) return make(view, group, source, quote, cue);
  }
  const loose = say ? looseContent(view, group, source) : null;
  if (loose) return make(view, group, source, loose, cue);
  if (
    report &&
    source &&
    ((args.object !== null && args.object.first > group.last) ||
      (args.complement !== null && view.unit(args.complement.first - 1)?.tag === 'wh') ||
      args.preps.some((p) => DETAIL_PREPOSITIONS.has(p.word)))
  ) {
    return make(
      view,
      group,
      source,
      {
        first: group.last + 1,
        last: Math.max(clauseEnd(view.parse, group), sentenceEndBeforeSpeech(view, group)),
      },
      cue,
      true,
    );
  }
  return undefined;
}

const STANCE_NOUN = wordSet(speech.stanceNouns);
const STANCE_ADJECTIVE = wordSet(speech.stanceAdjectives);

/** "have high confidence that", "is confident that", "leave no doubt that". */
function stance(view: View, group: VerbGroup): Speech | undefined {
  const args = view.args(group);
  if (!args.complement || !args.subject || group.negated) return undefined;
  const between = { first: group.last + 1, last: args.complement.first - 1 };
  const noun =
    /^(?:have|express|reach|hold|voice|leave|see|take|share|repeat|issue|come|draw|form|make|give|offer|present|produce)$/.test(
      group.lemma,
    ) && view.some(between, (u) => STANCE_NOUN.has(u.lower));
  const adjective =
    group.lemma === 'be' &&
    view.some(between, (u) => STANCE_ADJECTIVE.has(u.lower) || STANCE_NOUN.has(u.lower));
  // "it is clear that": nobody is clear.
  const expletive =
    view.word(args.subject.first) === 'it' &&
    view.some(between, (u) =>
      /^(?:clear|certain|plain|definite|explicit|unambiguous)$/.test(u.lower),
    );
  if ((!noun && !adjective) || expletive) return undefined;
  return make(view, group, args.subject, cutTrailing(view, args.complement), {
    first: group.first,
    last: between.last,
  });
}

function sentenceEndBeforeSpeech(view: View, group: VerbGroup): number {
  for (let i = group.last + 1; i < view.units.length; i += 1) {
    const unit = view.units[i] as Unit;
    if (unit.tag === 'semi' || unit.tag === 'stop') return i - 1;
    if (unit.tag === 'comma') {
      const next = view.groups.find((g) => g.first > i && g.kind === 'finite');
      if (next) return i - 1;
    }
  }
  return sentenceEnd(view.units, group.last);
}

function byAgent(view: View, group: VerbGroup): Region | null {
  return view.args(group).preps.find((p) => p.word === 'by')?.region ?? null;
}

/**
 * The content that stands before a speech clause set off by a comma or a closing quotation mark: ", the agency said",
 * "”, said X", "..., it added, ...". Null where the clause is none of these.
 */
function trailingContent(view: View, group: VerbGroup, source: Region | null): Region | null {
  const { units } = view;
  if (group.kind !== 'finite') return null;
  const first = source && source.first < group.first ? source.first : group.first;
  const invertedSource = source !== null && source.first > group.first;
  let left = first - 1;
  while (units[left]?.tag === 'adv' || units[left]?.tag === 'conj') left -= 1;
  const mark = units[left];
  if (!mark || left < 1) return null;
  if (mark.tag !== 'comma' && mark.tag !== 'quote-close' && mark.tag !== 'dash') return null;
  if (mark.tag === 'comma' && !invertedSource && !endsHere(view, group)) return null;
  // "a pupil who, the order alleges, copied": what is said stands in the relative clause.
  if (mark.tag === 'comma' && /^(?:who|which)$/.test(view.word(left - 1)))
    return inserted(view, group) ? { first: left - 1, last: units.length - 1 } : null;
  // "In a statement on Monday, the agency said that": what stands before the comma is no content.
  const before = view.groups.some((g) => g.last < left && g.kind === 'finite');
  const noun =
    !before && view.title && view.units.slice(0, left).some((u) => u.actor !== undefined);
  if (!before && !noun && mark.tag !== 'quote-close')
    return inserted(view, group) ? { first: 0, last: units.length - 1 } : null;
  const begin = view.word(0);
  if (
    /^(?:when|while|after|although|though|as|if|because|since|asked)$/.test(begin) &&
    mark.tag === 'comma' &&
    !view.units.slice(1, left).some((u) => u.tag === 'comma')
  )
    return null;
  return { first: 0, last: units.length - 1 };
}

/** "Since January, the ministry wrote on Monday, the group has": a speech clause between commas, inside what is said. */
function inserted(view: View, group: VerbGroup): boolean {
  const args = view.args(group);
  if (args.complement || args.infinitive) return false;
  if (args.object && !hears(view, group, args.object)) return false;
  const end = Math.max(args.end, group.last);
  let comma = end + 1;
  while (comma < end + 4 && view.unit(comma) && view.unit(comma)?.tag !== 'comma') comma += 1;
  if (view.unit(comma)?.tag !== 'comma') return false;
  const next = view.unit(comma + 1)?.tag;
  if (next === 'aux' || next === 'modal' || next === 'verb') return true;
  return view.groups.some((g) => g.first > comma && g.kind === 'finite');
}

/** Whether the object of a verb of saying is a time or a hearer, and nothing that is said. */
function hears(view: View, group: VerbGroup, object: Region): boolean {
  return isTimeWord(view, object) || HEARER.test(group.lemma);
}

const HEARER = /^(?:tell|inform|advise|brief|warn|remind|assure|notify)$/;

/** Whether the speech clause ends with its verb, or with a hearer or a time: nothing is left that it could govern. */
function endsHere(view: View, group: VerbGroup): boolean {
  const args = view.args(group);
  if (args.complement || args.infinitive) {
    // "..., it said, in this season": the comma right behind the verb closes it.
    return view.units[group.last + 1]?.tag === 'comma' && !args.complement;
  }
  if (args.object)
    return (
      /^(?:tell|inform|advise|brief)$/.test(group.lemma) ||
      view.units[group.last + 1]?.tag === 'comma' ||
      view.resolver.discourse.classOf(view.unit(args.object.last)?.actor?.actor ?? '') ===
        'outlet' ||
      isTimeWord(view, args.object)
    );
  return true;
}

function isTimeWord(view: View, region: Region): boolean {
  return /^(?:week|month|year|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday|time|then)$/.test(
    view.word(region.last),
  );
}

function quotedBefore(view: View, at: number): Region | null {
  const close = view.units.slice(0, Math.max(at, 0)).findLastIndex((u) => u.tag === 'quote-close');
  if (close < 1) return null;
  return { first: 0, last: close };
}

/** Cuts a speech clause of its own off the end of a complement: "said X did it, according to Y". */
function cutTrailing(view: View, content: Region): Region {
  for (let i = content.first + 1; i <= content.last; i += 1) {
    if (view.word(i) === 'according' && view.word(i + 1) === 'to')
      return { first: content.first, last: i - 1 };
    // "…, while the White House added": somebody else says that.
    if (/^(?:while|whereas)$/.test(view.word(i)) && view.unit(i - 1)?.tag === 'comma') {
      const next = view.groups.find((g) => g.first > i && g.kind === 'finite');
      if (next && next.first - i < 8 && SAY.has(next.lemma))
        return { first: content.first, last: i - 2 };
    }
  }
  return content;
}

const INVERTING = wordSet(speech.inverting);
const NAME_PREPOSITIONS = new Set(['of', 'for', 'from', 'at', 'in', 'within']);

/** "…, insists General Ivo Sabol of the army": who follows a verb of saying that a comma or a closing mark precedes. */
function behind(view: View, group: VerbGroup): Region | null {
  const { units } = view;
  const left = units[group.first - 1]?.tag;
  if (group.kind !== 'finite' || group.first !== group.last || !INVERTING.has(group.lemma))
    return null;
  if (left !== 'comma' && left !== 'quote-close') return null;
  const base = baseFrom(units, group.last + 1);
  if (!base || units[base.last]?.tag === 'pron' || !isAnimate(view, base)) return null;
  const next = units[base.last + 1]?.tag;
  if (next === 'verb' || next === 'aux' || next === 'modal' || next === 'that') return null;
  // "the gang, which hit MGM, claimed Microsoft": a comma that closes an aside leads back to a subject on the left.
  if (left === 'comma' && skipAside(view.parse, group.first - 1) !== null) return null;
  return extendRight(units, base, { prepositions: NAME_PREPOSITIONS, coordinate: true });
}

/** What follows a verb of saying whose object clause has no plain beginning: all of the rest, if it has a subject of its own. */
function looseContent(view: View, group: VerbGroup, source: Region | null): Region | null {
  if (!source || source.first > group.first || group.kind !== 'finite') return null;
  const next = view.groups.find(
    (g) =>
      g.first > group.last &&
      g.kind === 'finite' &&
      !['wh', 'conj'].includes(view.unit(g.first - 1)?.tag ?? ''),
  );
  const subject = next ? view.args(next).subject : null;
  if (!subject || subject.first <= group.last) return null;
  const between = { first: group.last + 1, last: subject.first - 1 };
  // "says reports it hacked China are baseless": the clause belongs to the noun before it.
  const left = view.unit(subject.first - 1);
  if (left?.tag === 'noun' && !left.actor && !isTime(left)) return null;
  if (view.some(between, (u) => ['sub', 'conj', 'semi', 'stop', 'colon', 'wh'].includes(u.tag)))
    return null;
  // "While some admitted being hit, the gang claims": the comma ends the clause.
  const inner = view.groups.some((g) => g.first > group.last && g.last < subject.first);
  if (inner && view.some(between, (u) => u.tag === 'comma')) return null;
  return { first: group.last + 1, last: sentenceEnd(view.units, group.last + 1) };
}

/** "Reuters reported, citing diplomats": who is cited makes the claim, and who cites them passes it on. */
function cite(view: View, found: Speech): void {
  const { verb, source } = found;
  if (!verb || !source || CITING.test(verb.lemma)) return;
  const end = Math.max(found.content.last, verb.last);
  const group = view.groups.find(
    (g) =>
      CITING.test(g.lemma) &&
      g.kind === 'ing' &&
      g.first > source.last &&
      (g.last < verb.first || g.first > verb.last) &&
      g.first <= end + 2,
  );
  const cited = group ? citedBehind(view, group) : null;
  if (!cited) return;
  const named = view.some(cited, (u) => u.actor !== undefined && u.tag === 'noun');
  found.via = found.sources;
  found.source = cited;
  found.sources = named ? view.resolve(cited).participants : [{ ...view.span(cited), actor: null }];
}

const CITING = /^(?:cite|quote)$/;

/** "The paper cited officials as saying", "officials were quoted as saying": who is cited, and by whom. */
function citedAsSaying(
  view: View,
  group: VerbGroup,
): { source: Region; by: Region | null } | undefined {
  const as = group.first - 1;
  if (group.kind !== 'ing' || view.word(as) !== 'as') return undefined;
  const citing = view.groups.findLast((g) => g.last < as);
  if (!citing || !CITING.test(citing.lemma)) return undefined;
  const { subject } = view.args(citing);
  if (citing.passive) return subject ? { source: subject, by: null } : undefined;
  return as - 1 > citing.last
    ? { source: { first: citing.last + 1, last: as - 1 }, by: subject }
    : undefined;
}

/** Who is cited: everything up to the next mark, if it can speak. */
function citedBehind(view: View, group: VerbGroup): Region | null {
  let last = group.last;
  while (
    view.unit(last + 1) &&
    !['comma', 'stop', 'semi', 'colon', 'dash', 'that', 'wh', 'sub'].includes(
      view.unit(last + 1)?.tag ?? '',
    )
  )
    last += 1;
  const region = { first: group.last + 1, last };
  const at = view.units.findIndex(
    (u, i) => i >= region.first && i <= last && (u.tag === 'prep' || u.tag === 'to'),
  );
  const core = { first: region.first, last: at > region.first ? at - 1 : last };
  if (region.first > last) return null;
  const noun = view.units.findLastIndex(
    (u, i) =>
      i >= core.first &&
      i <= core.last &&
      u.tag === 'noun' &&
      isAnimate(view, { first: core.first, last: i }),
  );
  return noun >= 0 && !isDocument(view, noun) ? region : null;
}

/** "citing court documents": papers that nobody is said to have issued pass nothing on. */
function isDocument(view: View, noun: number): boolean {
  return DOCUMENTS.has(view.word(noun));
}
