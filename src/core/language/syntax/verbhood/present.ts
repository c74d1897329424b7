import { isTitleCase } from '../case.ts';
import type { Tag, Unit } from '../units.ts';
import {
  ADJECTIVES,
  isListedVerb,
  NOUN_FIRST,
  NOUN_LIKE,
  PERFECT_BASE,
  SAYING,
  type VerbForm,
  verbReading,
} from '../words.ts';
import {
  NOUN_BEFORE,
  POSSESSIVES,
  isNominal,
  isPluralSubject,
  previous,
  takesObject,
} from './neighbours.ts';

/** Base and third person: a noun as often as a verb. */
export function readsAsPresent(
  units: readonly Unit[],
  i: number,
  form: VerbForm,
  word: string,
): boolean {
  const unit = units[i] as Unit;
  const before = previous(units, i);
  const after = units[i + 1];
  // "is run by": no noun stands between a form of "be" and "by".
  if (
    word === 'run' &&
    before?.lemma === 'be' &&
    after &&
    /^(?:by|from|out|as|on)$/.test(after.lower)
  )
    return true;
  // "Everything about the controllers points to X": the sentence's first verb.
  if (
    /^(?:points|leads|testifies|attests)$/.test(word) &&
    /^(?:to|toward|towards|at)$/.test(after?.lower ?? '') &&
    isFirstVerb(units, i)
  )
    return true;
  // "India spies on its exiles".
  if (word === 'spies' && after?.lower === 'on' && before?.actor && before.tag === 'noun')
    return true;
  // "traced the spoofed earthquake alerts to": the end of what a verb acts upon.
  if (form === 's' && before?.tag === 'noun' && isObjectOfVerb(units, i)) return false;
  const nounFirst = NOUN_FIRST.has(verbReading(word)?.lemma ?? '');
  if (/^(?:say|says|reads)$/.test(word) && !(before && NOUN_BEFORE.has(before.tag))) return true;
  if (before === undefined) {
    return (
      form === 'base' &&
      !nounFirst &&
      after !== undefined &&
      (after.tag === 'det' || after.tag === 'pron' || POSSESSIVES.has(after.lower))
    );
  }
  if (before.tag === 'modal') return true;
  // "is not evidence", "is not clear whether", "access to network devices".
  if (before.tag === 'not')
    return deniesVerb(units, i) || !(nounFirst || (form === 'base' && deniesBeing(units, i)));
  if (before.tag === 'to') return form !== 's' && (!nounFirst || takesObject(units, i));
  // "had come", "has become": the participle looks like the base.
  if (before.tag === 'aux')
    return (
      form === 'base' &&
      (before.lemma === 'do' || (before.lemma === 'have' && PERFECT_BASE.has(word)))
    );
  if (before.lower === 'whose') return false;
  if (nounFirst && !(before.actor || before.tag === 'pron' || before.tag === 'wh')) return false;
  if (nounFirst && !takesObject(units, i)) return false;
  if (before.tag === 'pron' || before.tag === 'wh' || before.tag === 'that')
    // "said that attacks on": a noun.
    return !(before.tag === 'that' && isNounLike(word) && after?.tag === 'prep');
  if (NOUN_BEFORE.has(before.tag) || before.tag === 'prep')
    return form === 's' && before.tag === 'num' && after?.tag === 'det';
  // "Jan Kowalski, its director, thinks otherwise."
  if (before.tag === 'comma' && form === 's' && after?.lower === 'otherwise') return true;
  if (before.tag === 'conj' || before.tag === 'comma') {
    // "blames Iran and says": parallel to a verb before it.
    const gerund = after !== undefined && verbReading(after.lower)?.form === 'ing';
    const parallel =
      form === 's' &&
      !nounFirst &&
      !isNounLike(word) &&
      after?.tag === 'noun' &&
      verbBefore(units, i);
    if (!followsLikeObject(after) && !gerund && !parallel) return false;
    if (isNounLike(word) && after?.tag === 'prep' && !/^towards?$/.test(after.lower)) return false;
    // "Officials at X, a maker of Y, blame the crew": a noun has no article behind it.
    return verbBefore(units, i) || form === 's' || (before.tag === 'comma' && after?.tag === 'det');
  }
  if (before.tag === 'noun') return followsNoun(units, i, form, word);
  if (before.tag === 'dash') return form === 's' && followsLikeObject(after) && !unit.capital;
  if (before.tag === 'close' || before.tag === 'quote-close') return followsLikeObject(after);
  return false;
}

