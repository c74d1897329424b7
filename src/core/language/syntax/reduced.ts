import classes from '../../../../assets/lexicon/verb-classes.json';
import { isTime } from './phrases.ts';
import type { Unit } from './units.ts';
import type { VerbGroup } from './verbs.ts';
import { SAYING, wordSet } from './words.ts';

/** Verbs that shorten a relative clause far more often than they end a sentence's. */
const LINKING = wordSet(classes.linking);

/** Verbs that headlines use in the passive without an auxiliary: "Hackers linked to Iran", "Four charged with". */
const HEADLINE = wordSet(classes.headline);

/** Verbs whose passive has a name behind it: "a group called". */
const NAMING = wordSet(classes.naming);
/** Verbs whose passive keeps an object: "a firm given the contract". */
const GIVING = wordSet(classes.giving);
/** Verbs that act upon nothing, so that "by" behind them says when or where. */
const INTRANSITIVE = wordSet(classes.intransitive);
const CLAUSE_PREPOSITION = /^(?:after|before|since|until|till|as|than|like)$/;

/**
 * Whether a bare past form is the participle of a shortened clause: "a complaint unsealed on Monday", "Asked whether …".
 * The groups before it are settled already.
 */
export function isReduced(
  units: readonly Unit[],
  groups: readonly VerbGroup[],
  group: VerbGroup,
): boolean {
  if (group.first !== group.last || group.kind === 'infinitive' || group.kind === 'ing')
    return false;
  const unit = units[group.head] as Unit;
  if (unit.form === 'participle') return true;
  // "X said on Monday the attack was": only "said to have" and "said by" are passive.
  if (unit.lower === 'said' && !/^(?:to|by)$/.test(units[group.last + 1]?.lower ?? ''))
    return false;
  if (unit.form !== 'past') return false;
  const index = groups.indexOf(group);
  const last = groups[index - 1];
  const before = units[group.first - 1];
  const next = units[group.last + 1];
  // "carried by the agency and attributed to": the second of two shortened clauses.
  if (
    before?.tag === 'conj' &&
    last?.kind === 'participle' &&
    last.passive &&
    !hasObject(units, group)
  )
    return true;
  if (opensSentence(units, groups, group)) return true;
  // "A panel looking into sanctions revealed that": what is told needs somebody who tells it.
  const told = before?.tag === 'noun' && next?.tag === 'that' && SAYING.has(group.lemma);
  if (
    told &&
    !GIVING.has(group.lemma) &&
    !groups.some((g) => g !== group && g.kind === 'finite' && g.last < group.first)
  )
    return false;
  if (isSetOff(units, groups, group) || isNamedAside(units, groups, group)) return true;
  if (!before) return false;
  if (before.tag === 'comma' || before.tag === 'sub' || before.tag === 'prep')
    return before.tag === 'comma' && next?.lower === 'by';
  if (before.tag === 'wh' || before.tag === 'pron' || before.tag === 'that')
    return before.lower === 'those' && !hasObject(units, group);
  const agent =
    next?.lower === 'by' || (next?.tag === 'prep' && units[group.last + 2]?.lower === 'by');
  if (agent && !INTRANSITIVE.has(group.lemma)) return true;
  if (isNamedBefore(units, groups, group)) return true;
  if (afterRelative(units, group)) return false;
  if (HEADLINE.has(group.lemma) && isHeadlinePassive(units, group)) return true;
  if (isNaming(units, groups, group)) return true;
  // "accusations that … lacked evidence": what it acts upon follows.
  if (hasObject(units, group) && !GIVING.has(group.lemma)) return false;
  // "cited four attacks associated with the GRU", "crews associated with the GRU, A and B, were".
  if (
    before.tag === 'noun' &&
    !before.actor &&
    LINKING.has(group.lemma) &&
    (next?.tag === 'prep' || next?.tag === 'to') &&
    (groups.slice(0, index).some((g) => g.kind === 'finite') || isTakenUp(units, groups, group))
  )
    return true;
  return sharesSubject(units, groups, group) ?? hangsOnNoun(units, groups, group);
}

/** "Asked whether …", "Accused of …, the ministry denied": a participle that begins the sentence, or follows "when". */
function opensSentence(
  units: readonly Unit[],
  groups: readonly VerbGroup[],
  group: VerbGroup,
): boolean {
  let at = group.first - 1;
  while (units[at]?.tag === 'adv') at -= 1;
  const before = units[at];
  if (before && before.tag !== 'sub' && before.tag !== 'quote-open') return false;
  if (before?.tag === 'quote-open' && at > 0) return false;
  if (group.lemma === 'say' || hasObject(units, group)) return false;
  const comma = units.findIndex((u, i) => i > group.last && u.tag === 'comma');
  return (
    (before?.tag === 'sub' || comma > 0) &&
    groups.some((g) => g !== group && g.kind === 'finite' && (comma < 0 || g.first > comma))
  );
}

