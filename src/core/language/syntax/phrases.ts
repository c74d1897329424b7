import type { Tag, Unit } from './units.ts';
import type { VerbGroup } from './verbs.ts';
import { TIMES } from './words.ts';

/** A stretch of units, both ends inclusive. */
export interface Region {
  first: number;
  last: number;
}

/** Prepositions that tie a noun phrase to the noun before it. */
const ATTACHING = new Set([
  'of',
  'for',
  'from',
  'at',
  'with',
  'in',
  'behind',
  'within',
  'inside',
  'on',
  'by',
  'to',
  'against',
  'near',
  'between',
  'under',
  'over',
  'about',
  'into',
  'including',
  'like',
  'among',
]);

/** Whether a unit names a time: "Monday", "last month". */
export function isTime(unit: Unit | undefined): boolean {
  return (
    unit !== undefined &&
    unit.actor === undefined &&
    (TIMES.has(unit.lower) || (unit.tag === 'num' && /^(?:19|20)\d\d$/.test(unit.lower)))
  );
}

/** "17" in "on May 17". */
export function isDayOfMonth(units: readonly Unit[], at: number): boolean {
  const month = units[at - 1];
  return units[at]?.tag === 'num' && month?.tag === 'noun' && isTime(month);
}

/** Which of the times it was: "last week". */
const WHICH_TIME = /^(?:last|this|next|earlier|late)$/;

/** Days and months, as against "Winter Olympics". */
function isDay(unit: Unit): boolean {
  return isTime(unit) && !/^(?:winter|summer|spring|autumn|fall)$/.test(unit.lower);
}

function leadsOn(unit: Unit | undefined): boolean {
  return inside(unit) || unit?.tag === 'adv';
}

function inside(unit: Unit | undefined): boolean {
  if (!unit) return false;
  return unit.tag === 'noun' || unit.tag === 'adj' || unit.tag === 'num' || unit.tag === 'poss';
}

/** "accusations Russian hackers are": a nation's adjective behind a noun begins a phrase of its own. */
function beginsName(before: Unit | undefined, unit: Unit): boolean {
  return (
    unit.tag === 'adj' &&
    unit.actor?.form === 'demonym' &&
    before?.tag === 'noun' &&
    !before.capital
  );
}

/** The noun phrase, without what follows its head, that ends at `last`; null where none does. */
export function baseEndingAt(units: readonly Unit[], last: number): Region | null {
  const end = units[last];
  if (!end) return null;
  if (end.tag === 'quote-close') return quotedEndingAt(units, last);
  if (end.tag === 'pron') return { first: last, last };
  if (end.tag === 'det' || end.tag === 'that') return { first: last, last };
  if (!(end.tag === 'noun' || end.tag === 'adj' || end.tag === 'num' || end.tag === 'poss'))
    return null;
  let first = last;
  while (first > 0) {
    const unit = units[first - 1] as Unit;
    const here = units[first] as Unit;
    if (isTime(unit) && !isTime(here) && here.tag !== 'poss') break;
    // "North Koreans last week had": the time is a phrase of its own.
    if (isTime(end) && WHICH_TIME.test(here.lower) && unit.tag === 'noun' && !isTime(unit)) break;
    // "the first time Belarus has": whoever it is begins a clause.
    if (unit.lower === 'time' && here.actor?.form === 'name') break;
    if (beginsName(unit, here)) break;
    // the “rogue” employee
    const opened = unit.tag === 'quote-close' ? openingMark(units, first - 1) : -1;
    if (opened >= 0) {
      first = opened;
      if (inside(units[first - 1]) || units[first - 1]?.tag === 'det') continue;
      break;
    }
    if (inside(unit)) {
      first -= 1;
      continue;
    }
    if (unit.tag === 'adv' && (here.tag === 'adj' || here.tag === 'num')) {
      first -= 1;
      continue;
    }
    if (unit.tag === 'det') {
      first -= 1;
      // "all the agencies", "both its teams".
      while (first > 0 && (units[first - 1] as Unit).tag === 'det') first -= 1;
      break;
    }
    break;
  }
  return { first, last };
}

