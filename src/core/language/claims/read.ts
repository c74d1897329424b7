import type { Certainty, Participant } from '../../model/index.ts';
import roles from '../../../../assets/lexicon/roles.json';
import anaphora from '../../../../assets/lexicon/anaphora.json';
import { headOf, type Region } from '../syntax/phrases.ts';
import type { VerbGroup } from '../syntax/verbs.ts';
import { wordSet } from '../syntax/words.ts';
import { type Blame, blameOf } from './blame.ts';
import { gradeOf } from './certainty.ts';
import { type Rejection, rejectionsOf } from './denials.ts';
import { type Doubt, doubtsOf } from './doubts.ts';
import { isConditional } from './conditions.ts';
import { distinct, type Finding } from './finding.ts';
import { SAY, THREAT_PEOPLE } from './lexicon.ts';
import { modifiersOf } from './modifiers.ts';
import { accusable, isPeople, type Proposition, propositionsOf } from './propositions.ts';
import type { Quotes } from './quotes.ts';
import { boastOf, selfSubject } from './responsibility.ts';
import { silencesOf } from './silence.ts';
import { speakers, speechAround } from './speech.ts';
import type { Speech, View } from './view.ts';

const ANIMATE = new Set([
  ...wordSet(roles.speaker),
  ...wordSet(anaphora.researchers),
  ...wordSet(anaphora.person),
  ...wordSet(anaphora.agencies),
  ...wordSet(anaphora.companies),
  ...wordSet(anaphora.states),
  ...wordSet(
    'people person government governments country countries allies ally jury panel court police authorities sources source critics watchdog activists journalists reporters partners firm company agency ministry group gang lawyers victims others many some several colleagues specialists insiders staff witnesses campaigners opposition party parties',
  ),
]);

/** Who says what stands at a unit: the speech round it, the speaker of its quotation, or the article itself. */
interface Voice {
  sources: Participant[];
  speech: Speech | undefined;
  /** The article's own voice. */
  own: boolean;
}

