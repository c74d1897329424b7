import { baseFrom, headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { isAct } from '../acts.ts';
import { DOERS } from '../lexicon.ts';
import { classesOf, threatLike } from '../parties.ts';
import type { View } from '../view.ts';
import { make, partyFrom, type Proposition } from './proposition.ts';

/** "The paymaster sits in Tehran", "the client was the Belarusian state", "has the state behind it". */
export function sponsor(view: View, group: VerbGroup): Proposition | undefined {
  return named(view, group) ?? backed(view, group);
}

/** Who pays, orders or owns, named by the verb "be" or by where they sit. */
function named(view: View, group: VerbGroup): Proposition | undefined {
  const seat = /^(?:sit|reside|live|dwell|lurk)$/.test(group.lemma);
  if (group.passive || !(seat || group.lemma === 'be')) return undefined;
  const { subject, preps } = view.args(group);
  if (!subject) return undefined;
  const noun = view.word(headOf(view.units, subject));
  const plain = DOERS.sponsor.has(noun);
  const definite = /^(?:the|its|their|this|that|whose|his)$/.test(view.word(subject.first));
  if (!definite || !(plain || (DOERS.buyer.has(noun) && !seat))) return undefined;
  const there = preps.find(({ word }) => word === 'in')?.region ?? null;
  const accused = (seat ? null : partyBehind(view, group)) ?? (plain ? there : null);
  if (!accused || !isMaster(view, accused)) return undefined;
  return make(view, {
    group,
    accused,
    act: null,
    cue: { first: subject.first, last: group.last },
    frame: 'sponsor',
    reason: 'affiliation',
    strength: plain ? 2 : 1,
  });
}

/** The phrase behind "was", past adverbs. */
function partyBehind(view: View, group: VerbGroup): Region | null {
  let at = group.last + 1;
  while (view.unit(at)?.tag === 'adv') at += 1;
  return baseFrom(view.units, at) ? partyFrom(view, at) : null;
}

/** "has the South Korean state behind it". */
function backed(view: View, group: VerbGroup): Proposition | undefined {
  if (group.lemma !== 'have' || group.passive || group.negated) return undefined;
  const { subject, object, preps } = view.args(group);
  const behind = preps.find(({ word }) => word === 'behind')?.region;
  if (!subject || !object || !behind || behind.first !== behind.last) return undefined;
  if (!/^(?:it|them|him|this)$/.test(view.word(behind.first))) return undefined;
  if (!(threatLike(view, subject) || isAct(view, subject)) || !isMaster(view, object))
    return undefined;
  return make(view, {
    group,
    accused: object,
    act: null,
    cue: { first: group.first, last: behind.last },
    frame: 'sponsor',
    reason: 'affiliation',
    strength: 2,
  });
}

/** Whether a phrase names a state or a body of one. */
function isMaster(view: View, region: Region): boolean {
  const classes = classesOf(view, view.resolve(region));
  return classes.length > 0 && classes.every((c) => c === 'state' || c === 'agency');
}
