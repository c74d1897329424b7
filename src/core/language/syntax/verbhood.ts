import closed from '../../../../assets/lexicon/closed-words.json';
import { isTitleCase } from './case.ts';
import { isTime } from './phrases.ts';
import type { Tag, Unit } from './units.ts';
import {
  ACCUSING,
  ADJECTIVES,
  GERUND_NOUNS,
  INVARIANT,
  isListedVerb,
  NOUN_FIRST,
  NOUN_LIKE,
  PERFECT_BASE,
  SAYING,
  type VerbForm,
  verbReading,
  wordSet,
} from './words.ts';

const NOUN_BEFORE: ReadonlySet<Tag> = new Set<Tag>(['det', 'poss', 'adj', 'num']);
const POSSESSIVES = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your', 'whose']);
/** Nouns that a word in -ing makes a compound with: "a hacking group". */
const COMPOUND_HEADS = wordSet(closed.compoundHead);
/** Nouns that take a plural verb without an -s: "police", "the crew". */
const PLURAL_NOUNS = wordSet(closed.pluralNoun);

/** Whether a word that can be a verb is one between these neighbours. */
export function readsAsVerb(
  units: readonly Unit[],
  i: number,
  form: VerbForm,
  word: string,
): boolean {
  switch (form) {
    case 'past-tense': {
      const before = previous(units, i);
      return !(before && isDetermining(before) && units[i + 1]?.tag === 'noun');
    }
    case 'ing':
      return readsAsGerund(units, i, word);
    case 'past':
    case 'participle':
      return readsAsPast(units, i, word);
    default:
      // "a group that experts believe is linked".
      if (form === 'base' && isHeldApart(units, i)) return true;
      return invariantPast(units, i, form, word) ?? readsAsPresent(units, i, form, word);
  }
}

/** A verb of saying between its plural subject and an auxiliary, in a relative clause. */
function isHeldApart(units: readonly Unit[], i: number): boolean {
  const lemma = verbReading((units[i] as Unit).lower)?.lemma ?? '';
  const next = units[i + 1]?.tag;
  if (!SAYING.has(lemma) || (next !== 'aux' && next !== 'modal')) return false;
  const subject = units[i - 1];
  if (subject?.tag !== 'noun' || !/s$/.test(subject.lower)) return false;
  const opener = isNominal(units[i - 2]) ? units[i - 3] : units[i - 2];
  return opener?.tag === 'that' || opener?.tag === 'wh';
}

function isDetermining(unit: Unit): boolean {
  return unit.tag === 'det' || POSSESSIVES.has(unit.lower);
}

function isNominal(unit: Unit | undefined): boolean {
  return unit?.tag === 'noun' || unit?.tag === 'adj';
}

/** The verb or adjective of accusing that governs the preposition at `at`, a few words to its left. */
function accuses(units: readonly Unit[], at: number): boolean {
  if (!/^(?:of|for|with|over)$/.test((units[at] as Unit).lower)) return false;
  for (let i = at - 1; i >= 0 && i > at - 10; i -= 1) {
    const unit = units[i] as Unit;
    if (ACCUSING.has(unit.lemma ?? unit.lower)) return true;
    if (unit.tag === 'comma' || unit.tag === 'stop') return false;
  }
  return false;
}

function readsAsGerund(units: readonly Unit[], i: number, word: string): boolean {
  const before = previous(units, i);
  const after = units[i + 1];
  const object = takesObject(units, i);
  if (before?.tag === 'aux' && before.lemma === 'be') return true;
  // "accused neighbouring Belarus".
  if (before?.tag === 'verb' && ADJECTIVES.has(word) && isNominal(after)) return false;
  if (before?.tag === 'prep' && isNominal(after) && !after?.actor) {
    if (accuses(units, units.lastIndexOf(before, i))) return true;
    // "by hacking groups" against "for stealing secrets".
    if (GERUND_NOUNS.has(word)) return !COMPOUND_HEADS.has(headWord(units, i + 1)) && !!after;
  }
  // "campaigns targeting banks, insurers and ports".
  if (
    before?.tag === 'noun' &&
    GERUND_NOUNS.has(word) &&
    isNominal(after) &&
    (isPluralSubject(before) || /s$/.test(headWord(units, i + 1)))
  )
    return !COMPOUND_HEADS.has(headWord(units, i + 1));
  // "the APT31, or Zirconium, hacking group".
  if (
    before?.tag === 'comma' &&
    GERUND_NOUNS.has(word) &&
    after?.tag === 'noun' &&
    COMPOUND_HEADS.has(after.lower) &&
    !/s$/.test(after.lower)
  )
    return false;
  const open = before?.tag === 'comma' || before?.tag === 'sub';
  if (GERUND_NOUNS.has(word) && !open && !object) return false;
  // "the hacking of", "Russian meddling": nouns, unless an object follows at once.
  if (before && NOUN_BEFORE.has(before.tag) && before.tag !== 'num')
    return before.tag === 'det' && before.lower === 'another' ? object : false;
  if (before?.tag === 'noun' && after) {
    if (object || before.actor) return true;
    if (after.tag === 'stop') return false;
    if (!isNominal(after)) return true;
    // "a campaign targeting banks" against "data wiping malware".
    return isPluralSubject(before) || !COMPOUND_HEADS.has(headWord(units, i + 1));
  }
  return true;
}

/** The last noun of the bare compound that begins at `from`. */
function headWord(units: readonly Unit[], from: number): string {
  let at = from;
  while (isNominal(units[at + 1]) && units[at]?.tag === 'adj') at += 1;
  return units[at]?.lower ?? '';
}