/** Reads the claims of one sentence. */
export function readSentence(view: View, speeches: readonly Speech[], quotes: Quotes): Finding[] {
  if (view.question) return [];
  const found: Finding[] = [];
  const rejections = rejectionsOf(view);
  const doubts = doubtsOf(view);
  const voice = (i: number): Voice => voiceAt(view, speeches, quotes, i);
  for (const rejection of rejections) {
    const finding = rejected(view, rejection, voice(rejection.cue.first));
    if (finding) found.push(finding);
  }
  for (let i = found.length - 1; i > 0; i -= 1) {
    const earlier = found
      .slice(0, i)
      .find((f) => sameSources(f.sources, (found[i] as Finding).sources));
    if (earlier) found.splice(i, 1);
  }
  const taken = (cue: Region): boolean =>
    found.some((f) => f.cue.first <= cue.last && cue.first <= f.cue.last);
  for (const doubt of doubts) {
    if (taken(doubt.cue)) continue;
    const finding = doubted(view, doubt, voice(doubt.cue.first));
    if (finding) found.push(finding);
  }
  for (const silence of silencesOf(view)) {
    if (taken(silence.cue)) continue;
    const finding = silent(view, silence.source, silence.cue, silence.frame);
    if (finding) found.push(finding);
  }
  // What stands inside the content of a denial or a doubt is what it is about, not a claim of its own.
  const covered = [
    ...rejections.map((r) => after(view, r.cue)),
    ...doubts.map((d) => after(view, d.cue)),
  ];
  const free = (group: VerbGroup | null, cue: Region): boolean =>
    !taken(cue) &&
    !rejections.some((r) => r.cue.first <= cue.last && cue.first <= r.cue.last) &&
    !covered.some((c) => c.first <= cue.first && cue.first <= c.last) &&
    !(group !== null && isHypothetical(view, group));
  for (const group of view.groups) {
    const boast = boastOf(view, group);
    if (!boast || !free(group, boast.cue)) continue;
    const resolved = view.resolve(boast.source);
    if (!resolved.participants.some((p) => p.actor !== null || resolved.threat)) continue;
    if (
      boast.frame === 'apologises' &&
      !resolved.threat &&
      !resolved.participants.some((p) => classOf(view, p) === 'group')
    )
      continue;
    const grade = gradeOf(
      view,
      [{ first: boast.source.first, last: boast.cue.last }],
      boast.alleged ? 'alleged' : undefined,
    );
    const certainty: Certainty = boast.alleged
      ? 'alleged'
      : grade.grade === 'formal'
        ? 'stated'
        : grade.grade;
    found.push(
      finding(view, {
        type: 'responsibility',
        cue: boast.cue,
        sources: resolved.participants,
        accused: resolved.participants,
        act: boast.act,
        certainty,
        certaintyWords: grade.words,
        frame: boast.frame,
        reason: 'claims-it',
      }),
    );
  }
  const blamed: Blame[] = [];
  for (const group of view.groups) {
    const blame = blameOf(view, group);
    if (!blame || !free(group, blame.cue)) continue;
    const one = blaming(view, blame, voice(group.head), speeches);
    const again = found.some(
      (f) =>
        f.type === 'attribution' &&
        one?.type === 'attribution' &&
        one.sources.length === 0 &&
        sameActors(one.accused, f.accused),
    );
    if (one && !again) {
      blamed.push(blame);
      found.push(one);
    }
  }
  for (const proposition of propositionsOf(view)) {
    if (
      !free(proposition.group, proposition.cue) ||
      blamed.some((b) => insideBlame(b, proposition))
    )
      continue;
    const one = stated(view, proposition, voice(proposition.cue.first), found);
    if (one) found.push(one);
  }
  const clauseAccused = new Set(
    found
      .filter((f) => f.type === 'attribution' || f.type === 'responsibility')
      .flatMap((f) => f.accused.map((p) => p.actor)),
  );
  for (const modifier of modifiersOf(view)) {
    const accused = view
      .resolve(modifier.accused)
      .participants.map((p) => ({ ...p, ...view.span(modifier.cue) }));
    const ids = accused.map((p) => p.actor);
    if (
      ids.some((id) => clauseAccused.has(id)) ||
      found.some((f) => f.form === 'modifier' && f.accused.some((p) => ids.includes(p.actor)))
    )
      continue;
    if (
      found.some(
        (f) =>
          (f.type === 'attribution' || f.type === 'responsibility') &&
          f.act !== null &&
          overlap(f.act, modifier.cue),
      )
    )
      continue;
    if (covered.some((c) => c.first <= modifier.cue.first && modifier.cue.first <= c.last))
      continue;
    const grade = gradeOf(view, [
      { first: Math.max(modifier.cue.first - 2, 0), last: modifier.cue.last },
    ]);
    found.push({
      ...finding(view, {
        type: 'attribution',
        cue: modifier.cue,
        sources: [],
        accused,
        act: modifier.act,
        certainty: grade.grade,
        certaintyWords: grade.words,
        frame: 'modifier',
        reason: 'modifier',
      }),
      form: 'modifier',
    });
  }
  return found.sort((a, b) => a.cue.first - b.cue.first);
}

function overlap(a: Region, b: Region): boolean {
  return a.first <= b.last && b.first <= a.last;
}

function classOf(view: View, p: Participant): string | undefined {
  return p.actor === null ? undefined : view.resolver.discourse.classOf(p.actor);
}

function after(view: View, cue: Region): Region {
  for (let i = cue.last + 1; i < view.units.length; i += 1) {
    const tag = view.unit(i)?.tag;
    if (
      tag === 'semi' ||
      tag === 'stop' ||
      (tag === 'sub' && /^(?:but|though|although|while|whereas)$/.test(view.word(i)))
    )
      return { first: cue.last + 1, last: i - 1 };
    if (tag === 'conj' && view.unit(i - 1)?.tag === 'comma')
      return { first: cue.last + 1, last: i - 1 };
    if (tag !== 'conj') continue;
    // A verb of its own behind "and": the clause goes on with something else.
    const next = view.groups.find((g) => g.first > i && g.kind === 'finite');
    const inner = next && ['wh', 'that'].includes(view.unit(next.first - 1)?.tag ?? '');
    if (
      next &&
      !inner &&
      next.first - i < 10 &&
      !view.some({ first: i, last: next.first }, (u) => u.tag === 'that' || u.tag === 'wh')
    )
      return { first: cue.last + 1, last: i - 1 };
  }
  return { first: cue.last + 1, last: view.units.length - 1 };
}

