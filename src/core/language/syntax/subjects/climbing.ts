import type { Parse } from '../arguments.ts';
import { isPhraseEnd } from '../asides.ts';
import { groupAt, headOf, isTime, phraseEndingAt, type Region } from '../phrases.ts';
import type { Unit } from '../units.ts';
import type { VerbGroup } from '../verbs.ts';
import { isPluralSubject } from '../verbhood/neighbours.ts';
import { SAYING, TELLS_OF } from '../words.ts';
import { subjectOf } from './subjects.ts';

/**
 * Climbs from the noun phrase before a verb to the one that it belongs to: in "hackers linked to Iran were" from "Iran" to
 * "hackers", in "the gang that hit the bank has" from "the bank" to "the gang".
 */
export function climb(parse: Parse, group: VerbGroup | null, near: Region, depth: number): Region {
  const { units, groups } = parse;
  let region = near;
  for (let step = 0; step < 4; step += 1) {
    const inner = governorOf(parse, region);
    if (!inner) return region;
    // "alleging the government has": the subject of a clause that the verb governs.
    if (
      SAYING.has(inner.lemma) &&
      !inner.passive &&
      region.first === inner.last + 1 &&
      !(group && disagrees(units, region, group))
    )
      return region;
    const host = hostOf(parse, inner, depth);
    if (host === null) return region;
    const phrase = phraseEndingAt(units, host);
    if (!phrase || isTime(units[phrase.last])) return region;
    // A clause's own subject stays its subject: "Iran said hackers linked to it did".
    if (phrase.first >= region.first) return region;
    region = { first: phrase.first, last: Math.max(region.last, near.last) };
    if (
      group &&
      groups.some((g) => g.first > near.last && g.last < group.first && g.kind === 'finite')
    )
      return region;
  }
  return region;
}

/** "accounts claiming kinship with it say": one thing does not go with a verb of several. */
function disagrees(units: readonly Unit[], region: Region, group: VerbGroup): boolean {
  const verb = units[group.first];
  const head = units[headOf(units, region)];
  if (group.first !== group.last || verb?.form !== 'base' || head?.tag !== 'noun') return false;
  const several = units.slice(region.first, region.last).some((u) => u.tag === 'conj');
  return !several && !isPluralSubject(head);
}

/** The verb group in whose hands a phrase is: directly behind it, or behind its preposition. */
export function governorOf(parse: Parse, region: Region): VerbGroup | undefined {
  const { units, groups } = parse;
  let at = region.first - 1;
  while (at > 0 && ['adv', 'prep', 'to', 'quote-open'].includes((units[at] as Unit).tag)) at -= 1;
  return at < 0 ? undefined : groupAt(groups, at);
}

/** The last unit of the noun that a verb's clause hangs on; null where the clause hangs on none. */
export function hostOf(parse: Parse, inner: VerbGroup, depth: number): number | null {
  const { units, groups } = parse;
  let at = inner.first - 1;
  while (at > 0 && (units[at] as Unit).tag === 'adv') at -= 1;
  const left = units[at];
  if (!left) return null;
  if (inner.kind === 'participle' || inner.kind === 'ing') {
    if (left.tag === 'noun' || left.lower === 'those') return stepOverTime(units, at);
    return inner.kind === 'ing' && left.tag === 'prep' && units[at - 1]?.tag === 'noun'
      ? at - 1
      : null;
  }
  if (inner.kind === 'infinitive') {
    if (left.tag === 'to') at -= 1;
    // "a group believed by Kyiv to be affiliated with": the infinitive hangs on the participle.
    const raising = groups.findLast((g) => g.last <= at);
    const agent = raising && units[raising.last + 1]?.lower === 'by';
    if (raising?.kind === 'participle' && (raising.last === at || (agent && at - raising.last < 6)))
      return hostOf(parse, raising, depth);
    const noun = units[at];
    const hosts = (noun?.tag === 'noun' && !noun.actor) || /thing$/.test(noun?.lower ?? '');
    return hosts ? at : null;
  }
  if (left.tag === 'wh' || left.tag === 'that')
    return units[at - 1]?.tag === 'noun' || units[at - 1]?.lower === 'those' ? at - 1 : null;
  if (SAYING.has(inner.lemma) && inner.last + 1 < units.length && depth === 0) {
    // "the group it says hit the bank was" is rare; "it said the bank was" is not.
    return null;
  }
  // "accusations that Russia was behind a breach lacked", "a gang they infiltrated last year has".
  const subject = subjectOf(parse, inner, depth + 1);
  if (!subject || subject.last >= inner.first) return null;
  const opener = units[subject.first - 1];
  if (opener?.tag === 'that')
    return units[subject.first - 2]?.tag === 'noun' ? subject.first - 2 : null;
  return opener?.tag === 'noun' && (units[subject.first] as Unit).tag === 'pron'
    ? subject.first - 1
    : null;
}

/** "The hackers, part of a group known as A, also": no verb stands before, so the aside had an aside of its own. */
export function pastAsides(parse: Parse, phrase: Region): Region {
  const { units, groups } = parse;
  const whole = climb(parse, null, phrase, 1);
  if (units[whole.first - 1]?.tag !== 'comma' || !isPhraseEnd(units[whole.first - 2]))
    return phrase;
  if (groups.some((g) => g.last < whole.first && g.kind === 'finite')) return phrase;
  const outer = phraseEndingAt(units, whole.first - 2);
  return outer && outer.first === 0 ? outer : phrase;
}

/** "warned firms of activity linked to": what is behind the "of" of such a verb is no part of whom it warned. */
export function behindOf(parse: Parse, phrase: Region): Region {
  const { units, groups } = parse;
  const governor = groupAt(groups, phrase.first - 1);
  if (!governor || !TELLS_OF.has(governor.lemma)) return phrase;
  const of = units.findIndex(
    (u, i) => i > phrase.first && i < phrase.last && /^(?:of|about)$/.test(u.lower),
  );
  return of < 0 ? phrase : { first: of + 1, last: phrase.last };
}

/** "attacks in July, which": the last unit before a time and its preposition. */
export function stepOverTime(units: readonly Unit[], at: number): number {
  if (!isTime(units[at])) return at;
  let end = at;
  while (
    end > 0 &&
    (isTime(units[end]) || ['num', 'adv', 'det', 'adj'].includes((units[end] as Unit).tag))
  )
    end -= 1;
  if (units[end]?.tag === 'prep') end -= 1;
  return end > 0 ? end : at;
}