/** Papers that charge somebody. */
const CHARGING = /^(?:indictments?|complaints?|lawsuits?|suit|filing)$/;

/** Whether no verb stands before a unit. */
function isFirstVerb(units: readonly Unit[], at: number): boolean {
  return units.slice(0, at).every((u) => !['verb', 'aux', 'modal', 'wh'].includes(u.tag));
}

/** Whether a phrase that began behind an article, right behind a verb that says nothing, goes on to a unit. */
function isObjectOfVerb(units: readonly Unit[], at: number): boolean {
  let first = at - 1;
  while (isNominal(units[first]) && first > 0 && !units[first]?.actor) first -= 1;
  const verb = units[first - 1];
  return (
    units[first]?.tag === 'det' &&
    verb?.tag === 'verb' &&
    !SAYING.has(verb.lemma ?? '') &&
    verb.form !== 'ing'
  );
}

function followsNoun(units: readonly Unit[], i: number, form: VerbForm, word: string): boolean {
  const before = previous(units, i) as Unit;
  const after = units[i + 1];
  // "Four operators in the Gulf stand accused".
  if (/^stands?$/.test(word) && after?.lower === 'accused') return true;
  const saying = SAYING.has(verbReading(word)?.lemma ?? '');
  const ends = !after || after.tag === 'stop' || after.tag === 'comma';
  // ", the agencies report,", ", the coastguard suspects.": a verb of saying put in or behind.
  if (saying && ends && (form === 's' || isPluralSubject(before)) && isPutIn(units, i)) return true;
  // "expelled two envoys last week"
  if (ADJECTIVES.has(word) && after?.tag === 'noun' && !after.actor) return false;
  // "The indictment charges two men".
  if (word === 'charges' && CHARGING.test(before.lower) && takesObject(units, i)) return true;
  // "Gang claims responsibility": no claims are of that kind.
  if (word === 'claims' && /^(?:responsibility|credit)$/.test(after?.lower ?? '')) return true;
  if (form === 's' && NOUN_LIKE.has(word))
    return (
      before.actor !== undefined &&
      !isGoverned(units, i) &&
      (takesObject(units, i) ||
        takesInfinitive(units, i) ||
        (isHeadline(units) && units[0] === before && isNominal(after)))
    );
  if (form === 's')
    return followsLikeVerb(after, word) && !((units[i] as Unit).capital && !isTitleCase(units));
  // "said of the telecoms breach at the hearing", "to its data leak site": a noun in a preposition's hands.
  const single = !/s$/.test(before.lower);
  // "in a chat post that": one thing posts nothing.
  const goesOn =
    after?.tag === 'prep' || ((after?.tag === 'noun' || after?.tag === 'that') && single);
  if (isNounLike(word) && goesOn && isInPhrase(units, i)) return false;
  return isPluralSubject(before) && followsLikeVerb(after, word);
}

/** Whether the words before a word are a noun phrase behind a preposition. */
function isInPhrase(units: readonly Unit[], i: number): boolean {
  let at = i - 1;
  while (['noun', 'adj', 'num', 'poss'].includes(units[at]?.tag ?? '')) at -= 1;
  if (units[at]?.tag === 'det') at -= 1;
  return at > 0 && (units[at]?.tag === 'prep' || units[at]?.tag === 'to');
}

