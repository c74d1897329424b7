import words from '../../../../../assets/lexicon/doubt-words.json';
import type { Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { wordSet } from '../../syntax/words.ts';
import { isNobody, refusalOf } from '../refusal.ts';
import type { View } from '../view.ts';
import {
  asksWho,
  ATTRIBUTE_VERBS,
  clauseLast,
  CULPRITS,
  type Doubt,
  isWhoClause,
  NAME_VERBS,
  STATES,
  suspectIn,
  TELL_VERBS,
} from './doubt.ts';

const OPEN = wordSet(words.openWords);
const NOT_KNOWN = wordSet(words.notWords);
const ANY_CULPRIT = wordSet(words.anyCulprit);
const CONCLUDE = wordSet(words.concludeVerbs);
const FINAL = wordSet(words.conclusions);
const HARD = wordSet(words.hardWords);

/** An attribution that is still open: "it is unclear who", "Whether X did it is anybody's guess", "too early to say". */
export function open(view: View, group: VerbGroup): Doubt | undefined {
  return (
    unclear(view, group) ??
    openQuestion(view, group) ??
    anyone(view, group) ??
    undecided(view, group) ??
    unclaimed(view, group)
  );
}

function found(first: number, last: number, about: Region | null, source?: Region | null): Doubt {
  return { source, cue: { first, last }, about, act: null, frame: 'unclear', reason: 'withheld' };
}

/** "it is unclear who", "the culprit remains unknown", "it is too early to say who", "it will be hard to point fingers". */
function unclear(view: View, group: VerbGroup): Doubt | undefined {
  if (!/^(?:be|remain|stay|seem)$/.test(group.lemma) || group.passive) return undefined;
  // "remains to be seen who".
  const seen = group.lemma === 'remain' ? view.args(group).infinitive : null;
  if (
    seen?.last !== undefined &&
    seen.passive &&
    /^(?:see|prove|establish|determine)$/.test(seen.lemma)
  ) {
    const behind = { first: seen.last + 1, last: clauseLast(view, seen.last + 1) };
    if (asksWho(view, behind.first)) return found(group.first, seen.last, null);
    const whether = /^(?:whether|if|that)$/.test(view.word(behind.first));
    return whether && suspectIn(view, behind) ? found(group.first, seen.last, behind) : undefined;
  }
  const at = view.units.findIndex(
    (u, i) =>
      i > group.last &&
      i <= group.last + 4 &&
      (OPEN.has(u.lower) || NOT_KNOWN.has(u.lower) || HARD.has(u.lower)),
  );
  if (at < 0) return undefined;
  const word = view.word(at);
  const { subject } = view.args(group);
  const no = group.negated || view.some({ first: group.last, last: at }, (u) => u.tag === 'not');
  if (HARD.has(word)) return tooEarly(view, group, at, no);
  if (!(OPEN.has(word) ? !no : no)) return undefined;
  const whether = view.units.findIndex(
    (u, i) => i > at && i < at + 8 && (u.lower === 'whether' || u.lower === 'if'),
  );
  const about = whether > 0 ? { first: whether + 1, last: clauseLast(view, whether + 1) } : null;
  const who = asksWho(view, at + 1) || culpritNear(view, at + 1, at + 5);
  const whose =
    subject !== null && view.some(subject, (u) => CULPRITS.has(u.lower) || u.lower === 'who');
  if (!who && !whose && !(about && suspectIn(view, about))) return undefined;
  // "Mandiant is unsure who did it": a person or a firm is.
  const source = /^(?:unsure|uncertain|sure|certain)$/.test(word) ? subject : undefined;
  return found(group.first, at, who || whose ? null : about, source);
}

/** "It could have been practically anyone", "they could be in any country". */
function anyone(view: View, group: VerbGroup): Doubt | undefined {
  if (group.lemma !== 'be' || group.negated || !/^(?:could|might|may|can)$/.test(group.modal ?? ''))
    return undefined;
  const { subject } = view.args(group);
  if (!subject || !ANY_CULPRIT.has(view.word(subject.last))) return undefined;
  let at = group.last + 1;
  while (view.unit(at)?.tag === 'adv') at += 1;
  const ends = /^(?:stop|comma|quote-close|semi|dash)$/.test(view.unit(at + 1)?.tag ?? 'stop');
  const whoever = ends && /^(?:anyone|anybody)$/.test(view.word(at));
  const where = /^(?:in|from)$/.test(view.word(at)) ? at + 1 : at;
  const anywhere = view.word(where) === 'any' && STATES.has(view.word(where + 1));
  return whoever || anywhere ? found(group.first, where, null) : undefined;
}

/** "No conclusion about who did it has been reached", "have not made a determination on attribution". */
function undecided(view: View, group: VerbGroup): Doubt | undefined {
  if (!CONCLUDE.has(group.lemma)) return undefined;
  const at = view.units.findIndex(
    (u, i) => i > group.first - 16 && i < group.last + 6 && FINAL.has(u.lower),
  );
  if (at < 0) return undefined;
  const behind = { first: at + 1, last: at + 5 };
  const whose =
    view.some(behind, (u) => CULPRITS.has(u.lower)) ||
    asksWho(view, at + 1) ||
    asksWho(view, at + 2);
  if (!whose) return undefined;
  const none = at < group.first && view.word(at - 1) === 'no';
  const refusal = at > group.last ? refusalOf(view, group) : undefined;
  if (!none && !refusal) return undefined;
  return found(none ? at - 1 : group.first, none ? at : group.last, null, refusal?.subject);
}

function culpritNear(view: View, first: number, last: number): boolean {
  return view.some(
    { first, last },
    (u) => u.tag === 'noun' && /^(?:attribution|culprits?|blame|perpetrators?)$/.test(u.lower),
  );
}

/** "too early to say who", "hard to attribute", "premature to blame anyone". */
function tooEarly(view: View, group: VerbGroup, at: number, negated: boolean): Doubt | undefined {
  const word = view.word(at);
  const too =
    view.word(at - 1) === 'too' ||
    /^(?:hard|difficult|impossible|premature|unwise|rash)$/.test(word);
  const easy = word === 'easy';
  if (easy ? !negated : !too || negated) return undefined;
  const verb = view.groups.find((g) => g.first > at && g.first < at + 5 && g.kind === 'infinitive');
  const attribution = view.some({ first: at + 1, last: at + 4 }, (u) =>
    /^attributions?$/.test(u.lower),
  );
  if (!verb) return attribution ? found(group.first, at, null) : undefined;
  const rest = {
    first: verb.last + 1,
    last: Math.min(verb.last + 6, clauseLast(view, verb.last + 1)),
  };
  if (asksWho(view, verb.last + 1)) return found(group.first, at, null);
  const whether = /^(?:whether|if|that)$/.test(view.word(verb.last + 1));
  const about = { first: rest.first, last: clauseLast(view, rest.first) };
  if (whether && TELL_VERBS.has(verb.lemma) && suspectIn(view, about))
    return found(group.first, at, about);
  const names =
    (ATTRIBUTE_VERBS.has(verb.lemma) || NAME_VERBS.has(verb.lemma)) &&
    view.some(
      rest,
      (u) =>
        CULPRITS.has(u.lower) ||
        STATES.has(u.lower) ||
        /^(?:anyone|anybody|attack|hack|breach|intrusion|it|this)$/.test(u.lower),
    );
  const party =
    (ATTRIBUTE_VERBS.has(verb.lemma) || NAME_VERBS.has(verb.lemma)) && suspectIn(view, about);
  return names || party ? found(group.first, at, party ? about : null) : undefined;
}

/** "Who stole it is anybody's guess", "Whether X did it remains open", "Who they were has never been established". */
function openQuestion(view: View, group: VerbGroup): Doubt | undefined {
  if (group.kind !== 'finite') return undefined;
  const start = questionBefore(view, group);
  if (start < 0) return undefined;
  const whether = view.word(start) === 'whether';
  const about = { first: start + 1, last: group.first - 1 };
  if (whether ? !suspectIn(view, about) : !isWhoClause(view, start)) return undefined;
  const near = { first: group.last + 1, last: group.last + 8 };
  const stays =
    /^(?:be|remain|stay|prove)$/.test(group.lemma) &&
    !group.passive &&
    (view.some(
      { first: near.first, last: near.first + 5 },
      (u) => OPEN.has(u.lower) || /^(?:question|matter|seen)$/.test(u.lower),
    ) ||
      ((group.negated || view.unit(group.last + 1)?.tag === 'not') &&
        view.some(near, (u) => NOT_KNOWN.has(u.lower))));
  const never =
    (group.negated || refusalOf(view, group) !== undefined) &&
    (TELL_VERBS.has(group.lemma) || NAME_VERBS.has(group.lemma));
  if (!stays && !never) return undefined;
  return found(start, group.last, whether ? about : null);
}

/** The question that is a verb's subject: a sentence, a quotation or a clause begins with it; -1 where none does. */
function questionBefore(view: View, group: VerbGroup): number {
  const start = view.units.findLastIndex(
    (u, i) =>
      i < group.first - 1 &&
      /^(?:who|whose|which|whether)$/.test(u.lower) &&
      (i === 0 ||
        ['quote-open', 'that', 'conj', 'semi', 'colon'].includes(view.unit(i - 1)?.tag ?? '') ||
        view.word(i - 1) === 'but'),
  );
  if (start < 0 || group.first - start > 24) return -1;
  const inner = view.groups.filter(
    (g) => g.first > start && g.last < group.first && g.kind === 'finite',
  );
  const broken = view.some({ first: start, last: group.first }, (u) =>
    ['comma', 'semi', 'stop'].includes(u.tag),
  );
  return inner.length > 0 && !broken ? start : -1;
}

/** "No group has claimed responsibility", "nobody has taken credit". */
function unclaimed(view: View, group: VerbGroup): Doubt | undefined {
  const { subject } = view.args(group);
  const credit = { first: group.last + 1, last: group.last + 3 };
  const claims =
    /^(?:claim|take|accept|assume)$/.test(group.lemma) &&
    view.some(credit, (u) => /^(?:responsibility|credit|ownership)$/.test(u.lower));
  if (!claims || !subject || !isNobody(view, subject)) return undefined;
  // "a front that no one had heard of took credit": whom nobody knew did.
  const inner = view.groups.some(
    (g) => g.kind === 'finite' && g.first > subject.first && g.last < group.first,
  );
  if (inner) return undefined;
  return {
    source: null,
    cue: { first: subject.first, last: group.last + 1 },
    about: null,
    act: null,
    frame: 'unclaimed',
    reason: 'withheld',
  };
}
