import type { Certainty, Participant } from '../../model/index.ts';
import type { Region } from '../syntax/phrases.ts';
import type { Blame } from './blame.ts';
import { isDefensive, isPlainAct, isTakedown } from './acts.ts';
import { gradeOf } from './certainty.ts';
import { type Finding, finding } from './finding.ts';
import { isSomebody } from './grounds.ts';
import { ALLEGING, FINDING, SAY } from './lexicon.ts';
import { isPeople, namesGroup } from './parties.ts';
import type { Proposition } from './propositions/index.ts';
import { selfSubject } from './responsibility.ts';
import type { Speech, View } from './view.ts';
import { channel, classOf, sameActors, sameSources, sourcesOf, type Voice } from './voice.ts';

export function blaming(
  view: View,
  blame: Blame,
  voice: Voice,
  speeches: readonly Speech[],
): Finding | undefined {
  const { group } = blame;
  const { sources, animate } = sourcesOf(view, blame.source, voice, speeches);
  let accused = blame.resolved.participants.filter(
    (p) => p.actor !== null || blame.resolved.threat || isSomebody(view, p),
  );
  accused = accused.filter((p) => p.actor === null || classOf(view, p) !== 'outlet');
  accused = accused.filter((p) => !ownsAnother(view, p, accused));
  // "a link between the worm and Lazarus": what is linked is no party.
  if (blame.frame.id === 'link-noun') accused = accused.filter((p) => p.actor !== null);
  if (accused.length === 0) return undefined;
  // "accused A of working with B to do it" accuses both.
  if (blame.act) {
    const withB = view.groups.find(
      (g) =>
        g.first >= (blame.act as Region).first &&
        g.first <= (blame.act as Region).last &&
        /^(?:work|collude|conspire|cooperate|team)$/.test(g.lemma),
    );
    const partner = withB && view.args(withB).preps.find((p) => p.word === 'with');
    if (partner)
      accused = [
        ...accused,
        ...view.resolve(partner.region).participants.filter((p) => p.actor !== null),
      ];
  }
  // "the files which public feeds ascribe to X": what some say in passing describes the files, and accuses nobody.
  if (inPassing(view, blame) && sources.every((s) => s.actor === null) && voice.own)
    return undefined;
  if (
    sources.length > 0 &&
    sources.every((s) => s.actor !== null && accused.some((a) => a.actor === s.actor))
  )
    return undefined;
  const scope: Region[] = [
    { first: Math.min(blame.source?.first ?? group.first, group.first), last: blame.cue.last },
    blame.accused,
    ...confidence(view),
  ];
  if (blame.act && blame.act.first > blame.cue.last && blame.act.first < blame.accused.first)
    scope.push({ first: blame.cue.last + 1, last: blame.act.first });
  if (voice.speech?.verb) scope.push(verbScope(view, voice.speech));
  const grade = gradeOf(view, scope, blame.grade);
  const pointing = !animate && blame.frame.id === 'point-to';
  if (group.negated || saysNobody(view, blame)) {
    return finding(view, {
      type: 'doubt',
      cue: blame.cue,
      sources,
      accused: isWithheld(view, blame) ? [] : accused,
      act: blame.act,
      certainty: 'stated',
      certaintyWords: null,
      frame: blame.frame.id,
      reason: 'withheld',
    });
  }
  let certainty: Certainty = pointing ? 'low' : grade.grade;
  if (
    certainty === 'low' &&
    blame.frame.id === 'point-to' &&
    animate &&
    grade.words &&
    /^point/i.test(grade.words)
  )
    certainty = 'stated';
  return {
    ...finding(view, {
      type: 'attribution',
      cue: blame.cue,
      sources,
      accused,
      act: blame.act,
      certainty,
      certaintyWords: grade.words,
      frame: blame.frame.id,
      reason: blame.frame.reason,
    }),
    via: channel(view, voice.speech),
  };
}

/** Whether the verb stands in a relative clause on what it blames somebody for, whose subject comes in between. */
function inPassing(view: View, blame: Blame): boolean {
  const { source, group, accused, act } = blame;
  if (!source || source.last >= group.first) return false;
  // "says that police suspect X of it" is no relative clause: what it is about stands behind its verb.
  if (Math.min(accused.first, act?.first ?? accused.first) > group.first) return false;
  const before = view.unit(source.first - 1);
  return (
    (before?.tag === 'that' || before?.lower === 'which') &&
    view.unit(source.first - 2)?.tag !== 'comma'
  );
}

/** "Russia's Zarya and XakNet collectives": the state says whose the groups are. */
function ownsAnother(view: View, p: Participant, all: readonly Participant[]): boolean {
  if (classOf(view, p) !== 'state') return false;
  const unit = view.units.findIndex((u) => u.actor?.actor === p.actor);
  return (
    view.unit(unit + 1)?.tag === 'poss' && all.some((q) => q !== p && classOf(view, q) === 'group')
  );
}

/** "None of the officials sees Moscow's hand": the verb is denied by its subject. */
function saysNobody(view: View, blame: Blame): boolean {
  return (
    blame.source !== null &&
    /^(?:none|nobody|neither|no|nothing)$/.test(view.word(blame.source.first))
  );
}

