import words from '../../../../../assets/lexicon/doubt-words.json';
import type { Region } from '../../syntax/phrases.ts';
import { wordSet } from '../../syntax/words.ts';
import { SAY, THREAT_PEOPLE } from '../lexicon.ts';
import type { View } from '../view.ts';

/** A clause that leaves an attribution open. `source: undefined` means: whoever speaks. */
export interface Doubt {
  source: Region | null | undefined;
  cue: Region;
  /** Where the doubted accusation stands, searched for whom it accuses; null where the attribution is withheld. */
  about: Region | null;
  act: Region | null;
  frame: string;
  reason: 'withheld' | 'no-evidence' | 'unproven' | 'questions';
  /** No doubt where what it is about names nobody. */
  namesOnly?: boolean;
  /** No doubt where nothing that was claimed before it names whom it is about. */
  answering?: boolean;
  /** What it is about stands before it, and is claimed by nobody: "That X did it is a theory". */
  fronted?: boolean;
  /** The subject gives no evidence for what it says itself: whoever tells of that doubts it. */
  giver?: boolean;
  /** Answers boasts alone: "no sign of a breach". */
  boast?: boolean;
}

export const CULPRITS = wordSet(words.culprits);
export const STATES = wordSet(words.states);
export const ANYBODY = wordSet(words.anybody);
export const TELL_VERBS = wordSet(words.tellVerbs);
export const NAME_VERBS = wordSet(words.nameVerbs);
export const ATTRIBUTE_VERBS = wordSet(words.attributeVerbs);
const HARMLESS = wordSet(words.harmlessWho);

/** The last unit of the clause that goes on at `from`: before a mark, or a comma that no list goes on behind. */
export function clauseLast(view: View, from: number): number {
  for (let i = from; i < view.units.length; i += 1) {
    const tag = view.unit(i)?.tag;
    if (tag === 'stop' || tag === 'semi' || tag === 'colon') return i - 1;
    if (tag !== 'comma') continue;
    if (!['noun', 'adj', 'det'].includes(view.unit(i + 1)?.tag ?? '') || isSpeechBehind(view, i))
      return i - 1;
  }
  return view.units.length - 1;
}

/** ", the agency said": whether a speech clause follows the comma. */
function isSpeechBehind(view: View, comma: number): boolean {
  return view.groups.some(
    (g) =>
      g.kind === 'finite' &&
      g.first > comma &&
      g.first - comma < 7 &&
      SAY.has(g.lemma) &&
      !view.some({ first: comma + 1, last: g.first }, (u) => u.tag === 'comma'),
  );
}

/** "dismissed the idea that anyone else did it", "no sign of any other party": whoever says so holds to the accusation. */
export function isOfSomebodyElse(view: View, about: Region): boolean {
  const rest = { first: about.first, last: Math.max(about.last, clauseLast(view, about.last)) };
  return view.some(
    rest,
    (u, i) =>
      (u.lower === 'else' && ANYBODY.has(view.word(i - 1))) ||
      (u.lower === 'other' && view.word(i - 1) === 'any' && STATES.has(view.word(i + 1))),
  );
}

/** Whether a stretch names or describes somebody who could have done it. */
export function suspectIn(view: View, region: Region): boolean {
  return view.some(
    region,
    (u) =>
      (u.actor !== undefined &&
        ['group', 'state', 'agency', 'company', 'person'].includes(
          view.resolver.discourse.classOf(u.actor.actor) ?? '',
        )) ||
      THREAT_PEOPLE.has(u.lower),
  );
}

/** Whether a clause in a stretch has for its subject words that stand for somebody named: "the isolated state". */
export function suspectSubject(view: View, region: Region): boolean {
  return view.groups.some((group) => {
    if (group.kind !== 'finite' || group.first < region.first || group.last > region.last)
      return false;
    const { subject } = view.args(group);
    return (
      subject !== null &&
      subject.first >= region.first &&
      view.resolve(subject).participants.some((p) => p.actor !== null)
    );
  });
}

/** Whether a stretch names a state, a group or an agency. */
export function partyIn(view: View, region: Region): boolean {
  return view.some(
    region,
    (u) =>
      u.actor !== undefined &&
      ['state', 'group', 'agency'].includes(view.resolver.discourse.classOf(u.actor.actor) ?? ''),
  );
}

/** Whether the words from `at` on ask who did it: "who was behind it", "which country", "whose work", "where it came from". */
export function asksWho(view: View, at: number): boolean {
  const wh = view.units.findIndex(
    (u, i) => i >= at && i < at + 5 && (u.tag === 'wh' || u.lower === 'whoever'),
  );
  if (
    wh < 0 ||
    view.some({ first: at, last: wh - 1 }, (u) => u.tag === 'comma' || u.tag === 'verb')
  )
    return false;
  return isWhoClause(view, wh);
}

/** Whether the clause that begins with the question word `wh` asks who did it. */
export function isWhoClause(view: View, wh: number): boolean {
  const rest = { first: wh + 1, last: Math.min(wh + 12, clauseLast(view, wh + 1)) };
  const word = view.word(wh);
  if (/^(?:who|whom|whose|whoever)$/.test(word))
    return !view.some(
      rest,
      (u, i) =>
        HARMLESS.has(u.lower) &&
        // "who had stolen them", not "whose data was stolen".
        !(
          word === 'who' &&
          /^(?:stolen|hit|targeted|compromised|breached|infected|exposed)$/.test(u.lower) &&
          !/^(?:was|were|been|is|are|being|be|got)$/.test(view.word(i - 1))
        ),
    );
  if (word === 'where')
    return view.some(rest, (u) =>
      /^(?:come|came|comes|from|originated?|stemmed|launched)$/.test(u.lower),
    );
  if (word !== 'which' && word !== 'what') return false;
  const noun = { first: wh + 1, last: wh + 4 };
  const one = word === 'which' && /^(?:one|of)$/.test(view.word(wh + 1));
  return (
    view.some(noun, (u) => STATES.has(u.lower) || CULPRITS.has(u.lower)) ||
    (one && view.some({ first: 0, last: wh }, (u) => STATES.has(u.lower)))
  );
}
