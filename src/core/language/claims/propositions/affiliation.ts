import { baseFrom, headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { verdictOf } from '../grounds.ts';
import { DOERS } from '../lexicon.ts';
import { classesOf, isGroup, namesPower, threatLike } from '../parties.ts';
import type { View } from '../view.ts';
import { make, partyFrom, type Proposition } from './proposition.ts';

const ORDERS = /^(?:orders?|directions?|instructions?|cues?|tasking|money|funding|pay|commands?)$/;
const SHELTER =
  /^(?:protection|backing|support|patronage|blessing|funding|sponsorship|shelter|favour|favor|help)$/;

/** "works for the ministry", "takes its orders from the GRU", "acts on behalf of", "does Ankara's bidding". */
export function serves(view: View, group: VerbGroup): Proposition | undefined {
  const { subject } = view.args(group);
  if (group.passive || group.kind === 'ing' || !subject) return undefined;
  const master = isServant(view, group, subject)
    ? (instructed(view, group) ??
      bidding(view, group) ??
      sheltered(view, group) ??
      works(view, group))
    : instructed(view, group);
  if (!master || !isMaster(view, master)) return undefined;
  return tie(view, group, master, 'works-for');
}

/** Attackers, or "the people behind the pages", or pages that belong to somebody. */
function isServant(view: View, group: VerbGroup, subject: Region): boolean {
  if (threatLike(view, subject)) return true;
  const before = { first: Math.max(subject.first - 6, 0), last: group.first - 1 };
  if (view.some(subject, (u) => /^(?:people|those|users|administrators)$/.test(u.lower)))
    return view.some(before, (u) => /^(?:behind|running|operating|responsible)$/.test(u.lower));
  return group.lemma === 'belong' && view.some(before, (u) => DOERS.sourceThings.has(u.lower));
}

/** "takes its orders from the GRU". */
function instructed(view: View, group: VerbGroup): Region | null {
  const { object, preps } = view.args(group);
  if (!/^(?:take|get|receive|draw)$/.test(group.lemma) || !object) return null;
  if (!view.some(object, (u) => ORDERS.test(u.lower))) return null;
  return preps.find((p) => p.word === 'from')?.region ?? null;
}

/** "does Ankara's bidding", "serves the interests of Hanoi", "serves the government in Hanoi". */
function bidding(view: View, group: VerbGroup): Region | null {
  const { object } = view.args(group);
  if (!/^(?:do|carry|serve|further|advance)$/.test(group.lemma) || !object) return null;
  const head = headOf(view.units, object);
  if (DOERS.bidding.has(view.word(head)) || view.word(head) === 'dirty')
    return ownerOf(view, object, head);
  if (group.lemma !== 'serve') return null;
  // "the government in Hanoi": the seat names it.
  return view.word(object.last + 1) === 'in' ? partyFrom(view, object.last + 2) : object;
}

/** "enjoys the protection of the Kremlin". */
function sheltered(view: View, group: VerbGroup): Region | null {
  const { object } = view.args(group);
  if (!/^(?:enjoy|have|receive|get)$/.test(group.lemma) || !object) return null;
  const head = headOf(view.units, object);
  return SHELTER.test(view.word(head)) ? ownerOf(view, object, head) : null;
}

/** "works for X", "answers to X", "is in the service of X", "acts in X's interest". */
function works(view: View, group: VerbGroup): Region | null {
  if (!DOERS.serve.has(group.lemma) && group.lemma !== 'be') return null;
  for (const { word, region } of view.args(group).preps) {
    const noun = biddingIn(view, word, region);
    if (noun >= 0) return ownerOf(view, region, noun);
    if (group.lemma !== 'be' && /^(?:for|to|under|within|from|with)$/.test(word)) return region;
    // "work at the GRU", not at a firm.
    if (group.lemma === 'work' && word === 'at' && namesPower(view, region)) return region;
  }
  return null;
}

/** Where "behalf", "orders" and the like stand behind a preposition; -1 where none do. */
function biddingIn(view: View, preposition: string, region: Region): number {
  if (!/^(?:on|at|in|under|with|by|for)$/.test(preposition)) return -1;
  return view.units.findIndex(
    (u, i) => i >= region.first && i <= region.last && DOERS.bidding.has(u.lower),
  );
}

/** "The raids were carried out at the behest of Ankara": the power at whose bidding something was done. */
export function ordered(view: View, group: VerbGroup): Proposition | undefined {
  const { subject, preps } = view.args(group);
  if (!group.passive || !subject || verdictOf(view, subject) !== 'hostile') return undefined;
  for (const { word, region } of preps) {
    const noun = biddingIn(view, word, region);
    const master = noun < 0 ? null : ownerOf(view, region, noun);
    if (!master || !namesPower(view, master)) continue;
    const cue = { first: group.first, last: noun };
    const draft = { group, accused: master, act: subject, cue, strength: 2 } as const;
    return make(view, { ...draft, frame: 'works-for', reason: 'affiliation' });
  }
  return undefined;
}

/** Whose it is: "the service of X", "X's interest". */
function ownerOf(view: View, region: Region, head: number): Region | null {
  if (view.word(head + 1) === 'of') return partyFrom(view, head + 2);
  for (let i = head - 1; i > region.first; i -= 1)
    if (view.unit(i)?.tag === 'poss') return { first: region.first, last: i - 1 };
  return null;
}

/** "is a unit of the GRU", "are officers of the ministry", "is Beijing's tool". */
export function belongs(view: View, group: VerbGroup): Proposition | undefined {
  const { subject } = view.args(group);
  if (group.lemma !== 'be' || group.passive || !subject || !threatLike(view, subject))
    return undefined;
  // "claiming to be members of the group": whose name is borrowed is not accused.
  if (
    group.kind === 'infinitive' &&
    DOERS.pretence.has(view.groups.findLast((g) => g.last < group.first)?.lemma ?? '')
  )
    return undefined;
  let at = group.last + 1;
  while (view.unit(at)?.tag === 'adv') at += 1;
  const base = baseFrom(view.units, at);
  if (!base) return undefined;
  const head = headOf(view.units, base);
  const body = bodyItself(view, subject, base, head);
  if (body) return tie(view, group, body, 'part-of', { first: group.first, last: head });
  if (!DOERS.member.has(view.word(head))) return undefined;
  const master = /^(?:of|for|within|inside)$/.test(view.word(head + 1))
    ? partyFrom(view, head + 2)
    : ownerOf(view, base, head);
  return master && isMaster(view, master)
    ? tie(view, group, master, 'part-of', { first: group.first, last: head })
    : undefined;
}

/** "Sandworm is Unit 74455", "the crew is an Indian government outfit": a group that is a body or a state itself. */
function bodyItself(view: View, subject: Region, base: Region, head: number): Region | null {
  const unit = view.unit(head);
  if (unit?.actor && unit.tag === 'noun') {
    const named = view.unit(headOf(view.units, subject))?.actor !== undefined;
    const cls = view.resolver.discourse.classOf(unit.actor.actor);
    return named && (cls === 'agency' || cls === 'state') ? { first: head, last: head } : null;
  }
  const nation = view.units.findIndex(
    (u, i) => i >= base.first && i < head && u.actor?.form === 'demonym' && u.suffix === undefined,
  );
  if (nation < 0 || !BODY_WORDS.test(unit?.lower ?? '')) return null;
  const ruled = view.some({ first: nation + 1, last: head }, (u) => RULED.test(u.lower));
  return ruled ? { first: nation, last: nation } : null;
}

const BODY_WORDS =
  /^(?:outfit|unit|team|operation|group|crew|body|entity|service|agency|actor|state)$/;
const RULED = /^(?:government|state|military|intelligence|army|state-\w+|government-\w+)$/;

/** "New Delhi directs SideWinder", "the state stands behind the group". */
export function controls(view: View, group: VerbGroup): Proposition | undefined {
  if (group.passive || !DOERS.control.has(group.lemma) || group.kind === 'infinitive')
    return undefined;
  const { subject, object } = view.args(group);
  if (!subject || !object || !isGroup(view, object)) return undefined;
  const classes = classesOf(view, view.resolve(subject));
  if (!classes.some((c) => c !== 'group' && c !== 'outlet')) return undefined;
  return make(view, {
    group,
    accused: subject,
    act: { first: group.first, last: object.last },
    cue: { first: group.first, last: group.last },
    frame: 'controls',
    reason: 'affiliation',
    strength: 2,
  });
}

/** "called the crew an arm of the ministry", "describing it as a front for". */
export function calledPart(view: View, group: VerbGroup): Proposition | undefined {
  if (group.passive || !/^(?:call|describe|label|identify|regard|brand)$/.test(group.lemma))
    return undefined;
  const { subject, object } = view.args(group);
  if (!object) return undefined;
  const pronoun = view.unit(object.first)?.tag === 'pron' && object.first === object.last;
  if (!pronoun && !threatLike(view, object)) return undefined;
  const at = view.word(object.last + 1) === 'as' ? object.last + 2 : object.last + 1;
  const base = baseFrom(view.units, at);
  const head = base ? headOf(view.units, base) : -1;
  if (!base || !DOERS.member.has(view.word(head)) || !/^(?:of|for)$/.test(view.word(head + 1)))
    return undefined;
  const master = partyFrom(view, head + 2);
  if (!master || !namesPower(view, master)) return undefined;
  const tied = tie(view, group, master, 'part-of', { first: group.first, last: head });
  return tied && { ...tied, teller: subject };
}

function isMaster(view: View, region: Region): boolean {
  return classesOf(view, view.resolve(region)).some((c) => c !== 'person' && c !== 'outlet');
}

function tie(
  view: View,
  group: VerbGroup,
  accused: Region,
  frame: 'works-for' | 'part-of',
  cue: Region = { first: group.first, last: group.last },
): Proposition | undefined {
  return make(view, {
    group,
    accused,
    act: null,
    cue,
    frame,
    reason: 'affiliation',
    strength: 2,
  });
}
