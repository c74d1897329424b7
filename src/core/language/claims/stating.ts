import type { Certainty, Participant } from '../../model/index.ts';
import { headOf, type Region } from '../syntax/phrases.ts';
import type { VerbGroup } from '../syntax/verbs.ts';
import { isTakedown, isViolent } from './acts.ts';
import { type Graded, gradeOf } from './certainty/certainty.ts';
import { type Finding, finding } from './finding.ts';
import { isSomebody } from './grounds.ts';
import {
  ALLEGING,
  ANONYMOUS,
  CLAIM_NOUNS,
  DOCUMENTS,
  FINDING,
  HOSTILE_VERBS,
  SAY,
  THREAT_PEOPLE,
} from './lexicon.ts';
import { isPeople, namesGroup } from './parties.ts';
import type { Proposition } from './propositions/index.ts';
import { selfSubject } from './boasts/responsibility.ts';
import { adverbsBefore, confidence, verbScope, weighedAs } from './certainty/scopes.ts';
import type { Speech, View } from './view.ts';
import { channel, classOf, sameActors, sameSources, type Voice } from './speech/voice.ts';
import { isDefensiveDeed, isForeign, isWeighed, nationOf } from './certainty/weighing.ts';

/** Whoever an accusation is about where its subject is no name. */
const OTHERS = /^(?:it|they|he|she|its|their|his|her)$/;

/** What is known of a proposition in its sentence before it is judged. */
interface Statement {
  view: View;
  p: Proposition;
  voice: Voice;
  speech: Speech | undefined;
  /** "is believed by officials to have hacked": the verb whose infinitive tells the deed. */
  raising: VerbGroup | undefined;
  sources: Participant[];
  accused: Participant[];
  /** The claims that the sentence was found to make before. */
  others: readonly Finding[];
}

/** A proposition, as the claim of whoever makes it. */
export function stated(
  view: View,
  p: Proposition,
  heard: Voice,
  others: readonly Finding[],
): Finding | undefined {
  const voice = p.teller
    ? { ...heard, own: false, sources: view.resolve(p.teller).participants }
    : heard;
  if (p.mere && !(voice.speech && ALLEGING.has(voice.speech.lemma))) return undefined;
  if (p.act && isViolent(view, p.act)) return undefined;
  // "employees who have worked there were affected": who is meant, not what they did.
  const named = view.some(p.accused, (u) => u.actor !== undefined);
  if (!named && p.strength < 2 && p.group && view.word(p.group.first - 1) === 'who')
    return undefined;
  const accused = suspectsOf(view, p, voice);
  if (accused.length === 0) return undefined;
  // "nothing in the post shows that".
  const teller = voice.speech?.source;
  if (teller && /^(?:nothing|no|none|nobody|neither)$/.test(view.word(teller.first)))
    return undefined;
  // "This does not suggest that others are behind it": nobody says that they are.
  if (voice.speech?.negated) return undefined;
  const raising =
    p.group?.kind === 'infinitive'
      ? view.groups.findLast((g) => g.last < (p.group as VerbGroup).first)
      : undefined;
  const { speech } = voice;
  const sources = (raising && raisedBy(view, raising)) ?? inserted(view, p) ?? voice.sources;
  const s: Statement = { view, p, voice, speech, raising, sources, accused, others };
  const spokenBy = speech?.source ?? null;
  // "denied Seoul's accusation that it had": "it" is anybody but Seoul.
  if (speech?.noun && OTHERS.test(view.word(p.accused.first)) && sameActors(accused, sources))
    return undefined;
  // "The intelligence service said it had wiped the enemy's servers": no defender's work.
  if (p.strength === 2 && !p.negated && isOfSelf(s) && isAgainstOthers(s)) return boast(s);
  const weighed =
    !p.doubtful ||
    isWeighed(p, speech) ||
    isForeign(view, accused, sources, spokenBy, p.accused, isDefensiveDeed(view, p));
  if (!weighed) return undefined;
  if (isOfSelf(s)) return boast(s);
  if (others.some((f) => f.type === 'responsibility' && sameActors(accused, f.accused)))
    return undefined;
  return p.negated ? doubt(s) : attribution(s);
}

/** Whoever of the accused can be: people with no name need a word for attackers, or for a doer, or a nation, or an open accusation. */
function suspectsOf(view: View, p: Proposition, voice: Voice): Participant[] {
  const alleged = voice.speech !== undefined && ALLEGING.has(voice.speech.lemma);
  const found =
    voice.speech !== undefined &&
    FINDING.has(voice.speech.lemma) &&
    p.group !== null &&
    HOSTILE_VERBS.has(p.group.lemma);
  const deed = p.frame !== 'did' && p.strength === 2;
  // "An intruder that goes to such trouble might have faked it": what somebody may do, whoever it is.
  const supposed = p.group !== null && /^(?:might|could|may|would)$/.test(p.group.modal ?? '');
  const plain = !supposed && (alleged || (!p.doubtful && (deed || found)));
  const known = (p.resolved.threat && !supposed) || namesGroup(view, p.accused);
  const anybody = plain || isNational(view, p);
  return p.resolved.participants.filter(
    (q) =>
      q.actor !== null ||
      // "former operatives": whose they were does not say whom they serve.
      (!/^(?:\w+ )?former\b/i.test(q.text) &&
        (known || isPeople(q.text) || (anybody && isSomebody(view, q)))),
  );
}

