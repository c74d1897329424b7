import { clauseEnd } from '../../syntax/arguments.ts';
import { baseFrom, headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { isAct } from '../acts.ts';
import { CLAIM_NOUNS, ROLE_NOUNS } from '../lexicon.ts';
import type { View } from '../view.ts';
import { ownPart } from './own.ts';
import { verdict, type Rejection } from './rejection.ts';

/** "had nothing to do with it", "played no part", "was not involved", "neither the intention nor the motive". */
export function noPart(view: View, group: VerbGroup): Rejection | undefined {
  if (group.passive) return notInvolved(view, group);
  return (
    nothingToDo(view, group) ??
    noKnowledge(view, group) ??
    noRole(view, group) ??
    notInvolved(view, group)
  );
}

function isNobody(view: View, subject: Region | null): boolean {
  return subject !== null && /^(?:none|nobody|neither|no)$/.test(view.word(subject.first));
}

/** "had nothing to do with", "had no more to do with it than", "none had a thing to do with". */
function nothingToDo(view: View, group: VerbGroup): Rejection | undefined {
  if (!/^(?:have|be)$/.test(group.lemma)) return undefined;
  const to = view.units.findIndex(
    (u, i) => i > group.last && i <= group.last + 4 && u.tag === 'to' && view.word(i + 1) === 'do',
  );
  if (to < 0) return undefined;
  const { subject } = view.args(group);
  const between = { first: group.last + 1, last: to - 1 };
  const no = view.some(between, (u) => /^(?:nothing|no|little|zero|nought|naught)$/.test(u.lower));
  const any = view.some(between, (u) => /^(?:anything|thing|aught)$/.test(u.lower));
  const noWay = view.some(
    { first: group.first - 3, last: group.first - 1 },
    (u, i) => u.lower === 'no' && /^(?:way|wise|sense)$/.test(view.word(i + 1)),
  );
  if (!no && !(any && (group.negated || noWay || isNobody(view, subject)))) return undefined;
  const cue = { first: group.first, last: to + 1 };
  const base = baseFrom(view.units, to + 3);
  if (base && /^(?:reality|truth|facts?)$/.test(view.word(headOf(view.units, base))))
    return verdict(cue, subject);
  return ownPart({
    source: subject,
    cue,
    act: base && isAct(view, base) ? base : null,
    about: base,
    frame: 'nothing-to-do',
    sure: true,
  });
}

/** "knows nothing about it", "was not aware of any such operation". */
function noKnowledge(view: View, group: VerbGroup): Rejection | undefined {
  const { subject } = view.args(group);
  if (group.lemma === 'know') {
    const at = [group.last + 1, group.last + 2].find((i) => view.word(i) === 'nothing');
    const any =
      group.negated && view.word(group.last + 1) === 'anything' ? group.last + 1 : undefined;
    const last = at ?? any;
    if (last === undefined) return undefined;
    // "I know nothing about hotels" denies nothing.
    const topic = baseFrom(view.units, last + 2);
    const other =
      /^(?:about|of)$/.test(view.word(last + 1)) &&
      topic !== null &&
      !isAct(view, topic) &&
      !view.some(topic, (u) => u.actor !== undefined || CLAIM_NOUNS.has(u.lower));
    const cue = { first: group.first, last };
    return other ? undefined : ownPart({ source: subject, cue, frame: 'no-role', retort: true });
  }
  const unaware =
    group.lemma === 'be' &&
    (view.word(group.last + 1) === 'unaware' ||
      (group.negated && view.word(group.last + 1) === 'aware'));
  if (!unaware || view.word(group.last + 2) !== 'of') return undefined;
  const base = baseFrom(view.units, group.last + 3);
  if (!base || !isAct(view, base)) return undefined;
  return ownPart({
    source: subject,
    cue: { first: group.first, last: group.last + 1 },
    act: base,
    about: base,
    frame: 'no-role',
    self: true,
  });
}

/** "played no part in", "had neither the intention nor the motive", "bears no responsibility for". */
function noRole(view: View, group: VerbGroup): Rejection | undefined {
  if (!/^(?:have|play|take|bear|see|want|accept|harbor|harbour|hold|possess)$/.test(group.lemma))
    return undefined;
  const { subject } = view.args(group);
  const nobody = isNobody(view, subject);
  const no = view.units.findIndex(
    (u, i) =>
      (i >= group.first &&
        i <= group.last + 2 &&
        /^(?:no|neither|zero|never|not|any)$/.test(u.lower)) ||
      (i >= group.first && i <= group.last && u.tag === 'not'),
  );
  // "any" alone denies only behind "not" or "nobody".
  if (no < 0 || (view.word(no) === 'any' && !group.negated && !nobody)) return undefined;
  const end = Math.min(group.last + 9, view.units.length - 1);
  for (let i = Math.max(no + 1, group.last + 1); i <= end; i += 1) {
    if (ROLE_NOUNS.has(view.word(i)))
      return fits(view, group, i) ? roleAt(view, group, subject, i) : undefined;
    // "no evidence of any hand": what is missing is the evidence.
    if (view.unit(i)?.tag === 'prep' && !/^(?:kind|sort|form|type|manner)$/.test(view.word(i - 1)))
      return undefined;
    if (['comma', 'stop', 'verb'].includes(view.unit(i)?.tag ?? '') && view.word(i) !== 'nor')
      return undefined;
  }
  return undefined;
}

const PARTS =
  /^(?:part|role|hand|involvement|responsibility|blame|share|complicity|guilt|liability|participation)$/;

/** "took no part", not "took no interest"; "has no intention", but not of doing what harms nobody. */
function fits(view: View, group: VerbGroup, at: number): boolean {
  const word = view.word(at);
  if (/^(?:take|accept|want|bear|play)$/.test(group.lemma)) return PARTS.test(word);
  if (group.lemma === 'see')
    return /^(?:connections?|links?|ties|hand|role|part|involvement|share)$/.test(word);
  if (!/^(?:intentions?|intent|plans?|desire|interest|say|place|control|business)$/.test(word))
    return true;
  const behind = { first: at + 2, last: clauseEnd(view.parse, group) };
  return behind.first > behind.last || view.word(at + 1) === 'or' || isAct(view, behind);
}

function roleAt(view: View, group: VerbGroup, subject: Region | null, at: number): Rejection {
  const rest = /^(?:in|of|with|to|for|behind|over)$/.test(view.word(at + 1))
    ? { first: at + 2, last: clauseEnd(view.parse, group) }
    : null;
  const act =
    rest &&
    rest.first <= rest.last &&
    (isAct(view, rest) || view.groups.some((g) => g.first === rest.first))
      ? rest
      : null;
  const nobody = subject !== null && isNobody(view, subject) && !group.negated;
  return ownPart({
    source: subject,
    cue: { first: nobody ? subject.first : group.first, last: at },
    act: act && view.unit(act.first)?.tag === 'to' ? { first: act.first + 1, last: act.last } : act,
    about: rest,
    frame: 'no-role',
    sure:
      act !== null ||
      /^(?:part|role|involvement|hand|knowledge|responsibility|complicity)$/.test(view.word(at)),
    weak:
      act === null &&
      !/^(?:part|role|involvement|hand|knowledge|responsibility|complicity|motive|intention|connection|link|links|ties|association)$/.test(
        view.word(at),
      ),
  });
}

/** "was not involved", "is in no way associated with", "is not behind it", "neither is responsible". */
function notInvolved(view: View, group: VerbGroup): Rejection | undefined {
  const { subject } = view.args(group);
  const noWay = view.some(
    { first: group.first - 3, last: group.last + 3 },
    (u, i) => u.lower === 'no' && /^(?:way|wise|sense)$/.test(view.word(i + 1)),
  );
  if (!group.negated && !isNobody(view, subject) && !noWay) return undefined;
  // "The incident did not involve ransomware" tells of the incident.
  if (/^(?:involve|connect|implicate|affiliate|associate)$/.test(group.lemma) && group.passive)
    return ownPart({
      source: subject,
      cue: { first: group.first, last: group.last },
      frame: 'not-involved',
      sure: true,
    });
  if (group.lemma !== 'be') return undefined;
  for (let i = group.last + 1; i <= group.last + 4; i += 1) {
    if (
      !/^(?:responsible|behind|involved|guilty|to-blame|complicit|party|culpable|associated|connected|affiliated|implicated|liable)$/.test(
        view.word(i),
      )
    )
      continue;
    // "It was not Norway behind the attack": said of Norway, by whoever speaks.
    if (view.some({ first: group.last + 1, last: i - 1 }, (u) => u.actor !== undefined))
      return undefined;
    const from = /^(?:for|in|to|of|with)$/.test(view.word(i + 1)) ? i + 2 : i + 1;
    const base = from > i + 1 || view.word(i) === 'behind' ? baseFrom(view.units, from) : null;
    return ownPart({
      source: subject,
      cue: { first: group.first, last: i },
      act: base && isAct(view, base) ? base : null,
      about: base,
      frame: 'not-involved',
      sure: true,
    });
  }
  return undefined;
}