function isWithheld(view: View, blame: Blame): boolean {
  return (
    view.some(blame.accused, (u) => /^(?:any|anyone|a|who)$/.test(u.lower)) &&
    !blame.resolved.participants.some((p) => p.actor !== null)
  );
}

/** "The hackers", "attackers": words that accuse nobody in particular. */
function isBareAttacker(p: Participant): boolean {
  return (
    p.actor === null &&
    /^(?:the |these |those |some |many |several |two |three |a |an |other |its |their )*(?:unknown |unidentified |malicious |same |threat |cyber |skilled |suspected |alleged |responsible )*(?:hackers?|attackers?|actors?|intruders?|cybercriminals?|criminals?|operators?|spies|gangs?|groups?|adversar(?:y|ies)|threat actors?|hacktivists?|scammers?|thieves|crooks?|affiliates?|crew|team|unit|networks?|contractors?|agents?|operatives|personas?|people|actors)$/i.test(
      p.text,
    )
  );
}

function verbScope(view: View, speech: Speech): Region {
  const first = speech.verb?.first ?? speech.cue.first;
  return {
    first: Math.max(first - 3, 0),
    last: Math.min((speech.verb?.last ?? speech.cue.last) + 1, view.units.length - 1),
  };
}

/** "with high confidence", wherever it stands in the sentence. */
function confidence(view: View): Region[] {
  const at = view.units.findIndex((u) => u.lower === 'confidence');
  return at < 0 ? [] : [{ first: Math.max(at - 2, 0), last: at }];
}