/** "Israeli operators": whoever is accused is told by nation. */
function isNational(view: View, p: Proposition): boolean {
  return view.some(
    p.accused,
    (u) => u.actor !== undefined && (u.actor.form === 'demonym' || u.suffix !== undefined),
  );
}

/** Who believes it, in "is believed by officials to have hacked". */
function raisedBy(view: View, raising: VerbGroup): Participant[] | undefined {
  if (!raising.passive || !SAY.has(raising.lemma)) return undefined;
  const by = view.args(raising).preps.find((q) => q.word === 'by');
  return by && view.resolve(by.region).participants;
}

/** Who says so, in "the hackers, who officials say are working for Beijing". */
function inserted(view: View, p: Proposition): Participant[] | undefined {
  if (!p.group) return undefined;
  const { first } = p.group;
  const say = view.groups.find((g) => g.last === first - 1 && g.kind === 'finite');
  const teller = say && SAY.has(say.lemma) && !say.passive ? view.args(say).subject : null;
  const opens = teller ? view.unit(teller.first - 1)?.tag : undefined;
  return teller && (opens === 'wh' || opens === 'that')
    ? view.resolve(teller).participants
    : undefined;
}

/** Whether speakers tell of themselves: "we did it", "said it had done it". */
function isOfSelf(s: Statement): boolean {
  const { view, p, voice, speech, sources, accused } = s;
  const first = p.accused.first;
  if (view.unit(first)?.quoted === true && /^(?:we|i|our)$/.test(view.word(first))) return true;
  const same = sameActors(accused, sources);
  if (isBySelf(s) && (same || (isAttacker(s) && speech?.verb !== null))) return true;
  return !voice.own && sources.length > 0 && same;
}

/** Whether a deed of the speaker's own is done to somebody of another state, and no group of criminals. */
function isAgainstOthers({ view, p, accused }: Statement): boolean {
  if (!p.act || (p.group && isTakedown(p.group.lemma))) return false;
  const own = accused.map((a) => a.actor && view.resolver.stateOf(a.actor));
  const { discourse } = view.resolver;
  return view.some(p.act, ({ actor }) => {
    if (!actor || discourse.classOf(actor.actor) === 'group') return false;
    const state = view.resolver.stateOf(actor.actor);
    return state !== undefined && !own.includes(state);
  });
}

function isBySelf({ view, p, speech }: Statement): boolean {
  // "Seoul's accusation that it did so", "claims by officials that its agents did": "it" is anybody but who accuses.
  if (speech?.noun && OTHERS.test(view.word(p.accused.first))) return false;
  return speech !== undefined && selfSubject(view, p.accused, speech.source);
}

/** Whether a speaker can be an attacker: a group, a state, somebody without a name. */
function isAttacker({ view, sources }: Statement): boolean {
  return sources.some(
    (q) => q.actor === null || ['group', 'state'].includes(classOf(view, q) ?? ''),
  );
}

/** How sure the words in scope are. */
function gradeIn({ view, p, speech, raising }: Statement): Graded {
  const by = view.word(p.accused.first - 1) === 'by' ? 2 : 0;
  const scope: Region[] = [
    { first: p.accused.first - by, last: p.cue.last },
    ...confidence(view),
    ...adverbsBefore(view, p.cue.first),
    ...weighedAs(view, p.accused.first),
  ];
  if (p.cue.first < p.accused.first) scope.push({ first: p.cue.first, last: p.accused.last });
  if (speech) {
    scope.push(verbScope(view, speech));
    const begin = speech.verb ? speech.verb.last + 1 : speech.content.first;
    if (begin <= p.accused.first && p.accused.first - begin < 9)
      scope.push({ first: begin, last: p.accused.first });
  }
  // "amid speculation that", "on the suspicion that".
  const that = view.units.findLastIndex((u, i) => i < p.accused.first && u.tag === 'that');
  if (!speech && p.accused.first - that < 6 && view.unit(that - 1)?.tag === 'noun')
    scope.push({ first: that - 1, last: that - 1 });
  // "is likely to work for".
  if (raising && p.group)
    scope.push({ first: raising.first, last: Math.min(raising.last + 2, p.group.first - 1) });
  return gradeOf(
    view,
    scope,
    speech?.noun && /^claims?$/.test(speech.lemma) ? 'alleged' : undefined,
  );
}