/** The mark that opens what the mark at `close` closes, where nothing but a noun phrase stands between; -1 otherwise. */
function openingMark(units: readonly Unit[], close: number): number {
  let at = close - 1;
  while (inside(units[at]) || (units[at]?.tag === 'det' && at < close - 1)) at -= 1;
  return at < close - 1 && units[at]?.tag === 'quote-open' ? at : -1;
}

/** A noun phrase in quotation marks, or one that ends in them: “a portion”, the group “Cyber Av3ngers”. */
function quotedEndingAt(units: readonly Unit[], close: number): Region | null {
  const open = openingMark(units, close);
  if (open < 0) return null;
  const outer = inside(units[open - 1]) ? baseEndingAt(units, open - 1) : null;
  const article = units[open - 1]?.tag === 'det' ? open - 1 : open;
  return { first: outer?.first ?? article, last: close };
}

/** The noun phrase, without what follows its head, that begins at `first`. */
export function baseFrom(units: readonly Unit[], first: number): Region | null {
  let at = first;
  while (units[at]?.tag === 'adv' && at < first + 4 && leadsOn(units[at + 1])) at += 1;
  if (at > first && !inside(units[at])) at = first;
  const begin = units[at];
  if (!begin) return null;
  if (begin.tag === 'pron') return { first, last: at };
  let last = -1;
  while (at < units.length) {
    const unit = units[at] as Unit;
    if (unit.tag === 'det') {
      if (last >= 0 && (units[last] as Unit).tag !== 'det') break;
    } else if (unit.tag === 'adv') {
      if (units[at + 1]?.tag === 'adv' && units[at + 2]?.tag === 'num') {
        at += 1;
        continue;
      }
      const degree =
        units[at + 1]?.tag === 'noun' && last >= 0 && (units[last] as Unit).tag === 'det';
      if (!(units[at + 1]?.tag === 'adj' || units[at + 1]?.tag === 'num' || degree)) break;
    } else if (unit.tag === 'adj' && last >= 0 && (units[last] as Unit).tag === 'noun') {
      // "Iran responsible for": an adjective behind the noun begins something else, unless another noun follows it.
      let next = at + 1;
      while (units[next]?.tag === 'adj') next += 1;
      if (units[next]?.tag !== 'noun' || (units[last] as Unit).actor || isTime(units[next])) break;
    } else if (
      unit.tag === 'adj' ||
      unit.tag === 'num' ||
      unit.tag === 'noun' ||
      unit.tag === 'poss'
    ) {
      const before = last >= 0 ? (units[last] as Unit) : undefined;
      if (beginsName(before, unit)) break;
      if (isTime(unit) && before?.tag === 'noun' && !isTime(before)) break;
      // "on Monday Iran did": the day is a phrase of its own.
      const year =
        before?.tag === 'num' &&
        !/^(?:in|since|by|until|from|of)$/.test(units[first - 1]?.lower ?? '');
      if (before && isDay(before) && !year && unit.tag === 'noun' && !isTime(unit) && unit.capital)
        break;
    } else if (unit.tag === 'quote-open' || unit.tag === 'quote-close') {
      // Names and words set in quotation marks belong to their phrase.
      if (unit.tag === 'quote-open' && !inside(units[at + 1])) break;
      if (unit.tag === 'quote-close' && !inside(units[at + 1])) {
        at += 1;
        continue;
      }
    } else if (
      unit.tag === 'verb' &&
      (unit.form === 'ing' || unit.form === 'past' || unit.form === 'participle') &&
      last >= 0 &&
      (units[at - 1] as Unit).tag !== 'noun' &&
      (units[at + 1]?.tag === 'noun' || units[at + 1]?.tag === 'adj')
    ) {
      // "the exposed servers".
    } else break;
    last = at;
    at += 1;
  }
  if (last < 0) return null;
  const end = units[last] as Unit;
  if (end.tag === 'det' && last === first) return null;
  return { first, last };
}

/** Extends a base phrase to the right over "of ...", "for ..." and the like, and over "A, B and C". */
export function extendRight(
  units: readonly Unit[],
  base: Region,
  options: { prepositions: ReadonlySet<string>; coordinate: boolean; subject?: boolean },
): Region {
  let last = base.last;
  let listed = false;
  for (;;) {
    const next = units[last + 1];
    if (!next) break;
    if (next.tag === 'prep' && options.prepositions.has(next.lower)) {
      const inner = baseFrom(units, last + 2);
      if (!inner || isTime(units[inner.last])) break;
      last = inner.last;
      continue;
    }
    if (options.coordinate && (next.tag === 'conj' || next.tag === 'comma')) {
      const item = listItem(units, last + 1, options.subject ?? false, listed);
      if (!item) break;
      listed = true;
      last = item.last;
      continue;
    }
    break;
  }
  return { first: base.first, last };
}

