import { isListedVerb } from '../../syntax/words.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { hostility, isPolicing } from '../acts.ts';
import {
  DOERS,
  HOSTILE_VERBS,
  LOOSE_VERBS,
  NOTICE,
  PLAIN_VERBS,
  TARGETS,
  VICTIMS,
} from '../lexicon.ts';
import type { View } from '../view.ts';

/** What a verb does to somebody. */
export interface Deed {
  /** 2 hostile by the verb itself, 1 by what it is done to, 0 no deed that anybody is accused of. */
  strength: 0 | 1 | 2;
  /**
   * The verb is not known to be hostile, only not to be harmless, and it is done to what such acts are done to: "Iran
   * emptied the wallets". Enough where the doer is one that is accused of such things.
   */
  open: boolean;
}

const NONE: Deed = { strength: 0, open: false };

/** How hostile what a verb group says is; `end` is where its clause ends. */
export function deedOf(view: View, group: VerbGroup, end: number): Deed {
  if (isTrade(view, group)) return NONE;
  const known = hostility(view, group, Math.min(end, group.last + 16));
  if (known > 0) return { strength: known, open: false };
  const open = isDeed(group) && !isTimeless(view, group) && touches(view, group, end);
  return open ? { strength: 1, open } : NONE;
}

/** "operates as a service", "rents out a leak site": a trade, not a deed; nor is "hold responsible". */
function isTrade(view: View, group: VerbGroup): boolean {
  const next = view.word(group.last + 1);
  if (group.lemma === 'hold' && DOERS.responsible.has(next)) return true;
  if (next === 'as') return /^(?:operate|run|work|function|market)$/.test(group.lemma);
  if (becomesKnown(view, group) || makesKnown(view, group) || isPolicing(view, group)) return true;
  const lets = /^(?:rent|lease|hire|lend)$/.test(group.lemma) && next === 'out';
  return lets && isTimeless(view, group);
}

/** "came to public attention", "shot to prominence": what is heard of somebody is no deed. */
function becomesKnown(view: View, group: VerbGroup): boolean {
  if (!/^(?:come|rise|shoot|spring|leap|spring|burst|climb|return)$/.test(group.lemma))
    return false;
  const to = view.args(group).preps.find((p) => /^(?:to|into|onto)$/.test(p.word));
  return to !== undefined && view.some(to.region, (u) => NOTICE.has(u.lower));
}

/** "made its displeasure known to the other side": said, not done. */
function makesKnown(view: View, group: VerbGroup): boolean {
  const behind = { first: group.last + 2, last: group.last + 8 };
  return (
    group.lemma === 'make' && view.some(behind, (u) => /^(?:known|clear|plain|felt)$/.test(u.lower))
  );
}

/** Whether a verb tells of a deed at all, harmless ones apart. */
export function isDeed(group: VerbGroup): boolean {
  return !PLAIN_VERBS.has(group.lemma) && group.lemma !== 'do' && !(group.lemma.length < 3);
}

/** Whether a verb tells of a deed where its subject is an attacker: "held the keys", "put a false report on the feed". */
export function isGangDeed(view: View, group: VerbGroup): boolean {
  return isDeed(group) || (LOOSE_VERBS.has(group.lemma) && touches(view, group, group.last + 16));
}

/** Whether a verb tells what a known attacker did to somebody or something, whatever it was: "mailed the generals". */
export function isAnyDeed(view: View, group: VerbGroup): boolean {
  const args = view.args(group);
  const something = args.object !== null || args.preps.length > 0;
  return something && isGangDeed(view, group) && !isTimeless(view, group) && !isTrade(view, group);
}

/** "Kimsuky uses mail": what somebody does as a rule is no deed; headlines tell of deeds so. */
function isTimeless(view: View, group: VerbGroup): boolean {
  if (view.title || group.modal !== null || group.first !== group.last) return false;
  const form = view.unit(group.head)?.form;
  return group.kind === 'finite' && (form === 's' || form === 'base');
}

/** Whether a verb has for its object, or behind a preposition, what such acts are done to. */
function touches(view: View, group: VerbGroup, end: number): boolean {
  const args = view.args(group);
  const known = isListedVerb(view.word(group.head)) || HOSTILE_VERBS.has(group.lemma);
  return [
    args.object,
    ...args.preps.map((p) => p.region),
    group.passive ? args.subject : null,
  ].some(
    (r) =>
      r !== null &&
      r.first <= Math.max(end, group.last) + 1 &&
      view.some(r, (u) => TARGETS.has(u.lower) || (known && VICTIMS.has(u.lower))),
  );
}
