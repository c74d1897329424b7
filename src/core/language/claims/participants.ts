import anaphora from '../../../../assets/lexicon/anaphora.json';
import roles from '../../../../assets/lexicon/roles.json';
import type { Actor, Participant } from '../../model/index.ts';
import type { Parse } from '../syntax/arguments.ts';
import { baseEndingAt, baseFrom, headOf, isTime, type Region } from '../syntax/phrases.ts';
import type { Unit } from '../syntax/units.ts';
import { wordSet } from '../syntax/words.ts';
import type { Discourse, ReferentClass } from './discourse.ts';

/** Where in the article something is asked. */
export interface Place {
  sentence: number;
  block: number;
  unit: number;
}

/** What the resolver needs to know of the article. */
export interface Resolver {
  text: string;
  discourse: Discourse;
  actors: ReadonlyMap<string, Actor>;
  /** The id of the state that a body or person speaks for, if any. */
  stateOf(id: string): string | undefined;
  /** Whoever writes in the first person, outside quotation marks: the vendor whose page this is. */
  author: string | undefined;
  /** Who speaks inside the quotation that stands here. */
  speakerAt(offset: number): readonly string[];
}

/** Who is meant by a noun phrase, and whether anybody could be. */
export interface Resolved {
  participants: Participant[];
  /** The head noun, lower case; empty for names. */
  head: string;
  /** Whether the head is a word for attackers: "hackers", "the group". */
  threat: boolean;
}

const SPEAKER = wordSet(roles.speaker);
const THREAT = wordSet(roles.threatPeople);
const DOCUMENT = wordSet(roles.document);
const COLLECTIVE = wordSet(anaphora.collective);
const MEMBERS = wordSet(
  'officers officer members member agents agent employees employee staff soldiers operatives operative personnel operators operator hackers hacker spies contractors units unit cadres people intelligence arms arm branch division wing front affiliates affiliate parts part elements',
);
const OFFICE = wordSet(
  'bureau office service services forces officers agents operatives officials units department division team desk arm branch headquarters board management leadership lawyers press blog account website channel newsroom staff side camp',
);
const CLASS_OF = new Map<string, { cls: ReferentClass; plural: boolean }>();
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
const DEFINITE = new Set([
  'the',
  'this',
  'that',
  'these',
  'those',
  'both',
  'its',
  'their',
  'his',
  'her',
  'our',
  'neither',
  'either',
  'each',
]);
const NAMING = new Set([
  'call',
  'dub',
  'name',
  'track',
  'know',
  'label',
  'designate',
  'refer',
  'style',
  'describe',
]);

/** Finds out who a noun phrase stands for: one participant for each actor, or the phrase's own words with no actor. */
export function resolve(resolver: Resolver, parse: Parse, region: Region, place: Place): Resolved {
  const elements = splitList(parse, region);
  const found = elements.map((element) => resolveOne(resolver, parse, element, place));
  if (found.length > 1 && found.every((f) => f.participants.every((p) => p.actor === null))) {
    // Nobody is named: the phrase stands whole, in its own words.
    return {
      participants: [words(resolver, parse, region, null)],
      head: found[0]?.head ?? '',
      threat: found.some((f) => f.threat),
    };
  }
  return {
    participants: found.flatMap((f) => f.participants),
    head: found[0]?.head ?? '',
    threat: found.some((f) => f.threat),
  };
}

