import roles from '../../../../../assets/lexicon/roles.json';
import type { Participant } from '../../../model/index.ts';
import { wordSet } from '../../syntax/words.ts';
import { isOfSomebodyElse } from '../doubts/doubt.ts';
import { headOf, type Region } from '../../syntax/phrases.ts';
import type { Rejection } from './denials.ts';
import { type Finding, finding } from '../finding.ts';
import { isAnimate } from '../speech/speakers.ts';
import type { View } from '../view.ts';
import { channel, classOf, sameActors, type Voice } from '../speech/voice.ts';

/** The finding that a rejection makes: who rejects, whom the words name. Whether it denies is settled later. */
export function rejected(view: View, r: Rejection, voice: Voice): Finding | undefined {
  if (r.about && isOfSomebodyElse(view, r.about)) return undefined;
  const cleared = clearedBy(view, r, voice);
  if (cleared) return cleared;
  const sources = r.source
    ? sourcesGiven(view, r, r.source, voice)
    : voice.own
      ? beforeColon(view, r.cue)
      : voice.sources;
  if (!sources || sources.length === 0) return undefined;
  if (!sources.some((p) => p.actor !== null) && (!r.sure || r.weak)) return undefined;
  return {
    ...finding(view, {
      type: 'denial',
      cue: r.cue,
      sources,
      accused: accusedIn(view, r.about ?? doerIn(view, r.act), r.scope === 'own' ? r.source : null),
      act: r.act,
      certainty: 'stated',
      certaintyWords: null,
      frame: r.frame,
      reason: r.reason,
    }),
    rejection: {
      sure: r.sure,
      own: r.scope === 'own',
      weak: r.weak,
      victim: r.victim,
      retort: r.retort,
    },
    via: channel(view, voice.speech),
  };
}

/** "the court held that Morocco had no part in it": a speaker who says so of somebody else's doubts, and denies nothing. */
function clearedBy(view: View, r: Rejection, voice: Voice): Finding | undefined {
  if (r.scope !== 'own' || r.reason !== 'no-part' || r.self || !r.source) return undefined;
  if (voice.own || voice.sources.length === 0) return undefined;
  // "His office explained that Israel had no link": of whom that is, one cannot be sure.
  const teller = voice.speech?.source;
  if (!teller || PRONOUN.test(view.word(teller.first))) return undefined;
  const they = isTheirs(view, r.source);
  if (!they && (PRONOUN.test(view.word(r.source.first)) || possessed(view, r.source)))
    return undefined;
  const { participants } = view.resolve(r.source);
  const known = participants.filter((p) => p.actor !== null);
  const named = known.length > 0 || !isAnimate(view, r.source) ? known : they ? [] : participants;
  if (named.length === 0 && !they) return undefined;
  if (sameActors(named, voice.sources) || sharesState(view, named, voice.sources)) return undefined;
  const judge = INDEPENDENT.has(view.word(headOf(view.units, teller)));
  if (
    !voice.sources.every((p) =>
      p.actor === null
        ? judge
        : they || ['agency', 'company', 'organisation', 'outlet'].includes(classOf(view, p) ?? ''),
    )
  )
    return undefined;
  return {
    ...finding(view, {
      type: 'doubt',
      cue: r.cue,
      sources: voice.sources,
      accused: named,
      act: r.act,
      certainty: 'stated',
      certaintyWords: null,
      frame: r.frame,
      reason: 'questions',
    }),
    aboutEarlier: named.length === 0,
  };
}

/** "“They are not responsible,” said the researcher": whoever is quoted speaks of others, and of himself as "we". */
function isTheirs(view: View, source: Region): boolean {
  const unit = view.unit(source.first);
  return source.first === source.last && unit?.quoted === true && unit.lower === 'they';
}

/** "The embassy was plainer: the charges were untrue": whoever the clause before the colon is about. */
function beforeColon(view: View, cue: Region): Participant[] {
  const colon = view.units.findLastIndex((u, i) => i < cue.first && u.tag === 'colon');
  if (colon < 1) return [];
  const group = view.groups.findLast((g) => g.last < colon && g.kind === 'finite');
  const subject = group && view.args(group).subject;
  return subject ? view.resolve(subject).participants : [];
}

/** Those who look into what others are accused of, and speak for nobody accused. */
const INDEPENDENT = wordSet(roles.independent);

const PRONOUN = /^(?:we|i|it|its|they|he|she|our|my|their|his|her)$/;
const NOBODY = /^(?:no|none|nobody|neither|nothing|no-one|not)$/;
/** Subjects that name nobody: who is meant is whoever speaks. */
const EMPTY = /^(?:none|nothing|nobody|neither|it|this|that|there)$/;