function voiceAt(view: View, speeches: readonly Speech[], quotes: Quotes, i: number): Voice {
  const speech = speechAround(speeches, i);
  if (speech) return { sources: speech.sources, speech, own: false };
  const unit = view.unit(i);
  if (unit?.quoted) {
    const ids = quotes.speakerAt(unit.start);
    if (ids.length > 0)
      return {
        sources: ids.map((actor) => ({ text: unit.text, start: unit.start, end: unit.end, actor })),
        speech: undefined,
        own: false,
      };
    return { sources: [], speech: undefined, own: false };
  }
  return { sources: [], speech: undefined, own: true };
}

const FUTURE =
  /^(?:would|will|should|can|must|'ll|'d|ought|shall|cannot|can't|couldn't|won't|wouldn't)$/;
const RAISING =
  /^(?:believe|think|suspect|allege|say|report|know|appear|seem|understand|consider|presume|assume|assess|judge|find|claim|accuse|rumour|estimate|deem|prove|turn|reckon|suppose|purport)$/;

/** "continue to attack", "tried to breach", "was able to attribute": what is begun or tried counts as done. */
function isUndertaken(view: View, governor: VerbGroup): boolean {
  if (
    /^(?:continue|begin|start|manage|attempt|try|seek|proceed|conspire|help)$/.test(governor.lemma)
  )
    return true;
  return governor.lemma === 'be' && view.word(governor.last + 1) === 'able';
}

/** Whether a verb speaks of what might be, not of what was: "if Iran hacked", "would attack", "to steal". */
export function isHypothetical(view: View, group: VerbGroup): boolean {
  if (
    group.modal !== null &&
    FUTURE.test(group.modal) &&
    !(group.perfect && group.modal === 'would')
  )
    return true;
  if (
    group.modal !== null &&
    /^(?:may|might|could)$/.test(group.modal) &&
    !group.perfect &&
    group.lemma !== 'be'
  )
    return true;
  if (group.kind === 'infinitive') {
    const governor = view.groups.findLast((g) => g.last < group.first);
    if (governor && !governor.negated && isUndertaken(view, governor))
      return isHypothetical(view, governor);
    if (!governor || !RAISING.test(governor.lemma)) return true;
    return !(governor.passive || /^(?:appear|seem|claim|prove|turn)$/.test(governor.lemma));
  }
  return isConditional(view, group) || isSubjunctive(view, group);
}

/** "the demand that he be held accountable": what is wanted, not what was. */
function isSubjunctive(view: View, group: VerbGroup): boolean {
  return group.kind === 'finite' && view.word(group.first) === 'be';
}

function finding(
  view: View,
  given: Pick<
    Finding,
    | 'type'
    | 'cue'
    | 'sources'
    | 'accused'
    | 'act'
    | 'certainty'
    | 'certaintyWords'
    | 'frame'
    | 'reason'
  >,
): Finding {
  return {
    view,
    form: 'clause',
    via: [],
    quoted: view.unit(given.cue.first)?.quoted ?? false,
    ...given,
    sources: distinct(given.sources),
    accused: distinct(given.accused),
  };
}

/** Sources of a region, where anybody could be meant by it; else whoever speaks round it. */
function sourcesOf(
  view: View,
  region: Region | null,
  voice: Voice,
  speeches: readonly Speech[],
): { sources: Participant[]; animate: boolean } {
  if (!region) return { sources: voice.sources, animate: true };
  const head = view.unit(headOf(view.units, region));
  if (head && (head.tag === 'wh' || head.tag === 'det'))
    return { sources: voice.sources, animate: true };
  // "…, the team said; it links the group to": whoever spoke in this sentence goes on.
  if (region.first === region.last && /^(?:it|they)$/.test(view.word(region.first))) {
    const before = speeches.find(
      (s) =>
        s.verb !== null && s.verb.last < region.first && s.sources.some((p) => p.actor !== null),
    );
    if (before)
      return {
        sources: before.sources.map((p) => ({ ...p, ...view.span(region) })),
        animate: true,
      };
    return { sources: speakers(view, region), animate: true };
  }
  const resolved = view.resolve(region);
  const someone =
    resolved.participants.some((p) => p.actor !== null) ||
    ANIMATE.has(head?.lower ?? '') ||
    head?.tag === 'pron' ||
    (head?.capital === true && region.first > 0);
  if (!someone) return { sources: voice.sources, animate: false };
  return { sources: resolved.participants, animate: true };
}

