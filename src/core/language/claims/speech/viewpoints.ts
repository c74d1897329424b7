import speech from '../../../../../assets/lexicon/speech.json';
import { sentenceEnd } from '../../syntax/arguments.ts';
import { baseFrom, extendRight, type Region } from '../../syntax/phrases.ts';
import type { Unit } from '../../syntax/units.ts';
import { wordSet } from '../../syntax/words.ts';
import { isAnimate } from './speakers.ts';
import type { View } from '../view.ts';

const VIEW_NOUN = wordSet(speech.viewNouns);
const PUT = wordSet(speech.puttingVerbs);
const SOURCE_PREPOSITIONS = new Set(['of', 'for', 'from', 'at', 'in', 'with', 'to', 'by']);

/** Words that say whose view the sentence gives, without a verb that governs it. */
export interface Viewpoint {
  source: Region;
  content: Region;
  cue: Region;
}

/** "according to X", "per X", "in X's view", "in the words of X", "to X, it was", "as X put it", "or so X contends". */
export function viewpointsOf(view: View): Viewpoint[] {
  const found: Viewpoint[] = [];
  for (let i = 0; i < view.units.length - 1; i += 1) {
    const at = opening(view, i);
    if (!at) continue;
    const content = contentOf(view, i, at.source, at.end);
    if (content && content.first <= content.last)
      found.push({ source: at.source, content, cue: { first: i, last: at.cue } });
  }
  return found;
}

/** Whose view begins at a unit; `end` is the last unit of the words that say so, `cue` the last of those before the name. */
interface Opening {
  source: Region;
  end: number;
  cue: number;
}

function opening(view: View, i: number): Opening | null {
  const word = view.word(i);
  if (word === 'according' && view.word(i + 1) === 'to') return named(view, i + 2, i + 1);
  if (word === 'per' && atClauseStart(view, i) && view.unit(i + 1)?.capital)
    return named(view, i + 1, i);
  // "stands by its view" and "goes by its account" say nothing of what stands before them.
  if (word === 'by' && view.unit(i - 1)?.tag === 'verb') return null;
  if (word === 'in' || word === 'by') return possessiveView(view, i) ?? viewOf(view, i);
  if (word === 'to' || word === 'for') return dative(view, i);
  if (word === 'as' || word === 'so') return asPutBy(view, i);
  return null;
}

function named(view: View, from: number, cue: number): Opening | null {
  const base = baseFrom(view.units, from);
  if (!base) return null;
  const source = extendRight(view.units, base, {
    prepositions: SOURCE_PREPOSITIONS,
    coordinate: true,
  });
  // "according to data reviewed by Amnesty": whoever looked into it.
  const looked = view.groups.find((g) => g.first === source.last + 1 && g.kind === 'participle');
  const by = looked && view.word(looked.last + 1) === 'by' ? looked.last + 2 : -1;
  const who = by > 0 && !view.unit(base.last)?.actor ? baseFrom(view.units, by) : null;
  if (!who) return { source, end: source.last, cue };
  const whole = extendRight(view.units, who, {
    prepositions: SOURCE_PREPOSITIONS,
    coordinate: true,
  });
  return { source: whole, end: whole.last, cue: by - 1 };
}

/** "in the agency's view", "by Microsoft's account". */
function possessiveView(view: View, at: number): Opening | null {
  const base = baseFrom(view.units, at + 1);
  if (!base || !VIEW_NOUN.has(view.word(base.last))) return null;
  const poss = view.units.findLastIndex(
    (u, i) => i > base.first && i < base.last && u.tag === 'poss',
  );
  if (poss > 0) {
    const source = { first: base.first, last: poss - 1 };
    return { source, end: base.last, cue: at };
  }
  // "in its view", "in their words".
  return /^(?:its|their|his|her|our|my)$/.test(view.word(base.first)) &&
    base.last === base.first + 1
    ? { source: base, end: base.last, cue: at }
    : null;
}

/** "in the view of Microsoft", "in the eyes of the ministry". */
function viewOf(view: View, at: number): Opening | null {
  const base = baseFrom(view.units, at + 1);
  if (!base || !VIEW_NOUN.has(view.word(base.last)) || view.word(base.last + 1) !== 'of')
    return null;
  return named(view, base.last + 2, base.last + 1);
}

