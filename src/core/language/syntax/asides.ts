import type { Parse } from './arguments.ts';
import type { Unit } from './units.ts';
import type { VerbGroup } from './verbs.ts';
import { SAYING } from './words.ts';

/**
 * Steps over an aside that ends at the comma, dash or bracket `at`: an apposition, a relative clause, "speaking on
 * Monday". Gives the unit before the aside; null where the comma ends none.
 */
export function skipAside(parse: Parse, at: number): number | null {
  const { units, groups } = parse;
  const closing = (units[at] as Unit).tag;
  const opening = closing === 'close' ? 'open' : closing;
  for (let start = at - 1; start >= 1 && at - start < 40; start -= 1) {
    if ((units[start] as Unit).tag !== opening) continue;
    if (closing === 'close') return start - 1;
    const first = units[start + 1] as Unit;
    const finite = groups.filter((g) => g.first > start && g.last < at && g.kind === 'finite');
    // "Institutions, it confirmed, had been hit": a speech clause put in.
    if (
      finite.length === 1 &&
      finite[0] &&
      SAYING.has(finite[0].lemma) &&
      at - start < 12 &&
      isSaidWhere(units, finite[0].last + 1, at) &&
      isPhraseEnd(units[start - 1])
    )
      return start - 1;
    const before = units[start - 1] as Unit;
    if (first.tag === 'wh') return start - 1;
    // "Black Tern, the hackers who made a habit of it, said": who somebody is, with a clause of its own.
    const relative = finite.every((g) => /^(?:wh|that)$/.test(units[g.first - 1]?.tag ?? ''));
    if (
      finite.length > 0 &&
      relative &&
      first.tag === 'det' &&
      before.actor &&
      before.tag === 'noun'
    )
      return start - 1;
    if (finite.length > 0) {
      if (closing === 'dash') return start - 1;
      // A clause stands between the commas: the aside may begin further left ("X, who said that, if asked, ..., denied").
      if (first.tag === 'sub' || first.tag === 'prep')
        return isPhraseEnd(before) ? start - 1 : null;
      if (isDescribed(units, start + 1, finite[0]) && isPhraseEnd(before)) return start - 1;
      continue;
    }
    // "The group called A, or B, said": another name.
    const named = first.lower === 'or' && at - start === 3 && units[start + 2]?.actor;
    if (named && isPhraseEnd(before)) return start - 1;
    if (first.tag === 'conj') continue;
    if (!isPhraseEnd(before)) return null;
    // A list's comma is no aside's: "the FBI, CISA and".
    const last = units[at - 1] as Unit;
    if (
      first.tag === 'noun' &&
      first.actor &&
      last.actor &&
      before.actor &&
      units.slice(start + 1, at).some((u) => u.tag === 'conj')
    )
      continue;
    return start - 1;
  }
  return null;
}

/** ", a spying outfit whose trail leads to the Gulf,": an apposition whose only verbs stand in its relative clause. */
function isDescribed(units: readonly Unit[], from: number, verb: VerbGroup | undefined): boolean {
  if (!verb || units[from]?.tag !== 'det') return false;
  for (let i = from + 1; i < verb.first; i += 1) {
    const unit = units[i] as Unit;
    if (
      unit.lower === 'whose' ||
      unit.lower === 'which' ||
      unit.lower === 'that' ||
      unit.lower === 'who'
    )
      return isPhraseEnd(units[i - 1]) || units[i - 1]?.tag === 'prep';
    if (unit.tag === 'comma') return false;
  }
  return false;
}

/** Whether nothing but a hearer, a place or a time stands behind a verb of saying: "wrote in the same winter". */
function isSaidWhere(units: readonly Unit[], from: number, to: number): boolean {
  return (
    to - from < 8 &&
    units
      .slice(from, to)
      .every((u) =>
        ['prep', 'det', 'adj', 'noun', 'num', 'poss', 'adv', 'pron', 'to'].includes(u.tag),
      )
  );
}

/** Whether a noun phrase can end with this unit. */
export function isPhraseEnd(unit: Unit | undefined): boolean {
  return (
    unit !== undefined &&
    (unit.tag === 'noun' ||
      unit.tag === 'pron' ||
      unit.tag === 'num' ||
      unit.tag === 'close' ||
      unit.tag === 'quote-close')
  );
}