/** A proposition, as the claim of whoever makes it. */
export function stated(
  view: View,
  p: Proposition,
  voice: Voice,
  others: readonly Finding[],
): Finding | undefined {
  const national = view.some(
    p.accused,
    (u) => u.actor !== undefined && (u.actor.form === 'demonym' || u.suffix !== undefined),
  );
  // People with neither name nor a word for attackers need words that name a doer, or a nation, or an open accusation.
  const plain =
    p.strength === 2 &&
    !p.doubtful &&
    (p.frame !== 'did' || (voice.speech !== undefined && ALLEGING.has(voice.speech.lemma)));
  let accused = p.resolved.participants.filter(
    (q) =>
      q.actor !== null ||
      p.resolved.threat ||
      isPeople(q.text) ||
      namesGroup(view, p.accused) ||
      ((plain || national) && isSomebody(view, q)),
  );
  if (accused.length === 0) return undefined;
  const { group } = p;
  // "is believed by officials to have hacked": the raising verb gives the source.
  const raising =
    group?.kind === 'infinitive' ? view.groups.findLast((g) => g.last < group.first) : undefined;
  let sources = voice.sources;
  let speech = voice.speech;
  if (raising?.passive && SAY.has(raising.lemma)) {
    const by = view.args(raising).preps.find((q) => q.word === 'by');
    if (by) sources = view.resolve(by.region).participants;
    speech = speech ?? undefined;
  }
  const quotedWe =
    view.unit(p.accused.first)?.quoted === true &&
    /^(?:we|i|our)$/.test(view.word(p.accused.first));
  const spokenBy = speech?.source ?? null;
  const bySelf = speech !== undefined && selfSubject(view, p.accused, spokenBy);
  const attacker = sources.some(
    (s) => s.actor === null || ['group', 'state'].includes(classOf(view, s) ?? ''),
  );
  const self =
    quotedWe ||
    (bySelf && (sameActors(accused, sources) || (attacker && speech?.verb !== null))) ||
    (!voice.own && sources.length > 0 && sameActors(accused, sources));
  if (
    p.doubtful &&
    !isWeighed(p, speech) &&
    !isForeign(view, accused, sources, spokenBy, isDefensiveDeed(view, p))
  )
    return undefined;
  const scope: Region[] = [{ first: p.accused.first, last: p.cue.last }, ...confidence(view)];
  if (p.cue.first < p.accused.first) scope.push({ first: p.cue.first, last: p.accused.last });
  if (speech) {
    scope.push(verbScope(view, speech));
    const begin = speech.verb ? speech.verb.last + 1 : speech.content.first;
    if (begin <= p.accused.first && p.accused.first - begin < 9)
      scope.push({ first: begin, last: p.accused.first });
  }
  if (raising) scope.push({ first: raising.first, last: raising.last });
  const grade = gradeOf(view, scope);
  if (self) {
    if (p.negated) return undefined;
    const suspects = bySelf && attacker ? sources : accused;
    const culprit = suspects.some((a) => {
      const cls = classOf(view, a);
      if (a.actor === null)
        return !/\b(?:companies|firms|banks|platforms|users|people)\b/i.test(a.text);
      if (cls === 'group' || cls === 'state') return true;
      return p.strength === 2 && cls !== 'company' && cls !== 'outlet';
    });
    if (!culprit || p.reason === 'affiliation' || p.frame === 'own-act' || p.frame === 'act-by')
      return undefined;
    const agency = accused.every(
      (a) =>
        classOf(view, a) === 'agency' ||
        classOf(view, a) === 'organisation' ||
        classOf(view, a) === 'company',
    );
    if (agency && p.strength < 2) return undefined;
    if (others.some((f) => f.type === 'responsibility' && sameSources(f.sources, sources)))
      return undefined;
    const certainty: Certainty =
      speech?.lemma === 'claim' ? 'alleged' : grade.grade === 'alleged' ? 'alleged' : 'stated';
    return finding(view, {
      type: 'responsibility',
      cue: p.cue,
      sources,
      accused: sources.length > 0 ? sources.map((q) => nationOf(view, q, spokenBy)) : accused,
      act: p.act,
      certainty,
      certaintyWords: grade.words,
      frame: p.frame,
      reason: 'claims-it',
    });
  }
  if (others.some((f) => f.type === 'responsibility' && sameActors(accused, f.accused)))
    return undefined;
  if (p.negated) {
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
  accused = accused.filter(
    (a) => !sources.some((s) => s.actor !== null && s.actor === a.actor) && !isBareAttacker(a),
  );
  if (accused.length === 0) return undefined;
  if (voice.own && !(raising?.passive && SAY.has(raising.lemma))) {
    // "The spies who came in": who is meant, not what they did.
    const named = view.some(p.accused, (u) => u.actor !== undefined);
    if (!named && group && view.word(group.first - 1) === 'who') return undefined;
    if (p.strength < 2 && !accused.some((a) => classOf(view, a) === 'group')) return undefined;
    // "Chinese hackers" is a modifier's claim; "the Chinese government" a party's.
    if (national && (p.frame === 'did' || p.frame === 'done-by') && p.resolved.threat)
      return undefined;
    if (p.group === null) return undefined;
    const party = accused.some(
      (a) => a.actor !== null && ['group', 'state', 'agency'].includes(classOf(view, a) ?? ''),
    );
    if (!party) return undefined;
  }
  if (
    p.group === null &&
    !voice.own &&
    speech &&
    !speech.report &&
    !voiceIsActive(speech) &&
    p.frame !== 'act-by'
  ) {
    if (p.frame === 'national-act' && p.act !== null && p.act.first <= p.cue.last) return undefined;
  }
  if (
    others.some(
      (f) =>
        f.type === 'attribution' &&
        f.accused.some((a) => a.actor !== null && accused.some((b) => b.actor === a.actor)) &&
        sameSources(f.sources, sources),
    )
  )
    return undefined;
  return {
    ...finding(view, {
      type: 'attribution',
      cue: p.cue,
      sources,
      accused,
      act: p.act,
      certainty: grade.grade === 'formal' ? 'stated' : grade.grade,
      certaintyWords: grade.words,
      frame: p.frame,
      reason: p.reason,
    }),
    via: channel(view, speech),
  };
}

/** Unnamed officials who say "our teams did it" speak of their state: "Pakistani security officials". */
function nationOf(view: View, source: Participant, region: Region | null): Participant {
  if (source.actor !== null || region === null) return source;
  for (let i = region.first; i <= region.last; i += 1) {
    const actor = view.unit(i)?.actor;
    if (actor && view.resolver.discourse.classOf(actor.actor) === 'state')
      return { ...source, actor: actor.actor };
  }
  return source;
}

/** Whether the speaker's own verb says that it is an accusation, or the finding of one who looked into it. */
function isWeighed(p: Proposition, speech: Speech | undefined): boolean {
  if (!speech) return false;
  if (ALLEGING.has(speech.lemma)) return true;
  const takedown = p.group !== null && isTakedown(p.group.lemma);
  return p.strength === 2 && !takedown && FINDING.has(speech.lemma);
}

/** Whether a deed is one that defenders do as well, and more often. */
function isDefensiveDeed(view: View, p: Proposition): boolean {
  if (p.group === null || !isDefensive(p.group.lemma)) return false;
  if (isTakedown(p.group.lemma)) return true;
  // "placed the implant": what defenders do not do, by its object; and most of it no state does to defend anybody.
  const party = p.resolved.participants.some((q) => classOf(view, q) === 'state');
  const { object } = view.args(p.group);
  return !party && !(object !== null && isPlainAct(view, object));
}

/**
 * Whether the accused are of another state than whoever accuses them. Of speakers whose state is not known, a deed that
 * defenders do as well is no accusation.
 */
function isForeign(
  view: View,
  accused: readonly Participant[],
  sources: readonly Participant[],
  spokenBy: Region | null,
  defensive: boolean,
): boolean {
  const state = (p: Participant): string | undefined =>
    p.actor === null ? undefined : view.resolver.stateOf(p.actor);
  if (sources.length === 0) return false;
  return accused.every((a) => {
    const own = state(a);
    return (
      own !== undefined &&
      classOf(view, a) !== 'company' &&
      sources.every((s) => {
        const other = state(nationOf(view, s, spokenBy));
        return other === undefined ? !defensive : other !== own;
      })
    );
  });
}

function voiceIsActive(speech: Speech): boolean {
  return speech.verb !== null;
}