/** Whether something that the verb can act upon follows at once. */
function hasObject(units: readonly Unit[], group: VerbGroup): boolean {
  let at = group.last + 1;
  // "carried out the break-in".
  if (/^(?:out|up|off|down|away)$/.test(units[at]?.lower ?? '')) at += 1;
  const next = units[at];
  if (!next || isTime(next)) return false;
  if (next.tag === 'det' || next.tag === 'num' || next.tag === 'adj')
    return !timeFollows(units, at);
  if (at > group.last + 1) return next.actor !== undefined;
  return next.tag === 'noun' || (next.tag === 'pron' && next.lower !== 'who');
}

/** "this week", "two years ago". */
function timeFollows(units: readonly Unit[], from: number): boolean {
  for (let i = from; i < from + 3; i += 1) if (isTime(units[i])) return true;
  return false;
}

/** "a group called TraderTraitor": a common noun before it, and a verb for the sentence elsewhere. */
function isNaming(units: readonly Unit[], groups: readonly VerbGroup[], group: VerbGroup): boolean {
  const before = units[group.first - 1];
  const next = units[group.last + 1];
  if (!NAMING.has(group.lemma) || before?.tag !== 'noun' || before.actor) return false;
  if (!next || !(next.capital || next.tag === 'quote-open')) return false;
  return groups.some((g) => g !== group && g.kind === 'finite');
}

/** Whether nothing that the verb could act upon follows it. */
function isHeadlinePassive(units: readonly Unit[], group: VerbGroup): boolean {
  const next = units[group.last + 1];
  if (!next || next.tag === 'stop') return true;
  if (next.tag !== 'prep' && next.tag !== 'to') return false;
  return !/^(?:for|on)$/.test(next.lower) || group.lemma !== 'charge';
}

/** "said that a gang called Silk Moth launched": a verb of its own follows the name at once. */
function isNamedBefore(
  units: readonly Unit[],
  groups: readonly VerbGroup[],
  group: VerbGroup,
): boolean {
  if (!isNaming(units, groups, group) || /^(?:s|ing)$/.test((units[group.head] as Unit).form ?? ''))
    return false;
  let at = group.last + 1;
  while (/^(?:quote-open|quote-close)$/.test(units[at]?.tag ?? '') || units[at]?.capital) at += 1;
  while (units[at]?.tag === 'adv') at += 1;
  return groups.some((g) => g.first === at && g.kind === 'finite');
}

const CLAUSE_ENDS = new Set([
  'comma',
  'sub',
  'that',
  'conj',
  'wh',
  'quote-open',
  'stop',
  'colon',
  'dash',
  'semi',
]);

/** "pages clipped from Le Monde went dark": another finite verb has the same subject. Undefined where none follows. */
function sharesSubject(
  units: readonly Unit[],
  groups: readonly VerbGroup[],
  group: VerbGroup,
): boolean | undefined {
  for (let i = group.last + 1; i < units.length; i += 1) {
    const next = units[i] as Unit;
    if (CLAUSE_ENDS.has(next.tag)) return undefined;
    const other = groups.find((g) => g.first === i);
    if (!other) continue;
    if (other.kind !== 'finite') {
      i = other.last;
      continue;
    }
    // A noun phrase of its own between the two is an object clause: "he said Iran did".
    const first = (units[group.last + 1] as Unit).tag;
    return next.tag === 'aux' || next.tag === 'modal'
      ? first === 'prep' || first === 'adv' || first === 'to'
      : first === 'prep';
  }
  return undefined;
}

/** Whether the noun before the verb is in another verb's or a preposition's hands, and so no subject. */
function hangsOnNoun(
  units: readonly Unit[],
  groups: readonly VerbGroup[],
  group: VerbGroup,
): boolean {
  const next = units[group.last + 1]?.tag;
  const ends = next === undefined || next === 'conj' || next === 'stop' || next === 'comma';
  // "In a complaint unsealed on Monday, ...": the noun stands behind a preposition at the sentence's start.
  let j = group.first - 1;
  for (;;) {
    while (
      j >= 0 &&
      ['noun', 'adj', 'poss', 'num'].includes((units[j] as Unit).tag) &&
      !isTime(units[j])
    )
      j -= 1;
    if (j >= 0 && isTime(units[j])) return false;
    if (j >= 0 && (units[j] as Unit).tag === 'det') j -= 1;
    const left = units[j];
    if (left?.tag === 'prep' && CLAUSE_PREPOSITION.test(left.lower)) return false;
    if (j === 0 && left?.tag === 'prep') return true;
    if (left?.tag !== 'prep') break;
    // "sorry for the harm caused but": nothing follows that the verb could act upon.
    if (ends && !SAYING.has(group.lemma)) return true;
    // "said in a report released on Monday that".
    if (ISSUING.has(group.lemma)) return true;
    if (j <= 0) break;
    j -= 1;
  }
  // "placed a number used by", "on the case filed in": the noun is the object of a verb that governs no clause.
  const governor = units[j];
  // "a crew it calls X got in": the name's own verb.
  if (NAMING.has(governor?.lemma ?? '') && units[j - 1]?.tag === 'pron') return false;
  return (
    governor !== undefined &&
    j > 0 &&
    ((governor.tag === 'verb' && !SAYING.has(governor.lemma ?? '') && isFinite(groups, j)) ||
      (governor.tag === 'aux' && governor.lemma === 'be'))
  );
}

