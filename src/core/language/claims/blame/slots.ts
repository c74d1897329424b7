import { clauseEnd } from '../../syntax/arguments.ts';
import { baseFrom, extendRight, headOf, isTime, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { isAct } from '../acts.ts';
import { LABEL_VERBS, SHARE_NOUNS } from '../lexicon.ts';
import { sidesWith } from '../who/names-in.ts';
import type { View } from '../view.ts';

const ACT_PREPOSITIONS = new Set([
  'of',
  'on',
  'at',
  'against',
  'in',
  'into',
  'from',
  'to',
  'about',
  'across',
  'aimed',
]);
const LIST = { prepositions: new Set(['of']), coordinate: true };
const OWNED = new Set(['its', 'their', 'his', 'her']);

/** The region that a frame's slot names, round a verb whose object is given. */
export function slotOf(
  view: View,
  group: VerbGroup,
  kind: string | null,
  object: Region | null,
): Region | null {
  if (kind === null) return null;
  const args = view.args(group);
  if (kind === 'subject') return args.subject;
  if (kind === 'object') return object;
  if (kind === 'holder')
    return (
      object &&
      (holderOf(view, object) ??
        args.preps.find((p) => p.word === 'by' && !group.passive)?.region ??
        null)
    );
  const [how = '', words = '', heads = ''] = kind.split(':');
  const wanted = words.split('|');
  if (how === 'owner') return ownerBehind(view, group, wanted, heads.split('|'));
  if (how !== 'prep') return null;
  const hits = args.preps.filter(
    (p) => wanted.includes(p.word) && !isTime(view.unit(p.region.first)),
  );
  const direct = wanted.map((w) => hits.find((h) => h.word === w)).find((h) => h !== undefined);
  if (direct) return direct.region;
  // "put the blame for the intrusion on Russia": inside the object.
  if (object) {
    for (let i = object.first; i < object.last; i += 1) {
      if (wanted.includes(view.word(i))) return { first: i + 1, last: object.last };
    }
  }
  return null;
}

/** "over what it called a campaign": what somebody calls the act, behind one of the prepositions of its slot. */
export function actCalled(view: View, group: VerbGroup, kind: string | null): Region | null {
  if (!kind?.startsWith('prep:')) return null;
  const wanted = kind.slice('prep:'.length).split('|');
  const what = view.units.findIndex(
    (u, i) => i > group.last + 1 && u.lower === 'what' && wanted.includes(view.word(i - 1)),
  );
  const calls = what < 0 ? undefined : view.groups.find((g) => g.first > what);
  if (!calls || calls.first - what > 8 || !LABEL_VERBS.has(calls.lemma)) return null;
  let at = calls.last + 1;
  const opened = (i: number): boolean => view.unit(i)?.tag === 'quote-open';
  while (view.word(at) === 'as' || opened(at) || (opened(at + 1) && view.unit(at)?.tag === 'det'))
    at += 1;
  // "a “sustained campaign of hacking”": a participle that was taken for a verb.
  return phraseFrom(view, view.unit(at)?.tag === 'verb' ? at + 1 : at);
}

/**
 * The act behind one of these prepositions where something stands between it and the verb that the arguments do not
 * pass over: "convicted Petrov on Tuesday of hacking", "accused a crew with ties to Russia of the theft".
 */
export function distantAct(
  view: View,
  group: VerbGroup,
  kind: string | null,
  from: number,
): Region | null {
  if (!kind?.startsWith('prep:')) return null;
  const wanted = kind.slice('prep:'.length).split('|');
  for (let i = Math.max(from, group.last) + 1; i < view.units.length; i += 1) {
    const unit = view.unit(i);
    if (!unit || unit.tag === 'stop' || unit.tag === 'semi' || unit.tag === 'colon') return null;
    if (view.groups.some((g) => g.first === i && g.kind === 'finite') && !inRelative(view, i))
      return null;
    if (!wanted.includes(unit.lower)) continue;
    const act = phraseFrom(view, i + 1);
    if (act && isAct(view, act)) return act;
  }
  return null;
}

function inRelative(view: View, verb: number): boolean {
  const before = view.unit(verb - 1)?.tag;
  return before === 'wh' || before === 'that';
}

/** A gerund's clause or a noun phrase that begins at a unit. */
export function phraseFrom(view: View, at: number): Region | null {
  const begin = view.unit(at)?.tag === 'adv' ? at + 1 : at;
  const gerund = view.groups.find((g) => g.first === begin && g.kind === 'ing');
  if (gerund) return { first: gerund.first, last: clauseEnd(view.parse, gerund) };
  const base = baseFrom(view.units, at);
  return base && extendRight(view.units, base, LIST);
}

/** "For the raid on the bank, prosecutors charged X": what the sentence begins with. */
export function frontedAct(view: View, kind: string | null, before: number): Region | null {
  if (!kind?.startsWith('prep:')) return null;
  if (!kind.slice('prep:'.length).split('|').includes(view.word(0))) return null;
  const act = phraseFrom(view, 1);
  return act && act.last < before && isAct(view, act) ? act : null;
}

/** "three men suspected of hacking": the act that hangs on the accused. */
export function gerundBehind(view: View, accused: Region): Region | null {
  const gerund = view.groups.find(
    (g) =>
      g.kind === 'ing' &&
      g.first > accused.last &&
      g.first <= accused.last + 5 &&
      /^(?:of|for|with|over)$/.test(view.word(g.first - 1)),
  );
  return gerund ? { first: gerund.first, last: clauseEnd(view.parse, gerund) } : null;
}

/** Whose hand or raid a phrase is: "Moscow's hand", "Russian meddling", "the raid by X", "the hand of X". */
export function holderOf(view: View, region: Region): Region | null {
  const head = headOf(view.units, region);
  for (let i = region.first; i <= head; i += 1) {
    const unit = view.unit(i);
    if (unit?.tag === 'poss' && i > region.first) return { first: region.first, last: i - 1 };
  }
  for (let i = region.first; i < head; i += 1) {
    const unit = view.unit(i);
    if (unit?.actor && !sidesWith(unit)) return { first: i, last: i };
    if (unit && OWNED.has(unit.lower)) return { first: i, last: i };
  }
  const by = view.word(head + 1);
  if (
    by !== 'by' &&
    !(
      by === 'of' &&
      /^(?:hands?|fingerprints?|involvement|complicity|responsibility|authorship|culpability|prints?|paws?|assets|accounts|property|funds)$/.test(
        view.word(head),
      )
    )
  )
    return null;
  const owner = baseFrom(view.units, head + 2);
  return owner && extendRight(view.units, owner, LIST);
}

/** "at Russia's door", "at the feet of Russia", "at its door". */
function ownerBehind(
  view: View,
  group: VerbGroup,
  wanted: readonly string[],
  heads: readonly string[],
): Region | null {
  const head = view.units.findIndex((u, i) => i > group.last && heads.includes(u.lower));
  if (head < 0 || head > group.last + 30) return null;
  let first = head;
  while (first > group.last && !wanted.includes(view.word(first))) first -= 1;
  if (first <= group.last) return null;
  if (view.word(head + 1) === 'of') {
    const owner = baseFrom(view.units, head + 2);
    return owner ? extendRight(view.units, owner, LIST) : null;
  }
  if (OWNED.has(view.word(first + 1)) && first + 2 >= head - 1)
    return { first: first + 1, last: first + 1 };
  const poss = view.units.findIndex((u, i) => i > first && i < head && u.tag === 'poss');
  return poss > first + 1 ? { first: first + 1, last: poss - 1 } : null;
}

/** Takes what belongs to an act into it: "the campaign that turned an update into a back door". */
export function extendAct(view: View, act: Region): Region {
  if (view.groups.some((g) => g.first === act.first)) return act;
  const region = extendRight(view.units, act, {
    prepositions: ACT_PREPOSITIONS,
    coordinate: true,
  });
  const next = view.unit(region.last + 1);
  if (next?.tag === 'that' || next?.tag === 'wh') {
    const inner = view.groups.find((g) => g.first > region.last);
    if (inner) return { first: region.first, last: clauseEnd(view.parse, inner) };
  }
  const modifier = view.groups.find(
    (g) =>
      g.first === region.last + 1 &&
      (g.kind === 'participle' || g.kind === 'ing' || g.kind === 'infinitive'),
  );
  return modifier ? { first: region.first, last: clauseEnd(view.parse, modifier) } : region;
}

/** "its role in the theft" is blame for the theft. */
export function withoutShare(view: View, act: Region): Region {
  const head = headOf(view.units, act);
  if (!SHARE_NOUNS.has(view.word(head)) || !/^(?:in|of)$/.test(view.word(head + 1))) return act;
  const inner = phraseFrom(view, head + 2);
  return inner ?? act;
}
