import words from '../../../../../assets/lexicon/doubt-words.json';
import type { VerbGroup } from '../../syntax/verbs.ts';
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
  if (!EVIDENCE_VERBS.has(group.lemma) || group.passive) return undefined;
  const word = view.units.findIndex(
    (u, i) => i > group.last && i <= group.last + 6 && EVIDENCE.has(u.lower) && u.tag !== 'verb',
  );
  if (word < 0) return undefined;
  const refusal = refusalOf(view, group);
  const no =
    refusal !== undefined ||
    view.some({ first: group.last + 1, last: word }, (u) =>
      /^(?:no|little|scant|nothing|zero|hardly|without)$/.test(u.lower),
    ) ||
    view.some({ first: group.last + 1, last: word }, (u) => u.tag === 'not');
  if (!no) return undefined;
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
    /^(?:claims?|boasts?|allegations?|assertions?)$/.test(u.lower),
  );
  if (!who && !owned && !pronoun && !boast) return undefined;
  const subject = refusal?.subject ?? view.args(group).subject;
  const impersonal =
    subject === null || view.word(subject.first) === 'there' || group.lemma === 'be';
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
  };
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
  if (view.some({ first: at, last: group.first }, (u) => u.tag === 'semi' || u.tag === 'conj'))
    return undefined;
  const content = { first: group.last + 1, last: clauseLast(view, group.last + 1) };
  const claim = view.some(content, (u) => CLAIM_NOUNS.has(u.lower) && u.tag === 'noun');
  if (!suspectIn(view, content) && !anyState(view, content.first, content.last) && !claim)
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
    about: content,
    act: null,
    frame: held ? 'nothing-supports' : 'nothing-ties',
    reason: 'no-evidence',
  };
}