/** "LockBit claims to have stolen": a name's own claims are followed by "that", or by nothing. */
function takesInfinitive(units: readonly Unit[], i: number): boolean {
  return (
    verbReading((units[i] as Unit).lower)?.lemma === 'claim' &&
    units[i + 1]?.tag === 'to' &&
    /^(?:have|be)$/.test(units[i + 2]?.lower ?? '')
  );
}

/** "did not", "would not", "don't": what follows is a verb; "is not" says nothing of it. */
function deniesVerb(units: readonly Unit[], i: number): boolean {
  let at = i - 1;
  while (at > 0 && (units[at] as Unit).tag !== 'not') at -= 1;
  const before = units[at - 1];
  return (
    /^(?:do|does|did|wo|would|ca|could|should)n't$|^cannot$/.test((units[at] as Unit).lower) ||
    before?.tag === 'modal' ||
    before?.lemma === 'do'
  );
}

/** "is not", "aren't": no verb in its base form follows. */
function deniesBeing(units: readonly Unit[], i: number): boolean {
  let at = i - 1;
  while (at > 0 && (units[at] as Unit).tag !== 'not') at -= 1;
  return (
    /^(?:is|are|was|were)n't$/.test((units[at] as Unit).lower) || units[at - 1]?.lemma === 'be'
  );
}

/** A line in title case, or one without a full stop. */
function isHeadline(units: readonly Unit[]): boolean {
  const last = units.at(-1)?.tag;
  return isTitleCase(units) || (last !== 'stop' && last !== 'quote-close' && last !== 'colon');
}

/** "denied US claims that": the name before the word belongs to a noun phrase in another word's hands. */
function isGoverned(units: readonly Unit[], i: number): boolean {
  const governor = units[i - 2];
  if (governor?.tag === 'prep') return true;
  return governor?.tag === 'verb' && !SAYING.has(governor.lemma ?? '');
}

/** Whether nothing but a subject stands between the verb at `i` and the comma or closing mark before it. */
function isPutIn(units: readonly Unit[], i: number): boolean {
  let at = i - 1;
  while (
    at >= 0 &&
    i - at < 8 &&
    ['noun', 'adj', 'poss', 'num', 'adv'].includes((units[at] as Unit).tag)
  )
    at -= 1;
  if (units[at]?.tag === 'det') at -= 1;
  const tag = units[at]?.tag;
  return tag === 'comma' || tag === 'quote-close';
}

function isNounLike(word: string): boolean {
  return [word, `${word}s`, `${word}es`].some((form) => NOUN_LIKE.has(form));
}

function verbBefore(units: readonly Unit[], i: number): boolean {
  for (let j = i - 1; j >= 0 && j > i - 14; j -= 1)
    if ((units[j] as Unit).tag === 'verb') return true;
  return false;
}

/** What stands behind a verb rather than behind a noun. */
const BEHIND_VERB: ReadonlySet<Tag> = new Set<Tag>([
  'det',
  'pron',
  'that',
  'to',
  'prep',
  'num',
  'adv',
  'wh',
  'adj',
]);

function followsLikeObject(after: Unit | undefined): boolean {
  if (!after) return false;
  return after.lower === 'yet' || BEHIND_VERB.has(after.tag) || after.actor !== undefined;
}

function followsLikeVerb(after: Unit | undefined, word: string): boolean {
  if (after?.lower === 'yet') return true;
  if (!after) return /^(?:says|claims|warns|reports|said|say)$/.test(word);
  if (followsLikeObject(after))
    return (
      after.tag !== 'prep' ||
      !/^(?:of|in)$/.test(after.lower) ||
      (after.lower === 'in' && !isNounLike(word)) ||
      /^(?:denies|says|hacks)$/.test(word)
    );
  if (after.tag === 'noun') return /s$/.test(word) || !isListedVerb(after.lower);
  return after.tag === 'stop' || after.tag === 'colon'
    ? /^(?:says|say|claims|warns|reports|insists)$/.test(word)
    : after.tag === 'quote-open' || after.tag === 'not';
}