/** Those whom "it" may stand for in what somebody says of an attack. */
const PARTIES: ReadonlySet<string> = new Set([
  'state',
  'agency',
  'group',
  'organisation',
  'company',
]);

/** A party's saying that it did it itself. */
function boast(s: Statement): Finding | undefined {
  const { view, p, speech, sources, accused, others } = s;
  if (p.negated || !isCulprit(s) || isAnotherThanSelf(s)) return undefined;
  if (p.reason === 'affiliation' || p.frame === 'own-act' || p.frame === 'act-by') return undefined;
  const bodies = accused.every((a) =>
    ['agency', 'organisation', 'company'].includes(classOf(view, a) ?? ''),
  );
  if (bodies && p.strength < 2) return undefined;
  // "The operator said it is working with": of somebody without a name, no deed that is hostile only by whose it is.
  if (p.frame === 'did' && p.strength < 2 && accused.every((a) => a.actor === null))
    return undefined;
  if (others.some((f) => f.type === 'responsibility' && sameSources(f.sources, sources)))
    return undefined;
  // "warned of groups targeting Pakistan": nobody boasts of a deed against itself.
  const { act } = p;
  if (
    act &&
    sources.some((q) => q.actor !== null && view.some(act, (u) => u.actor?.actor === q.actor))
  )
    return undefined;
  const grade = gradeIn(s);
  const alleged = speech?.lemma === 'claim' || grade.grade === 'alleged';
  const spokenBy = speech?.source ?? null;
  return finding(view, {
    type: 'responsibility',
    cue: p.cue,
    sources: sources.map((q) => asCrew(view, q, spokenBy)),
    accused:
      sources.length > 0
        ? sources.map((q) => asCrew(view, nationOf(view, q, spokenBy), spokenBy))
        : accused,
    act: p.act,
    certainty: alleged ? 'alleged' : 'stated',
    certaintyWords: grade.words,
    frame: p.frame,
    reason: 'claims-it',
  });
}

/**
 * "Germany said Russia had hacked its party and that it had stolen mail", "told Russia that it had hacked its systems": of a
 * state, a body or a firm a pronoun tells a boast only where it can be nobody else, and nothing of theirs was harmed.
 */
function isAnotherThanSelf(s: Statement): boolean {
  const { view, p, speech, sources } = s;
  if (!/^(?:it|they|he|she)$/.test(view.word(p.accused.first)) || !speech?.source) return false;
  const crew = view.resolve(speech.source).threat || namesGroup(view, speech.source);
  if (crew) return false;
  if (speech.verb !== null && speech.verb.kind !== 'finite') return true;
  // "The bureau alleges they were behind it".
  const body = sources.every((q) => q.actor !== null && classOf(view, q) !== 'person');
  const plural = view.word(headOf(view.units, speech.source)).endsWith('s');
  if (body && !plural && view.word(p.accused.first) !== 'it') return true;
  if (p.act && view.some(p.act, (u) => /^(?:its|their|his|her)$/.test(u.lower))) return true;
  const own = sources.map((q) => q.actor && (view.resolver.stateOf(q.actor) ?? q.actor));
  return view.some({ first: 0, last: p.accused.first - 1 }, ({ actor }) => {
    if (!actor || !PARTIES.has(view.resolver.discourse.classOf(actor.actor) ?? '')) return false;
    return !own.includes(view.resolver.stateOf(actor.actor) ?? actor.actor);
  });
}

/** "A Turkish collective said it had": a crew that boasts does so for itself and not for its nation. */
function asCrew(view: View, q: Participant, region: Region | null): Participant {
  if (!region || classOf(view, q) !== 'state') return q;
  return view.some(region, (u) => u.actor !== undefined && u.tag === 'adj') &&
    THREAT_PEOPLE.has(view.word(headOf(view.units, region)))
    ? { ...q, actor: null }
    : q;
}

/** Whether a speaker of itself can have done it: no firm tells of an attack of its own. */
function isCulprit(s: Statement): boolean {
  const { view, p, sources, accused } = s;
  return (isBySelf(s) && isAttacker(s) ? sources : accused).some((a) => {
    const cls = classOf(view, a);
    if (a.actor === null)
      return !/\b(?:companies|firms|banks|platforms|users|people|services|agencies|authorities|teams?|experts|engineers|staff|police|hospitals?|government)\b/i.test(
        a.text,
      );
    if (cls === 'group' || cls === 'state') return true;
    return p.strength === 2 && cls !== 'company' && cls !== 'outlet';
  });
}