/** Cuts "the FBI, CISA and the NSA" into its items; prepositional phrases stay with their noun. */
function splitList(parse: Parse, region: Region): Region[] {
  const { units } = parse;
  const parts: Region[] = [];
  let first = region.first;
  let depth = 0;
  for (let i = region.first; i <= region.last; i += 1) {
    const unit = units[i] as Unit;
    if (unit.tag === 'open') depth += 1;
    if (unit.tag === 'close') depth -= 1;
    if (depth > 0) continue;
    const joint = unit.tag === 'comma' || (unit.tag === 'conj' && unit.lower !== 'but');
    if (!joint || i === region.first) continue;
    const head = units[headOf(units, { first, last: i - 1 })];
    // "officials from the FBI and CISA", "members of the GRU and the SVR": the list hangs on the preposition.
    const governed = units.slice(first, i).some((u) => u.tag === 'prep') && head && !head.actor;
    const next = baseFrom(units, i + 1);
    const nextHasDeterminer =
      next !== null &&
      units[next.first]?.tag === 'det' &&
      SPEAKER.has((units[next.last] as Unit).lower);
    if (governed && !nextHasDeterminer) continue;
    if (i > first) parts.push({ first, last: i - 1 });
    first = i + 1;
  }
  if (first <= region.last) parts.push({ first, last: region.last });
  return parts;
}

function words(
  resolver: Resolver,
  parse: Parse,
  region: Region,
  actor: string | null,
): Participant {
  const start = (parse.units[region.first] as Unit).start;
  const end = (parse.units[region.last] as Unit).end;
  return { text: resolver.text.slice(start, end), start, end, actor };
}

function several(
  resolver: Resolver,
  parse: Parse,
  region: Region,
  ids: readonly string[],
): Participant[] {
  return ids.map((id) => words(resolver, parse, region, id));
}

