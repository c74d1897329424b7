import anaphora from '../../../../../assets/lexicon/anaphora.json';
import roles from '../../../../../assets/lexicon/roles.json';
import type { Actor } from '../../../model/index.ts';
import type { Parse } from '../../syntax/arguments.ts';
import { baseFrom, headOf, type Region } from '../../syntax/phrases.ts';
import type { Unit } from '../../syntax/units.ts';
import { wordSet } from '../../syntax/words.ts';
import type { ReferentClass } from './discourse.ts';
import type { Place, Resolver } from './resolver.ts';

/** The classes of actors that general nouns can stand for. */
export const CLASS_OF = new Map<string, { cls: ReferentClass; plural: boolean }>();
for (const [key, cls, plural] of [
  ['group', 'group', false],
  ['groups', 'group', true],
  ['company', 'company', false],
  ['companies', 'company', true],
  ['agency', 'agency', false],
  ['agencies', 'agency', true],
  ['organisation', 'organisation', false],
  ['organisations', 'organisation', true],
  ['state', 'state', false],
  ['states', 'state', true],
  ['outlet', 'outlet', false],
] as const) {
  for (const word of wordSet(anaphora[key]))
    if (!CLASS_OF.has(word)) CLASS_OF.set(word, { cls, plural });
}
const RESEARCHERS = wordSet(anaphora.researchers);
const PERSON = wordSet(anaphora.person);
const DEFINITE = wordSet(anaphora.definite);
const PORTFOLIOS = wordSet(anaphora.portfolios);
const HENCHMEN = wordSet(roles.henchmen);
/** What no crew calls itself. */
const HOUSES = wordSet(anaphora.houses);

/** The actors that a definite general noun stands for; empty where it could be anybody. */
export function general(
  resolver: Resolver,
  units: readonly Unit[],
  core: Region,
  noun: string,
  at: Place,
): readonly string[] {
  const nation = units
    .slice(core.first, core.last)
    .find((u) => u.actor && resolver.discourse.classOf(u.actor.actor) === 'state')?.actor?.actor;
  const country = nation === undefined ? undefined : resolver.actors.get(nation)?.country;
  const fits = (a: Actor): boolean => country === undefined || a.country === country;
  const { discourse } = resolver;
  // "the 18th Center": a name of its own.
  if (units.slice(core.first, core.last).some((u) => /^\d/.test(u.lower))) return [];
  const first = (units[core.first] as Unit).lower;
  const two =
    first === 'both' ||
    first === 'neither' ||
    first === 'either' ||
    units.slice(core.first, core.last).some((u) => u.lower === 'two');
  if (noun === 'pair' || noun === 'two' || noun === 'duo') {
    return discourse.lastSeveral(
      ['agency', 'company', 'organisation', 'group', 'state', 'person'],
      at,
      2,
    );
  }
  const entry = CLASS_OF.get(noun);
  if (RESEARCHERS.has(noun)) {
    const id = discourse.last(['company', 'organisation', 'agency'], at, undefined, 2);
    return id === undefined ? [] : [id];
  }
  if (!entry) {
    if (PERSON.has(noun)) {
      const id = discourse.last(['person'], at, undefined, 2);
      return id === undefined ? [] : [id];
    }
    return [];
  }
  const { cls } = entry;
  if (entry.plural || two) {
    const list = discourse.lastSeveral([cls], at, two ? 2 : undefined);
    if (list.length > 0) return list;
    if (two) {
      const recent = discourse.recent([cls], at, 2);
      return recent.length === 2 ? recent.reverse() : [];
    }
    if (cls === 'agency') {
      const speakers = discourse.lastSpeakers(at.block, 4);
      if (speakers.length > 1) return speakers;
    }
    return [];
  }
  if (cls === 'agency') {
    const portfolio = units
      .slice(core.first, core.last)
      .find((u) => PORTFOLIOS.has(u.lower))?.lower;
    return single(agencyCalled(resolver, noun, at, portfolio, fits));
  }
  if (cls === 'organisation') return single(organisationCalled(resolver, noun, at));
  if (cls === 'company') return single(discourse.last(['company'], at, fits, 3));
  if (cls === 'state') return single(discourse.last(['state'], at, (_, r) => r.named, 2));
  if (cls === 'group') {
    // "the state-run unit" is no gang.
    if (units.slice(core.first, core.last).some((u) => OFFICIAL.test(u.lower))) return [];
    return single(
      discourse.groupMeant(at, fits) ??
        (noun === 'collective' || noun === 'persona'
          ? undefined
          : discourse.last(['organisation'], at, (a) => !a.known && !isHouse(a), 1)),
    );
  }
  return single(discourse.last([cls], at, undefined, 2));
}

/** Whether a body is told from a crew by its own name. */
function isHouse({ name }: Actor): boolean {
  return name.split(' ').some((word) => HOUSES.has(word.toLowerCase()));
}

function single(id: string | undefined): readonly string[] {
  return id === undefined ? [] : [id];
}

function hasWord(actor: Actor, word: RegExp): boolean {
  return word.test(actor.name) || actor.aliases.some((a) => word.test(a.name));
}

