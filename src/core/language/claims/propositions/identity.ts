import { clauseEnd } from '../../syntax/arguments.ts';
import { baseFrom, headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { isAct } from '../acts.ts';
import { DOERS } from '../lexicon.ts';
import { namesPower } from '../parties.ts';
import type { View } from '../view.ts';
import { deedOf, isDeed } from './deed.ts';
import { actFrom, make, partyFrom, type Proposition } from './proposition.ts';
import { opensClause } from './standing.ts';

/** A phrase that describes whoever did it: "the force behind the raid", "the ones who robbed it". */
interface Role {
  head: number;
  act: Region | null;
  /** The verb of "who robbed it". */
  deed?: VerbGroup;
  /** By a word that means nothing but a doer: "the culprit". */
  plain: boolean;
}

/** "Iran was the culprit", "the brains of it was X", "it was the work of X", "the attackers were Chinese". */
export function identity(view: View, group: VerbGroup): Proposition | undefined {
  if (group.lemma !== 'be' || group.passive) return undefined;
  const subject = view.args(group).subject;
  let at = group.last + 1;
  while (view.unit(at)?.tag === 'adv') at += 1;
  const base = baseFrom(view.units, at) ?? baseFrom(view.units, group.last + 1);
  if (!base) return undefined;
  const head = headOf(view.units, base);
  const cue = { first: group.first, last: head };
  const left = roleBefore(view, group);
  if (left) {
    const accused = partyFrom(view, base.first);
    if (!accused) return undefined;
    const owner = view.unit(accused.last)?.tag === 'poss' && accused.last > accused.first;
    const party = owner ? { first: accused.first, last: accused.last - 1 } : accused;
    if (!left.plain && !namesPower(view, party)) return undefined;
    return make(view, {
      group,
      accused: party,
      act: left.act,
      cue: { first: left.head, last: group.last },
      frame: 'culprit',
      strength: 2,
      deed: left.deed,
    });
  }
  if (!subject) return undefined;
  const right = roleAt(view, base);
  if (right)
    return make(view, {
      group,
      accused: subject,
      act: right.act,
      cue: right.deed ? { first: right.deed.first, last: right.deed.last } : cue,
      frame: right.deed ? 'one-that' : 'culprit',
      strength: 2,
      deed: right.deed,
    });
  return handiwork(view, group, subject, base) ?? pointedAt(view, group, subject, base);
}

/** "It was the work of X", "the raid was X's doing". */
function handiwork(
  view: View,
  group: VerbGroup,
  subject: Region,
  base: Region,
): Proposition | undefined {
  const head = headOf(view.units, base);
  if (!DOERS.handiwork.has(view.word(head))) return undefined;
  const next = view.word(head + 1);
  const accused = next === 'of' || next === 'by' ? partyFrom(view, head + 2) : ownerIn(view, base);
  if (!accused || !isWork(view, subject, view.word(head), accused)) return undefined;
  return make(view, {
    group,
    accused,
    act: subject,
    cue: { first: group.first, last: head + (next === 'of' || next === 'by' ? 1 : 0) },
    frame: 'work-of',
    strength: 2,
  });
}

/** Whether what is somebody's work is an act, or has a name that is nobody's: "Tidewrack was the handiwork of APT28". */
function isWork(view: View, subject: Region, noun: string, accused: Region): boolean {
  if (isAct(view, subject)) return true;
  const head = view.unit(headOf(view.units, subject));
  const name = head?.tag === 'noun' && head.capital && !head.actor;
  return name && /^(?:work|handiwork|doing|brainchild)$/.test(noun) && namesPower(view, accused);
}

/** The owner in "X's doing". */
function ownerIn(view: View, base: Region): Region | null {
  for (let i = base.last; i > base.first; i -= 1)
    if (view.unit(i)?.tag === 'poss') return { first: base.first, last: i - 1 };
  return null;
}

/** "It was APT28": who is meant, and no more. */
function pointedAt(
  view: View,
  group: VerbGroup,
  subject: Region,
  base: Region,
): Proposition | undefined {
  const lone =
    subject.first === subject.last && /^(?:it|this|that)$/.test(view.word(subject.first));
  const head = headOf(view.units, base);
  if (!lone || !view.unit(head)?.actor || base.last !== head || !namesPower(view, base))
    return undefined;
  if (clauseEnd(view.parse, group) > base.last + 1) return undefined;
  return make(view, {
    group,
    accused: base,
    act: null,
    cue: { first: group.first, last: head },
    frame: 'it-was',
    strength: 2,
  });
}

/** "It was Hanoi that did it", "it was the GRU, not criminals, who". */
export function cleft(view: View, group: VerbGroup): Proposition | undefined {
  if (group.lemma !== 'be' || group.passive) return undefined;
  const it = view.word(group.first - 1);
  if (it !== 'it' && it !== 'that' && it !== 'this') return undefined;
  let at = group.last + 1;
  while (view.unit(at)?.tag === 'adv') at += 1;
  const accused = partyFrom(view, at);
  if (!accused) return undefined;
  const link = relativeBehind(view, accused.last + 1);
  const inner = link < 0 ? undefined : view.groups.find((g) => g.first > link);
  if (!inner || inner.first - link > 3 || inner.passive) return undefined;
  const end = clauseEnd(view.parse, inner);
  const stands = inner.lemma === 'be' && standsBehind(view, inner);
  if (!stands && deedOf(view, inner, end).strength === 0) return undefined;
  return make(view, {
    group,
    accused,
    act: { first: inner.head, last: end },
    cue: { first: group.first, last: accused.last },
    frame: 'it-was',
    strength: 2,
    deed: inner,
  });
}

/** "that was behind it", "who were responsible". */
function standsBehind(view: View, group: VerbGroup): boolean {
  let at = group.last + 1;
  while (view.unit(at)?.tag === 'adv') at += 1;
  return view.word(at) === 'behind' || DOERS.responsible.has(view.word(at));
}

/** The "that", "who" or "which" that takes up a phrase ending before `at`, past an aside between commas. */
function relativeBehind(view: View, at: number): number {
  const isLink = (i: number): boolean => /^(?:that|who|which)$/.test(view.word(i));
  if (isLink(at)) return at;
  if (view.unit(at)?.tag !== 'comma') return -1;
  for (let i = at + 1; i < at + 18 && i < view.units.length; i += 1)
    if (view.unit(i)?.tag === 'comma') return isLink(i + 1) ? i + 1 : -1;
  return -1;
}

/** What a phrase says of a doer, if it describes one. */
function roleAt(view: View, base: Region): Role | undefined {
  const head = headOf(view.units, base);
  const noun = view.word(head);
  const next = view.word(head + 1);
  const act = /^(?:of|behind|in|for)$/.test(next) ? actFrom(view, head + 2) : null;
  if (DOERS.culprit.has(noun)) {
    const definite = view.unit(base.first)?.tag === 'det' && view.word(base.first) !== 'a';
    return definite || /s$/.test(noun) || act ? { head, act, plain: true } : undefined;
  }
  if (DOERS.maker.has(noun) && act && isAct(view, act)) return { head, act, plain: false };
  if (!DOERS.force.has(noun)) return undefined;
  if (next === 'behind' && act) return { head, act, plain: true };
  if (DOERS.responsible.has(next) && view.word(head + 2) === 'for')
    return { head, act: actFrom(view, head + 3), plain: true };
  if (!/^(?:that|who|which)$/.test(next)) return undefined;
  const deed = view.groups.find((g) => g.first === head + 2);
  if (!deed || deed.negated || deed.passive) return undefined;
  const end = clauseEnd(view.parse, deed);
  const guides = noun === 'hand' || noun === 'mind' || noun === 'brain';
  if (deedOf(view, deed, end).strength === 0 && !(guides && isDeed(deed))) return undefined;
  return { head, act: { first: deed.first, last: end }, deed, plain: true };
}

/** The description of a doer that is the subject of "be", with its relative clause. */
function roleBefore(view: View, group: VerbGroup): Role | undefined {
  for (let i = group.first - 1; i >= 0; i -= 1) {
    if (!opensClause(view, i)) continue;
    const base = baseFrom(view.units, i);
    if (!base || base.last >= group.first) continue;
    const role = roleAt(view, base);
    if (!role) continue;
    // Of the verbs between the two, only those of its own clause or of an aside may stand.
    const between = view.groups.filter((g) => g.first > role.head && g.last < group.first);
    if (between.every((g) => g === role.deed || aside(view, g, group)))
      return role.deed ? { ...role, act: { first: role.deed.first, last: group.first - 1 } } : role;
  }
  return undefined;
}

/** Whether a verb stands in an aside that closes right before another: ", the police said, was". */
function aside(view: View, g: VerbGroup, group: VerbGroup): boolean {
  return view.unit(group.first - 1)?.tag === 'comma' && group.first - g.last < 6;
}