function resolveOne(resolver: Resolver, parse: Parse, region: Region, place: Place): Resolved {
  const { units } = parse;
  let first = region.first;
  while (
    first < region.last &&
    ['adv', 'quote-open', 'conj', 'comma'].includes((units[first] as Unit).tag)
  )
    first += 1;
  const whole = { first, last: region.last };
  const at = { ...place, unit: first };
  const begin = units[first] as Unit;
  if (begin.tag === 'pron' && first === region.last)
    return pronoun(resolver, parse, whole, at, begin);
  const head = headOf(units, whole);
  const unit = units[head] as Unit;
  const base = baseEndingAt(units, head) ?? { first: head, last: head };
  const from = Math.max(base.first, first);
  const core = { first: from, last: head };
  const none: Resolved = {
    participants: [words(resolver, parse, whole, null)],
    head: unit.lower,
    threat: false,
  };

  if (unit.actor && unit.tag === 'noun') {
    return {
      participants: [words(resolver, parse, { first: head, last: head }, unit.actor.actor)],
      head: '',
      threat: resolver.discourse.classOf(unit.actor.actor) === 'group',
    };
  }
  const noun = unit.lower;
  const threat = THREAT.has(noun);
  const named = (participants: Participant[]): Resolved => ({ participants, head: noun, threat });

  // "the hackers known as APT28", "a crew that Microsoft calls Storm-0558", "a group calling itself X".
  const alias =
    threat || noun === 'account' || noun === 'one' || CLASS_OF.has(noun)
      ? namedLater(parse, head)
      : null;
  if (alias)
    return named([words(resolver, parse, { first: alias.index, last: alias.index }, alias.actor)]);

  const owners = ownersIn(parse, core);
  const inside = actorsBehind(parse, head, region.last);

  if (DOCUMENT.has(noun)) {
    const issuer = inside.filter(
      (a) =>
        a.preposition !== 'on' &&
        a.preposition !== 'about' &&
        a.preposition !== 'to' &&
        a.preposition !== 'against',
    );
    if (issuer.length > 0)
      return named(
        issuer.map((a) => words(resolver, parse, { first: a.index, last: a.index }, a.actor)),
      );
    const owner = owners.find((o) => o.form === 'name' || o.form === 'place');
    if (owner) return named([words(resolver, parse, core, owner.actor)]);
    const speakers = resolver.discourse.lastSpeakers(place.block, 3);
    if (speakers.length > 0 && isDefinite(units, core))
      return named(several(resolver, parse, core, speakers));
    return none;
  }

  if (SPEAKER.has(noun) || MEMBERS.has(noun) || RESEARCHERS.has(noun)) {
    const bodies = inside.filter((a) =>
      ['for', 'of', 'from', 'at', 'with', 'in', 'within', 'inside'].includes(a.preposition),
    );
    if (bodies.length > 0) {
      const usable = bodies.filter((b) => !(b.preposition === 'in' && b.form === 'place'));
      if (usable.length > 0 && !(threat && usable.every((b) => b.preposition === 'in'))) {
        return named(
          usable.map((b) =>
            words(resolver, parse, { first: from, last: Math.max(b.index, head) }, b.actor),
          ),
        );
      }
    }
    const general = generalBehind(resolver, parse, head, region.last, at);
    if (general.length > 0) return named(several(resolver, parse, whole, general));
  }

  // "six Russian military intelligence officers": members of a state's own services.
  const nation = owners.find((o) => o.form === 'demonym');
  if (nation && MEMBERS.has(noun) && serves(units, core))
    return named([words(resolver, parse, core, nation.actor)]);
  if (SPEAKER.has(noun) && !threat) {
    // "the Kremlin spokesman", "a Google researcher", "Justice Department officials".
    const owner = owners.find((o) => o.form === 'name' || o.form === 'place');
    if (owner) return named([words(resolver, parse, core, owner.actor)]);
    const person = personBeside(resolver, parse, region.last);
    if (person)
      return named([
        words(resolver, parse, { first: person.index, last: person.index }, person.actor),
      ]);
    if (owners.length > 0) return none;
    const possessor = possessorOf(resolver, parse, core, at);
    if (possessor) return named(several(resolver, parse, core, [possessor]));
    if (
      isDefinite(units, core) &&
      PERSON.has(noun) &&
      resolver.discourse.last(['person'], at, undefined, 2)
    ) {
      const id = resolver.discourse.last(['person'], at, undefined, 2);
      if (id !== undefined && !/s$/.test(noun)) return named(several(resolver, parse, core, [id]));
    }
    if (/^(?:spokes\w+|representatives?|lawyers?|attorneys?)$/.test(noun)) {
      const id = resolver.discourse.last(
        ['agency', 'company', 'organisation', 'state'],
        at,
        undefined,
        1,
      );
      if (id !== undefined) return named(several(resolver, parse, core, [id]));
    }
    if (RESEARCHERS.has(noun) && isDefinite(units, core)) {
      const id = resolver.discourse.last(['company', 'organisation'], at, undefined, 2);
      if (id !== undefined) return named(several(resolver, parse, core, [id]));
    }
    return none;
  }

  // "the SVR's press bureau", "Microsoft's security division": an office speaks for its owner.
  const house = owners.findLast((o) => o.form === 'name' || o.form === 'place');
  if (house && OFFICE.has(noun)) return named([words(resolver, parse, core, house.actor)]);
  const demonym = owners.find(
    (o) => o.form === 'demonym' || o.form === 'compound' || o.form === 'place' || o.form === 'name',
  );
  if (demonym && COLLECTIVE.has(noun) && noun !== 'officials')
    return named([words(resolver, parse, core, demonym.actor)]);
  if (threat) {
    const master = inside.find((a) =>
      ['for', 'of', 'from', 'by', 'to', 'with', 'under'].includes(a.preposition),
    );
    const owner = owners.at(-1);
    if (owner) return named([words(resolver, parse, core, owner.actor)]);
    if (master)
      return named([words(resolver, parse, { first: from, last: master.index }, master.actor)]);
    const possessor = possessorOf(resolver, parse, core, at);
    if (possessor) return named(several(resolver, parse, core, [possessor]));
  }
  if (isDefinite(units, core)) {
    const ids = general(resolver, units, core, noun, at);
    if (ids.length > 0) return named(several(resolver, parse, core, ids));
  }
  if (demonym && unit.actor) return named([words(resolver, parse, core, demonym.actor)]);
  const beside = namesBeside(resolver, parse, whole.last);
  if (beside.length > 0) return named(beside);
  return { ...none, threat };
}

/** "military intelligence", "security service", between a nationality and the people. */
function serves(units: readonly Unit[], core: Region): boolean {
  return units
    .slice(core.first, core.last)
    .some((u) => /^(?:intelligence|military|army|state|government|spy)$/.test(u.lower));
}

