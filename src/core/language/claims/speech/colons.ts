import speech from '../../../../../assets/lexicon/speech.json';
import { sentenceEnd } from '../../syntax/arguments.ts';
import { baseFrom, headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { wordSet } from '../../syntax/words.ts';
import { SAY, THREAT_PEOPLE } from '../lexicon.ts';
import { isAnimate } from './speakers.ts';
import type { View } from '../view.ts';

const REPLY = wordSet(speech.replyNouns);
const FRANK = wordSet(speech.stanceAdjectives);
const STANCE = wordSet(speech.stanceNouns);
const PUT = wordSet(speech.puttingVerbs);
const LABEL = wordSet(speech.labelNouns);

/** What stands behind a colon as somebody's words, and who that is. */
export interface Announced {
  source: Region;
  content: Region;
  cue: Region;
}

/** "Researchers: group linked to Iran", "Prague's verdict was plain: …", "The Dutch put it bluntly: …". */
export function announced(view: View): Announced | null {
  const at = view.units.findIndex((u) => u.tag === 'colon');
  if (at < 1) return null;
  const last = labelBehind(view, at);
  if (last)
    return { source: last, content: { first: 0, last: at - 1 }, cue: { first: at, last: at } };
  const source = replyBefore(view, at) ?? labelBefore(view, at) ?? subjectBefore(view, at);
  if (!source) return null;
  return {
    source,
    content: { first: at + 1, last: sentenceEnd(view.units, at + 1) },
    cue: { first: at, last: at },
  };
}

/** "The ministry's reply was curt: the charge is untrue": whose reply stands before the colon. */
function replyBefore(view: View, at: number): Region | null {
  const noun = view.units.findIndex((u, i) => i < at && REPLY.has(u.lower));
  if (noun < 2) return null;
  const poss = [noun - 1, noun - 2].find((i) => view.unit(i)?.tag === 'poss');
  return poss === undefined ? null : { first: 0, last: poss - 1 };
}

/** A name or a speaker that alone stands before the colon, as headlines and chat logs have it. */
function labelBefore(view: View, at: number): Region | null {
  if (at > 6 || view.groups.some((g) => g.first < at) || isDateline(view, at)) return null;
  const base = baseFrom(view.units, 0);
  if (!base || base.last !== at - 1) return null;
  const region = { first: 0, last: at - 1 };
  const head = view.unit(headOf(view.units, region));
  const named = head?.tag === 'noun' && head.actor !== undefined;
  const clause = view.groups.some((g) => g.first > at && g.kind === 'finite');
  if (LABEL.has(view.word(at - 1))) return region;
  return named && (view.title || clause) ? region : null;
}

/** "ISLAMABAD: The army", "NEW DELHI, May 3: The army": where a report was sent from. */
function isDateline(view: View, at: number): boolean {
  const text = view.span({ first: 0, last: at - 1 }).text;
  const capital = view.unit(0)?.actor;
  const state = capital && view.resolver.discourse.classOf(capital.actor) === 'state';
  return state === true && !view.title && /^\p{Lu}{4,}/u.test(text.replace(/^(?:NEW|THE) /, ''));
}

/** "Lazarus behind heists: FBI": a headline that ends with the name of whoever says so. */
function labelBehind(view: View, at: number): Region | null {
  if (!view.title || view.units.length - at > 7) return null;
  const base = baseFrom(view.units, at + 1);
  const end = view.units.findLastIndex((u) => u.tag !== 'stop' && u.tag !== 'quote-close');
  if (!base || base.last !== end) return null;
  const head = view.unit(headOf(view.units, base));
  const named = head?.tag === 'noun' && head.actor !== undefined;
  return (named && isAnimate(view, base)) || LABEL.has(view.word(end)) ? base : null;
}

/** "Mandiant was clear: …", "the minister put it bluntly: …", "both said the same thing: …". */
function subjectBefore(view: View, at: number): Region | null {
  const group = view.groups.findLast((g) => g.first < at && g.kind === 'finite' && !g.passive);
  if (!group || !announces(view, group, at)) return null;
  if (!view.groups.some((g) => g.first > at && g.kind === 'finite')) return null;
  const { subject } = view.args(group);
  if (!subject || subject.first > group.first || !isAnimate(view, subject)) return null;
  return THREAT_PEOPLE.has(view.word(headOf(view.units, subject))) ? null : subject;
}

/** Whether a verb before the colon says that words of its subject follow. */
function announces(view: View, group: VerbGroup, at: number): boolean {
  const between = { first: group.last + 1, last: at - 1 };
  if (SAY.has(group.lemma) || PUT.has(group.lemma)) return true;
  if (group.lemma === 'be') return view.some(between, (u) => FRANK.has(u.lower));
  return (
    /^(?:have|leave|reach|come|draw|go|make|use)$/.test(group.lemma) &&
    view.some(between, (u) => STANCE.has(u.lower) || u.lower === 'further')
  );
}
