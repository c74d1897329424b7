import words from '../../../../assets/lexicon/silence-words.json';
import type { VerbGroup } from '../syntax/verbs.ts';
import { wordSet } from '../syntax/words.ts';
import { refusalOf } from './refusal.ts';
import type { Silence } from './silence/silence.ts';
import type { View } from './view.ts';

const ANSWERS = wordSet(words.answers);
const HOLDS = wordSet(words.holds);
const HOLD_VERBS = wordSet(words.holdVerbs);
const WORTH_VERBS = wordSet(words.worthVerbs);
const WORDLESS = wordSet(words.wordless);
const OFFERS = wordSet(words.offers);

/** Silences in other words than those of answering: what somebody does instead, or does not find worth an answer. */
export function wordless(view: View, group: VerbGroup): Silence | undefined {
  return (
    holdsTongue(view, group) ??
    notWorth(view, group) ??
    saysNoMore(view, group) ??
    takesNoOffer(view, group) ??
    discussesNeither(view, group) ??
    without(view, group)
  );
}

function make(view: View, group: VerbGroup, last: number, frame: string): Silence {
  return { source: view.args(group).subject, cue: { first: group.first, last }, frame };
}

function indexOf(view: View, first: number, last: number, set: ReadonlySet<string>): number {
  return view.units.findIndex((u, i) => i >= first && i <= last && set.has(u.lower));
}

/** "kept its counsel", "maintained its silence", "never opens its mouth", "was silent", "let the deadline pass". */
function holdsTongue(view: View, group: VerbGroup): Silence | undefined {
  const { lemma, last } = group;
  if (group.passive) return undefined;
  const noun = indexOf(view, last + 1, last + 4, HOLDS);
  if (HOLD_VERBS.has(lemma) && noun > 0 && !group.negated) return make(view, group, noun, 'silent');
  const mouth = /^(?:mouth|lips)$/.test(view.word(noun));
  const door = view.some({ first: last + 1, last: last + 3 }, (u) => u.lower === 'door');
  const reporter = view.some({ first: last + 3, last: last + 7 }, (u) =>
    /^(?:reporters?|journalists?|press|us|me|newspaper)$/.test(u.lower),
  );
  const refusal = lemma === 'open' && (mouth || (door && reporter)) ? refusalOf(view, group) : null;
  if (refusal) return { source: refusal.subject, cue: refusal.cue, frame: 'silent' };
  const silence =
    /^(?:offer|give|have|meet)$/.test(lemma) &&
    view.some({ first: last + 1, last: last + 3 }, (u) => u.lower === 'silence') &&
    view.some({ first: last + 1, last: last + 2 }, (u) => /^(?:only|nothing)$/.test(u.lower));
  if (silence) return make(view, group, last + 2, 'silent');
  const adjective = view.unit(last + 1)?.tag !== 'noun' || !view.unit(last + 1)?.capital;
  if (lemma === 'be' && !group.negated && view.word(last + 1) === 'silent' && adjective)
    return make(view, group, last + 1, 'silent');
  const deadline = view.some({ first: last + 1, last: last + 4 }, (u) =>
    /^deadlines?$/.test(u.lower),
  );
  const passes = view.some({ first: last + 1, last: last + 7 }, (u) =>
    /^(?:pass|lapse|slip|expire)$/.test(u.lower),
  );
  return lemma === 'let' && deadline && passes ? make(view, group, last, 'no-response') : undefined;
}

/** "did not think the article deserved an answer", "saw no need to reply". */
function notWorth(view: View, group: VerbGroup): Silence | undefined {
  const { last } = group;
  const answer = indexOf(view, last + 1, last + 12, ANSWERS);
  if (/^(?:think|feel|consider|believe|find|deem)$/.test(group.lemma)) {
    const refusal = refusalOf(view, group);
    const worth =
      view.groups.some((g) => g.first > last && g.first < last + 8 && WORTH_VERBS.has(g.lemma)) ||
      view.some({ first: last + 1, last: last + 7 }, (u) => /^worth(?:y)?$/.test(u.lower));
    return refusal && worth && answer > 0
      ? { source: refusal.subject, cue: refusal.cue, frame: 'no-response' }
      : undefined;
  }
  if (group.lemma !== 'see') return undefined;
  const need = view.units.findIndex(
    (u, i) =>
      i > last && i <= last + 3 && /^(?:need|reason|point|cause|call|occasion)$/.test(u.lower),
  );
  const no = view.some({ first: last + 1, last: need }, (u) => u.lower === 'no');
  const verb = view.groups.find((g) => g.first > need && g.first < need + 4);
  return need > 0 && no && verb && /^(?:comment|reply|answer|respond|react)$/.test(verb.lemma)
    ? make(view, group, verb.last, 'no-response')
    : undefined;
}

/** "could say no more", "can say nothing further". */
function saysNoMore(view: View, group: VerbGroup): Silence | undefined {
  if (
    group.lemma !== 'say' ||
    group.negated ||
    !/^(?:can|could|would|will)$/.test(modal(view, group))
  )
    return undefined;
  const { last } = group;
  const more =
    /^(?:no|nothing)$/.test(view.word(last + 1)) &&
    /^(?:more|further|else)$/.test(view.word(last + 2));
  return more && view.word(last + 3) !== 'than' ? make(view, group, last + 2, 'silent') : undefined;
}

/** The modal of a verb, also where it stands before "and": "is looking into it and can say". */
function modal(view: View, group: VerbGroup): string {
  return group.modal ?? view.word(group.first - 1);
}

/** "did not take up an offer to comment". */
function takesNoOffer(view: View, group: VerbGroup): Silence | undefined {
  if (!/^(?:take|accept|use|avail)$/.test(group.lemma)) return undefined;
  const refusal = refusalOf(view, group);
  const offer = indexOf(view, group.last + 1, group.last + 5, OFFERS);
  if (!refusal || offer < 0) return undefined;
  const asked = view.some({ first: offer + 1, last: offer + 3 }, (u) =>
    /^(?:comment|respond|reply|answer|explain|speak)$/.test(u.lower),
  );
  return asked
    ? { source: refusal.subject, cue: refusal.cue, frame: 'declined-comment' }
    : undefined;
}

/** "would discuss neither the slides nor the report". */
function discussesNeither(view: View, group: VerbGroup): Silence | undefined {
  return /^(?:discuss|address)$/.test(group.lemma) && view.word(group.last + 1) === 'neither'
    ? make(view, group, group.last + 1, 'declined-comment')
    : undefined;
}

/** "walked past reporters without a word", "left without answering questions". */
function without(view: View, group: VerbGroup): Silence | undefined {
  if (
    group.kind !== 'finite' ||
    !/^(?:walk|leave|go|pass|hurry|drive|brush|stride)$/.test(group.lemma)
  )
    return undefined;
  const at = view.units.findIndex(
    (u, i) => i > group.last && i < group.last + 7 && u.lower === 'without',
  );
  const asked =
    /^(?:asked|pressed|questioned)$/.test(view.word(0)) ||
    view.some({ first: group.last + 1, last: at + 5 }, (u) =>
      /^(?:reporters?|journalists?|cameras?|press|questions?|us|me|comment|commenting)$/.test(
        u.lower,
      ),
    );
  const word = at < 0 || !asked ? -1 : indexOf(view, at + 1, at + 3, WORDLESS);
  return word > 0 ? make(view, group, word, 'silent') : undefined;
}
