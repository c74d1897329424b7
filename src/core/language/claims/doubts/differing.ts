import type { VerbGroup } from '../../syntax/verbs.ts';
import type { View } from '../view.ts';
import type { Doubt } from './doubt.ts';

/** Somebody who is of another mind than whoever accused last: "thinks otherwise", "is less sure", "begs to differ". */
export function differs(view: View, group: VerbGroup): Doubt | undefined {
  if (group.passive || group.negated || group.kind === 'infinitive') return undefined;
  const last = otherwise(view, group) ?? lessSure(view, group);
  if (last === undefined) return undefined;
  return {
    source: view.args(group).subject,
    cue: { first: group.first, last },
    about: { first: last, last },
    act: null,
    frame: 'differs',
    reason: 'questions',
    answering: true,
  };
}

/** "thinks otherwise", "sees it differently", "disagrees", "begs to differ", "takes a different view". */
function otherwise(view: View, group: VerbGroup): number | undefined {
  const { lemma, last } = group;
  const ends = (i: number): boolean =>
    ['stop', 'comma', 'colon', 'semi', 'dash', 'quote-close', 'conj'].includes(
      view.unit(i)?.tag ?? 'stop',
    );
  if (/^(?:disagree|demur|differ)$/.test(lemma)) return ends(last + 1) ? last : undefined;
  if (lemma === 'beg' && view.word(last + 2) === 'differ') return last + 2;
  if (/^(?:think|believe|argue|maintain|suspect|say|insist)$/.test(lemma))
    return view.word(last + 1) === 'otherwise' && ends(last + 2) ? last + 1 : undefined;
  if (lemma === 'see')
    return /^(?:it|things|matters|this)$/.test(view.word(last + 1)) &&
      /^(?:differently|otherwise)$/.test(view.word(last + 2))
      ? last + 2
      : undefined;
  if (lemma !== 'take' && lemma !== 'have' && lemma !== 'hold') return undefined;
  const at = view.units.findIndex(
    (u, i) =>
      i > last && i <= last + 5 && /^(?:view|line|opinion|doubts?|reservations)$/.test(u.lower),
  );
  if (at < 0 || !ends(at + 1)) return undefined;
  const word = view.word(at);
  if (/^(?:doubts|reservations)$/.test(word)) return lemma === 'have' ? at : undefined;
  return view.some({ first: last + 1, last: at }, (u) =>
    /^(?:different|other|opposite|contrary|cooler|dimmer|sceptical|skeptical)$/.test(u.lower),
  )
    ? at
    : undefined;
}

/** "is less sure", "are not so certain", "remain unconvinced". */
function lessSure(view: View, group: VerbGroup): number | undefined {
  if (!/^(?:be|remain|seem|sound)$/.test(group.lemma)) return undefined;
  for (let i = group.last + 1; i <= group.last + 3; i += 1) {
    const word = view.word(i);
    if (/^(?:unconvinced|unpersuaded|unimpressed)$/.test(word)) return i;
    if (
      /^(?:sure|certain|convinced|confident|persuaded|categorical)$/.test(word) &&
      view.some({ first: group.last + 1, last: i - 1 }, (u) => /^(?:less|not)$/.test(u.lower)) &&
      ['stop', 'comma', 'semi'].includes(view.unit(i + 1)?.tag ?? 'stop')
    )
      return i;
  }
  return undefined;
}