const SYNONYMS: Record<string, RegExp> = {
  ministry: /\bministry\b|foreign office/i,
  embassy: /\bembassy\b/i,
  consulate: /\bconsulate\b/i,
  mission: /\bmission\b/i,
  bureau: /\bbureau\b/i,
  department: /\bdepartment\b/i,
  directorate: /\bdirectorate\b/i,
  command: /\bcommand\b/i,
  court: /\bcourt\b/i,
  commission: /\bcommission\b/i,
  council: /\bcouncil\b/i,
  centre: /\bcent(?:re|er)\b/i,
  center: /\bcent(?:re|er)\b/i,
  police: /\bpolice\b/i,
  treasury: /\btreasury\b/i,
  office: /\boffice\b/i,
  service: /\bservice\b/i,
  prosecutors: /prosecut/i,
  authority: /\bauthority\b/i,
};

function agencyCalled(
  resolver: Resolver,
  noun: string,
  at: Place,
  portfolio: string | undefined,
  fits: (actor: Actor) => boolean,
): string | undefined {
  const word = SYNONYMS[noun];
  // "the interior ministry" is not the foreign one.
  if (word && portfolio) {
    const field = new RegExp(`\\b${portfolio.slice(0, 6)}`, 'i');
    return resolver.discourse.last(
      ['agency'],
      at,
      (a) => fits(a) && hasWord(a, word) && hasWord(a, field),
      12,
    );
  }
  if (word) {
    // “… tied to the Ministry of State Security,” the ministry said: whoever is quoted is not named by the quotation.
    const named = resolver.discourse.lastReference(
      ['agency'],
      at,
      (a, r) => fits(a) && hasWord(a, word) && !(r.quoted && r.sentence === at.sentence),
      6,
    );
    const far = named !== undefined && at.block - named.reference.block > 2;
    if (far)
      return resolver.discourse.spokenOfMost('agency', at, (a) => fits(a) && hasWord(a, word));
    if (named !== undefined) return named.id;
    return noun === 'service' || noun === 'office'
      ? resolver.discourse.last(['agency'], at, fits, 2)
      : undefined;
  }
  return resolver.discourse.last(['agency'], at, fits, 3);
}

function organisationCalled(resolver: Resolver, noun: string, at: Place): string | undefined {
  const { discourse } = resolver;
  if (noun === 'bloc' || noun === 'union')
    return discourse.last(['organisation'], at, (a) => /union|\bEU\b/i.test(a.name), 6);
  if (noun === 'alliance')
    return discourse.last(['organisation'], at, (a) => /nato|alliance/i.test(a.name), 6);
  const word = new RegExp(`\\b${noun.slice(0, 6)}`, 'i');
  const named = discourse.last(['organisation', 'company'], at, (a) => hasWord(a, word), 5);
  return named ?? discourse.last(['organisation'], at, undefined, 3);
}

/** "a spokesperson for the mission", "members of the group": a general noun behind the preposition. */
export function generalBehind(
  resolver: Resolver,
  parse: Parse,
  head: number,
  last: number,
  at: Place,
): readonly string[] {
  const { units } = parse;
  for (let i = head + 1; i <= Math.min(last + 1, units.length - 1); i += 1) {
    const unit = units[i] as Unit;
    if (unit.tag !== 'prep' || !['for', 'of', 'from', 'at', 'with'].includes(unit.lower)) continue;
    const base = baseFrom(units, i + 1);
    if (!base) continue;
    const noun = units[headOf(units, base)] as Unit;
    if (isDefinite(units, base)) {
      const ids = general(resolver, units, base, noun.lower, at);
      if (ids.length > 0) return ids;
    }
  }
  return [];
}

/** Whether a phrase speaks of something that was spoken of before: "the group", "its hackers". */
export function isDefinite(units: readonly Unit[], region: Region): boolean {
  const first = units[region.first] as Unit;
  return (
    DEFINITE.has(first.lower) ||
    first.lower === 'same' ||
    first.tag === 'poss' ||
    units[region.first + 1]?.tag === 'poss'
  );
}

const CREW = /^(?:affiliates?|accomplices?|underlings|initial-access-brokers)$/;
/** Words that say that a unit, a team or a network is somebody's office. */
const OFFICIAL =
  /^(?:state-run|state-owned|government|public|national|federal|police|security|health|press)$/;

/** "its spokesperson", "the company's lawyer", "the agency's hackers". */
export function possessorOf(
  resolver: Resolver,
  parse: Parse,
  core: Region,
  at: Place,
): string | undefined {
  const { units } = parse;
  const first = units[core.first] as Unit;
  // "one of its affiliates": a gang has such people, a paper has none.
  const crew = CREW.test((units[core.last] as Unit).lower);
  const gang =
    crew &&
    /^(?:its|their)$/.test(first.lower) &&
    resolver.discourse.last(['group'], at, undefined, 2);
  if (gang) return gang;
  if (first.lower === 'its' || first.lower === 'their')
    return thing(resolver, at, HENCHMEN.has((units[core.last] as Unit).lower));
  for (let i = core.first + 1; i <= core.last; i += 1) {
    if ((units[i] as Unit).tag !== 'poss') continue;
    const noun = units[i - 1] as Unit;
    if (noun.actor) return noun.actor.actor;
    const ids = general(resolver, units, { first: core.first, last: i - 1 }, noun.lower, at);
    if (ids.length === 1) return ids[0];
  }
  return undefined;
}

/** Who is meant by "its"; whoever acts in this sentence does not send "its hackers" against itself. */
function thing(resolver: Resolver, at: Place, others: boolean): string | undefined {
  return resolver.discourse.antecedent(
    ['agency', 'company', 'organisation', 'group', 'state', 'outlet'],
    at,
    'doer',
    (reference) => others && reference.subject,
  );
}