/** "said that Iran had not done it". */
function doubt({ view, p, voice, sources, accused }: Statement): Finding | undefined {
  if (voice.own || sources.length === 0) return undefined;
  return {
    ...finding(view, {
      type: 'doubt',
      cue: p.cue,
      sources,
      accused,
      act: p.act,
      certainty: 'stated',
      certaintyWords: null,
      frame: p.frame,
      reason: 'unproven',
    }),
    rejection: { sure: false, own: false },
  };
}

function attribution(s: Statement): Finding | undefined {
  const { view, p, speech, sources, others } = s;
  const accused = s.accused.filter(
    (a) => !sources.some((q) => q.actor !== null && q.actor === a.actor) && !isBareAttacker(a),
  );
  if (accused.length === 0 || isUntold(s, accused) || isMereName(s)) return undefined;
  if (isAnonymous(s)) return undefined;
  const again = others.some(
    (f) =>
      f.type === 'attribution' &&
      f.accused.some((a) => a.actor !== null && accused.some((b) => b.actor === a.actor)) &&
      sameSources(f.sources, sources),
  );
  // "said CIA hackers had broken in, a blunt allegation of American espionage": the same charge, by the body's state.
  const restated =
    p.frame === 'national-act' &&
    others.some(
      (f) =>
        f.type === 'attribution' &&
        f.accused.some((a) =>
          accused.some((b) => a.actor !== null && view.resolver.stateOf(a.actor) === b.actor),
        ),
    );
  if (again || restated) return undefined;
  const grade = gradeIn(s);
  const certainty: Certainty = grade.grade === 'formal' ? 'stated' : grade.grade;
  return {
    ...finding(view, {
      type: 'attribution',
      cue: p.cue,
      sources,
      accused,
      act: p.act,
      certainty,
      certaintyWords: grade.words,
      frame: p.frame,
      reason: p.reason,
    }),
    via: channel(view, speech),
  };
}

/** Whether nobody says it and the article itself does not either: its own voice needs a party and a plain deed. */
function isUntold(s: Statement, accused: readonly Participant[]): boolean {
  const { view, p, voice, raising } = s;
  if (!voice.own || (raising?.passive && SAY.has(raising.lemma))) return false;
  if (p.group === null) return true;
  // "reports it hacked the bank": what others tell.
  const teller = view.unit(p.accused.first - 1);
  const told =
    teller?.tag === 'noun' && (CLAIM_NOUNS.has(teller.lower) || DOCUMENTS.has(teller.lower));
  if (told && /^(?:it|they|he|she)$/.test(view.word(p.accused.first))) return true;
  // "The spies who came in": who is meant, not what they did.
  const named = view.some(p.accused, (u) => u.actor !== undefined);
  if (!named && view.word(p.group.first - 1) === 'who') return true;
  if (p.strength < 2 && !accused.some((a) => classOf(view, a) === 'group')) return true;
  // "Chinese hackers" is a modifier's claim; "the Chinese government" a party's.
  const deed = p.frame === 'did' || p.frame === 'done-by';
  const crew = accused.some((a) => classOf(view, a) === 'group');
  if (isNational(view, p) && deed && p.resolved.threat && !crew) return true;
  return !accused.some(
    (a) => a.actor !== null && ['group', 'state', 'agency'].includes(classOf(view, a) ?? ''),
  );
}

/**
 * "The hackers then took the files": of attackers without a name the article's own voice accuses nobody, though it may
 * mean a group that it has named.
 */
function isAnonymous({ view, p, voice }: Statement): boolean {
  if (view.some(p.accused, (u) => u.actor !== undefined)) return false;
  if (!ANONYMOUS.has(p.resolved.head)) return false;
  return voice.own || view.unit(p.accused.first)?.quoted === true;
}

/** "an alleged Chinese operation", said in passing by a paper: a modifier's claim. */
function isMereName({ p, voice, speech }: Statement): boolean {
  if (p.group !== null || p.frame !== 'national-act' || voice.own || !speech) return false;
  if (speech.report || speech.verb !== null) return false;
  return p.act !== null && p.act.first <= p.cue.last;
}

/** "The hackers", "attackers": words that accuse nobody in particular. */
function isBareAttacker(p: Participant): boolean {
  if (p.actor === null && /\b(?:unknown|unidentified|unspecified)\b/i.test(p.text)) return true;
  return (
    p.actor === null &&
    /^(?:the |these |those |some |many |several |two |three |a |an |other |its |their )*(?:unknown |unidentified |malicious |same |threat |cyber |skilled |suspected |alleged |responsible )*(?:hackers?|attackers?|actors?|intruders?|cybercriminals?|criminals?|operators?|spies|gangs?|groups?|adversar(?:y|ies)|threat actors?|hacktivists?|scammers?|thieves|crooks?|affiliates?|crew|team|unit|networks?|contractors?|agents?|operatives|personas?|people|actors)$/i.test(
      p.text,
    )
  );
}
