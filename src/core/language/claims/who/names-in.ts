import anaphora from '../../../../../assets/lexicon/anaphora.json';
import roles from '../../../../../assets/lexicon/roles.json';
import type { Participant } from '../../../model/index.ts';
import type { Parse } from '../../syntax/arguments.ts';
import { baseEndingAt, baseFrom, type Region } from '../../syntax/phrases.ts';
import type { Unit } from '../../syntax/units.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { wordSet } from '../../syntax/words.ts';
import { DOERS } from '../lexicon.ts';
import { CLASS_OF, isDefinite } from './nouns.ts';
import { type Resolver, words } from './resolver.ts';

const COLLECTIVE = wordSet(anaphora.collective);
const NAMING = wordSet(roles.naming);

/** Verbs whose "by" gives who thinks, says or does something of somebody, not whose they are. */
const WATCHING =
  /^(?:believe|think|suspect|know|track|monitor|follow|name|call|dub|describe|identify|consider|regard|see|label|accuse|blame|sanction|charge|indict|expose|unmask|arrest|ban|hunt|observe|report|say|attack|hack|target|hit|disrupt|dismantle)$/;

/** "pro-Russian", "anti-Western": whom somebody is for or against, not whose they are. */
export function sidesWith(unit: Unit): boolean {
  return /^(?:pro|anti|non|ex)[-‑]/.test(unit.lower);
}

/** A name inside or beside a noun phrase, and how it hangs there. */
export interface Named {
  index: number;
  actor: string;
  /** As of a mention; "compound" in "Iran-linked", "side" in "pro-Iranian". */
  form: string;
  preposition: string;
}

/** Whether a noun is the subject of the verb behind it, which says nothing of the noun itself. */
function ownVerb({ units }: Parse, head: number, group: VerbGroup): boolean {
  const noun = units[head] as Unit;
  const base = baseEndingAt(units, head);
  return (
    // "the group called TraderTraitor", "a firm named X" are named.
    CLASS_OF.get(noun.lower)?.cls !== 'group' &&
    base !== null &&
    isDefinite(units, base) &&
    units.slice(head + 1, group.first).every((u) => u.tag === 'adv') &&
    units[group.last + 1]?.lower !== 'itself' &&
    units[group.last + 1]?.lower !== 'themselves'
  );
}

/** A name that the words behind a noun give to it. */
export function namedLater(parse: Parse, head: number): { index: number; actor: string } | null {
  const { units, groups } = parse;
  for (let i = head + 1; i < units.length && i < head + 12; i += 1) {
    const unit = units[i] as Unit;
    if (unit.tag === 'stop' || unit.tag === 'semi') return null;
    const group = groups.find((g) => g.head === i);
    if (group && !NAMING.has(group.lemma)) return null;
    // "The ministry named APT29": it names another, not itself.
    if (group?.kind === 'finite' && !group.passive && ownVerb(parse, head, group)) return null;
    if (group) {
      for (let j = i + 1; j < units.length && j < i + 9; j += 1) {
        const name = units[j] as Unit;
        if (name.actor && name.tag === 'noun') return { index: j, actor: name.actor.actor };
        if (name.tag === 'verb' || name.tag === 'stop') return null;
      }
      return null;
    }
  }
  return null;
}

/** Names inside a base phrase, before its head: "the Kremlin spokesman", "Chinese hackers". */
export function ownersIn(parse: Parse, core: Region): Named[] {
  const found: Named[] = [];
  for (let i = core.first; i < core.last + 1; i += 1) {
    const unit = parse.units[i] as Unit;
    if (unit.actor && (i < core.last || unit.tag === 'adj'))
      found.push({
        index: i,
        actor: unit.actor.actor,
        form: sidesWith(unit) ? 'side' : unit.suffix ? 'compound' : unit.actor.form,
        preposition: '',
      });
  }
  return found;
}