/** Who rejects, where the clause has a subject of its own. */
function sourcesGiven(
  view: View,
  r: Rejection,
  source: Region,
  voice: Voice,
): Participant[] | undefined {
  // What a party did not do is told by somebody; in the article's own voice it is told of bystanders.
  if (r.reason === 'no-part' && voice.own && r.frame !== 'innocent') return undefined;
  const head = view.unit(headOf(view.units, source));
  // "said Ms Berg, who was not involved in the study": an aside on the speaker.
  if (r.frame === 'not-involved' && isAside(view, r.cue.first)) return undefined;
  const { participants } = view.resolve(source);
  const speaking = !voice.own && voice.sources.length > 0;
  const empty = head?.tag === 'wh' || EMPTY.test(head?.lower ?? '');
  const self =
    speaking &&
    (empty ||
      PRONOUN.test(view.word(source.first)) ||
      NOBODY.test(view.word(source.first)) ||
      view.word(source.first) === 'the' ||
      sameActors(participants, voice.sources) ||
      sharesState(view, participants, voice.sources) ||
      possessed(view, source));
  // "I am not him": whoever wrote the quotation, where no words round it say so.
  const writer = !voice.own && /^(?:we|i)$/.test(view.word(source.first));
  if (r.self && !self && !writer) return undefined;
  if ((empty || (r.scope === 'own' && self)) && speaking) {
    const known = voice.sources.some((p) => p.actor !== null);
    return known || !participants.some((p) => p.actor !== null) ? voice.sources : participants;
  }
  if (empty && voice.own && head?.lower !== 'it') return undefined;
  if (!participants.some((p) => p.actor !== null) && speaking && r.scope === 'own')
    return voice.sources;
  const nation = participants.some((p) => p.actor !== null) ? undefined : officialsOf(view, source);
  return nation ? [nation] : participants;
}

/** "who was not involved", "who teaches in Leiden and was not involved". */
function isAside(view: View, at: number): boolean {
  if (view.word(at - 1) === 'who') return true;
  if (view.unit(at - 1)?.tag !== 'conj') return false;
  const who = view.units.findLastIndex(
    (u, i) => i < at && (u.lower === 'who' || u.tag === 'comma'),
  );
  return who >= 0 && view.word(who) === 'who';
}

/** "Russian officials", who deny on behalf of their state. */
function officialsOf(view: View, source: Region): Participant | undefined {
  const head = headOf(view.units, source);
  if (
    !/^(?:officials?|diplomats?|authorities|government|leaders?|leadership|spokes\w+|embassies|ministers?|ambassadors?|envoys?)$/.test(
      view.word(head),
    )
  )
    return undefined;
  for (let i = head - 1; i >= source.first; i -= 1) {
    const actor = view.unit(i)?.actor;
    if (actor && classOf(view, { text: '', start: 0, end: 0, actor: actor.actor }) === 'state')
      return { ...view.span({ first: i, last: head }), actor: actor.actor };
  }
  return undefined;
}

/** Whether what is spoken of is the state that the speaker speaks for, or a body of it. */
function sharesState(
  view: View,
  spokenOf: readonly Participant[],
  speakers: readonly Participant[],
): boolean {
  const state = (id: string): string => view.resolver.stateOf(id) ?? id;
  const states = speakers.flatMap((p) =>
    p.actor === null || classOf(view, p) === 'company' ? [] : [state(p.actor)],
  );
  return spokenOf.some((p) => p.actor !== null && states.includes(state(p.actor)));
}

/** "our services", "its agents": whoever speaks is the owner. */
function possessed(view: View, source: Region): boolean {
  return view.some(source, (u) => /^(?:our|my|its|their|ours)$/.test(u.lower));
}

/** "denied that its spies were behind it": whom the denied clause is about. */
function doerIn(view: View, act: Region | null): Region | null {
  const group = act
    ? view.groups.find((g) => g.kind === 'finite' && g.first > act.first && g.last <= act.last)
    : undefined;
  const subject = group ? view.args(group).subject : null;
  return act && subject && subject.first >= act.first ? subject : null;
}

/** Whoever is accused in what a denial or a doubt is about, as far as the words name anybody. */
function accusedIn(view: View, about: Region | null, own: Region | null): Participant[] {
  // "said that the government had no part in it": whom the clause is about.
  const spokenOf = own && !PRONOUN.test(view.word(own.first)) ? view.resolve(own).participants : [];
  if (spokenOf.some((p) => p.actor !== null)) return spokenOf.filter((p) => p.actor !== null);
  if (!about) return [];
  const found: Participant[] = [];
  for (let i = about.first; i <= about.last; i += 1) {
    const unit = view.unit(i);
    if (unit && /^(?:him|her|he|she)$/.test(unit.lower))
      found.push(...view.resolve({ first: i, last: i }).participants);
    if (!unit?.actor) continue;
    const cls = view.resolver.discourse.classOf(unit.actor.actor);
    if (cls === 'outlet') continue;
    found.push({ ...view.span({ first: i, last: i }), actor: unit.actor.actor });
  }
  return found;
}
