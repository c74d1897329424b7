import type { Region } from '../syntax/phrases.ts';
import { baseFrom, extendRight, headOf } from '../syntax/phrases.ts';
import type { VerbGroup } from '../syntax/verbs.ts';
import { SILENCE_VERBS } from './lexicon.ts';
import type { View } from './view.ts';

/** A party that did not answer, or would not comment. */
export interface Silence {
  source: Region | null;
  cue: Region;
  frame: string;
}

const CONTACT =
  /^(?:call|calls|email|emails|e-mail|e-mails|message|messages|request|requests|question|questions|inquiry|inquiries|enquiry|enquiries|letter|letters|query|queries|comment|comments|approach|approaches|invitation)$/;
const LIST = { prepositions: new Set(['of', 'for', 'in', 'at']), coordinate: true };

/** All silences that a sentence reports. */
export function silencesOf(view: View): Silence[] {
  const found: Silence[] = [];
  for (const group of view.groups) {
    const one = silence(view, group);
    if (one && !found.some((f) => f.cue.first <= one.cue.last && one.cue.first <= f.cue.last))
      found.push(one);
  }
  return found;
}

function silence(view: View, group: VerbGroup): Silence | undefined {
  const args = view.args(group);
  const subject = args.subject;
  const cue = { first: group.first, last: group.last };
  const neither = subject !== null && /^(?:neither|none|nobody|no)$/.test(view.word(subject.first));
  const near = { first: group.last + 1, last: Math.min(group.last + 8, view.units.length - 1) };
  const { lemma } = group;

  if (/^(?:decline|refuse)$/.test(lemma) && !group.negated) {
    const verb = args.infinitive;
    if (
      verb &&
      /^(?:comment|answer|respond|discuss|elaborate|speak|talk|be|address|react|reply)$/.test(
        verb.lemma,
      )
    ) {
      if (
        verb.lemma === 'be' &&
        !view.some(near, (u) => /^(?:interviewed|drawn|quoted)$/.test(u.lower))
      )
        return undefined;
      return {
        source: group.passive ? null : subject,
        cue: { first: group.first, last: verb.last },
        frame: 'declined-comment',
      };
    }
    const noun = view.some(near, (u) => /^(?:comment|interview)$/.test(u.lower));
    return noun && args.object ? { source: subject, cue, frame: 'declined-comment' } : undefined;
  }
  if ((group.negated || neither) && SILENCE_VERBS.has(lemma) && !group.passive) {
    if (/^(?:would|will|wouldn't|won't)$/.test(group.modal ?? '') && lemma !== 'comment')
      return undefined;
    const contact = view.some(near, (u) => CONTACT.test(u.lower));
    if (lemma === 'return' && !contact) return undefined;
    if (
      lemma === 'address' &&
      !view.some(near, (u) => /^(?:questions?|accusations?|allegations?|claims?)$/.test(u.lower))
    )
      return undefined;
    if (
      /^(?:answer|acknowledge|react)$/.test(lemma) &&
      !contact &&
      args.object !== null &&
      !view.some(args.object, (u) => CONTACT.test(u.lower))
    )
      return undefined;
    return { source: subject, cue, frame: 'no-response' };
  }
  if (
    lemma === 'yet' ||
    (/^(?:have|be)$/.test(lemma) &&
      view.word(group.last + 1) === 'yet' &&
      args.infinitive &&
      SILENCE_VERBS.has(args.infinitive.lemma)) ||
    (lemma === 'have' &&
      view.word(group.last + 1) === 'yet' &&
      view.groups.some((g) => g.first === group.last + 3 && SILENCE_VERBS.has(g.lemma)))
  ) {
    return {
      source: subject,
      cue: { first: group.first, last: group.last + 1 },
      frame: 'no-response',
    };
  }
  if (/^(?:have|offer|give|provide|make|issue)$/.test(lemma)) {
    const no = view.units.findIndex(
      (u, i) => i > group.first && i <= group.last + 2 && u.lower === 'no',
    );
    const noun = view.units.findIndex(
      (u, i) =>
        i > group.last &&
        i <= group.last + 5 &&
        /^(?:comment|response|reply|answer|reaction)$/.test(u.lower),
    );
    if (noun > 0 && (no > 0 || group.negated))
      return { source: subject, cue: { first: group.first, last: noun }, frame: 'no-comment' };
  }
  if (group.passive && (group.negated || neither) && /^(?:reach|contact|locate)$/.test(lemma))
    return { source: subject, cue, frame: 'not-reached' };
  if (lemma === 'reach' && (group.negated || neither))
    return { source: subject, cue, frame: 'not-reached' };
  if (
    lemma === 'be' &&
    (group.negated ||
      view.some(
        { first: group.last + 1, last: group.last + 2 },
        (u) => u.lower === 'unavailable' || u.lower === 'unreachable',
      )) &&
    view.some(near, (u) => /^(?:available|unavailable|reachable|unreachable)$/.test(u.lower)) &&
    view.some(near, (u) => u.lower === 'comment' || u.lower === 'unreachable')
  )
    return { source: subject, cue, frame: 'not-reached' };
  if (/^(?:remain|stay|keep|fall)$/.test(lemma) && view.word(group.last + 1) === 'silent')
    return { source: subject, cue: { first: group.first, last: group.last + 1 }, frame: 'silent' };
  // "Messages left with X went unanswered", "A message sent to the account drew no reply".
  const message = subject !== null && view.some(subject, (u) => CONTACT.test(u.lower));
  if (message || /^(?:go|draw|receive|bring|elicit|meet|be|get)$/.test(lemma)) {
    const unanswered =
      /^(?:go|be|remain)$/.test(lemma) &&
      view.some({ first: group.last + 1, last: group.last + 2 }, (u) =>
        /^(?:unanswered|unreturned)$/.test(u.lower),
      );
    const returned = group.negated && group.passive && /^(?:return|answer)$/.test(lemma) && message;
    const drew =
      /^(?:draw|receive|bring|elicit|get|meet|yield)$/.test(lemma) &&
      view.some(near, (u) => /^(?:reply|response|answer|silence)$/.test(u.lower)) &&
      (view.some(near, (u) => u.lower === 'no' || u.lower === 'silence') || group.negated);
    if (subject && (message || messageBefore(view, group)) && (unanswered || returned || drew))
      return {
        source: addressee(view, group),
        cue: { first: group.first, last: Math.min(group.last + 2, view.units.length - 1) },
        frame: 'unanswered',
      };
  }
  return undefined;
}

function messageBefore(view: View, group: VerbGroup): boolean {
  return view.some({ first: 0, last: group.first }, (u) => CONTACT.test(u.lower));
}

/** Whom a message went to: "left with X", "sent to the collective’s account", "to X". */
function addressee(view: View, group: VerbGroup): Region | null {
  for (let i = group.first - 1; i > 0; i -= 1) {
    if (!/^(?:to|with|for|at)$/.test(view.word(i)) || CONTACT.test(view.word(i + 1))) continue;
    const base = baseFrom(view.units, i + 1);
    if (!base) continue;
    const head = headOf(view.units, base);
    const poss = view.units.findIndex((u, k) => k > base.first && k < head && u.tag === 'poss');
    if (poss > 0) return { first: base.first, last: poss - 1 };
    return extendRight(view.units, base, LIST);
  }
  return null;
}
