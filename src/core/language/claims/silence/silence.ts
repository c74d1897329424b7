import words from '../../../../../assets/lexicon/silence-words.json';
import type { Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { wordSet } from '../../syntax/words.ts';
import { isNobody, type Refusal, refusalOf } from '../refusal.ts';
import { CONTACTS, fromWhom, unansweredIn } from './unanswered.ts';
import { wordless } from '../wordless.ts';
import type { View } from '../view.ts';

/** A party that did not answer, or would not comment. */
export interface Silence {
  /** Who is silent; undefined where it is whoever speaks. */
  source: Region | null | undefined;
  cue: Region;
  frame: string;
}

const ANSWERS = wordSet(words.answers);
const CHARGES = wordSet(words.charges);
const MATTERS = wordSet(words.matters);
const ANSWER_VERBS = wordSet(words.answerVerbs);
const TALK_VERBS = wordSet(words.talkVerbs);
const TAKE_VERBS = wordSet(words.takeVerbs);
const QUIET = wordSet(words.quiet);
const GIVES_VERBS = wordSet(words.givesVerbs);
const MACHINES = wordSet(words.machines);

/** All silences that a sentence reports. */
export function silencesOf(view: View): Silence[] {
  const found: Silence[] = [];
  const add = (one: Silence | undefined): void => {
    if (one && !found.some((f) => f.cue.first <= one.cue.last && one.cue.first <= f.cue.last))
      found.push(one);
  };
  for (const group of view.groups) {
    const refusal = refusalOf(view, group);
    add(
      (refusal ? unsaid(view, group, refusal) : undefined) ??
        givesNothing(view, group) ??
        keepsQuiet(view, group) ??
        unaware(view, group) ??
        wordless(view, group) ??
        notReached(view, group) ??
        unansweredIn(view, group),
    );
  }
  add(neitherNor(view));
  add(bareNoComment(view));
  return found;
}

/** "was not aware of the findings": an answer that says nothing of what was asked. */
function unaware(view: View, group: VerbGroup): Silence | undefined {
  if (group.lemma !== 'be' || group.passive || group.kind !== 'finite' || group.modal)
    return undefined;
  const at = view.unit(group.last + 1)?.tag === 'adv' ? group.last + 2 : group.last + 1;
  const word = view.word(at);
  if (!(group.negated ? word === 'aware' || word === 'familiar' : word === 'unaware'))
    return undefined;
  const about = view.word(at + 1);
  const subject = view.args(group).subject;
  if (!subject || !/^(?:of|with)$/.test(about)) return undefined;
  const what = view.phraseFrom(at + 2);
  if (!what || !view.some(what, (u) => CHARGES.has(u.lower) || MATTERS.has(u.lower)))
    return undefined;
  return { source: subject, cue: { first: group.first, last: at }, frame: 'no-comment' };
}

/** "did not respond", "would not discuss", "declined to comment", "nobody came to the phone". */
function unsaid(view: View, group: VerbGroup, refusal: Refusal): Silence | undefined {
  const { lemma } = group;
  const args = view.args(group);
  const near = { first: group.last + 1, last: Math.min(group.last + 8, view.units.length - 1) };
  // "assessments on which they would not elaborate", "because Israel had not answered": told in passing.
  if (
    refusal.subject &&
    /^(?:which|whom|because|if|unless)$/.test(view.word(refusal.subject.first - 1))
  )
    return undefined;
  const contact = view.some(near, (u) => CONTACTS.has(u.lower));
  const frame = refusal.refused ? 'declined-comment' : 'no-response';
  const found: Silence = {
    source: group.passive ? null : refusal.subject,
    cue: refusal.cue,
    frame,
  };
  if (group.passive) {
    // "would not be drawn", "declined to be interviewed".
    const drawn = /^(?:draw|interview|quote)$/.test(lemma);
    return drawn && (refusal.refused || group.modal !== null)
      ? { ...found, source: refusal.subject, frame: 'declined-comment' }
      : undefined;
  }
  if (/^(?:will|'ll)$/.test(group.modal ?? '') && lemma !== 'comment') return undefined;
  if (ANSWER_VERBS.has(lemma)) {
    if (lemma === 'engage' && view.word(group.last + 1) === 'in') return undefined;
    const object = args.object;
    const answers = /^(?:answer|react|expand|engage)$/.test(lemma);
    const other =
      object !== null && !view.some(object, (u) => CONTACTS.has(u.lower) || CHARGES.has(u.lower));
    return answers && other && !contact ? undefined : found;
  }
  if (TALK_VERBS.has(lemma)) {
    const topic = args.object !== null && lemma === 'discuss';
    const told = /^(?:about|of|to|with|on|for|publicly)$/.test(view.word(group.last + 1));
    return topic || told || refusal.refused ? found : undefined;
  }
  const proof =
    refusal.subject !== null &&
    view.some(refusal.subject, (u) => /^(?:proof|evidence)$/.test(u.lower));
  if (TAKE_VERBS.has(lemma)) return contact && !proof ? found : undefined;
  if (/^(?:address|dignify|touch|tackle)$/.test(lemma))
    return view.some(near, (u) => CHARGES.has(u.lower) || ANSWERS.has(u.lower)) ? found : undefined;
  if (lemma === 'add' && view.word(group.last + 1) === 'to') return found;
  if (/^(?:write|get|call|come|ring|report)$/.test(lemma)) {
    const back = view.word(group.last + 1) === 'back' && lemma !== 'come';
    const phone = lemma === 'come' && view.some(near, (u) => u.lower === 'phone');
    const answer = lemma === 'get' && view.some(near, (u) => ANSWERS.has(u.lower));
    if (answer) return { ...found, source: fromWhom(view, group.last), frame: 'unanswered' };
    return back || phone ? found : undefined;
  }
  if (lemma === 'pick')
    return view.some(near, (u) => u.lower === 'up' || u.lower === 'phone') ? found : undefined;
  if (lemma === 'confirm') {
    const deny = view.some({ first: near.first, last: near.first + 2 }, (u) => u.lower === 'deny');
    return deny ? { ...found, frame: 'neither-nor' } : undefined;
  }
  // "declined to give a comment".
  if (GIVES_VERBS.has(lemma) && refusal.refused)
    return view.some({ first: near.first, last: near.first + 3 }, (u) => ANSWERS.has(u.lower))
      ? found
      : undefined;
  if (lemma === 'say') return saysNoMore(view, group, found, refusal);
  return undefined;
}

/** "would say no more", "would not say whether it had": what is kept back is no name. */
function saysNoMore(
  view: View,
  group: VerbGroup,
  found: Silence,
  refusal: Refusal,
): Silence | undefined {
  if (!(refusal.refused || group.modal === 'would')) return undefined;
  const near = { first: group.last + 1, last: Math.min(group.last + 3, view.units.length - 1) };
  return view.some(near, (u) => /^(?:more|anything|whether|if|what)$/.test(u.lower))
    ? { ...found, frame: 'would-not-say' }
    : undefined;
}

/** "had no comment", "offered no immediate response", "had nothing to add", "would say nothing", "declined comment". */
function givesNothing(view: View, group: VerbGroup): Silence | undefined {
  const { lemma } = group;
  const args = view.args(group);
  const near = { first: group.last + 1, last: Math.min(group.last + 5, view.units.length - 1) };
  const noun = view.units.findIndex(
    (u, i) => i >= near.first && i <= near.last && ANSWERS.has(u.lower),
  );
  const no = view.some(
    { first: group.first, last: Math.max(noun, group.last + 2) },
    (u) => u.lower === 'no',
  );
  const subject = args.subject;
  if (group.passive) return undefined;
  // "had no answer to the attacks" is no silence.
  const helpless =
    lemma === 'have' && /^answers?$/.test(view.word(noun)) && view.word(noun + 1) === 'to';
  if (GIVES_VERBS.has(lemma) && noun > 0 && (no || group.negated) && !helpless)
    return { source: subject, cue: { first: group.first, last: noun }, frame: 'no-comment' };
  if (/^(?:decline|refuse)$/.test(lemma) && !group.negated && !args.infinitive)
    return noun > 0 || view.some(near, (u) => /^interviews?$/.test(u.lower))
      ? {
          source: subject,
          cue: { first: group.first, last: group.last },
          frame: 'declined-comment',
        }
      : undefined;
  const nothing = /^(?:nothing|little)$/.test(view.word(group.last + 1)) ? group.last + 1 : -1;
  if (lemma === 'have' && nothing > 0) {
    const tail = view.word(nothing + 2) === 'to' ? nothing + 3 : nothing + 2;
    if (/^(?:say|add|tell|offer|report|contribute|comment|volunteer)$/.test(view.word(tail)))
      return { source: subject, cue: { first: group.first, last: tail }, frame: 'no-comment' };
  }
  const rest = { first: nothing + 1, last: nothing + 3 };
  // "say nothing indoors that", "of the laptops it said nothing".
  const topical =
    /^(?:of|about|on)$/.test(view.word(nothing + 1)) ||
    frontedTopic(view, group) >= 0 ||
    view.some(rest, (u) => u.tag === 'that' || u.tag === 'wh');
  if (lemma === 'say' && nothing > 0 && !topical)
    return { source: subject, cue: { first: group.first, last: nothing }, frame: 'silent' };
  return undefined;
}

/** "Of the laptops it has said nothing": where the topic stands that a verb of saying has before it; -1 where it has none. */
function frontedTopic(view: View, group: VerbGroup): number {
  let start = group.first - 1;
  while (start > 0 && !['semi', 'colon', 'comma', 'dash'].includes(view.unit(start - 1)?.tag ?? ''))
    start -= 1;
  return /^(?:of|about|on)$/.test(view.word(start)) ? start : -1;
}

/** "kept silent", "hung up", "put the phone down". */
function keepsQuiet(view: View, group: VerbGroup): Silence | undefined {
  const source = view.args(group).subject;
  const next = view.word(group.last + 1);
  const near = { first: group.last + 1, last: Math.min(group.last + 4, view.units.length - 1) };
  // "after staying mum for days": then somebody spoke.
  if (group.kind === 'ing' && view.word(group.first - 1) === 'after') return undefined;
  const quiet =
    /^(?:remain|stay|keep|fall|go)$/.test(group.lemma) && !group.negated && QUIET.has(next);
  if (quiet && source && !(group.lemma === 'go' && next !== 'silent') && !isMachine(view, source))
    return { source, cue: { first: group.first, last: group.last + 1 }, frame: 'silent' };
  const up = group.lemma === 'hang' && next === 'up';
  const down =
    /^(?:put|slam)$/.test(group.lemma) &&
    view.some(near, (u) => u.lower === 'phone') &&
    view.some(near, (u) => u.lower === 'down');
  if (up || down)
    return { source, cue: { first: group.first, last: group.last + 1 }, frame: 'hung-up' };
  const ignores = group.lemma === 'ignore' && !group.passive && !group.negated;
  if (ignores && view.some(near, (u) => CONTACTS.has(u.lower)))
    return { source, cue: { first: group.first, last: group.last }, frame: 'no-response' };
  return undefined;
}

/** "could not be reached", "was unavailable for comment", "Reuters was unable to reach X". */
function notReached(view: View, group: VerbGroup): Silence | undefined {
  const args = view.args(group);
  const near = { first: group.last + 1, last: Math.min(group.last + 8, view.units.length - 1) };
  const cue = { first: group.first, last: group.last };
  const refusal = refusalOf(view, group);
  if (/^(?:reach|contact|locate)$/.test(group.lemma) && refusal) {
    const source = group.passive ? refusal.subject : args.object;
    return source && !isMachine(view, source)
      ? { source, cue: refusal.cue, frame: 'not-reached' }
      : undefined;
  }
  if (group.lemma !== 'be') return undefined;
  const away = view.some(near, (u) => /^(?:unavailable|unreachable)$/.test(u.lower));
  const not =
    (group.negated || (args.subject !== null && isNobody(view, args.subject))) &&
    view.some(near, (u) => /^(?:available|reachable)$/.test(u.lower));
  const comment = view.some(
    near,
    (u) => u.lower === 'comment' || u.lower === 'unreachable' || u.lower === 'interview',
  );
  return (away || not) && comment && args.subject && !isMachine(view, args.subject)
    ? { source: args.subject, cue, frame: 'not-reached' }
    : undefined;
}

function isMachine(view: View, region: Region): boolean {
  return view.some(region, (u) => u.actor === undefined && MACHINES.has(u.lower));
}

const CONFIRM = /^(?:confirm(?:s|ed|ing)?|admit(?:s|ted)?|acknowledge[sd]?|own(?:s|ed)?)$/;
const DENY =
  /^(?:den(?:y|ies|ied|ying)|contradict(?:s|ed)?|reject(?:s|ed)?|dispel(?:s|led)?|refute[sd]?|rule[sd]?|dispute[sd]?)$/;

/** Whether a region holds "neither confirms nor denies": no denial. */
export function isNeitherNor(view: View, region: Region): boolean {
  const one = neitherNor(view);
  return one !== undefined && one.cue.first <= region.last && region.first <= one.cue.last;
}

/** "neither confirms nor denies", "would neither confirm that nor rule it out", "neither admitted it nor said that it is untrue". */
function neitherNor(view: View): Silence | undefined {
  const at = view.units.findIndex(
    (u, i) => u.lower === 'neither' && CONFIRM.test(view.word(i + 1)),
  );
  if (at < 0) return undefined;
  const nor = view.units.findIndex(
    (u, i) => i > at + 1 && i < at + 8 && /^(?:nor|or)$/.test(u.lower),
  );
  const said =
    /^(?:say|says|said)$/.test(view.word(nor + 1)) &&
    view.some({ first: nor + 2, last: nor + 7 }, (u) =>
      /^(?:untrue|false|wrong|not|so)$/.test(u.lower),
    );
  if (nor < 0 || !(DENY.test(view.word(nor + 1)) || said)) return undefined;
  let before = at - 1;
  while (before > 0 && ['modal', 'adv', 'aux'].includes(view.unit(before)?.tag ?? '')) before -= 1;
  return {
    source: view.phraseTo(before) ?? undefined,
    cue: { first: at, last: nor + 1 },
    frame: 'neither-nor',
  };
}

/** "“No comment,” said the embassy". */
function bareNoComment(view: View): Silence | undefined {
  const at = view.units.findIndex(
    (u, i) =>
      u.quoted &&
      u.lower === 'no' &&
      view.word(i + 1) === 'comment' &&
      ['comma', 'stop', 'quote-close', 'dash'].includes(view.unit(i + 2)?.tag ?? ''),
  );
  const whole = view.unit(at - 1)?.tag === 'quote-open' || view.unit(at - 1)?.tag === 'comma';
  return at >= 0 && whole
    ? { source: undefined, cue: { first: at, last: at + 1 }, frame: 'no-comment' }
    : undefined;
}
