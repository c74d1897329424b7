import { clauseEnd } from '../../syntax/arguments.ts';
import { headOf, type Region } from '../../syntax/phrases.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import {
  ACCUSATION_NOUNS,
  ANGRY_ADJECTIVES,
  CLAIM_NOUNS,
  HOSTILE_NOUNS,
  LABEL_VERBS,
} from '../lexicon.ts';
import words from '../../../../../assets/lexicon/retort-words.json';
import { wordSet } from '../../syntax/words.ts';
import type { View } from '../view.ts';
import {
  cueOf,
  isAccusation,
  isClaimPhrase,
  isScorn,
  isUntruth,
  rejection,
  type Rejection,
} from './rejection.ts';

const RESPECTFUL = wordSet(words.respectful);
/** What an accusation is called by those who do not believe it, besides what everybody calls it. */
const ACCUSED_OF: ReadonlySet<string> = new Set([...ACCUSATION_NOUNS, 'tale', 'affair', 'matter']);
const WITHOUT_AS = /^(?:call|term|deem|declare|pronounce|label|brand|rubbish|dub|consider|rate)$/;
/** Verbs that say what something is, and not what is thought of it. */
const WITH_AS =
  /^(?:describe|portray|characterise|characterize|paint|depict|put|chalk|see|view|regard|treat|present)$/;

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
  const give = (about: Region | null, more: Partial<Rejection> = {}): Rejection =>
    rejection({ source, cue: cueOf(group), about, frame: 'label', reason: 'labels', ...more });
  const inRetort = { weak: true, retort: true };
  const how = howDescribed(view, group);
  if (how) return give(null, how === 'untrue' ? {} : inRetort);
  const limit = Math.min(clauseEnd(view.parse, group) + 12, view.units.length - 1);
  const as = joint(view, group, limit);
  // "condemned what it described as malicious": the label is the other verb's.
  if (view.groups.some((g) => g.first > group.last && g.last === as - 1 && WITH_AS.test(g.lemma)))
    return undefined;
  const from = as > 0 ? as + 1 : group.last + 1;
  const label = labelFrom(view, from, limit);
  const charge = args.object ?? (as > 0 ? { first: group.last + 1, last: as - 1 } : null);
  if (label < 0)
    return !group.passive && charge && isOther(view, group, charge, as)
      ? give(charge, inRetort)
      : undefined;
  if (as < 0 && !WITHOUT_AS.test(group.lemma)) return undefined;
  // "what it described as malicious behaviour" may be a deed; "what it described as a lie" is a charge.
  const whatever =
    view.word(group.last + 1) === 'what' || view.word((source?.first ?? 0) - 1) === 'what';
  const charged = view.some({ first: label, last: label + 3 }, (u) => CLAIM_NOUNS.has(u.lower));
  if (whatever && ANGRY_ADJECTIVES.has(view.word(label)) && !charged) return undefined;
  const about = group.passive
    ? args.subject
    : as > 0 && group.last + 1 <= as - 1
      ? { first: group.last + 1, last: as - 1 }
      : args.object && args.object.first < label
        ? { first: args.object.first, last: beforeLabel(view, args.object, label) }
        : null;
  // "condemned the attack as malicious": anger at what was done is no answer to a charge.
  if (about && !isUntruth(view, label) && isDeedAlone(view, about)) return undefined;
  const named =
    !about ||
    about.last < about.first ||
    isClaimPhrase(view, about) ||
    view.some(about, (u) => CLAIM_NOUNS.has(u.lower) || HOSTILE_NOUNS.has(u.lower));
  if (named) return give(about);
  // "called the decision hasty and the reasons given for it baseless".
  return isUntruth(view, label) ? give(about, inRetort) : undefined;
}

/** Where the thing ends that is labelled: before the label, and before the mark that opens it. */
function beforeLabel(view: View, thing: Region, label: number): number {
  const mark = view.units.findIndex((u, i) => i > thing.first && u.tag === 'quote-open');
  return Math.min(thing.last, label - 1, mark > 0 ? mark - 1 : label);
}

/** Whether a phrase means what was done, and not that somebody says so: "the attack", "the March intrusion". */
function isDeedAlone(view: View, about: Region): boolean {
  const head = view.word(headOf(view.units, about));
  return HOSTILE_NOUNS.has(head) && !CLAIM_NOUNS.has(head) && !isAccusation(view, about);
}

/**
 * "called the charge “political”", "put the tale down to a quota", "described it as no work of ours": what the accused
 * call an accusation is a denial, if the words do not honour it.
 */
function isOther(view: View, group: VerbGroup, charge: Region, as: number): boolean {
  // "dismissed it as a matter for others" denies by its own verb.
  if (!WITHOUT_AS.test(group.lemma) && !WITH_AS.test(group.lemma)) return false;
  const it = /^(?:it|them|this|that|these)$/.test(view.word(charge.last));
  const claim = view.some(
    { first: charge.first, last: Math.max(charge.first, as > 0 ? as - 1 : charge.last) },
    (u) => u.tag === 'noun' && ACCUSED_OF.has(u.lower),
  );
  const rest = { first: Math.max(charge.first, group.last + 1), last: view.units.length - 1 };
  if (view.some(rest, (u) => RESPECTFUL.has(u.lower))) return false;
  const down = /^(?:put|chalk)$/.test(group.lemma);
  if (down) return as > 0 && (it || claim);
  if (as > 0)
    return claim || (it && /^(?:no|nothing|another|yet|one|an?)$/.test(view.word(as + 1)));
  if (!claim || !WITHOUT_AS.test(group.lemma)) return false;
  const noun = view.units.findIndex((u, i) => i >= charge.first && ACCUSED_OF.has(u.lower));
  return /^(?:quote-open|adj|det)$/.test(view.unit(noun + 1)?.tag ?? '');
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
function howDescribed(view: View, group: VerbGroup): 'untrue' | 'other' | undefined {
  const how = view.units.findIndex((u, i) => i < group.first && u.lower === 'how');
  if (how < 1 || group.first - how > 12) return undefined;
  const be = view.groups.find((g) => g.lemma === 'be' && g.last === how - 1);
  if (!be) return undefined;
  if (view.some({ first: 0, last: be.first - 1 }, (_, i) => isUntruth(view, i))) return 'untrue';
  const quoted = view.unit(be.first - 1)?.tag === 'quote-close';
  const honoured = view.some({ first: 0, last: be.first - 1 }, (u) => RESPECTFUL.has(u.lower));
  return quoted && !honoured ? 'other' : undefined;
}