function blaming(
  view: View,
  blame: Blame,
  voice: Voice,
  speeches: readonly Speech[],
): Finding | undefined {
  const { group } = blame;
  const { sources, animate } = sourcesOf(view, blame.source, voice, speeches);
  let accused = blame.resolved.participants.filter(
    (p) => p.actor !== null || blame.resolved.threat || isPeople(p.text),
  );
  accused = accused.filter((p) => p.actor === null || classOf(view, p) !== 'outlet');
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
  if (group.negated) {
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

function channel(view: View, speech: Speech | undefined): Participant[] {
  if (speech?.verb?.lemma !== 'tell') return [];
  const object = view.args(speech.verb).object;
  if (!object) return [];
  return view.resolve(object).participants.filter((p) => classOf(view, p) === 'outlet');
}

function insideBlame(blame: Blame, proposition: Proposition): boolean {
  const at = proposition.cue.first;
  if (blame.act && blame.act.first <= at && at <= blame.act.last) return true;
  return blame.accused.first <= at && at <= blame.accused.last;
}

/** A proposition, as the claim of whoever makes it. */
function stated(
  view: View,
  p: Proposition,
  voice: Voice,
  others: readonly Finding[],
): Finding | undefined {
  const national = view.some(
    p.accused,
    (u) => u.actor !== undefined && (u.actor.form === 'demonym' || u.suffix !== undefined),
  );
  let accused = p.resolved.participants.filter(
    (q) => q.actor !== null || p.resolved.threat || isPeople(q.text),
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
  if (p.doubtful && !isForeign(view, accused, sources)) return undefined;
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
    if (p.strength < 2 && !accused.some((a) => classOf(view, a) === 'group')) return undefined;
    // "Chinese hackers" is a modifier's claim; "the Chinese government" a party's.
    if (national && p.frame === 'did' && p.resolved.threat) return undefined;
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

/** Whether the accused are of another state than whoever accuses them. */
function isForeign(
  view: View,
  accused: readonly Participant[],
  sources: readonly Participant[],
): boolean {
  const state = (p: Participant): string | undefined =>
    p.actor === null ? undefined : view.resolver.stateOf(p.actor);
  if (sources.length === 0) return false;
  return accused.every((a) => {
    const own = state(a);
    return (
      own !== undefined && sources.every((s) => state(s) !== own) && classOf(view, a) !== 'company'
    );
  });
}

function voiceIsActive(speech: Speech): boolean {
  return speech.verb !== null;
}

function sameSources(a: readonly Participant[], b: readonly Participant[]): boolean {
  return (
    a.length === b.length &&
    a.every((x) => b.some((y) => (x.actor ?? x.text) === (y.actor ?? y.text)))
  );
}

function sameActors(a: readonly Participant[], b: readonly Participant[]): boolean {
  const ids = a.flatMap((p) => (p.actor === null ? [] : [p.actor]));
  return ids.length > 0 && ids.every((id) => b.some((p) => p.actor === id));
}

function rejected(view: View, r: Rejection, voice: Voice): Finding | undefined {
  let sources: Participant[];
  if (r.source) {
    const head = view.unit(headOf(view.units, r.source));
    const resolved = view.resolve(r.source);
    const wh =
      head?.tag === 'wh' || /^(?:none|nothing|neither|it|this|that)$/.test(head?.lower ?? '');
    const speaking = !voice.own && voice.sources.length > 0;
    const home = voice.sources.map((p) =>
      p.actor === null ? undefined : view.resolver.stateOf(p.actor),
    );
    const self =
      speaking &&
      (resolved.participants.some((p) => p.actor !== null && home.includes(p.actor)) ||
        sameActors(resolved.participants, voice.sources) ||
        /^(?:we|i|it|its|they|he|she|the)$/.test(view.word(r.source.first)));
    if ((wh || (r.scope === 'own' && self)) && speaking) sources = voice.sources;
    else if (wh && voice.own && head?.lower !== 'it') return undefined;
    else sources = resolved.participants;
    if (!sources.some((p) => p.actor !== null) && speaking && r.scope === 'own')
      sources = voice.sources;
  } else {
    if (voice.own) return undefined;
    sources = voice.sources;
  }
  if (sources.length === 0) return undefined;
  if (!sources.some((p) => p.actor !== null) && !r.sure) return undefined;
  return {
    ...finding(view, {
      type: 'denial',
      cue: r.cue,
      sources,
      accused: accusedIn(view, r.about),
      act: r.act,
      certainty: 'stated',
      certaintyWords: null,
      frame: r.frame,
      reason: r.reason,
    }),
    rejection: { sure: r.sure, own: r.scope === 'own' },
    via: channel(view, voice.speech),
  };
}

/** Whoever is accused in what a denial or a doubt is about, as far as the words name anybody. */
function accusedIn(view: View, about: Region | null): Participant[] {
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

function doubted(view: View, d: Doubt, voice: Voice): Finding | undefined {
  let sources: Participant[] = [];
  if (d.source === undefined) sources = voice.sources;
  else if (d.source) {
    const head = view.unit(headOf(view.units, d.source));
    const resolved = view.resolve(d.source);
    if (!(head?.tag === 'wh')) sources = resolved.participants;
    const someone =
      resolved.participants.some((p) => p.actor !== null) ||
      ANIMATE.has(head?.lower ?? '') ||
      head?.tag === 'pron';
    if (!someone) sources = voice.sources;
  }
  const named = suspects(view, d.about, sources);
  return {
    ...finding(view, {
      type: 'doubt',
      cue: d.cue,
      sources,
      accused: d.reason === 'withheld' && d.frame !== 'unclear' ? [] : named,
      act: d.act,
      certainty: 'stated',
      certaintyWords: null,
      frame: d.frame,
      reason: d.reason,
    }),
    aboutEarlier: d.about !== null && named.length === 0,
  };
}

/** The first party that a doubted clause would accuse. */
function suspects(
  view: View,
  about: Region | null,
  sources: readonly Participant[],
): Participant[] {
  if (!about) return [];
  for (const group of view.groups) {
    if (group.first < about.first || group.first > about.last) continue;
    const subject = view.args(group).subject;
    if (!subject || subject.first < about.first) continue;
    const resolved = view.resolve(subject);
    const ok = resolved.participants.filter(
      (p) => p.actor !== null && !sources.some((s) => s.actor === p.actor),
    );
    if (ok.length > 0 && accusable(view, resolved)) return ok;
  }
  const owners: Participant[] = [];
  for (let i = about.first; i <= about.last; i += 1) {
    const unit = view.unit(i);
    if (!unit?.actor) continue;
    const cls = view.resolver.discourse.classOf(unit.actor.actor);
    if (!cls || cls === 'outlet' || sources.some((s) => s.actor === unit.actor?.actor)) continue;
    owners.push({ ...view.span({ first: i, last: i }), actor: unit.actor.actor });
  }
  const state = owners.filter((p) => ['state', 'agency', 'group'].includes(classOf(view, p) ?? ''));
  return (state.length > 0 ? state : owners).slice(0, 1);
}

function silent(
  view: View,
  source: Region | null,
  cue: Region,
  frame: string,
): Finding | undefined {
  if (!source) return undefined;
  const resolved = view.resolve(source);
  const sources = resolved.participants;
  const head = view.unit(headOf(view.units, source));
  const someone =
    sources.some((p) => p.actor !== null) ||
    ANIMATE.has(head?.lower ?? '') ||
    THREAT_PEOPLE.has(head?.lower ?? '');
  if (!someone) return undefined;
  return finding(view, {
    type: 'no-comment',
    cue,
    sources,
    accused: [],
    act: null,
    certainty: 'stated',
    certaintyWords: null,
    frame,
    reason: 'silent',
  });
}
