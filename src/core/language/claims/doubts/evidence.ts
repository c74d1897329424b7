import words from '../../../../../assets/lexicon/doubt-words.json';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { headOf, type Region } from '../../syntax/phrases.ts';
import { wordSet } from '../../syntax/words.ts';
import { CLAIM_NOUNS } from '../lexicon.ts';
import { refusalOf } from '../refusal.ts';
import type { View } from '../view.ts';
import { clauseLast, CULPRITS, type Doubt, STATES, suspectIn } from './doubt.ts';

const EVIDENCE = wordSet(words.evidence);
const EVIDENCE_VERBS = wordSet(words.evidenceVerbs);
const TIE_VERBS = wordSet(words.tieVerbs);

/** "found no evidence that", "there is no sign of", "has yet to see a byte that would". */
export function noEvidence(view: View, group: VerbGroup): Doubt | undefined {
  if (!EVIDENCE_VERBS.has(group.lemma)) return undefined;
  const given = group.passive && GIVEN.test(group.lemma);
  if (group.passive && !given) return noneSeen(view, group);
  const word = view.units.findIndex(
    (u, i) =>
      i > group.last && i <= group.last + 8 && u.tag !== 'verb' && isEvidence(view, i, group.last),
  );
  if (word < 0) return given ? noneSeen(view, group) : undefined;
  // "said that it cannot release the evidence": the evidence is another verb's.
  if (view.groups.some((g) => g.kind === 'finite' && g.first > group.last && g.last < word))
    return undefined;
  const refusal = refusalOf(view, group);
  const no =
    refusal !== undefined ||
    view.some({ first: group.last + 1, last: word }, (u) =>
      /^(?:no|little|scant|nothing|zero|hardly|without)$/.test(u.lower),
    ) ||
    view.some({ first: group.last + 1, last: word }, (u) => u.tag === 'not');
  // "cannot release all the evidence": there is some.
  if (/^(?:release|publish|share|disclose|reveal)$/.test(group.lemma) && group.modal !== null)
    return undefined;
  const plenty = view.some({ first: group.last + 1, last: word }, (u) =>
    /^(?:shortage|lack|dearth|end|want)$/.test(u.lower),
  );
  if (!no || plenty) return undefined;
  const about = { first: word + 1, last: clauseLast(view, word + 1) };
  const who =
    suspectIn(view, about) ||
    view.some(
      about,
      (u) => CULPRITS.has(u.lower) || /^(?:who|behind|responsible)$/.test(u.lower),
    ) ||
    anyState(view, about.first, about.last);
  // "Tallinn's hand", "Russian involvement": whose it is stands before the noun.
  const owner = { first: group.last + 1, last: word };
  const owned = view.some(owner, (u) => u.actor !== undefined) && suspectIn(view, owner);
  const pronoun =
    view.word(word + 1) === 'of' && /^(?:one|it|that|this)$/.test(view.word(word + 2));
  const boast = view.some(about, (u) =>
    /^(?:claims?|boasts?|allegations?|assertions?|accusations?|charges)$/.test(u.lower),
  );
  // "had found no sign of an intrusion": what a victim says of a boast.
  const victim = !boast && view.some(about, (u) => INTRUSION.test(u.lower));
  if (!who && !owned && !pronoun && !boast && !victim) return undefined;
  const subject = refusal?.subject ?? view.args(group).subject;
  const impersonal =
    given || subject === null || view.word(subject.first) === 'there' || group.lemma === 'be';
  return {
    source: impersonal ? undefined : subject,
    cue: { first: refusal?.cue.first ?? group.first, last: word },
    about: pronoun
      ? { first: 0, last: group.first }
      : owned
        ? { first: owner.first, last: about.last }
        : about,
    act: null,
    frame: 'no-evidence',
    reason: 'no-evidence',
    giver: GIVING.has(group.lemma),
    ...(who || owned || pronoun || boast ? {} : { answering: true, boast: true }),
  };
}

/** "WikiLeaks founder: ‘No proof’ Russians hacked it": a headline that has no verb for what is not there. */
export function bareEvidence(view: View): Doubt | undefined {
  const no = view.title ? view.units.findIndex((u) => u.lower === 'no') : -1;
  const opens = ['colon', 'quote-open', undefined].includes(view.unit(no - 1)?.tag);
  if (no < 0 || !opens || !EVIDENCE.has(view.word(no + 1))) return undefined;
  const about = { first: no + 2, last: clauseLast(view, no + 2) };
  return suspectIn(view, about)
    ? {
        source: undefined,
        cue: { first: no, last: no + 1 },
        about,
        act: null,
        frame: 'no-evidence',
        reason: 'no-evidence',
      }
    : undefined;
}

const INTRUSION =
  /^(?:breach|breached|intrusion|compromise|compromised|hack|hacked|break-in|attack|theft|stolen|exfiltrated)$/;

/** Verbs whose passive has the evidence behind it: "has been shown no proof". */
const GIVEN = /^(?:show|give|offer|present|provide)$/;
/** What accusers do with evidence, and those who look for it do not. */
const GIVING = wordSet(words.giveVerbs);
/** What is evidence only where it is said to prove something: "a page proving that". */
const PAPER = /^(?:page|line|document|material|data)$/;

/** Whether the word at `i` is evidence that a verb acts upon: nothing but its own words stands between. */
function isEvidence(view: View, i: number, verb: number): boolean {
  const word = view.word(i);
  if (!EVIDENCE.has(word)) return false;
  if (
    PAPER.test(word) &&
    !/^(?:proving|showing|linking|tying|that|to|which|implicating|pointing)$/.test(view.word(i + 1))
  )
    return false;
  return (
    i <= verb + 6 ||
    !view.some({ first: verb + 1, last: i }, (u) => ['comma', 'that', 'semi'].includes(u.tag))
  );
}