/**
 * The next item of a list behind "and", or behind a comma where a later "and" closes the list; null where the comma is
 * not a list's.
 */
function listItem(
  units: readonly Unit[],
  at: number,
  subject: boolean,
  listed: boolean,
): Region | null {
  const mark = units[at] as Unit;
  let from = at + 1;
  if (mark.tag === 'conj') {
    if (mark.lower === 'but' || mark.lower === 'nor' || mark.lower === 'yet') return null;
  } else if (units[from]?.tag === 'conj') {
    if ((units[from] as Unit).lower === 'but') return null;
    from += 1;
  } else if (!closesList(units, from)) return null;
  const item = baseFrom(units, from);
  if (!item) return null;
  // ", and the ministry blamed": two items with a comma between them are no list.
  if (subject)
    return mark.tag === 'comma' && units[at + 1]?.tag === 'conj' && !listed ? null : item;
  const after = units[item.last + 1];
  // "and the firm said": a clause of its own, unless the list is its subject.
  if (
    mark.tag === 'conj' &&
    after &&
    (after.tag === 'verb' || after.tag === 'aux' || after.tag === 'modal')
  )
    return null;
  if (
    mark.tag === 'comma' &&
    units[at + 1]?.tag === 'conj' &&
    after &&
    (after.tag === 'verb' || after.tag === 'aux' || after.tag === 'modal')
  )
    return null;
  return item;
}

/** Whether a list that goes on at `from` ends in "and X" before anything else happens. */
function closesList(units: readonly Unit[], from: number): boolean {
  let at = from;
  for (let items = 0; items < 12; items += 1) {
    const item = baseFrom(units, at);
    if (!item) return false;
    let end = item.last;
    while (units[end + 1]?.lower === 'of') {
      const inner = baseFrom(units, end + 2);
      if (!inner) break;
      end = inner.last;
    }
    const next = units[end + 1];
    if (!next) return false;
    if (next.tag === 'conj' && next.lower === 'and') return !hasVerb(units, end + 2);
    if (next.tag !== 'comma') return false;
    at = end + 2;
    if (units[at]?.tag === 'conj') return units[at]?.lower === 'and';
  }
  return false;
}

/** "…, the minister and other officials announced": the list's last items are the subject of what follows. */
function hasVerb(units: readonly Unit[], from: number): boolean {
  const item = baseFrom(units, from);
  const next = item ? units[item.last + 1] : undefined;
  if (!next) return false;
  if (next.tag === 'aux' || next.tag === 'modal') return true;
  return next.tag === 'verb' && next.form !== 'ing' && next.form !== 'participle';
}

/**
 * The whole noun phrase that ends at `last`, read from right to left: its base, the nouns it hangs on ("officials from
 * the FBI"), and the list it closes ("the FBI, CISA and the NSA").
 */
