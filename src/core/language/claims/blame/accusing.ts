import type { Certainty, Participant } from '../../../model/index.ts';
import { baseEndingAt, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import type { Blame } from './blame.ts';
import { gradeOf } from '../certainty/certainty.ts';
import { type Finding, finding } from '../finding.ts';
import { isSomebody } from '../grounds.ts';
import { SAY } from '../lexicon.ts';
import { confidence, verbScope } from '../certainty/scopes.ts';
import type { Speech, View } from '../view.ts';
import { channel, classOf, sourcesOf, type Voice } from '../speech/voice.ts';

/** The claim of a cue frame that laid blame on somebody. */
export function blaming(
  view: View,
  blame: Blame,
  voice: Voice,
  speeches: readonly Speech[],
): Finding | undefined {
  const { group } = blame;
  const { sources: tellers, animate } =
    toldBy(view, group) ?? sourcesOf(view, blame.source, voice, speeches);
  const sources = [...tellers, ...joinedBy(view, group)];
  let accused = blame.resolved.participants.filter(
    (p) => p.actor !== null || blame.resolved.threat || isSomebody(view, p),
  );
  accused = accused.filter((p) => p.actor === null || classOf(view, p) !== 'outlet');
  accused = accused.filter((p) => !ownsAnother(view, p, accused));
  // "a link between the worm and Lazarus": what is linked is no party.
  if (blame.frame.id === 'link-noun') accused = masters(view, accused);
  if (isAppositive(view, group)) return undefined;
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
  // "arrested two men on suspicion of": between whom and what.
  const whom = Math.max(blame.accused.last, group.last) + 1;
  if (blame.act && whom < blame.act.first && blame.act.first - whom < 5)
    scope.push({ first: whom, last: blame.act.first - 1 });
  if (voice.speech?.verb) scope.push(verbScope(view, voice.speech));
  const grade = gradeOf(view, scope, blame.grade);
  const pointing = !animate && blame.frame.id === 'point-to' && group.lemma === 'point';
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

/** "Norway joined Latvia in accusing": those who accuse already. */
function joinedBy(view: View, group: VerbGroup): Participant[] {
  if (group.kind !== 'ing' || view.word(group.first - 1) !== 'in') return [];
  const join = view.groups.findLast((g) => g.last < group.first);
  const { object } = join?.lemma === 'join' ? view.args(join) : { object: null };
  return object ? view.resolve(object).participants.filter((p) => p.actor !== null) : [];
}

/** "A link between the group and Hanoi": the power that a group is tied to is accused, not the group. */
function masters(view: View, all: readonly Participant[]): Participant[] {
  const named = all.filter((p) => p.actor !== null);
  const powers = named.filter((p) => classOf(view, p) === 'state' || classOf(view, p) === 'agency');
  return powers.length > 0 ? powers : named;
}

/** "blamed it on UNC1151, people connected with the service": who a group is, behind its name, accuses nobody else. */
function isAppositive(view: View, group: VerbGroup): boolean {
  if (group.kind !== 'participle') return false;
  const base = baseEndingAt(view.units, group.first - 1);
  const name =
    base && view.unit(base.first - 1)?.tag === 'comma' ? view.unit(base.first - 2) : null;
  return (
    name?.actor !== undefined &&
    name.tag === 'noun' &&
    view.resolver.discourse.classOf(name.actor.actor) === 'group'
  );
}

/** "a group that experts believe is linked to", "alleged by experts to be linked to": who says so, right before the verb. */
function toldBy(
  view: View,
  group: VerbGroup,
): { sources: Participant[]; animate: boolean } | undefined {
  if (!group.passive) return undefined;
  const before = view.groups.findLast((g) => g.last < group.first);
  if (!before || !SAY.has(before.lemma)) return undefined;
  const by = before.passive
    ? view.args(before).preps.find((p) => p.word === 'by')?.region
    : undefined;
  const raised = group.kind === 'infinitive' && by ? by : null;
  const subject =
    before.last === group.first - 1 && before.kind === 'finite' ? view.args(before).subject : null;
  const relative =
    subject && /^(?:that|wh)$/.test(view.unit(subject.first - 1)?.tag ?? '') ? subject : null;
  const source = raised ?? (before.passive ? null : relative);
  return source ? { sources: view.resolve(source).participants, animate: true } : undefined;
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
