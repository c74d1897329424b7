import words from '../../../../../assets/lexicon/doubt-words.json';
import { clauseEnd } from '../../syntax/arguments.ts';
import { headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { wordSet } from '../../syntax/words.ts';
import { isAct } from '../acts.ts';
import { THREAT_NOUNS } from '../lexicon.ts';
import { namesGroup } from '../parties.ts';
import { type Refusal, refusalOf } from '../refusal.ts';
import type { View } from '../view.ts';
import {
  ANYBODY,
  asksWho,
  ATTRIBUTE_VERBS,
  clauseLast,
  CULPRITS,
  type Doubt,
  isWhoClause,
  NAME_VERBS,
  partyIn,
  STATES,
  suspectIn,
  TELL_VERBS,
} from './doubt.ts';
import { left } from './left.ts';
import { asksForWhom, culpritBehind } from './questions.ts';

/** An attribution that somebody keeps back: "would not say who", "stopped short of naming a country", "named no one". */
export function withheld(view: View, group: VerbGroup): Doubt | undefined {
  const refusal = refusalOf(view, group);
  if (refusal && group.passive) return notAttributed(view, group, refusal);
  return (
    (refusal ? kept(view, group, refusal) : undefined) ??
    namesNobody(view, group) ??
    left(view, group)
  );
}

/** "has not been attributed", "the culprit was never identified", "would not be drawn on who". */
function notAttributed(view: View, group: VerbGroup, refusal: Refusal): Doubt | undefined {
  const args = view.args(group);
  if (/^(?:draw|press|quote)$/.test(group.lemma))
    return asksWho(view, group.last + 1) ||
      culpritBehind(view, group.last + 1) ||
      asksForWhom(view, group.last + 1)
      ? make(refusal, 'withholds')
      : undefined;
  const { lemma } = group;
  if (!ATTRIBUTE_VERBS.has(lemma) && !NAME_VERBS.has(lemma) && !TELL_VERBS.has(lemma))
    return undefined;
  const what = args.subject;
  if (!what) return undefined;
  const culprit = view.some(what, (u) => CULPRITS.has(u.lower));
  const attributed = ATTRIBUTE_VERBS.has(lemma) && (isAct(view, what) || isCluster(view, what));
  const nobody =
    NAME_VERBS.has(lemma) &&
    (view.some(what, (u) => STATES.has(u.lower)) ||
      (/^(?:nobody|no-one|none)$/.test(view.word(what.first)) &&
        view.word(group.last + 1) === 'as' &&
        culpritBehind(view, group.last + 2)));
  if (!culprit && !attributed && !nobody) return undefined;
  const to = args.preps.findLast((p) => /^(?:to|on|with)$/.test(p.word))?.region;
  return {
    source: args.preps.find((p) => p.word === 'by')?.region,
    cue: refusal.cue,
    about: attributed && to && partyIn(view, to) ? to : null,
    act: isAct(view, what) ? what : null,
    frame: 'not-attributed',
    reason: 'withheld',
  };
}

function make(
  refusal: Refusal,
  frame: string,
  about: Region | null = null,
  act: Region | null = null,
): Doubt {
  return { source: refusal.subject, cue: refusal.cue, about, act, frame, reason: 'withheld' };
}

/** "would not name a country", "has not attributed it", "declined to say who", "could not say whether X had". */
function kept(view: View, group: VerbGroup, refusal: Refusal): Doubt | undefined {
  const { lemma } = group;
  const args = view.args(group);
  const at = group.last + 1;
  // "saw nothing that pointed to Moscow": what is nothing keeps nothing back.
  if (refusal.subject && /^(?:nothing|none)$/.test(view.word(refusal.subject.first)))
    return undefined;
  // "failed to disclose what the gang called a breach": a duty that was not met.
  const failed = view.groups.find((g) => g.first === refusal.cue.first)?.lemma === 'fail';
  if (failed && /^(?:disclose|report|reveal|notify)$/.test(lemma)) return undefined;
  const frame = view.word(refusal.cue.first) === 'without' ? 'without-naming' : 'withholds';
  const rest = { first: at, last: Math.min(clauseEnd(view.parse, group), group.last + 12) };
  if (hangsName(view, group)) return make(refusal, frame);
  if (ATTRIBUTE_VERBS.has(lemma)) return keptAttribution(view, group, refusal, frame);
  if (NAME_VERBS.has(lemma)) {
    const object = args.object ?? rest;
    if (lemma === 'point' && !view.some(rest, (u) => /^(?:fingers?|at|to)$/.test(u.lower)))
      return undefined;
    if (partyIn(view, object) && frame !== 'without-naming') return make(refusal, frame, object);
    const pronoun =
      /^(?:it|them|him|her)$/.test(view.word(at)) && /^(?:name|identify)$/.test(lemma);
    if (pronoun) return group.modal !== 'could' ? make(refusal, frame) : undefined;
    const names = view.some(
      { first: at, last: Math.min(rest.last, at + 5) },
      (u) =>
        CULPRITS.has(u.lower) || STATES.has(u.lower) || (ANYBODY.has(u.lower) && u.tag !== 'num'),
    );
    return names || asksWho(view, at) ? make(refusal, frame) : undefined;
  }
  const attribution = (last: number): boolean =>
    view.some({ first: at, last }, (u) => /^attributions?$/.test(u.lower));
  if (/^(?:make|issue|offer|provide|give)$/.test(lemma) && attribution(at + 4))
    return make(refusal, frame);
  if (!TELL_VERBS.has(lemma)) return undefined;
  if (asksForWhom(view, at)) return make(refusal, frame);
  if (asksWho(view, at) || culpritBehind(view, at))
    return isShown(view, group, refusal)
      ? { ...make(refusal, frame), source: undefined }
      : make(refusal, frame);
  const asked = /^(?:on|about)$/.test(view.word(at)) ? at + 1 : at;
  const whether = /^(?:whether|if)$/.test(view.word(asked))
    ? { first: asked + 1, last: clauseLast(view, asked + 1) }
    : null;
  if (whether && partyIn(view, whether))
    return { ...make(refusal, 'whether', whether), reason: 'unproven', namesOnly: true };
  const bare = ['stop', 'comma', 'semi', 'quote-close', 'conj', 'prep', 'dash'].includes(
    view.unit(at)?.tag ?? 'stop',
  );
  if (
    lemma === 'speculate' &&
    bare &&
    !view.some(rest, (u) => u.lower === 'motive' || u.lower === 'motives')
  )
    return make(refusal, frame, questioned(view, refusal));
  return bare ? keptWhenAsked(view, group, refusal, frame) : undefined;
}

/** "put a name to the author", "hang a flag on it", "attach a country to the code". */
function hangsName(view: View, group: VerbGroup): boolean {
  if (!/^(?:put|attach|hang|stick|pin|give|fix|affix|lend|fasten|assign)$/.test(group.lemma))
    return false;
  const near = { first: group.last + 1, last: group.last + 4 };
  const tag = view.units.findIndex(
    (u, i) => i >= near.first && i <= near.last && u.tag === 'noun' && FLAGS.has(u.lower),
  );
  return tag > 0 && /^(?:to|on|upon)$/.test(view.word(tag + 1));
}

const FLAGS = wordSet(words.flags);

/** "the overlap does not show who": a thing shows it, or does not, and somebody else says so. */
function isShown(view: View, group: VerbGroup, { subject }: Refusal): boolean {
  return (
    /^(?:show|prove|indicate|mean|reveal|establish|tell)$/.test(group.lemma) &&
    (subject === null || !view.some(subject, (u) => u.actor !== undefined || u.tag === 'pron'))
  );
}

/** "has not attributed the intrusion to any state", "could not link the hacks to Minsk". */
function keptAttribution(
  view: View,
  group: VerbGroup,
  refusal: Refusal,
  frame: string,
): Doubt | undefined {
  const { object, preps } = view.args(group);
  const to =
    preps.findLast((p) => /^(?:to|on|with|at)$/.test(p.word))?.region ?? toAnyOf(view, group);
  const act = object && isAct(view, object) ? object : null;
  const what =
    act !== null ||
    (object !== null &&
      (isCluster(view, object) ||
        (to !== null && namesGroup(view, object)) ||
        view.some(object, (u) => CULPRITS.has(u.lower))));
  const anyone =
    to !== null &&
    view.some(to, (u) => STATES.has(u.lower) || ANYBODY.has(u.lower) || CULPRITS.has(u.lower));
  const places = /^(?:place|put|hang|lay|pin|apportion|credit)$/.test(group.lemma);
  if (!what && !(anyone && object !== null && !places)) return undefined;
  if (
    object === null ||
    (to === null &&
      /^(?:link|tie|connect|associate|place|put|hang|lay|pin|credit)$/.test(group.lemma))
  )
    return undefined;
  return make(refusal, frame, to !== null && partyIn(view, to) ? to : null, act);
}

/** "tie them to any of the groups": what stands behind a determiner that has no noun. */
function toAnyOf(view: View, group: VerbGroup): Region | null {
  const at = view.units.findIndex(
    (u, i) =>
      i > group.last &&
      i < group.last + 5 &&
      u.tag === 'to' &&
      /^(?:any|either|one)$/.test(view.word(i + 1)) &&
      view.word(i + 2) === 'of',
  );
  return at < 0 ? null : { first: at + 1, last: Math.min(at + 5, view.units.length - 1) };
}

function isCluster(view: View, region: Region): boolean {
  return THREAT_NOUNS.has(view.word(headOf(view.units, region)));
}

/** "Which service it was, the slides do not say"; "asked whether he meant Riga, he would not say". */
function keptWhenAsked(
  view: View,
  group: VerbGroup,
  refusal: Refusal,
  frame: string,
): Doubt | undefined {
  if (!/^(?:say|comment|tell|disclose|answer|know|reveal)$/.test(group.lemma)) return undefined;
  if (/^(?:whether|if)$/.test(view.word(0)) && asksForWhom(view, 0)) return make(refusal, frame);
  const fronted = frontedQuestion(view);
  if (fronted >= 0 && fronted < refusal.cue.first && isWhoClause(view, fronted))
    return make(refusal, frame);
  if (group.lemma !== 'say') return undefined;
  const asked = questioned(view, refusal);
  return asked ? { ...make(refusal, frame, asked), namesOnly: true } : undefined;
}

/** Where a question stands at the head of a sentence: "Who did it, ...", "As to which country, ..."; -1 where none does. */
function frontedQuestion(view: View): number {
  return view.units.findIndex(
    (u, i) =>
      i < 4 &&
      u.tag === 'wh' &&
      (i === 0 || ['quote-open', 'to', 'prep', 'conj'].includes(view.unit(i - 1)?.tag ?? '')),
  );
}

/** The question that a refusal answers, in the same sentence: "asked whether Riga was to blame". */
function questioned(view: View, refusal: Refusal): Region | null {
  const asked = view.units.findIndex(
    (u, i) =>
      i < refusal.cue.first && /^(?:asked|pressed|quizzed|questioned|demanded)$/.test(u.lower),
  );
  if (asked < 0) return null;
  const whether = view.units.findIndex(
    (u, i) => i > asked && i < asked + 7 && /^(?:whether|if)$/.test(u.lower),
  );
  if (whether < 0) return null;
  const region = { first: whether + 1, last: clauseLast(view, whether + 1) };
  return suspectIn(view, region) ? region : null;
}

/** "attaches no flag to it", "puts no name to the author". */
function hangsNone(view: View, group: VerbGroup, no: number): number {
  return hangsName(view, group) && FLAGS.has(view.word(no + 1)) ? no + 1 : -1;
}

const STAND =
  /^(?:conclusions?|position|view|opinion|judge?ment|verdict|stance|line|theory|word|indication|idea|clue|hint|explanation|finding|findings|details?|answer)$/;

/** "named no one", "took no position on who did it", "drew no conclusion as to its origin", "stopped short of an attribution". */
function namesNobody(view: View, group: VerbGroup): Doubt | undefined {
  if (group.negated || group.passive) return undefined;
  const at = group.last + 1;
  const no = view.units.findIndex(
    (u, i) =>
      i >= at &&
      i < at + 3 &&
      (/^(?:no|nobody|none|neither)$/.test(u.lower) ||
        (u.lower === 'short' && view.word(i + 1) === 'of')),
  );
  const subject = view.args(group).subject;
  const make = (last: number): Doubt => ({
    source: subject,
    cue: { first: group.first, last },
    about: null,
    act: null,
    frame: 'names-nobody',
    reason: 'withheld',
  });
  if (group.lemma === 'say' && view.word(at) === 'nothing')
    return asksWho(view, at + 1) || culpritBehind(view, at + 1) ? make(at) : undefined;
  if (no < 0 || no > at + 1) return undefined;
  const flag = hangsNone(view, group, no);
  if (flag > 0) return make(flag);
  const next = { first: no, last: no + 3 };
  if (/^(?:name|identify|blame|accuse|implicate|finger|condemn)$/.test(group.lemma)) {
    const who = view.some(next, (u) =>
      /^(?:nobody|none|one|names?|suspects?|countr(?:y|ies)|states?|governments?|culprits?|groups?|party)$/.test(
        u.lower,
      ),
    );
    const but = view.some({ first: no + 1, last: no + 2 }, (u) => /^(?:but|except)$/.test(u.lower));
    return who && subject && !but ? make(no + 1) : undefined;
  }
  if (
    !/^(?:take|draw|reach|offer|make|give|express|have|hold|venture|advance|provide|assign|apportion|point|put|come|mention|stop|fall)$/.test(
      group.lemma,
    )
  )
    return undefined;
  for (let i = no + 1; i < no + 5; i += 1) {
    const word = view.word(i);
    if (
      /^(?:attributions?|blame|culprits?|fingers?|names?)$/.test(word) &&
      view.unit(i)?.tag === 'noun' &&
      !/^(?:have|point|put|come)$/.test(group.lemma)
    )
      return make(i);
    if (STAND.test(word)) {
      // "We take no position": on what was claimed last.
      const ends = ['stop', 'comma', 'semi'].includes(view.unit(i + 1)?.tag ?? 'stop');
      if (ends && /^(?:position|stance|view|side)$/.test(word) && group.lemma === 'take')
        return { ...make(i), about: { first: i, last: i }, answering: true };
      const behind = view.word(i + 1) === 'of' && view.word(i + 2) === 'any' ? i + 4 : i + 1;
      return asksWho(view, behind) || culpritBehind(view, behind) ? make(i) : undefined;
    }
  }
  return undefined;
}