/** Names in the prepositional phrases and shortened clauses behind a head, up to the region's end. */
export function actorsBehind(parse: Parse, head: number, last: number): Named[] {
  const { units, groups } = parse;
  const found: Named[] = [];
  let preposition = '';
  let watching = false;
  for (let i = head + 1; i < units.length; i += 1) {
    const unit = units[i] as Unit;
    if (i > last) {
      // "hackers working for Beijing", "operators linked to Iran": past the region only through a participle.
      const group = groups.find((g) => g.first === i);
      if (group && group.kind !== 'finite' && group.kind !== 'infinitive') {
        const link = units[group.last + 1];
        const base =
          link && (link.tag === 'prep' || link.tag === 'to')
            ? baseFrom(units, group.last + 2)
            : null;
        if (!base) break;
        last = base.last;
        i = group.last;
        continue;
      }
      // "a group with links to Israel".
      const tie = i === last + 1 ? (tieBehind(units, i) ?? masterBehind(units, i)) : null;
      if (tie) {
        found.push({ ...tie, preposition: 'to' });
        break;
      }
      if (
        (unit.tag === 'prep' || unit.tag === 'to') &&
        i === last + 1 &&
        groups.some((g) => g.last === i - 1 && g.kind !== 'finite')
      ) {
        const base = baseFrom(units, i + 1);
        if (!base) break;
        last = base.last;
        preposition = unit.lower;
        continue;
      }
      if (unit.tag === 'conj' && found.length > 0) {
        const base = baseFrom(units, i + 1);
        const next = base && units[base.last + 1];
        if (!base || !next || next.tag === 'verb' || next.tag === 'aux' || next.tag === 'modal')
          break;
        last = base.last;
        continue;
      }
      break;
    }
    // "hackers who attacked an employee of X": what they did says nothing of whose they are; "who work for X" does.
    if (unit.tag === 'wh' || unit.tag === 'that') {
      const verb = groups.find((g) => g.first > i && g.kind === 'finite');
      if (verb && !verb.passive && !DOERS.serve.has(verb.lemma)) break;
    }
    if (unit.tag === 'prep' || unit.tag === 'to') {
      preposition = unit.lower;
      const verb = groups.find((g) => g.last === i - 1);
      watching = unit.lower === 'by' && verb !== undefined && WATCHING.test(verb.lemma);
    } else if (watching || isOwnerOfBody(units, i)) continue;
    else if (unit.actor && unit.tag === 'noun')
      found.push({ index: i, actor: unit.actor.actor, form: unit.actor.form, preposition });
    else if (unit.actor && COLLECTIVE.has(units[i + 1]?.lower ?? ''))
      found.push({ index: i + 1, actor: unit.actor.actor, form: 'demonym', preposition });
  }
  return found;
}

/** "Belarus's KGB": the name of the body says who is meant. */
function isOwnerOfBody(units: readonly Unit[], at: number): boolean {
  if (units[at + 1]?.tag !== 'poss') return false;
  let head = at + 2;
  while (units[head]?.tag === 'adj' && !units[head]?.actor) head += 1;
  return units[head]?.actor !== undefined && units[head]?.tag === 'noun';
}

/** The name behind "in the service of", "in the pay of", or in "in Tehran's pay". */
function masterBehind(units: readonly Unit[], at: number): Named | null {
  if (!/^(?:in|on)$/.test(units[at]?.lower ?? '')) return null;
  const before = units[at + 1];
  const owned = units[at + 2]?.tag === 'poss' ? before?.actor : undefined;
  if (owned && DOERS.bidding.has(units[at + 3]?.lower ?? ''))
    return { index: at + 1, actor: owned.actor, form: owned.form, preposition: 'for' };
  if (!DOERS.bidding.has(units[at + 2]?.lower ?? '') || units[at + 3]?.lower !== 'of') return null;
  const name = units[at + 4]?.tag === 'det' ? at + 5 : at + 4;
  const actor = units[name]?.tag === 'noun' ? units[name]?.actor : undefined;
  return actor ? { index: name, actor: actor.actor, form: actor.form, preposition: 'for' } : null;
}

