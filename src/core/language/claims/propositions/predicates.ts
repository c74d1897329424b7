import { clauseEnd } from '../../syntax/arguments.ts';
import { baseFrom, extendRight, headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { hostility, isAct } from '../acts.ts';
import { isGroup, threatLike } from '../parties.ts';
import type { View } from '../view.ts';
import { make, OF, type Proposition } from './proposition.ts';

const ACT_PREPOSITIONS = new Set([
  'of',
  'on',
  'at',
  'against',
  'in',
  'into',
  'aimed',
  'from',
  'to',
]);

const RESPONSIBLE = /^(?:responsible|accountable|culpable|guilty|liable|complicit)$/;

const CULPRIT =
  /^(?:culprits?|perpetrators?|authors?|masterminds?|brains|architects?|attackers?|ringleaders?|aggressors?|instigators?|hackers?|intruders?)$/;

const HANDIWORK =
  /^(?:work|handiwork|doing|product|creation|brainchild|effort|deed|project|operation|campaign)$/;

const STANCE = /^(?:be|stand|lie|sit|lurk)$/;

/** "is behind", "was responsible for", "is to blame", "was the culprit", "was the work of". */
export function predicate(view: View, group: VerbGroup): Proposition | undefined {
  if (!STANCE.test(group.lemma) || group.passive) return undefined;
  const subject = view.args(group).subject;
  let at = group.last + 1;
  while (
    view.unit(at)?.tag === 'adv' ||
    (/^(?:likely|probably|in|part|largely|partly|at|least|one|all|almost|certain|thought)$/.test(
      view.word(at),
    ) &&
      !CULPRIT.test(view.word(at)))
  ) {
    if (view.word(at) === 'in' && !/^(?:fact|part|reality)$/.test(view.word(at + 1))) break;
    at += 1;
    if (at > group.last + 5) break;
  }
  const word = view.word(at);
  const region = (from: number): Region | null => {
    const base = baseFrom(view.units, from);
    if (base)
      return extendRight(view.units, base, { prepositions: ACT_PREPOSITIONS, coordinate: true });
    const gerund = view.groups.find((g) => g.first === from && g.kind === 'ing');
    return gerund ? { first: from, last: clauseEnd(view.parse, gerund) } : null;
  };
  const cue = { first: group.first, last: at };
  if (word === 'behind' && subject) {
    const act = region(at + 1);
    return make(
      view,
      group,
      subject,
      act && !isGroup(view, act) ? act : null,
      cue,
      'behind',
      act === null || isAct(view, act) || isGroup(view, act) ? 2 : 1,
    );
  }
  if (RESPONSIBLE.test(word) && subject) {
    const next = view.word(at + 1);
    const act = next === 'for' || next === 'of' || next === 'in' ? region(at + 2) : null;
    return make(
      view,
      group,
      subject,
      act,
      cue,
      'responsible',
      act === null || isAct(view, act) ? 2 : 1,
    );
  }
  if (word === 'to' && view.word(at + 1) === 'blame' && subject) {
    const act = view.word(at + 2) === 'for' ? region(at + 3) : null;
    return make(
      view,
      group,
      subject,
      act,
      { first: group.first, last: at + 1 },
      'to-blame',
      act === null || isAct(view, act) ? 2 : 1,
    );
  }
  if (/^(?:have|play|take)$/.test(group.lemma)) return undefined;
  if (group.lemma !== 'be') return undefined;
  const base = baseFrom(view.units, at) ?? baseFrom(view.units, group.last + 1);
  if (!base) return undefined;
  const head = headOf(view.units, base);
  const noun = view.word(head);
  const next = view.word(head + 1);
  if (
    CULPRIT.test(noun) &&
    subject &&
    (view.word(base.first) === 'the' || /s$/.test(noun) || next === 'of' || next === 'behind')
  ) {
    const act = /^(?:of|behind|in)$/.test(next) ? region(head + 2) : null;
    return make(view, group, subject, act, { first: group.first, last: head }, 'culprit', 2);
  }
  if (HANDIWORK.test(noun) && (next === 'of' || next === 'by') && subject) {
    const by = baseFrom(view.units, head + 2);
    if (by)
      return make(
        view,
        group,
        extendRight(view.units, by, { prepositions: OF, coordinate: true }),
        subject,
        { first: group.first, last: head + 1 },
        'work-of',
        2,
      );
  }
  // "It was APT28", "the one is the PLA".
  if (
    subject &&
    subject.first === subject.last &&
    /^(?:it|this|that)$/.test(view.word(subject.first)) &&
    view.unit(head)?.actor &&
    base.last === head
  ) {
    const cls = view.resolver.discourse.classOf(view.unit(head)?.actor?.actor ?? '');
    const clause = clauseEnd(view.parse, group);
    if ((cls === 'group' || cls === 'state' || cls === 'agency') && clause <= base.last + 1)
      return make(view, group, base, null, { first: group.first, last: head }, 'it-was', 2);
  }
  if (
    subject &&
    /^(?:one|ones|party|force|country|group|people|side)$/.test(noun) &&
    (next === 'that' || next === 'who' || next === 'which')
  ) {
    const inner = view.groups.find((g) => g.first === head + 2);
    if (inner) {
      const end = clauseEnd(view.parse, inner);
      const h = hostility(view, inner, end);
      if (h > 0)
        return make(
          view,
          group,
          subject,
          { first: inner.first, last: end },
          { first: inner.first, last: inner.last },
          'one-that',
          2,
        );
    }
  }
  // "are officers of the ministry", "is a unit of the GRU", "is part of".
  if (
    subject &&
    /^(?:officers?|members?|employees?|agents?|soldiers?|part|arm|unit|front|wing|contractors?|proxy|proxies|operatives?|branch|creation|cover|tool)$/.test(
      noun,
    ) &&
    /^(?:of|for)$/.test(next)
  ) {
    const owner = baseFrom(view.units, head + 2);
    if (owner && threatLike(view, subject))
      return make(
        view,
        group,
        owner,
        null,
        { first: group.first, last: head },
        'part-of',
        2,
        'affiliation',
      );
  }
  // "likely Russian in origin".
  if (
    subject &&
    isAct(view, subject) &&
    view.some({ first: group.last + 1, last: group.last + 4 }, (u) => u.actor?.form === 'demonym')
  ) {
    const index = view.units.findIndex((u, i) => i > group.last && u.actor?.form === 'demonym');
    const after = view.word(index + 1);
    if (
      index > 0 &&
      (after === 'in' ||
        after === 'made' ||
        view.unit(index + 1)?.tag === 'stop' ||
        after === 'operation' ||
        index === view.units.length - 1)
    )
      return make(
        view,
        group,
        { first: index, last: index },
        subject,
        { first: group.first, last: index },
        'origin',
        2,
      );
  }
  return undefined;
}

/** "had a hand in it", "played a part in", "gave the orders". */
export function hand(view: View, group: VerbGroup): Proposition | undefined {
  if (group.passive || group.negated || !/^(?:have|play|take|give|issue)$/.test(group.lemma))
    return undefined;
  const args = view.args(group);
  if (!args.subject || !args.object) return undefined;
  const noun = view.word(headOf(view.units, args.object));
  const cue = { first: group.first, last: args.object.last };
  if (/^(?:give|issue)$/.test(group.lemma)) {
    if (!/^(?:orders?|instructions?|go-ahead|command|commands)$/.test(noun)) return undefined;
    return make(
      view,
      group,
      args.subject,
      { first: group.head, last: args.object.last },
      cue,
      'gave-orders',
      2,
    );
  }
  if (!/^(?:hand|role|part|involvement)$/.test(noun) || view.word(args.object.first) === 'no')
    return undefined;
  const inside = args.preps.find((p) => p.word === 'in');
  if (!inside) return undefined;
  const act = isAct(view, inside.region) ? inside.region : null;
  if (!act) return undefined;
  return make(
    view,
    group,
    args.subject,
    inside.region.first === inside.region.last ? null : act,
    cue,
    'had-a-hand',
    2,
  );
}
