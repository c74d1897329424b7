import words from '../../../../../assets/lexicon/doubt-words.json';
import { headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { wordSet } from '../../syntax/words.ts';
import { ROLE_NOUNS } from '../lexicon.ts';
import { refusalOf } from '../refusal.ts';
import type { View } from '../view.ts';
import { clauseLast, type Doubt, partyIn, suspectIn, suspectSubject } from './doubt.ts';

const DOUBT_NOUNS = wordSet(words.doubtNouns);
const CAST_VERBS = wordSet(words.castVerbs);
const QUESTION_VERBS = wordSet(words.questionVerbs);
const SCEPTICAL = wordSet(words.scepticalWords);
const PERSUADE_VERBS = wordSet(words.persuadeVerbs);
const BELIEVE_VERBS = wordSet(words.believeVerbs);
const THEORIES = wordSet(words.theories);
const HASTE_VERBS = wordSet(words.hasteVerbs);

/** Somebody who does not believe an attribution, or warns against it. */
export function disbelief(view: View, group: VerbGroup): Doubt | undefined {
  return (
    questions(view, group) ??
    unpersuaded(view, group) ??
    warns(view, group) ??
    falseFlag(view, group)
  );
}

function found(group: VerbGroup, source: Doubt['source'], about: Region, frame: string): Doubt {
  return {
    source,
    cue: { first: group.first, last: group.last },
    about,
    act: null,
    frame,
    reason: 'questions',
  };
}

function behind(view: View, group: VerbGroup): Region {
  return { first: group.last + 1, last: clauseLast(view, group.last + 1) };
}

function isTheory(view: View, region: Region): boolean {
  return view.some(region, (u) => u.tag === 'noun' && THEORIES.has(u.lower));
}

/** "cast doubt on the attribution", "questioned whether Russia did it", "is sceptical of the claim". */
function questions(view: View, group: VerbGroup): Doubt | undefined {
  if (group.negated) return undefined;
  const args = view.args(group);
  const content = behind(view, group);
  const noun = args.object === null ? -1 : headOf(view.units, args.object);
  const doubt =
    CAST_VERBS.has(group.lemma) &&
    args.object !== null &&
    DOUBT_NOUNS.has(view.word(noun)) &&
    !view.some(args.object, (u) => /^(?:no|little|any)$/.test(u.lower));
  const question = QUESTION_VERBS.has(group.lemma) && !group.passive;
  const sceptical =
    /^(?:be|remain|sound|seem|stay)$/.test(group.lemma) &&
    view.some({ first: group.last + 1, last: group.last + 3 }, (u) => SCEPTICAL.has(u.lower));
  if (!doubt && !question && !sceptical) return undefined;
  const clause = view.some({ first: group.last + 1, last: group.last + 4 }, (u) =>
    /^(?:whether|that|if)$/.test(u.lower),
  );
  // "doubt Pyongyang is behind it": the clause has no "that".
  const inner = view.groups.some(
    (g) => g.kind === 'finite' && g.first >= content.first && g.first <= content.last,
  );
  // "doubts about North Korea's role".
  const role =
    doubt && partyIn(view, content) && view.some(content, (u) => ROLE_NOUNS.has(u.lower));
  const suspect = suspectIn(view, content) || (doubt && suspectSubject(view, content));
  if (!isTheory(view, content) && !role && !((clause || inner) && suspect)) return undefined;
  return found(group, args.subject, content, 'questions');
}

/** "does not believe that", "is not persuaded that", "does not believe a word of it", "did not buy the story". */
function unpersuaded(view: View, group: VerbGroup): Doubt | undefined {
  const refusal = refusalOf(view, group);
  if (!refusal) return undefined;
  const content = behind(view, group);
  const persuaded = PERSUADE_VERBS.has(group.lemma);
  const sure =
    group.lemma === 'be' &&
    view.some({ first: group.last + 1, last: group.last + 3 }, (u) =>
      /^(?:sure|convinced|certain|persuaded|confident)$/.test(u.lower),
    );
  const believes = BELIEVE_VERBS.has(group.lemma) && !group.passive;
  if (!persuaded && !believes && !sure) return undefined;
  if (group.passive && !persuaded) return undefined;
  const clause = view.groups.some(
    (g) => g.kind === 'finite' && g.first >= content.first && g.first <= content.last,
  );
  const word =
    view.some(content, (u) => u.lower === 'word') && view.some(content, (u) => u.lower === 'of');
  const theory = !sure && isTheory(view, content) && (partyIn(view, content) || believes);
  const weak = /^(?:see|share|trust|agree|detect|credit|regard|consider|think|accept)$/.test(
    group.lemma,
  );
  if (
    !(clause && partyIn(view, content)) &&
    !word &&
    !(theory && (!weak || partyIn(view, content)))
  )
    return undefined;
  return { ...found(group, refusal.subject, content, 'not-convinced'), cue: refusal.cue };
}

/** "warns against hanging it on Moscow", "cautioned against rushing to blame", "urged patience before pointing". */
function warns(view: View, group: VerbGroup): Doubt | undefined {
  if (!/^(?:warn|caution|counsel|advise|argue|urge|plead)$/.test(group.lemma) || group.negated)
    return undefined;
  const against = view.units.findIndex(
    (u, i) => i > group.last && i < group.last + 5 && /^(?:against|before)$/.test(u.lower),
  );
  if (against < 0) return undefined;
  // "against blaming Moscow for the attack on Washington": whom it befell is not who is blamed.
  const whole = { first: against + 1, last: clauseLast(view, against + 1) };
  const befell = view.units.findIndex(
    (u, i) => i > against + 2 && i <= whole.last && /^(?:for|over)$/.test(u.lower),
  );
  const about = befell < 0 ? whole : { first: whole.first, last: befell - 1 };
  const haste =
    view.groups.some(
      (g) => g.first > against && g.first < against + 6 && HASTE_VERBS.has(g.lemma),
    ) ||
    view.some({ first: against + 1, last: against + 4 }, (u) =>
      /^(?:hasty|rash|premature|attribution|attributions|conclusions)$/.test(u.lower),
    );
  if (!haste) return undefined;
  return {
    ...found(group, view.args(group).subject, about, 'warns-haste'),
    cue: { first: group.first, last: against },
  };
}

/** "may have been a false flag meant to implicate Pyongyang". */
function falseFlag(view: View, group: VerbGroup): Doubt | undefined {
  const at = view.units.findIndex(
    (u, i) =>
      i > group.last &&
      i < group.last + 8 &&
      u.lower === 'false' &&
      /^flags?$/.test(view.word(i + 1)),
  );
  if (at < 0 || group.negated || view.unit(at)?.capital) return undefined;
  if (view.groups.some((g) => g.first > group.last && g.last < at && g.kind === 'finite'))
    return undefined;
  if (view.some({ first: group.last + 1, last: at }, (u) => u.lower === 'no')) return undefined;
  // "hides behind false flags": whoever it is does so.
  if (/^(?:hide|use|plant|fly|wave|employ|raise|deploy|operate|mask)$/.test(group.lemma))
    return undefined;
  const about = { first: at + 2, last: clauseLast(view, at + 2) };
  return { ...found(group, undefined, about, 'false-flag'), cue: { first: at, last: at + 1 } };
}
