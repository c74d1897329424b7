import words from '../../../../../assets/lexicon/doubt-words.json';
import { headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { wordSet } from '../../syntax/words.ts';
import { CLAIM_NOUNS } from '../lexicon.ts';
import { refusalOf } from '../refusal.ts';
import type { View } from '../view.ts';
import { clauseLast, type Doubt, partyIn, suspectIn } from './doubt.ts';

const PROVE_VERBS = wordSet(words.proveVerbs);
const VERIFY_VERBS = wordSet(words.verifyVerbs);
const BOASTS = wordSet(words.boasts);
const FLIMSY = wordSet(words.flimsy);
/** What a boast is judged to be by those who look into it. */
const UNTRUE = wordSet(words.untrue);
const JUDGE = /^(?:find|consider|call|deem|judge|think|describe|regard|label|rate|believe|reckon)$/;

/** "did not prove that Lazarus wrote it", "could not be verified", "was unable to corroborate the boast". */
export function unproven(view: View, group: VerbGroup): Doubt | undefined {
  const verify = VERIFY_VERBS.has(group.lemma);
  if (!verify && !PROVE_VERBS.has(group.lemma)) return undefined;
  const refusal = refusalOf(view, group);
  if (!refusal) return undefined;
  const args = view.args(group);
  if (group.lemma === 'mean' && args.infinitive) return undefined;
  const found = (source: Doubt['source'], about: Region, frame: string): Doubt => ({
    source,
    cue: refusal.cue,
    about,
    act: null,
    frame,
    reason: 'unproven',
  });
  if (group.passive) {
    const what = args.subject;
    if (!what || !isClaim(view, what)) return undefined;
    return found(args.preps.find((p) => p.word === 'by')?.region ?? null, what, 'not-verified');
  }
  if (
    verify &&
    view.word(group.last + 1) === 'or' &&
    /^(?:deny|denies)$/.test(view.word(group.last + 2))
  )
    return undefined;
  const content = { first: group.last + 1, last: clauseLast(view, group.last + 1) };
  if (verify && args.object && isClaim(view, args.object))
    return found(refusal.subject, content, 'not-verified');
  const clause = view.groups.some((g) => g.first >= content.first && g.first <= content.last);
  const guilt = view.some(content, (u) =>
    /^(?:guilt|involvement|responsibility|complicity|authorship|hand|role|part)$/.test(u.lower),
  );
  // "It does not mean that": nobody is "it".
  const { subject } = refusal;
  const empty =
    subject !== null &&
    subject.first === subject.last &&
    /^(?:it|this|that)$/.test(view.word(subject.first));
  return suspectIn(view, content) && (clause || guilt)
    ? found(empty ? undefined : subject, content, 'not-proven')
    : undefined;
}

function isClaim(view: View, region: Region): boolean {
  const word = view.word(headOf(view.units, region));
  return CLAIM_NOUNS.has(word) || BOASTS.has(word);
}

/** "The attribution is thin", "the boast remains unverified", "finds the Cuban theory “wafer-thin”". */
export function flimsy(view: View, group: VerbGroup): Doubt | undefined {
  if (group.negated || group.kind === 'infinitive') return undefined;
  const args = view.args(group);
  // "is unverified" looks like a passive.
  const judged = group.passive && JUDGE.test(group.lemma);
  const weak = (word: string): boolean => FLIMSY.has(word) || (judged && UNTRUE.has(word));
  const own = FLIMSY.has(view.word(group.head)) && group.head > group.first;
  const at = own
    ? group.head
    : view.units.findIndex((u, i) => i > group.last && i < group.last + 14 && weak(u.lower));
  if (
    at < 0 ||
    view.some({ first: group.last + 1, last: at }, (u) =>
      ['comma', 'that', 'stop', 'semi', 'sub'].includes(u.tag),
    )
  )
    return undefined;
  if (view.unit(at + 1)?.tag === 'noun') return undefined;
  const found = (source: Doubt['source'], about: Region): Doubt => ({
    source,
    cue: { first: at, last: at },
    about,
    act: null,
    frame: 'flimsy',
    reason: 'unproven',
  });
  // "is unlikely to be Moscow's", "it is doubtful that Russia did it".
  const clause = { first: at + 1, last: clauseLast(view, at + 1) };
  if (
    group.lemma === 'be' &&
    /^(?:unlikely|improbable|doubtful|inconceivable)$/.test(view.word(at)) &&
    view.some({ first: at + 1, last: at + 2 }, (u) => u.tag === 'to' || u.tag === 'that') &&
    partyIn(view, clause)
  )
    return found(undefined, clause);
  const stays = /^(?:be|remain|look|seem|appear|stay|sound)$/.test(group.lemma);
  if (own || (stays && at - group.last < 5)) {
    const what = args.subject;
    const about = what && { first: what.first, last: group.first - 1 };
    return about && isTheory(view, about) ? found(undefined, about) : undefined;
  }
  if (!JUDGE.test(group.lemma)) return undefined;
  if (group.passive) {
    const what = args.subject;
    const by = args.preps.find((p) => p.word === 'by')?.region;
    return what && isTheory(view, what) ? found(by, what) : undefined;
  }
  const between = { first: group.last + 1, last: at };
  return isTheory(view, between) ? found(args.subject, between) : undefined;
}

function isTheory(view: View, region: Region): boolean {
  return view.some(region, (u) => u.tag === 'noun' && (THEORY.has(u.lower) || BOASTS.has(u.lower)));
}

const THEORY = wordSet(words.theories);