/** "No such evidence had been seen", "no proof was ever produced": where the accusation stands before it. */
function noneSeen(view: View, group: VerbGroup): Doubt | undefined {
  const { subject } = view.args(group);
  if (!subject || !/^(?:no|not)$/.test(view.word(subject.first))) return undefined;
  const head = headOf(view.units, subject);
  if (!/^(?:evidence|proof|proofs|traces?|indications?|signs?)$/.test(view.word(head)))
    return undefined;
  const about = { first: head + 1, last: subject.last };
  const named = about.first <= about.last && suspectIn(view, about);
  if (!named && view.word(subject.first + 1) !== 'such' && about.first <= about.last)
    return undefined;
  return {
    source: undefined,
    cue: { first: subject.first, last: group.last },
    about: named ? about : { first: subject.first, last: subject.first },
    act: null,
    frame: 'no-evidence',
    reason: 'no-evidence',
    answering: !named,
  };
}

/** "closed the file for want of proof", "dropped the case for lack of evidence". */
export function wantOfProof(view: View, group: VerbGroup): Doubt | undefined {
  if (
    !/^(?:close|drop|shelve|end|abandon|discontinue|archive|halt|suspend|file)$/.test(group.lemma)
  )
    return undefined;
  const at = view.units.findIndex(
    (u, i) =>
      i > group.last &&
      i < group.last + 10 &&
      /^(?:want|lack|absence)$/.test(u.lower) &&
      view.word(i + 1) === 'of' &&
      view.some({ first: i + 2, last: i + 4 }, (v) => /^(?:proof|evidence|proofs)$/.test(v.lower)),
  );
  if (at < 0) return undefined;
  const { subject, preps } = view.args(group);
  const about = { first: 0, last: view.units.length - 1 };
  return {
    source: group.passive ? preps.find((p) => p.word === 'by')?.region : subject,
    cue: { first: at, last: at + 2 },
    about,
    act: null,
    frame: 'no-evidence',
    reason: 'no-evidence',
    answering: true,
  };
}

/** The question that the sentence says was asked before `at`, where it names a suspect. */
function askedBefore(view: View, at: number): Region | null {
  const asked = view.units.findIndex((u, i) => i < at && /^(?:asked|pressed)$/.test(u.lower));
  const whether = view.units.findIndex(
    (u, i) => i > asked && i < asked + 8 && /^(?:whether|if)$/.test(u.lower),
  );
  if (asked < 0 || whether < 0) return null;
  const region = { first: whether + 1, last: clauseLast(view, whether + 1) };
  return suspectIn(view, region) ? region : null;
}

function anyState(view: View, first: number, last: number): boolean {
  return view.some(
    { first, last: Math.min(last, first + 8) },
    (u, i) => STATES.has(u.lower) && /^(?:a|any|another|foreign|some|that)$/.test(view.word(i - 1)),
  );
}

/**
 * "Nothing in the logs ties Minsk to it", "there is nothing to show that", "saw nothing to support the story", "a
 * nickname proves nothing about France".
 */
export function nothing(view: View, group: VerbGroup): Doubt | undefined {
  const at = view.units.findIndex(
    (u, i) =>
      i > group.first - 16 &&
      i < group.first &&
      (/^(?:nothing|none|nowhere)$/.test(u.lower) ||
        (u.lower === 'little' && view.unit(i + 1)?.tag !== 'noun')),
  );
  const behind = /^(?:nothing|little|none)$/.test(view.word(group.last + 1)) ? group.last + 1 : -1;
  if (behind > 0 && /^(?:prove|say|mean|show|establish|tell|reveal)$/.test(group.lemma)) {
    const about = { first: behind + 1, last: clauseLast(view, behind + 1) };
    const preposition = /^(?:about|of|as)$/.test(view.word(behind + 1));
    return preposition && suspectIn(view, about)
      ? {
          source: undefined,
          cue: { first: group.first, last: behind },
          about,
          act: null,
          frame: 'nothing-ties',
          reason: 'no-evidence',
        }
      : undefined;
  }
  if (at < 0 || !TIE_VERBS.has(group.lemma) || group.passive) return undefined;
  // "Nothing but the name, says ESET, ties X to it".
  const but = view.word(at) === 'nothing' && /^(?:but|except|save)$/.test(view.word(at + 1));
  const from = but ? at + 2 : at;
  if (view.some({ first: from, last: group.first }, (u) => u.tag === 'semi' || u.tag === 'conj'))
    return undefined;
  const content = { first: group.last + 1, last: clauseLast(view, group.last + 1) };
  const claim = view.some(content, (u) => CLAIM_NOUNS.has(u.lower) && u.tag === 'noun');
  // "Asked whether X ran it, he replied that there was nothing to show that it did."
  const asked =
    /^(?:it|they|he|she)$/.test(view.word(content.last - 1)) &&
    /^(?:did|was|were|does|do|had)$/.test(view.word(content.last));
  const question = asked ? askedBefore(view, at) : null;
  if (
    !suspectIn(view, content) &&
    !anyState(view, content.first, content.last) &&
    !claim &&
    !question
  )
    return undefined;
  const holder = view.groups.findLast((g) => g.last < at && g.kind !== 'participle');
  const held =
    holder !== undefined &&
    at - holder.last < 4 &&
    /^(?:see|find|have|know|uncover|discover|detect|come|turn)$/.test(holder.lemma)
      ? view.args(holder).subject
      : undefined;
  return {
    source: held ?? undefined,
    cue: { first: held && holder ? holder.first : at, last: held ? at : group.last },
    about: question ?? content,
    act: null,
    frame: held ? 'nothing-supports' : 'nothing-ties',
    reason: 'no-evidence',
  };
}
