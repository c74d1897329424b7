import words from '../../../../../assets/lexicon/silence-words.json';
import { baseFrom, extendRight, headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { wordSet } from '../../syntax/words.ts';
import type { Silence } from './silence.ts';
import type { View } from '../view.ts';

/** What is sent to a party that is asked: "calls", "an email", "a list of questions". */
export const CONTACTS = wordSet(words.contacts);
const ANSWERS = wordSet(words.answers);
const UNANSWERED = wordSet(words.unanswered);
const DRAW_VERBS = wordSet(words.drawVerbs);
/** "asked X for comment": verbs whose object is asked. */
const ASK_VERBS = wordSet(words.askVerbs);
/** "reached out to X": those that have it behind "to". */
const TURN_VERBS = wordSet(words.turnVerbs);
const LIST = { prepositions: new Set(['of', 'for', 'in', 'at']), coordinate: true };

/**
 * Messages that brought nothing: "Emails sent to X went unanswered", "a message left there drew no reply", "we wrote to
 * X and received no answer", "X left our questions unanswered".
 */
export function unansweredIn(view: View, group: VerbGroup): Silence | undefined {
  const { subject, object } = view.args(group);
  const near = { first: group.last + 1, last: Math.min(group.last + 6, view.units.length - 1) };
  const cue = { first: group.first, last: Math.min(group.last + 1, view.units.length - 1) };
  const frame = 'unanswered';
  if (group.lemma === 'leave' && object && view.some(object, isContact))
    return view.some(near, (u) => UNANSWERED.has(u.lower))
      ? { source: subject, cue, frame }
      : undefined;
  if (group.lemma === 'hear' && group.negated && view.word(group.last + 1) === 'back')
    return { source: fromWhom(view, group.last) ?? askedOf(view, group), cue, frame };
  if (waits(view, group))
    return { source: fromWhom(view, group.last) ?? askedOf(view, group), cue, frame };
  const drew =
    DRAW_VERBS.has(group.lemma) &&
    !group.passive &&
    view.some(near, (u) => ANSWERS.has(u.lower) || u.lower === 'silence') &&
    (group.negated || view.some(near, (u) => u.lower === 'no' || u.lower === 'silence'));
  // "There was no reply from X", "No answer came from X".
  const none =
    (/^(?:be|come)$/.test(group.lemma) || drew) &&
    view.some({ first: group.first - 3, last: near.last }, (u) => u.lower === 'no') &&
    view.some({ first: group.first - 2, last: near.last }, (u) => ANSWERS.has(u.lower));
  const from = none ? fromWhom(view, group.last) : null;
  if (from) return { source: from, cue, frame };
  if (!isAboutMessage(view, group) && !(drew && asksBefore(view, group))) return undefined;
  if (!drew && !failed(view, group)) return undefined;
  const asked = drew ? askedOf(view, group) : null;
  return {
    source: fromWhom(view, group.last) ?? asked ?? addressee(view, group.first),
    cue,
    frame,
  };
}

function isContact(unit: { lower: string }): boolean {
  return CONTACTS.has(unit.lower);
}

/** "went unanswered", "were not returned", "were ignored", "bounced", "came back", "rang out", "failed". */
function failed(view: View, group: VerbGroup): boolean {
  const next = { first: group.last + 1, last: group.last + 2 };
  const says = (pattern: RegExp): boolean => view.some(next, (u) => pattern.test(u.lower));
  if (/^(?:go|be|remain|prove|stay)$/.test(group.lemma) && !group.negated)
    return view.some(next, (u) => UNANSWERED.has(u.lower));
  if (group.passive && /^(?:return|answer|acknowledge|pick)$/.test(group.lemma))
    return group.negated;
  if (group.passive) return /^(?:ignore|bounce|reject)$/.test(group.lemma);
  if (/^(?:bounce|fail)$/.test(group.lemma)) return true;
  return (group.lemma === 'come' && says(/^back$/)) || (group.lemma === 'ring' && says(/^out$/));
}

/** "am still waiting for a reply", "is awaiting an answer". */
function waits(view: View, group: VerbGroup): boolean {
  const near = { first: group.last + 1, last: Math.min(group.last + 5, view.units.length - 1) };
  return (
    /^(?:wait|await)$/.test(group.lemma) &&
    !group.negated &&
    view.some(near, (u) => ANSWERS.has(u.lower))
  );
}

/** "Calls to the embassy", "a message left there": whether the verb's own clause begins with what was sent. */
function isAboutMessage(view: View, group: VerbGroup): boolean {
  let first = group.first - 1;
  while (first > 0 && !['comma', 'semi', 'colon', 'sub'].includes(view.unit(first)?.tag ?? ''))
    first -= 1;
  return view.some(
    { first, last: group.first - 1 },
    (u, i) => isContact(u) && u.tag === 'noun' && i < group.first,
  );
}

function isAsking({ lemma }: VerbGroup): boolean {
  return ASK_VERBS.has(lemma) || TURN_VERBS.has(lemma);
}

/** "We wrote to the ministry and received no answer". */
function asksBefore(view: View, group: VerbGroup): boolean {
  return (
    view.some({ first: 0, last: group.first }, isContact) ||
    view.groups.some((g) => g.last < group.first && isAsking(g))
  );
}

/** "I have put the question to the agency and am still waiting", "asked X for comment": whom the same sentence says was asked. */
function askedOf(view: View, group: VerbGroup): Region | null {
  if (!asksBefore(view, group)) return null;
  const asks = view.groups.findLast((g) => g.last < group.first && isAsking(g));
  const asked = asks && ASK_VERBS.has(asks.lemma) ? view.args(asks).object : null;
  if (asked && asked.last < group.first && !view.some(asked, isContact))
    return baseFrom(view.units, asked.first);
  const to = view.units.findIndex(
    (u, i) => i < group.first && u.tag === 'to' && view.unit(i + 1)?.tag !== 'verb',
  );
  return to < 0 ? null : baseFrom(view.units, to + 1);
}

/** Whose answer it would have been: "no reply from the embassy"; else whom it was sent to. */
export function fromWhom(view: View, after: number): Region | null {
  for (let i = after + 1; i < after + 9; i += 1) {
    if (['stop', 'semi', 'comma'].includes(view.unit(i)?.tag ?? 'stop')) break;
    if (view.word(i) === 'from') return view.phraseFrom(i + 1);
  }
  return null;
}

/** Whom a message went to: "left with X", "sent to the collective’s account", "put the question to X". */
function addressee(view: View, before: number): Region | null {
  for (let i = before - 1; i > 0; i -= 1) {
    if (!/^(?:to|with|for|at)$/.test(view.word(i)) || CONTACTS.has(view.word(i + 1))) continue;
    const base = baseFrom(view.units, i + 1);
    if (!base) continue;
    const head = headOf(view.units, base);
    const poss = view.units.findIndex((u, k) => k > base.first && k < head && u.tag === 'poss');
    if (poss > 0) return { first: base.first, last: poss - 1 };
    return extendRight(view.units, base, LIST);
  }
  return null;
}
