import words from '../../../../assets/lexicon/refusal-words.json';
import type { Region } from '../syntax/phrases.ts';
import type { Tag } from '../syntax/units.ts';
import type { VerbGroup } from '../syntax/verbs.ts';
import { wordSet } from '../syntax/words.ts';
import type { View } from './view.ts';

/** A verb that is said not to have been done: "did not name", "declined to name", "nobody would name". */
export interface Refusal {
  /** Who did not do it. */
  subject: Region | null;
  /** From the words that say no to the verb. */
  cue: Region;
  /** Whether a verb of refusing stands before it: "declined to", "stopped short of". */
  refused: boolean;
}

const REFUSE = wordSet(words.refuse);
const ATTEMPT = wordSet(words.attempt);
const UNREADY = wordSet(words.unready);
const READY = wordSet(words.ready);
const NOBODY = wordSet(words.nobody);

/** How a verb is said not to have been done; undefined where it was done. */
export function refusalOf(view: View, group: VerbGroup): Refusal | undefined {
  const governed = governedRefusal(view, group);
  if (governed) return governed;
  const { subject } = view.args(group);
  const cue = { first: group.first, last: group.last };
  if (group.negated) return isDouble(view, group) ? undefined : { subject, cue, refused: false };
  if (subject && isNobody(view, subject)) return { subject, cue, refused: false };
  if (group.kind === 'ing' && view.word(group.first - 1) === 'without')
    return { subject, cue: { first: group.first - 1, last: group.last }, refused: false };
  return undefined;
}

/** Whether a phrase says that it is nobody: "nobody at the ministry", "neither firm", "no group". */
export function isNobody(view: View, region: Region): boolean {
  return NOBODY.has(view.word(region.first));
}

/** "did not fail to", "did not only": said to have been done after all. */
function isDouble(view: View, group: VerbGroup): boolean {
  return view.some({ first: group.first, last: group.last + 1 }, (u) =>
    /^(?:only|just|merely|simply)$/.test(u.lower),
  );
}

const ENDING: ReadonlySet<Tag> = new Set<Tag>(['comma', 'stop', 'semi', 'that', 'wh', 'sub']);

/** "declined to", "is unable to", "is in no position to", "has yet to", "stopped short of", "would not go so far as to". */
function governedRefusal(view: View, group: VerbGroup): Refusal | undefined {
  if (group.kind !== 'infinitive' && group.kind !== 'ing') return undefined;
  const governor = view.groups.findLast((g) => g.last < group.first);
  if (!governor || group.first - governor.last > 6) return undefined;
  const gap = { first: governor.last + 1, last: group.first - 1 };
  // "declined, however, to say".
  const between = view.units.slice(gap.first, gap.last + 1);
  const adverb = between.every((u) => ['comma', 'adv', 'to'].includes(u.tag));
  if (!adverb && between.some((u) => ENDING.has(u.tag))) return undefined;
  if (!isRefusing(view, governor, gap, group)) return undefined;
  return {
    subject: view.args(governor).subject,
    cue: { first: governor.first, last: group.last },
    refused: true,
  };
}

function isRefusing(view: View, governor: VerbGroup, gap: Region, group: VerbGroup): boolean {
  const { lemma, negated } = governor;
  const has = (words: ReadonlySet<string>): boolean => view.some(gap, (u) => words.has(u.lower));
  const nobody = view.args(governor).subject;
  const not = negated || (nobody !== null && isNobody(view, nobody)) || view.some(gap, isNo);
  const short = /^(?:stop|fall|pull|come)$/.test(lemma) && has(SHORT);
  if (short) return !not;
  // "chose not to comment".
  if (/^(?:choose|opt|prefer|elect|decide|seem)$/.test(lemma) && group.kind === 'infinitive')
    return view.some(gap, (u) => u.tag === 'not');
  // "held back from naming", "shied away from blaming".
  const back =
    /^(?:hold|shy|shrink|draw|steer|step|pull)$/.test(lemma) && has(BACK) && group.kind === 'ing';
  if (back) return !not;
  if (group.kind === 'ing') return !not && REFUSE.has(lemma) && gap.last - gap.first < 2;
  if (REFUSE.has(lemma)) return !not;
  if (/^(?:have|be|remain)$/.test(lemma)) {
    if (has(YET)) return !negated;
    if (has(UNREADY)) return !not;
    return has(READY) && not;
  }
  if (/^(?:feel|seem|appear|prove)$/.test(lemma)) return has(UNREADY) ? !not : has(READY) && not;
  return not && ATTEMPT.has(lemma);
}

const SHORT = new Set(['short']);
const BACK = new Set(['from']);
const YET = new Set(['yet', 'still']);

function isNo(unit: { lower: string }): boolean {
  return unit.lower === 'no';
}
