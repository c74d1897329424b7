import words from '../../../../../assets/lexicon/boast-words.json';
import { clauseEnd } from '../../syntax/arguments.ts';
import { baseFrom, headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { wordSet } from '../../syntax/words.ts';
import { accusedBefore } from '../who/accused-before.ts';
import { hostility, isAct, mentionsCyber } from '../acts.ts';
import { ACCESS_VERBS, CARRY_VERBS, HOSTILE_NOUNS } from '../lexicon.ts';
import { announces, isCrew, listsVictim, saysItDid, weDidIt } from './own-deeds.ts';
import { isNobody } from '../refusal.ts';
import type { View } from '../view.ts';

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
const CREDIT = wordSet(words.credit);
const TAKE_VERBS = wordSet(words.takeVerbs);
const BOAST_VERBS = wordSet(words.boastVerbs);

/** What a verb group says of its own subject's deed. */
export function boastOf(view: View, group: VerbGroup): Boast | undefined {
  const quoted = weDidIt(view, group);
  if (quoted) return quoted;
  const source = view.args(group).subject;
  if (!source || group.negated || /^(?:would|will|could|should)$/.test(group.modal ?? ''))
    return undefined;
  if (isNobody(view, source)) return undefined;
  if (group.passive) return creditTaken(view, group, source) ?? listsVictim(view, group, source);
  return (
    takesCredit(view, group, source) ??
    ownsUp(view, group, source) ??
    claimsDeed(view, group, source) ??
    admitsThat(view, group, source) ??
    saysItDid(view, group, source) ??
    announces(view, group, source) ??
    listsVictim(view, group, source)
  );
}

/** "claimed responsibility for", "took the credit", "claimed the attack (as its own)". */
function takesCredit(view: View, group: VerbGroup, source: Region): Boast | undefined {
  const { object, preps } = view.args(group);
  if (!TAKE_VERBS.has(group.lemma) || !object) return undefined;
  const alleged = group.lemma === 'claim';
  const head = headOf(view.units, object);
  if (isOfOthers(view, object, head)) return undefined;
  if (CREDIT.has(view.word(head))) {
    const prep = preps.find((p) => /^(?:for|over|of)$/.test(p.word));
    const inner =
      view.word(head + 1) === 'for' || view.word(head + 1) === 'of'
        ? { first: head + 2, last: Math.max(object.last, clauseEnd(view.parse, group)) }
        : null;
    const act = prep ? prep.region : inner;
    const counted = act !== null && view.some(act, (u) => HOSTILE_NOUNS.has(u.lower));
    if (act && !counted && !isAct(view, act) && !mentionsCyber(view, act)) return undefined;
    return {
      source,
      act,
      cue: { first: group.first, last: head },
      frame: 'takes-credit',
      alleged,
    };
  }
  // "claimed the attack", "claimed an attack on", "claimed the flood as its own work".
  const own = view.some(
    { first: object.last + 1, last: object.last + 3 },
    (u, i) => u.lower === 'as' && /^(?:its|their|his|her)$/.test(view.word(i + 1)),
  );
  const clause = view.groups.some(
    (g) => g.first > group.last && g.first <= object.last + 1 && g.kind === 'finite',
  );
  // "admitted the attack": of a crew alone, since a victim admits that there was one.
  const claims = alleged || (group.lemma === 'admit' && isCrew(view, source));
  return claims && !clause && (own || isAct(view, object))
    ? {
        source,
        act: object,
        cue: { first: group.first, last: group.last },
        frame: 'claims-act',
        alleged,
      }
    : undefined;
}

/** "acknowledged Moscow's responsibility", "accepts the responsibility of the GRU for": another's, and no boast. */
function isOfOthers(view: View, object: Region, head: number): boolean {
  if (!CREDIT.has(view.word(head))) return false;
  const before = { first: object.first, last: head - 1 };
  if (view.some(before, (u) => u.tag === 'poss' || u.actor !== undefined)) return true;
  const owner = view.word(head + 1) === 'of' ? baseFrom(view.units, head + 2) : null;
  return owner !== null && view.unit(headOf(view.units, owner))?.actor !== undefined;
}

/** "Responsibility for the outage was taken by X", "the theft has been claimed by X". */
function creditTaken(view: View, group: VerbGroup, subject: Region): Boast | undefined {
  const head = headOf(view.units, subject);
  if (!TAKE_VERBS.has(group.lemma)) return undefined;
  const by = view.args(group).preps.find((p) => p.word === 'by');
  if (!by) return undefined;
  if (!CREDIT.has(view.word(head))) return actClaimed(view, group, subject, by.region);
  const act = subject.last > head + 1 ? { first: head + 2, last: subject.last } : null;
  if (act && !isAct(view, act) && !mentionsCyber(view, act)) return undefined;
  return {
    source: by.region,
    act,
    cue: { first: group.first, last: group.last },
    frame: 'takes-credit',
    alleged: group.lemma === 'claim',
  };
}

/** "The theft has been claimed by X": of a crew, since experts claim much. */
function actClaimed(view: View, group: VerbGroup, act: Region, by: Region): Boast | undefined {
  if (group.lemma !== 'claim' || !isAct(view, act) || view.args(group).infinitive) return undefined;
  if (!view.resolve(by).threat && !isCrew(view, by)) return undefined;
  return {
    source: by,
    act,
    cue: { first: group.first, last: group.last },
    frame: 'claims-act',
    alleged: true,
  };
}

/** "owned up to the theft", "confessed to", "put its name to the outage", "pleaded guilty to". */
function ownsUp(view: View, group: VerbGroup, source: Region): Boast | undefined {
  const { lemma } = group;
  const next = view.word(group.last + 1);
  const near = { first: group.last + 1, last: group.last + 4 };
  const to = view.units.findIndex(
    (u, i) => i > group.last && i < group.last + 5 && u.lower === 'to',
  );
  const owns =
    (lemma === 'own' && next === 'up') ||
    (/^(?:admit|confess)$/.test(lemma) && next === 'to') ||
    (/^(?:put|sign|lend)$/.test(lemma) &&
      view.some(near, (u) => /^(?:name|signature)$/.test(u.lower))) ||
    (lemma === 'lay' && next === 'claim');
  const pleads = lemma === 'plead' && view.some(near, (u) => u.lower === 'guilty');
  if (!(owns || pleads) || to < 0) return undefined;
  const act = { first: to + 1, last: clauseEnd(view.parse, group) };
  if (act.last < act.first) return undefined;
  const deed =
    isAct(view, act) ||
    mentionsCyber(view, act) ||
    view.groups.some(
      (g) => g.first === to + 1 && g.kind === 'ing' && hostility(view, g, act.last) > 0,
    );
  if (!deed) return undefined;
  return {
    source,
    act,
    cue: { first: group.first, last: to },
    frame: pleads ? 'pleads-guilty' : 'owns-up',
    alleged: false,
  };
}

/** "claims to have stolen", "boasted of having carried off", "claimed to be the one who". */
function claimsDeed(view: View, group: VerbGroup, source: Region): Boast | undefined {
  if (!BOAST_VERBS.has(group.lemma)) return undefined;
  const { infinitive, complement } = view.args(group);
  const cue = { first: group.first, last: group.last };
  const alleged = group.lemma === 'claim';
  if (infinitive) {
    const behind = { first: infinitive.last + 1, last: infinitive.last + 4 };
    const culprit =
      infinitive.lemma === 'be' &&
      (/^(?:behind|responsible)$/.test(view.word(behind.first)) ||
        (view.some(behind, (u) => /^(?:ones?|person|people|group|gang)$/.test(u.lower)) &&
          view.some(behind, (u) => /^(?:who|behind|that)$/.test(u.lower))));
    const deed =
      culprit ||
      hostility(view, infinitive, clauseEnd(view.parse, infinitive)) > 0 ||
      (infinitive.perfect &&
        (CARRY_VERBS.has(infinitive.lemma) || ACCESS_VERBS.has(infinitive.lemma)));
    return deed
      ? {
          source,
          act: { first: infinitive.head, last: clauseEnd(view.parse, infinitive) },
          cue,
          frame: 'claims-to-have',
          alleged,
        }
      : undefined;
  }
  const gerund = view.groups.find(
    (g) => g.kind === 'ing' && g.first > group.last && g.first <= group.last + 3,
  );
  if (!gerund || complement) return undefined;
  const end = clauseEnd(view.parse, gerund);
  return gerund.perfect || hostility(view, gerund, end) > 0
    ? { source, act: { first: gerund.head, last: end }, cue, frame: 'admits-doing', alleged }
    : undefined;
}

/** "admitted that its own affiliate had", "was boasting that it had silenced the site". */
function admitsThat(view: View, group: VerbGroup, source: Region): Boast | undefined {
  const { complement } = view.args(group);
  if (!/^(?:admit|confess|concede|boast|brag|crow|gloat)$/.test(group.lemma) || !complement)
    return undefined;
  const own = view.groups.find((g) => g.first >= complement.first && g.kind === 'finite');
  const subject = own ? view.args(own).subject : null;
  const said =
    subject !== null &&
    (SELF.test(view.word(subject.first)) ||
      view.some(subject, (u) => u.lower === 'own' || u.lower === 'affiliate'));
  // A firm that admits that "it had been hacked" did nothing.
  if (!own || !said || own.negated || own.passive) return undefined;
  const concedes = /^(?:admit|confess|concede)$/.test(group.lemma);
  const deed = hostility(view, own, clauseEnd(view.parse, own)) > 0;
  return deed || !concedes || view.resolve(source).threat
    ? {
        source,
        act: complement,
        cue: { first: group.first, last: group.last },
        frame: 'admits-that',
        alleged: false,
      }
    : undefined;
}

/** Whether the subject of an inner clause is the speaker: "said it had broken into", "we attacked". */
export function selfSubject(view: View, subject: Region, source: Region | null): boolean {
  const head = view.unit(headOf(view.units, subject));
  if (!head || accusedBefore(view.parse, subject.first)) return false;
  if (SELF.test(head.lower)) return true;
  const first = view.unit(subject.first);
  if (first && /^(?:its|their|our|his|her)$/.test(first.lower)) return true;
  if (source === null) return false;
  const a = view.resolve(subject).participants.map((p) => p.actor);
  const b = view.resolve(source).participants.map((p) => p.actor);
  return a.length > 0 && a.every((id) => id !== null && b.includes(id));
}
