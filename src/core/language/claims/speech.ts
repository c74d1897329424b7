import { baseFrom, extendRight, type Region } from '../syntax/phrases.ts';
import type { Participant } from '../../model/index.ts';
import { clauseEnd, sentenceEnd } from '../syntax/arguments.ts';
import type { Unit } from '../syntax/units.ts';
import type { VerbGroup } from '../syntax/verbs.ts';
import { REPORT, SAY } from './lexicon.ts';
import type { Speech, View } from './view.ts';

const SOURCE_PREPOSITIONS = new Set(['of', 'for', 'from', 'at', 'in', 'with', 'to']);
const DETAIL_PREPOSITIONS = new Set(['of', 'about', 'on', 'into', 'against']);

/** Every stretch of the sentence that somebody is said to say, outer ones before inner ones. */
export function speechesOf(view: View): Speech[] {
  const found: Speech[] = [];
  for (const group of view.groups) {
    if (group.kind === 'infinitive' && !SAY.has(group.lemma)) continue;
    const speech = speechOf(view, group);
    if (speech) found.push(speech);
  }
  found.push(...accordingTo(view), ...colon(view));
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
    negated: group?.negated ?? false,
    report,
  };
}

/** Who speaks: a lone "it" or "they" goes on with whoever spoke last, in the same paragraph. */
export function speakers(view: View, source: Region): Participant[] {
  const { discourse } = view.resolver;
  const word = source.first === source.last ? view.word(source.first) : '';
  if (word === 'it' || word === 'they') {
    const last = discourse.lastSpeakers(view.sentence.block, 0);
    const bodies = last.filter((id) => discourse.classOf(id) !== 'person');
    if (
      bodies.length === last.length &&
      bodies.length > 0 &&
      (word === 'it' ? true : bodies.length > 1)
    ) {
      return bodies.map((actor) => ({ ...view.span(source), actor }));
    }
  }
  return view.resolve(source).participants;
}

function speechOf(view: View, group: VerbGroup): Speech | undefined {
  const say = SAY.has(group.lemma) || (group.lemma === 'go' && view.word(group.last + 1) === 'on');
  const report = REPORT.has(group.lemma);
  if (!say && !report) return stance(view, group);
  const args = view.args(group);
  const { units } = view;
  const cue = { first: group.first, last: group.last };
  // "a crew that Microsoft calls X" names, and says nothing.
  if (
    /^(?:call|label|name|describe)$/.test(group.lemma) &&
    args.complement &&
    view.word(args.complement.first - 1) !== 'that'
  )
    return undefined;
  if (group.passive) {
    // "It was reported that", "the activity was detailed by X".
    if (args.complement) return make(view, group, byAgent(view, group), args.complement, cue);
    return undefined;
  }
  const source = args.subject;
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

const STANCE_NOUN =
  /^(?:confidence|doubt|evidence|proof|suspicion|suspicions|belief|view|conclusion|assessment|intelligence|fear|fears|warning|claim|allegation)$/;

/** "have high confidence that", "is confident that", "leave no doubt that". */
function stance(view: View, group: VerbGroup): Speech | undefined {
  const args = view.args(group);
  if (!args.complement || !args.subject || group.negated) return undefined;
  const between = { first: group.last + 1, last: args.complement.first - 1 };
  const noun =
    /^(?:have|express|reach|hold|voice|leave|see|take|share|repeat|issue)$/.test(group.lemma) &&
    view.some(between, (u) => STANCE_NOUN.test(u.lower));
  const adjective =
    group.lemma === 'be' &&
    view.some(between, (u) =>
      /^(?:confident|sure|certain|convinced|adamant|clear|satisfied|positive)$/.test(u.lower),
    );
  if (!noun && !adjective) return undefined;
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
  if (args.complement || args.infinitive || (args.object && !isTimeWord(view, args.object)))
    return false;
  const end = Math.max(args.end, group.last);
  let comma = end + 1;
  while (comma < end + 4 && view.unit(comma) && view.unit(comma)?.tag !== 'comma') comma += 1;
  if (view.unit(comma)?.tag !== 'comma') return false;
  return view.groups.some((g) => g.first > comma && g.kind === 'finite') &&
    !/^(?:on|in|at|by)$/.test(view.word(0))
    ? true
    : insertedSubject(view, comma);
}

/** A subject before the inserted clause, whose verb comes behind it: "Institutions, it confirmed, had been hit". */
function insertedSubject(view: View, comma: number): boolean {
  const next = view.unit(comma + 1);
  return next?.tag === 'aux' || next?.tag === 'modal' || next?.tag === 'verb';
}

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
  }
  return content;
}