/** A name that the words behind a noun give to it. */
function namedLater(parse: Parse, head: number): { index: number; actor: string } | null {
  const { units, groups } = parse;
  for (let i = head + 1; i < units.length && i < head + 12; i += 1) {
    const unit = units[i] as Unit;
    if (unit.tag === 'stop' || unit.tag === 'semi') return null;
    const group = groups.find((g) => g.head === i);
    if (group && !NAMING.has(group.lemma)) return null;
    if (group) {
      for (let j = i + 1; j < units.length && j < i + 6; j += 1) {
        const name = units[j] as Unit;
        if (name.actor && name.tag === 'noun') return { index: j, actor: name.actor.actor };
        if (name.tag === 'verb' || name.tag === 'stop') return null;
      }
      return null;
    }
  }
  return null;
}

interface Named {
  index: number;
  actor: string;
  form: string;
  preposition: string;
}

/** Names inside a base phrase, before its head: "the Kremlin spokesman", "Chinese hackers". */
function ownersIn(parse: Parse, core: Region): Named[] {
  const found: Named[] = [];
  for (let i = core.first; i < core.last + 1; i += 1) {
    const unit = parse.units[i] as Unit;
    if (unit.actor && (i < core.last || unit.tag === 'adj'))
      found.push({
        index: i,
        actor: unit.actor.actor,
        form: unit.suffix ? 'compound' : unit.actor.form,
        preposition: '',
      });
  }
  return found;
}

/** Names in the prepositional phrases and shortened clauses behind a head, up to the region's end. */
function actorsBehind(parse: Parse, head: number, last: number): Named[] {
  const { units, groups } = parse;
  const found: Named[] = [];
  let preposition = '';
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
    if (unit.tag === 'prep' || unit.tag === 'to') preposition = unit.lower;
    else if (unit.actor && unit.tag === 'noun')
      found.push({ index: i, actor: unit.actor.actor, form: unit.actor.form, preposition });
    else if (unit.actor && COLLECTIVE.has(units[i + 1]?.lower ?? ''))
      found.push({ index: i + 1, actor: unit.actor.actor, form: 'demonym', preposition });
  }
  return found;
}

