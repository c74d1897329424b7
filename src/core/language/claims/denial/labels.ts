import { clauseEnd } from '../../syntax/arguments.ts';
import type { Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { CLAIM_NOUNS, HOSTILE_NOUNS, LABEL_VERBS } from '../lexicon.ts';
import type { View } from '../view.ts';
import {
  cueOf,
  isClaimPhrase,
  isScorn,
  isUntruth,
  rejection,
  type Rejection,
} from './rejection.ts';

const WITHOUT_AS = /^(?:call|term|deem|declare|pronounce|label|brand|rubbish|dub|consider|rate)$/;

/** "called the charges nonsense", "dismissed the report as disinformation", "described them as “baseless”". */
export function labelled(view: View, group: VerbGroup): Rejection | undefined {
  if (!LABEL_VERBS.has(group.lemma) || group.negated) return undefined;
  // "called on Poland to", "called for": no label.
  if (group.lemma === 'call' && /^(?:on|upon|for|off|out)$/.test(view.word(group.last + 1)))
    return undefined;
  const args = view.args(group);
  const source = group.passive
    ? (args.preps.find((p) => p.word === 'by')?.region ?? null)
    : args.subject;
  const give = (about: Region | null): Rejection =>
    rejection({ source, cue: cueOf(group), about, frame: 'label', reason: 'labels' });
  if (isHowDescribed(view, group)) return give(null);
  const limit = Math.min(clauseEnd(view.parse, group) + 12, view.units.length - 1);
  const as = joint(view, group, limit);
  const from = as > 0 ? as + 1 : group.last + 1;
  const label = labelFrom(view, from, limit);
  if (label < 0) return undefined;
  if (as < 0 && !WITHOUT_AS.test(group.lemma)) return undefined;
  const about = group.passive
    ? args.subject
    : as > 0 && group.last + 1 <= as - 1
      ? { first: group.last + 1, last: as - 1 }
      : args.object && args.object.first < label
        ? { first: args.object.first, last: Math.min(args.object.last, label - 1) }
        : null;
  const named =
    !about ||
    about.last < about.first ||
    isClaimPhrase(view, about) ||
    view.some(about, (u) => CLAIM_NOUNS.has(u.lower) || HOSTILE_NOUNS.has(u.lower));
  return named ? give(about) : undefined;
}

/** "as", or "down to" behind "put" and "chalk up to": what stands between the thing and its label. */
function joint(view: View, group: VerbGroup, limit: number): number {
  const put = /^(?:put|chalk)$/.test(group.lemma);
  return view.units.findIndex(
    (u, i) =>
      i > group.last &&
      i <= limit &&
      (put ? u.lower === 'to' && /^(?:down|up)$/.test(view.word(i - 1)) : u.lower === 'as'),
  );
}

function labelFrom(view: View, from: number, limit: number): number {
  for (let i = from; i <= limit; i += 1) {
    if (isScorn(view, i)) return i;
    if (view.unit(i)?.tag === 'semi' || i > from + 10) return -1;
    if (i > from && view.groups.some((g) => g.first === i && g.kind === 'finite')) return -1;
  }
  return -1;
}

/** "“Absurd” is how the Kremlin described the charge": the label stands before "is how". */
function isHowDescribed(view: View, group: VerbGroup): boolean {
  const how = view.units.findIndex((u, i) => i < group.first && u.lower === 'how');
  if (how < 1 || group.first - how > 8) return false;
  const be = view.groups.find((g) => g.lemma === 'be' && g.last === how - 1);
  if (!be) return false;
  return view.some({ first: 0, last: be.first - 1 }, (_, i) => isUntruth(view, i));
}