/** "To Dragos, the attack bears", "For the Dutch government, it was Russia": at the start, with a name or a speaker. */
function dative(view: View, at: number): Opening | null {
  if (at !== 0) return null;
  const found = named(view, 1, 0);
  if (!found || view.unit(found.end + 1)?.tag !== 'comma') return null;
  if (!isAnimate(view, found.source)) return null;
  // "For Microsoft, the breach was costly" says nothing in Microsoft's name: a judgement must follow.
  const next = view.units[found.end + 2];
  const verb = view.groups.find((g) => g.first > found.end + 1 && g.kind === 'finite');
  if (!next || !verb) return null;
  const judged = verb.lemma === 'be' && /^(?:it|this|that|there)$/.test(next.lower);
  return judged || /^(?:bear|look|seem|appear|point)$/.test(verb.lemma) ? found : null;
}

/** "As the minister put it, …", "…, or so Microsoft contends". */
function asPutBy(view: View, at: number): Opening | null {
  const so = view.word(at) === 'so';
  if (so && !(view.unit(at - 1)?.tag === 'conj' || view.unit(at - 1)?.tag === 'comma')) return null;
  if (!so && !atClauseStart(view, at)) return null;
  const group = view.groups.find((g) => g.first > at);
  if (!group || group.first - at > 12 || group.kind === 'infinitive') return null;
  const { subject } = view.args(group);
  if (!subject || subject.first !== at + 1 || !isAnimate(view, subject)) return null;
  const put = PUT.has(group.lemma) && view.word(group.last + 1) === 'it';
  if (!put && !so) return null;
  return { source: subject, end: group.last + (put ? 1 : 0), cue: at };
}

function atClauseStart(view: View, i: number): boolean {
  const before = view.unit(i - 1)?.tag;
  return (
    before === undefined ||
    ['comma', 'quote-open', 'dash', 'semi', 'colon', 'open', 'conj'].includes(before)
  );
}

/** What is said from a viewpoint that begins at `at`: what follows where it stands first, what precedes where last, else both. */
function contentOf(view: View, at: number, source: Region, end: number): Region | null {
  const { units } = view;
  const before = units[at - 1];
  const inClause = before?.tag === 'comma' ? units[at - 2] : before;
  const first =
    at === 0 ||
    before?.tag === 'quote-open' ||
    (inClause !== undefined && ['that', 'sub', 'semi', 'colon'].includes(inClause.tag)) ||
    (inClause?.tag === 'conj' && view.groups.some((g) => g.first > end && g.kind === 'finite'));
  if (first) {
    const comma = nextComma(view, end);
    return { first: comma + 1, last: sentenceEnd(units, comma + 1) };
  }
  if (before?.tag === 'comma' && units[end + 1]?.tag === 'comma' && goesOn(view, end + 2))
    return { first: 0, last: sentenceEnd(units, end + 1) };
  const until = inClause?.tag === 'conj' ? at - 2 : at - 1;
  return { first: 0, last: source.first > until ? until : at - 1 };
}

/** Whether a clause goes on behind words that were put into it: "…, in its view, that Russia", "…, according to X, has". */
function goesOn(view: View, at: number): boolean {
  const tag = view.unit(at)?.tag;
  return (
    tag === 'that' ||
    tag === 'aux' ||
    tag === 'modal' ||
    tag === 'prep' ||
    view.groups.some((g) => g.first === at && g.kind === 'finite')
  );
}

/** The comma that ends words at the start, past an apposition: "According to Nancy Faeser, the interior minister, …". */
function nextComma(view: View, from: number): number {
  const { units } = view;
  let comma = -1;
  for (let i = from + 1; i < units.length; i += 1) {
    if ((units[i] as Unit).tag !== 'comma') {
      if (comma < 0 && (units[i] as Unit).tag === 'verb' && !participle(view, i)) break;
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

/** "According to a report published on Tuesday, …": the shortened clause belongs to the report. */
function participle(view: View, i: number): boolean {
  return view.groups.some((g) => g.first <= i && i <= g.last && g.kind !== 'finite');
}

function isList(view: View, from: number, to: number): boolean {
  return view.units.slice(from, to).some((u) => u.tag === 'conj');
}