/** "a spokesperson for the mission", "members of the group": a general noun behind the preposition. */
function generalBehind(
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

function isDefinite(units: readonly Unit[], region: Region): boolean {
  const first = units[region.first] as Unit;
  return (
    DEFINITE.has(first.lower) || first.tag === 'poss' || units[region.first + 1]?.tag === 'poss'
  );
}

function personBeside(resolver: Resolver, parse: Parse, last: number): Named | null {
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

/** Names that follow a general noun as its apposition: "a programmer, Park Jin Hyok", "three firms, A, B and C". */
function namesBeside(resolver: Resolver, parse: Parse, last: number): Participant[] {
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

/** "its spokesperson", "the company's lawyer", "the agency's hackers". */
function possessorOf(
  resolver: Resolver,
  parse: Parse,
  core: Region,
  at: Place,
): string | undefined {
  const { units } = parse;
  const first = units[core.first] as Unit;
  if (first.lower === 'its' || first.lower === 'their') return thing(resolver, at);
  for (let i = core.first + 1; i <= core.last; i += 1) {
    if ((units[i] as Unit).tag !== 'poss') continue;
    const noun = units[i - 1] as Unit;
    if (noun.actor) return noun.actor.actor;
    const ids = general(resolver, units, { first: core.first, last: i - 1 }, noun.lower, at);
    if (ids.length === 1) return ids[0];
  }
  return undefined;
}

function thing(resolver: Resolver, at: Place): string | undefined {
  return resolver.discourse.last(
    ['agency', 'company', 'organisation', 'group', 'state', 'outlet'],
    at,
    undefined,
    2,
  );
}

function pronoun(
  resolver: Resolver,
  parse: Parse,
  region: Region,
  at: Place,
  unit: Unit,
): Resolved {
  const { discourse } = resolver;
  const give = (ids: readonly string[]): Resolved => ({
    participants:
      ids.length > 0
        ? several(resolver, parse, region, ids)
        : [words(resolver, parse, region, null)],
    head: unit.lower,
    threat: ids.length > 0 && ids.every((id) => discourse.classOf(id) === 'group'),
  });
  const one = (id: string | undefined): Resolved => give(id === undefined ? [] : [id]);
  switch (unit.lower) {
    case 'he':
    case 'she':
    case 'him':
    case 'her':
      return one(discourse.last(['person'], at, undefined, 3));
    case 'it':
    case 'itself': {
      const document = discourse.lastDocument(at);
      if (document.length > 0) return give(document);
      return one(
        discourse.last(['agency', 'company', 'organisation', 'group', 'state'], at, undefined, 2),
      );
    }
    case 'we':
    case 'us':
    case 'i':
    case 'our': {
      if (unit.quoted) {
        const speakers = resolver.speakerAt(unit.start);
        if (speakers.length > 0) return give(speakers);
        return give([]);
      }
      return one(resolver.author);
    }
    case 'they':
    case 'them': {
      const list = discourse.lastSeveral(
        ['agency', 'company', 'organisation', 'group', 'state', 'person'],
        at,
        undefined,
        1,
      );
      if (list.length > 0) return give(list);
      const speakers = discourse.lastSpeakers(at.block, 1);
      if (speakers.length > 1) return give(speakers);
      return one(discourse.last(['company', 'organisation', 'group', 'agency'], at, undefined, 1));
    }
    case 'both': {
      const list = discourse.lastSeveral(
        ['agency', 'company', 'organisation', 'group', 'state', 'person'],
        at,
        2,
        2,
      );
      return give(
        list.length > 0
          ? list
          : discourse
              .recent(['company', 'state', 'agency', 'group', 'organisation'], at, 2)
              .reverse(),
      );
    }
    case 'neither': {
      const list = discourse.lastSeveral(
        ['agency', 'company', 'organisation', 'group', 'state', 'person'],
        at,
        2,
        2,
      );
      return give(list);
    }
    default:
      return give([]);
  }
}

/** The actors that a definite general noun stands for; empty where it could be anybody. */
function general(
  resolver: Resolver,
  units: readonly Unit[],
  core: Region,
  noun: string,
  at: Place,
): readonly string[] {
  const nation = units.slice(core.first, core.last).find((u) => u.actor?.form === 'demonym')
    ?.actor?.actor;
  const country = nation === undefined ? undefined : resolver.actors.get(nation)?.country;
  const fits = (a: Actor): boolean => country === undefined || a.country === country;
  const { discourse } = resolver;
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
  if (cls === 'agency') return single(agencyCalled(resolver, noun, at));
  if (cls === 'organisation') return single(organisationCalled(resolver, noun, at));
  if (cls === 'company') return single(discourse.last(['company'], at, fits, 3));
  if (cls === 'state') return single(discourse.last(['state'], at, (_, r) => r.named, 2));
  if (cls === 'group') {
    return single(
      discourse.last(['group'], at, fits, 4) ??
        (noun === 'collective' || noun === 'persona'
          ? undefined
          : discourse.last(['organisation'], at, (a) => !a.known, 1)),
    );
  }
  return single(discourse.last([cls], at, undefined, 2));
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

function agencyCalled(resolver: Resolver, noun: string, at: Place): string | undefined {
  const word = SYNONYMS[noun];
  if (word) {
    const named = resolver.discourse.last(['agency'], at, (a) => hasWord(a, word), 6);
    if (named !== undefined) return named;
    return noun === 'service' || noun === 'office'
      ? resolver.discourse.last(['agency'], at, undefined, 2)
      : undefined;
  }
  return resolver.discourse.last(['agency'], at, undefined, 3);
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

/** Whether a region is a mere time, or nothing anybody could be. */
export function isNobody(parse: Parse, region: Region): boolean {
  return (
    isTime(parse.units[region.last]) ||
    ['det', 'wh'].includes((parse.units[region.last] as Unit).tag)
  );
}