/** "Citizen Lab, based in Toronto, has tied": a shortened clause between commas. */
function isSetOff(units: readonly Unit[], groups: readonly VerbGroup[], group: VerbGroup): boolean {
  if (units[group.first - 1]?.tag !== 'comma' || units[group.first - 2]?.tag !== 'noun')
    return false;
  const next = units[group.last + 1];
  // "The embassy, sent the passage on Friday, called it": what somebody was given is no object of theirs.
  const given = GIVING.has(group.lemma) && group.lemma !== 'deny';
  if (!next || !(given || next.tag === 'prep' || next.tag === 'adv' || next.tag === 'to'))
    return false;
  const comma = units.findIndex((u, i) => i > group.last && u.tag === 'comma');
  // "a firm, based out of Oslo, which has".
  if (comma > 0 && LINKING.has(group.lemma) && units[comma + 1]?.tag === 'wh') return true;
  return (
    comma > 0 &&
    groups.some(
      (g) =>
        (g.first === comma + 1 || (g.first === comma + 2 && units[comma + 1]?.tag === 'adv')) &&
        g.kind === 'finite' &&
        (given || !SAYING.has(g.lemma) || isOwnSpeech(units, g)),
    )
  );
}

/** ", has said it", ", said that": not ", said the firm", whose subject follows. */
function isOwnSpeech(units: readonly Unit[], { first, last }: VerbGroup): boolean {
  const next = units[last + 1];
  return (
    last > first ||
    next?.tag === 'that' ||
    // ", claimed responsibility": not ", claimed officials".
    /^(?:responsibility|credit|wrongdoing|involvement|guilt)$/.test(next?.lower ?? '') ||
    (next?.tag === 'pron' && /^(?:it|they|he|she)$/.test(next.lower))
  );
}

/** "The gang, dubbed Silk Moth by Kaspersky, was": what somebody is called, between commas. */
function isNamedAside(
  units: readonly Unit[],
  groups: readonly VerbGroup[],
  group: VerbGroup,
): boolean {
  if (!NAMING.has(group.lemma) || units[group.first - 1]?.tag !== 'comma') return false;
  if (units[group.first - 2]?.tag !== 'noun') return false;
  const next = units[group.last + 1];
  if (!next || !(next.capital || next.actor || next.tag === 'quote-open')) return false;
  const comma = units.findIndex((u, i) => i > group.last && u.tag === 'comma');
  const by = units.findIndex((u, i) => i > group.last && u.lower === 'by');
  const behind = groups.find((g) => comma > 0 && g.first > comma && g.kind === 'finite');
  return (by > 0 && by < comma) || (behind !== undefined && behind.first - comma < 3);
}

/** "the activity that the agencies laid at": the verb of an object clause, with a subject of its own. */
function afterRelative(units: readonly Unit[], group: VerbGroup): boolean {
  let at = group.first - 1;
  while (at >= 0 && ['noun', 'adj', 'det', 'num', 'poss'].includes((units[at] as Unit).tag))
    at -= 1;
  const opens = (tag: string | undefined): boolean => tag === 'that' || tag === 'wh';
  if (opens(units[at]?.tag)) return true;
  // "a statement that the FBI, CISA and the NSA released": a list is the subject.
  if (!ISSUING.has(group.lemma) || units[group.last + 1]?.lower === 'by') return false;
  while (
    at >= 0 &&
    ['noun', 'adj', 'det', 'poss', 'comma', 'conj'].includes((units[at] as Unit).tag)
  )
    at -= 1;
  return opens(units[at]?.tag) && units[at - 1]?.tag === 'noun';
}

/** Whether a verb behind a comma, with its auxiliary first, still waits for its subject. */
function isTakenUp(
  units: readonly Unit[],
  groups: readonly VerbGroup[],
  group: VerbGroup,
): boolean {
  const next = groups.find((g) => g.first > group.last && g.kind === 'finite');
  const opens = next && units[next.first]?.tag;
  return (
    next !== undefined &&
    (opens === 'aux' || opens === 'modal') &&
    units[next.first - 1]?.tag === 'comma'
  );
}

/** What is done to papers. */
const ISSUING = wordSet(classes.issuing);

function isFinite(groups: readonly VerbGroup[], head: number): boolean {
  const group = groups.find((g) => g.head === head);
  return group !== undefined && !(group.kind === 'participle');
}
