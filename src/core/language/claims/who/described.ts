import anaphora from '../../../../../assets/lexicon/anaphora.json';
import type { Participant } from '../../../model/index.ts';
import type { Parse } from '../../syntax/arguments.ts';
import { baseFrom, type Region } from '../../syntax/phrases.ts';
import { wordSet } from '../../syntax/words.ts';
import { THREAT_PEOPLE } from '../lexicon.ts';
import type { Unit } from '../../syntax/units.ts';
import type { Named } from './names-in.ts';
import { CLASS_OF } from './nouns.ts';
import type { Place, Resolver } from './resolver.ts';

const COLLECTIVE = wordSet(anaphora.collective);

/**
 * Whether the words behind a noun say which one is meant: "the ministry of health", "the group that hit the port". Nobody
 * who was spoken of before is meant then. `last` is where the phrase ends.
 */
export function isDescribed(units: readonly Unit[], head: number, last: number): boolean {
  const next = units[head + 1];
  const inner = units[head + 2];
  // "the group that hit the port", not "the crew that Washington blames".
  if (next?.tag === 'that' || next?.lower === 'who')
    return /^(?:verb|aux|modal)$/.test(inner?.tag ?? '');
  // "the ministry of health"; "the firm of that name" points back, and "accused the group of theft" says nothing of it.
  return next?.lower === 'of' && last > head && !/^(?:that|this|it)$/.test(inner?.lower ?? '');
}

/**
 * The words behind a nation's name that say which body of it is meant: "signals branch" in "officers of the Algerian
 * army's signals branch"; empty where the name stands alone or means the nation's government at large.
 */
export function bodyBehind(resolver: Resolver, { units }: Parse, name: number): Region | null {
  const nation = (units[name] as Unit).actor ?? units[name - 1]?.actor;
  if (!nation || resolver.discourse.classOf(nation.actor) !== 'state') return null;
  let last = name;
  const rest = /^(?:noun|adj|poss)$/;
  while (rest.test(units[last + 1]?.tag ?? '') && !units[last + 1]?.actor) last += 1;
  const head = units[last] as Unit;
  if (last === name || head.tag !== 'noun') return null;
  return COLLECTIVE.has(head.lower) || THREAT_PEOPLE.has(head.lower)
    ? null
    : { first: name + 1, last };
}

/** "two former employees of the agency": they speak for it no more. */
export function isFormer(units: readonly Unit[], core: Region): boolean {
  return units
    .slice(core.first, core.last)
    .some((u) => /^(?:former|ex|retired|erstwhile|onetime|one-time)$/.test(u.lower));
}

/** The state that is named right behind a noun: "the government of Vietnam", "the authorities in Tehran". */
export function stateBehind(resolver: Resolver, parse: Parse, head: number): Named | null {
  const { units } = parse;
  const preposition = units[head + 1]?.lower ?? '';
  const base = /^(?:of|in)$/.test(preposition) ? baseFrom(units, head + 2) : null;
  const name = base && units[base.last];
  if (!base || !name?.actor || name.tag !== 'noun') return null;
  if (resolver.discourse.classOf(name.actor.actor) !== 'state') return null;
  return { index: base.last, actor: name.actor.actor, form: name.actor.form, preposition };
}

/** "The pro-Russian group", of a group that was named before: the group. */
export function crewOf(
  resolver: Resolver,
  { units }: Parse,
  owner: Named,
  noun: string,
  at: Place,
): string | undefined {
  const country = resolver.actors.get(owner.actor)?.country;
  const crew = CLASS_OF.get(noun);
  if (!country || crew?.cls !== 'group' || crew.plural || noun.endsWith('s')) return undefined;
  if (owner.form === 'name' || owner.form === 'place') return undefined;
  // Whose a "pro-Russian" crew is, is often not known.
  const sides = (units[owner.index] as Unit).lower.startsWith('pro-');
  return resolver.discourse.groupMeant(
    at,
    (a) => a.country === country || (sides && a.country === null),
  );
}

/** The name in whose apposition a phrase stands: "APT31, hacking group", "Quillback, the firm in Riga". */
export function nameBefore(
  { units }: Parse,
  core: Region,
): { index: number; actor: string } | null {
  // "“Guardians of Peace,” a gang that": the comma may stand inside the quotation marks.
  const comma = units[core.first - 1]?.tag === 'quote-close' ? core.first - 2 : core.first - 1;
  const name = units[comma - 1];
  return units[comma]?.tag === 'comma' && name?.actor && name.tag === 'noun'
    ? { index: comma - 1, actor: name.actor.actor }
    : null;
}

/** "The official" behind "a senior official in Berlin": the words that spoke of somebody first. */
export function unnamedBefore(
  resolver: Resolver,
  units: readonly Unit[],
  core: Region,
  noun: string,
  at: Place,
): Participant | undefined {
  if (units[core.first]?.lower !== 'the' || core.last !== core.first + 1) return undefined;
  const singular = noun.replace(/(?<=[^s])s$/, '');
  const one = resolver.discourse.lastUnnamed(
    at,
    (u) => u.head === singular && (u.plural || noun === singular),
  );
  return one ? { ...one.words, actor: null } : undefined;
}

/** "military intelligence", "security service", between a nationality and the people. */
export function serves(units: readonly Unit[], core: Region): boolean {
  return units
    .slice(core.first, core.last)
    .some((u) =>
      /^(?:intelligence|military|army|state|government|spy|security|espionage|cyber)$/.test(
        u.lower,
      ),
    );
}
