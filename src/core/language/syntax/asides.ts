import type { Parse } from './arguments.ts';
import { baseFrom, isTime } from './phrases.ts';
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

/** How far an aside may reach, in units. */
const ASIDE = 36;

/** Behind an aside that begins at the comma, dash or bracket `at`; null where the clause ends there. */
export function afterAside(parse: Parse, at: number): number | null {
  const { units, groups } = parse;
  const opening = (units[at] as Unit).tag;
  const closing = opening === 'open' ? 'close' : opening;
  const first = units[at + 1] as Unit;
  for (let end = at + 1; end < units.length && end - at < ASIDE; end += 1) {
    const unit = units[end] as Unit;
    // A full stop inside is that of an initial: "Tobias H., with".
    if (unit.tag === 'stop' && units[end + 1]?.tag === 'comma') continue;
    if (unit.tag === 'stop' || unit.tag === 'semi' || unit.tag === 'colon') return null;
    if (unit.tag !== closing) continue;
    const finite = groups.filter((g) => g.first > at && g.last < end && g.kind === 'finite');
    if (closing !== 'close' && !finite.every((g) => isInside(parse, g, at))) return null;
    const next = units[end + 1];
    // Only a preposition or an infinitive takes the clause up again.
    if (!next) return null;
    if (next.tag === 'prep' || next.tag === 'to' || next.tag === 'that') return end + 1;
    // "Park, the programmer, the same day for": a time between the aside and the preposition.
    const time = baseFrom(units, end + 1);
    if (time && isTime(units[time.last]) && units[time.last + 1]?.tag === 'prep')
      return time.last + 1;
    // "X, head of the command, and five colleagues for": the list goes on behind the aside.
    const item = next.tag === 'conj' && first.tag !== 'wh' ? baseFrom(units, end + 2) : null;
    if (item && units[item.last + 1]?.tag === 'prep') return item.last + 1;
    // A comma inside the aside: "in which hotels in Portugal, Spain and Andorra received mails,".
    if (!opensClauseAside(units, at) || next.tag === 'wh' || next.tag === 'sub') return null;
  }
  return null;
}

/** "who …", "in which …", "after hearing …", "both said to …": an aside with clauses of its own. */
function opensClauseAside(units: readonly Unit[], at: number): boolean {
  const first = units[at + 1] as Unit;
  if (first.tag === 'wh' || first.tag === 'prep') return true;
  return units[at + 2]?.tag === 'prep' && units[at + 3]?.tag === 'wh';
}

/** Whether a finite verb belongs to an aside: in a clause that the aside is, or one inside it. */
function isInside(parse: Parse, group: VerbGroup, at: number): boolean {
  const { units } = parse;
  if (/^(?:both|all|each|some|most)$/.test((units[at + 1] as Unit).lower)) return true;
  for (let i = group.first - 1; i > at; i -= 1) {
    const tag = (units[i] as Unit).tag;
    if (tag === 'wh' || tag === 'that') return true;
  }
  return false;
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