function accordingTo(view: View): Speech[] {
  const found: Speech[] = [];
  const { units } = view;
  for (let i = 0; i < units.length - 1; i += 1) {
    const isAccording = view.word(i) === 'according' && view.word(i + 1) === 'to';
    const isPer =
      view.word(i) === 'per' &&
      (i === 0 || units[i - 1]?.tag === 'comma') &&
      units[i + 1]?.capital === true;
    const opinion = view.word(i) === 'in' ? possessiveView(view, i) : null;
    if (!isAccording && !isPer && opinion === null) continue;
    const base = opinion ?? baseFrom(units, i + (isAccording ? 2 : 1));
    if (!base) continue;
    const source =
      opinion ?? extendRight(units, base, { prepositions: SOURCE_PREPOSITIONS, coordinate: true });
    let end = source.last;
    // An apposition belongs to the speaker: "According to Nancy Faeser, the interior minister, investigators".
    let content: Region;
    if (i === 0 || units[i - 1]?.tag === 'quote-open') {
      const comma = nextComma(view, end);
      content = { first: comma + 1, last: sentenceEnd(units, comma + 1) };
      end = comma;
    } else content = { first: 0, last: i - 1 };
    if (content.first > content.last) continue;
    found.push(make(view, null, source, content, { first: i, last: i + (isAccording ? 1 : 0) }));
  }
  return found;
}

/** "in the agency's view", "in Microsoft's assessment". */
function possessiveView(view: View, at: number): Region | null {
  const base = baseFrom(view.units, at + 1);
  if (
    !base ||
    !/^(?:view|assessment|telling|opinion|words|judgment|judgement|estimation|reading|analysis)$/.test(
      view.word(base.last),
    )
  )
    return null;
  if (view.unit(base.last - 1)?.tag !== 'poss') return null;
  return { first: base.first, last: base.last - 2 };
}

/** The comma that ends a fronted "according to", past an apposition. */
function nextComma(view: View, from: number): number {
  const { units } = view;
  let comma = -1;
  for (let i = from + 1; i < units.length; i += 1) {
    if ((units[i] as Unit).tag !== 'comma') {
      if (comma < 0 && (units[i] as Unit).tag === 'verb') break;
      continue;
    }
    if (comma < 0) {
      comma = i;
      continue;
    }
    // A second comma closes an apposition when no verb stands between the two.
    const finite = view.groups.some((g) => g.first > comma && g.last < i && g.kind === 'finite');
    const relative = (units[comma + 1] as Unit).tag === 'wh';
    return (!finite || relative) &&
      (units[comma + 1]?.tag === 'det' || relative || units[comma + 1]?.tag === 'noun') &&
      !isList(view, comma, i)
      ? i
      : comma;
  }
  return comma < 0 ? from : comma;
}

function isList(view: View, from: number, to: number): boolean {
  return view.units.slice(from, to).some((u) => u.tag === 'conj');
}

/** "Researchers: group linked to Iran", "LockBitSupp: I am not him". */
function colon(view: View): Speech[] {
  const at = view.units.findIndex((u) => u.tag === 'colon');
  const reply = at > 0 ? replyBefore(view, at) : null;
  if (reply)
    return [
      make(
        view,
        null,
        reply,
        { first: at + 1, last: sentenceEnd(view.units, at + 1) },
        { first: at, last: at },
      ),
    ];
  if (at < 1 || at > 6) return [];
  if (view.groups.some((g) => g.first < at)) return [];
  const base = baseFrom(view.units, 0);
  if (!base || base.last !== at - 1) return [];
  const region = { first: 0, last: at - 1 };
  const named = view.some(region, (u) => u.actor !== undefined && u.tag === 'noun');
  const speaker =
    /^(?:researchers?|officials?|report|experts?|analysts?|police|prosecutors|minister|ministry|agency|agencies|sources|government|spokes\w+)$/.test(
      view.word(at - 1),
    );
  if (!(named || speaker) || (!view.title && !speaker)) return [];
  return [
    make(
      view,
      null,
      region,
      { first: at + 1, last: sentenceEnd(view.units, at + 1) },
      { first: at, last: at },
    ),
  ];
}

/** "The ministry's reply was curt: the charge is untrue": whose reply stands before the colon. */
function replyBefore(view: View, at: number): Region | null {
  const noun = view.units.findIndex(
    (u, i) =>
      i < at &&
      /^(?:reply|response|answer|retort|line|message|verdict|reaction|comment|statement|position|stance|rejoinder)$/.test(
        u.lower,
      ),
  );
  if (noun < 2 || (view.unit(noun - 1)?.tag !== 'poss' && view.unit(noun - 2)?.tag !== 'poss'))
    return null;
  const poss = view.unit(noun - 1)?.tag === 'poss' ? noun - 1 : noun - 2;
  return { first: 0, last: poss - 1 };
}