function readsAsPast(units: readonly Unit[], i: number, word: string): boolean {
  const before = previous(units, i);
  const after = units[i + 1];
  const nominal = isNominal(after);
  // Nobody writes "the said man".
  if (/^(?:said|told|wrote)$/.test(word) && before?.tag !== 'det') return true;
  if (before?.tag === 'aux' && before.lemma !== 'do')
    return !(ADJECTIVES.has(word) && before.lemma === 'be' && after?.tag !== 'prep');
  if (before?.tag === 'poss' && nominal) return false;
  const counts = before?.tag === 'num' && !isTime(before);
  if (before && nominal && (counts || isDetermining(before))) return false;
  if (before && isTime(before) && after?.capital) return true;
  if (before?.tag === 'adj' && after?.tag === 'noun' && !before.actor) return false;
  if (before?.tag === 'prep' && nominal) return false;
  // "said suspected Chinese spies had".
  if (/^(?:suspected|alleged|purported)$/.test(word) && before?.tag === 'verb' && nominal)
    return false;
  // "published stolen emails", "were sent forged summonses".
  if (before?.tag === 'verb' && nominal && !after?.actor && !SAYING.has(before.lemma ?? ''))
    return false;
  if (after?.actor && after.tag === 'noun') return true;
  return !(ADJECTIVES.has(word) && after?.tag === 'noun' && (!before || before.tag !== 'noun'));
}

/** Verbs that show no form, "hit", "put": past where something follows that they can act upon. */
function invariantPast(
  units: readonly Unit[],
  i: number,
  form: VerbForm,
  word: string,
): true | undefined {
  const before = previous(units, i);
  const after = units[i + 1];
  if (form !== 'base' || !INVARIANT.has(word) || !before) return undefined;
  if (before.tag === 'aux' && (before.lemma === 'be' || before.lemma === 'have')) return true;
  if (!['noun', 'pron', 'wh', 'that', 'comma', 'conj'].includes(before.tag) || !after)
    return undefined;
  if ((units[i] as Unit).capital && i > 0) return undefined;
  const begins =
    ['det', 'pron', 'num', 'adj', 'adv'].includes(after.tag) ||
    after.actor !== undefined ||
    // "Water firm hit by Medusa".
    (after.lower === 'by' && before.tag === 'noun');
  return begins || before.actor !== undefined || before.tag === 'pron' ? true : undefined;
}

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

/** Base and third person: a noun as often as a verb. */
function readsAsPresent(units: readonly Unit[], i: number, form: VerbForm, word: string): boolean {
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
    /^(?:points|leads)$/.test(word) &&
    /^(?:to|toward|towards|at)$/.test(after?.lower ?? '') &&
    isFirstVerb(units, i)
  )
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
  // "said of the telecoms breach at the hearing": a noun in a preposition's hands.
  if (isNounLike(word) && after?.tag === 'prep' && isInPhrase(units, i)) return false;
  return isPluralSubject(before) && followsLikeVerb(after, word);
}

/** Whether the words before a word are a noun phrase behind a preposition. */
function isInPhrase(units: readonly Unit[], i: number): boolean {
  let at = i - 1;
  while (['noun', 'adj', 'num', 'poss'].includes(units[at]?.tag ?? '')) at -= 1;
  if (units[at]?.tag === 'det') at -= 1;
  return at > 0 && units[at]?.tag === 'prep';
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

/** The form of a verb that shows none: a participle behind an auxiliary, a base behind "to", else the past. */
export function invariantForm(units: readonly Unit[], i: number): VerbForm {
  const before = previous(units, i);
  if (before?.tag === 'to' || before?.tag === 'modal' || before?.tag === 'not') return 'base';
  // "they run": only an auxiliary makes a participle of it.
  if (
    PERFECT_BASE.has((units[i] as Unit).lower) &&
    !(before?.tag === 'aux' && before.lemma !== 'do')
  )
    return 'base';
  return before?.tag === 'aux' && before.lemma === 'do' ? 'base' : 'past';
}

/** Whether an object, or a particle of motion, follows at once: "hacking the registry", "hacking into". */
function takesObject(units: readonly Unit[], i: number): boolean {
  const after = units[i + 1];
  if (!after) return false;
  if (after.tag === 'det' || after.tag === 'pron' || after.tag === 'that' || after.tag === 'num')
    return true;
  if (after.actor !== undefined) return true;
  if (after.lower === 'into') return true;
  return after.tag === 'adj' && units[i + 2]?.tag === 'noun' && units[i - 1]?.tag === 'prep';
}

function previous(units: readonly Unit[], i: number): Unit | undefined {
  let j = i - 1;
  while (j >= 0 && (units[j] as Unit).tag === 'adv') j -= 1;
  return units[j];
}

function isPluralSubject(unit: Unit): boolean {
  if (unit.actor) return true;
  return /s$/.test(unit.lower) || PLURAL_NOUNS.has(unit.lower);
}

function verbBefore(units: readonly Unit[], i: number): boolean {
  for (let j = i - 1; j >= 0 && j > i - 14; j -= 1)
    if ((units[j] as Unit).tag === 'verb') return true;
  return false;
}

function followsLikeObject(after: Unit | undefined): boolean {
  if (!after) return false;
  return (
    after.lower === 'yet' ||
    after.tag === 'det' ||
    after.tag === 'pron' ||
    after.tag === 'that' ||
    after.tag === 'to' ||
    after.tag === 'prep' ||
    after.tag === 'num' ||
    after.tag === 'adv' ||
    after.tag === 'wh' ||
    after.tag === 'adj' ||
    after.actor !== undefined
  );
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