/** The name behind "with (close) links to". */
function tieBehind(units: readonly Unit[], at: number): Named | null {
  if (units[at]?.lower !== 'with') return null;
  const noun = units[at + 1]?.tag === 'adj' ? at + 2 : at + 1;
  if (
    !/^(?:links|ties|connections)$/.test(units[noun]?.lower ?? '') ||
    units[noun + 1]?.lower !== 'to'
  )
    return null;
  const name = units[noun + 2]?.tag === 'det' ? noun + 3 : noun + 2;
  const actor = units[name]?.tag === 'noun' ? units[name]?.actor : undefined;
  return actor ? { index: name, actor: actor.actor, form: actor.form, preposition: 'to' } : null;
}

/** The person whose name follows a general noun as its apposition: "the minister, Jan Willems". */
export function personBeside(resolver: Resolver, parse: Parse, last: number): Named | null {
  const { units } = parse;
  const comma = units[last + 1];
  const name = units[last + 2];
  if (
    comma?.tag === 'comma' &&
    name?.actor &&
    resolver.discourse.classOf(name.actor.actor) === 'person'
  ) {
    return { index: last + 2, actor: name.actor.actor, form: 'name', preposition: '' };
  }
  return null;
}

/** The one group that a phrase is called behind a comma, a dash or a bracket: "the collective – the Lazarus Group –". */
export function groupBeside(
  resolver: Resolver,
  { units }: Parse,
  last: number,
): Participant | null {
  const mark = units[last + 1]?.tag;
  if (mark !== 'comma' && mark !== 'dash' && mark !== 'open') return null;
  const at = units[last + 2]?.tag === 'det' ? last + 3 : last + 2;
  const name = units[at];
  const end = units[at + 1]?.tag;
  const closed = end === (mark === 'open' ? 'close' : mark) || end === 'stop';
  return closed &&
    name?.actor &&
    name.tag === 'noun' &&
    resolver.discourse.classOf(name.actor.actor) === 'group'
    ? words(resolver, { units, groups: [] }, { first: at, last: at }, name.actor.actor)
    : null;
}

/** The groups that several are called behind a comma, past what else describes them: "groups linked to Minsk, A and B,". */
export function crewsBeside(resolver: Resolver, parse: Parse, head: number): Participant[] {
  const { units, groups } = parse;
  const crew = (actor: string): boolean => resolver.discourse.classOf(actor) === 'group';
  for (let i = head + 1; i < units.length && i < head + 9; i += 1) {
    const unit = units[i] as Unit;
    if (unit.tag === 'comma') {
      const found = namesBeside(resolver, parse, i - 1);
      return found.every((p) => p.actor !== null && crew(p.actor)) ? found : [];
    }
    // "groups tied to A, B and C": none of them is another name for those who are tied to it.
    if (unit.actor && crew(unit.actor.actor)) return [];
    if (unit.tag === 'conj' || groups.some((g) => g.first === i && g.kind === 'finite')) return [];
  }
  return [];
}

/** Names that follow a general noun as its apposition: "a programmer, Park Jin Hyok", "three firms, A, B and C". */
export function namesBeside(resolver: Resolver, parse: Parse, last: number): Participant[] {
  const { units } = parse;
  if (units[last + 1]?.tag !== 'comma') return [];
  const found: Participant[] = [];
  for (let i = last + 2; i < units.length; i += 1) {
    const unit = units[i] as Unit;
    if (unit.actor && unit.tag === 'noun')
      found.push(words(resolver, parse, { first: i, last: i }, unit.actor.actor));
    else if (unit.tag === 'conj' || (unit.tag === 'det' && units[i + 1]?.actor)) continue;
    else if (unit.tag === 'comma' && units[i + 1]?.actor && found.length > 0) continue;
    else
      return found.length > 0 &&
        (unit.tag === 'comma' || unit.tag === 'stop' || unit.tag === 'dash')
        ? found
        : [];
  }
  return found;
}
