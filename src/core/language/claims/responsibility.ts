import { clauseEnd } from '../syntax/arguments.ts';
import { headOf, type Region } from '../syntax/phrases.ts';
import type { VerbGroup } from '../syntax/verbs.ts';
import { hostility, isAct, mentionsCyber } from './acts.ts';
import { ACCESS_VERBS, CARRY_VERBS } from './lexicon.ts';
import type { View } from './view.ts';

/** A party's saying that it did it. */
export interface Boast {
  source: Region;
  act: Region | null;
  cue: Region;
  frame: string;
  /** "claimed" is `alleged`; "took credit" is `stated`. */
  alleged: boolean;
}

const SELF = /^(?:we|i|it|they|he|she|our|its|their|itself)$/;

/** What a verb group says of its own subject's deed. */
export function boastOf(view: View, group: VerbGroup): Boast | undefined {
  const args = view.args(group);
  const source = args.subject;
  if (
    !source ||
    group.negated ||
    group.passive ||
    /^(?:would|will|could|should)$/.test(group.modal ?? '')
  )
    return undefined;
  const no = /^(?:no|nobody|none|neither)$/.test(view.word(source.first));
  if (no) return undefined;
  const cue = { first: group.first, last: group.last };
  const object = args.object;
  const alleged = group.lemma === 'claim';
  if (/^(?:claim|take|accept|assume|admit|acknowledge|share|seek)$/.test(group.lemma) && object) {
    const head = headOf(view.units, object);
    if (/^(?:responsibility|credit|ownership|authorship)$/.test(view.word(head))) {
      const prep = args.preps.find((p) => /^(?:for|over|of)$/.test(p.word));
      const inner =
        view.word(head + 1) === 'for' || view.word(head + 1) === 'of'
          ? { first: head + 2, last: Math.max(object.last, clauseEnd(view.parse, group)) }
          : null;
      const act = prep
        ? { first: prep.region.first, last: Math.max(prep.region.last, prep.region.first) }
        : inner;
      if (act && !isAct(view, act) && !mentionsCyber(view, act)) return undefined;
      return {
        source,
        act,
        cue: { first: group.first, last: head },
        frame: 'takes-credit',
        alleged,
      };
    }
    // "claimed the attack", "claimed an attack on".
    if (
      alleged &&
      isAct(view, object) &&
      !view.groups.some(
        (g) => g.first > group.last && g.first <= object.last + 1 && g.kind === 'finite',
      )
    )
      return { source, act: object, cue, frame: 'claims-act', alleged };
  }
  if (/^(?:claim|admit|boast|brag|confess|purport|profess|claim)$/.test(group.lemma)) {
    const infinitive = args.infinitive;
    const behind =
      infinitive?.lemma === 'be' && /^(?:behind|responsible)$/.test(view.word(infinitive.last + 1));
    const deed =
      infinitive !== null &&
      (behind ||
        hostility(view, infinitive, clauseEnd(view.parse, infinitive)) > 0 ||
        (infinitive.perfect &&
          (CARRY_VERBS.has(infinitive.lemma) || ACCESS_VERBS.has(infinitive.lemma))));
    if (infinitive && deed)
      return {
        source,
        act: { first: infinitive.head, last: clauseEnd(view.parse, infinitive) },
        cue,
        frame: 'claims-to-have',
        alleged,
      };
    const gerund = view.groups.find(
      (g) => g.kind === 'ing' && g.first > group.last && g.first <= group.last + 3,
    );
    if (gerund && !args.complement && hostility(view, gerund, clauseEnd(view.parse, gerund)) > 0)
      return {
        source,
        act: { first: gerund.head, last: clauseEnd(view.parse, gerund) },
        cue,
        frame: 'admits-doing',
        alleged,
      };
  }
  if (/^(?:admit|confess|concede)$/.test(group.lemma) && args.complement) {
    const own = view.groups.find(
      (g) => g.first >= (args.complement as Region).first && g.kind === 'finite',
    );
    const subject = own ? view.args(own).subject : null;
    const said =
      subject !== null &&
      (SELF.test(view.word(subject.first)) ||
        view.some(subject, (u) => u.lower === 'own' || u.lower === 'affiliate'));
    if (own && said && !own.negated)
      return { source, act: args.complement, cue, frame: 'admits-that', alleged: false };
  }
  if (/^(?:apologise|apologize)$/.test(group.lemma)) {
    const prep = args.preps.find((p) => p.word === 'for');
    if (prep && isAct(view, prep.region))
      return {
        source,
        act: { first: prep.region.first, last: clauseEnd(view.parse, group) },
        cue,
        frame: 'apologises',
        alleged: false,
      };
  }
  if (
    /^(?:list|add|name|post|publish|put)$/.test(group.lemma) &&
    view.some(
      { first: group.last + 1, last: Math.min(group.last + 14, view.units.length - 1) },
      (u, i) =>
        (/^(?:leak|extortion|shaming|victim|tor|darknet|dark-web|onion|breach)$/.test(u.lower) &&
          /^(?:site|blog|page|portal)$/.test(view.word(i + 1))) ||
        u.lower === 'leak-site',
    )
  ) {
    return {
      source,
      act: { first: group.first, last: clauseEnd(view.parse, group) },
      cue,
      frame: 'lists-victim',
      alleged: false,
    };
  }
  return undefined;
}

/** Whether the subject of an inner clause is the speaker: "said it had broken into", "we attacked". */
export function selfSubject(view: View, subject: Region, source: Region | null): boolean {
  const head = view.unit(headOf(view.units, subject));
  if (!head) return false;
  if (SELF.test(head.lower)) return true;
  const first = view.unit(subject.first);
  if (first && /^(?:its|their|our|his|her)$/.test(first.lower)) return true;
  if (source === null) return false;
  const a = view.resolve(subject).participants.map((p) => p.actor);
  const b = view.resolve(source).participants.map((p) => p.actor);
  return a.length > 0 && a.every((id) => id !== null && b.includes(id));
}