export function phraseEndingAt(units: readonly Unit[], last: number): Region | null {
  const base = baseEndingAt(units, last);
  if (!base || isTime(units[base.last])) return base;
  let first = base.first;
  let listed = false;
  for (;;) {
    const left = units[first - 1];
    if (!left) break;
    if (left.tag === 'prep' && (ATTACHING.has(left.lower) || isSuchAs(units, first - 1))) {
      let head = isSuchAs(units, first - 1) ? first - 3 : first - 2;
      // "three people briefed on the matter": a shortened clause between the noun and its preposition.
      const link = units[head];
      if (
        link?.tag === 'verb' &&
        link.form !== 'base' &&
        link.form !== 's' &&
        link.form !== 'past-tense' &&
        units[head - 1]?.tag === 'noun'
      )
        head -= 1;
      const before = baseEndingAt(units, head);
      if (!before || !bearsPreposition(units, before)) break;
      first = before.first;
      listed = false;
      continue;
    }
    // "the mission to the United Nations".
    if (left.tag === 'to' && units[first - 2]?.tag === 'noun') {
      const before = baseEndingAt(units, first - 2);
      if (!before || isTime(units[before.last])) break;
      first = before.first;
      continue;
    }
    if (
      left.tag === 'conj' &&
      (left.lower === 'and' || left.lower === 'or' || left.lower === 'nor' || left.lower === '&')
    ) {
      const at = units[first - 2]?.tag === 'comma' ? first - 3 : first - 2;
      const before = baseEndingAt(units, at);
      // ", and Nation of Saviors claimed" begins a clause; a list has more commas before it.
      const comma = units[first - 2]?.tag === 'comma';
      if (!before || !alike(units, before, base, comma)) break;
      if (comma && beginsNewClause(units, before, base)) break;
      first = before.first;
      listed = true;
      continue;
    }
    if (left.tag === 'comma' && listed) {
      const before = baseEndingAt(units, first - 2);
      if (!before || isTime(units[before.last]) || !alike(units, before, base, true)) break;
      const governed = units[before.first - 1];
      // "at the onset of the war, the United States, Britain and Canada said": no name's place in a list.
      const isName = (u: Unit | undefined): boolean =>
        u?.actor !== undefined || u?.capital === true;
      if (governed?.tag === 'prep' && isName(units[base.last]) && !isName(units[before.last]))
        break;
      if (
        governed?.tag === 'prep' &&
        (before.first - 2 < 0 || units[before.first - 2]?.tag === 'comma')
      )
        break;
      first = before.first;
      continue;
    }
    break;
  }
  return { first, last: base.last };
}

/** ", and residents were asked": behind a clause of its own, two items with a comma between them are no list. */
function beginsNewClause(units: readonly Unit[], before: Region, base: Region): boolean {
  if ((units[base.last] as Unit).tag === 'pron') return true;
  if (units[before.first - 1]?.tag === 'comma') return false;
  for (let i = before.first - 1; i >= 0; i -= 1) {
    const { tag, form } = units[i] as Unit;
    if (tag === 'aux' || (tag === 'verb' && form !== 'ing' && form !== 'participle')) return true;
    if (tag === 'colon' || tag === 'semi') return false;
  }
  return false;
}

/** Whether a preposition can hang on a phrase: not on a time, nor on an adjective, "responsible for the attack". */
function bearsPreposition(units: readonly Unit[], phrase: Region): boolean {
  const last = units[phrase.last] as Unit;
  const head = last.tag === 'quote-close' ? (units[phrase.last - 1] as Unit) : last;
  return head.tag !== 'that' && head.tag !== 'adj' && !isTime(head);
}

function isSuchAs(units: readonly Unit[], at: number): boolean {
  return units[at]?.lower === 'as' && units[at - 1]?.lower === 'such';
}

/** Items of a list are of one kind: names with names, or with nouns that have an article. */
function alike(units: readonly Unit[], a: Region, b: Region, strict: boolean): boolean {
  const names = (r: Region): boolean =>
    units.slice(r.first, r.last + 1).some((u) => u.actor !== undefined || u.capital);
  return names(a) === names(b) || (!strict && !isTime(units[a.last]));
}

/** What ends a base phrase. */
const BEHIND_BASE: ReadonlySet<Tag> = new Set<Tag>([
  'prep',
  'comma',
  'conj',
  'to',
  'wh',
  'that',
  'verb',
]);
const HEADS: ReadonlySet<Tag> = new Set<Tag>(['noun', 'pron', 'num', 'det']);

/** The head of the first base phrase in a region: the last noun before any preposition, comma or "and". */
export function headOf(units: readonly Unit[], region: Region): number {
  let head = region.first;
  for (let i = region.first; i <= region.last; i += 1) {
    const unit = units[i] as Unit;
    if (BEHIND_BASE.has(unit.tag)) {
      if (i > region.first) break;
      continue;
    }
    if (HEADS.has(unit.tag) || (unit.tag === 'adj' && i === region.last)) head = i;
  }
  return head;
}

/** The verb group that holds unit `i`, if any. */
export function groupAt(groups: readonly VerbGroup[], i: number): VerbGroup | undefined {
  return groups.find((g) => g.first <= i && i <= g.last);
}
