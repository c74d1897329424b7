import anaphora from '../../../../assets/lexicon/anaphora.json';
import roles from '../../../../assets/lexicon/roles.json';
import type { Participant } from '../../model/index.ts';
import type { ReferentClass } from './discourse.ts';
import { type Parse, subjectOf } from '../syntax/arguments.ts';
import { baseEndingAt, baseFrom, groupAt, headOf, type Region } from '../syntax/phrases.ts';
import type { Unit } from '../syntax/units.ts';
import { wordSet } from '../syntax/words.ts';
import {
  actorsBehind,
  crewsBeside,
  groupBeside,
  namedLater,
  namesBeside,
  ownersIn,
  personBeside,
} from './names-in.ts';
import { FOLLOWERS, MEMBERS } from './lexicon.ts';
import { CLASS_OF, general, generalBehind, isDefinite, possessorOf } from './nouns.ts';
import { pronoun } from './pronouns.ts';
import { selfTold } from './self-told.ts';
import { accusedBefore } from './accused-before.ts';
import {
  bodyBehind,
  crewOf,
  isDescribed,
  isFormer,
  nameBefore,
  serves,
  stateBehind,
  unnamedBefore,
} from './described.ts';
import { type Place, type Resolved, type Resolver, several, words } from './resolver.ts';

const SPEAKER = wordSet(roles.speaker);
const THREAT = wordSet(roles.threatPeople);
const DOCUMENT = wordSet(roles.document);
const COLLECTIVE = wordSet(anaphora.collective);
const OFFICE = wordSet(roles.office);
const RESEARCHERS = wordSet(anaphora.researchers);
const PERSON = wordSet(anaphora.person);
const ISSUE = wordSet(roles.issue);
const INDEPENDENT = wordSet(roles.independent);

const ALLIANCE =
  /^(?:alliance|partnership|collaboration|cooperation|coalition|union|merger|effort|combination|collusion|duo|pair)$/;

/** The names of an alliance: behind "between" or "of", up to the one behind "and". */
function alliesBehind({ units, groups }: Parse, head: number): number[] {
  if (!/^(?:between|of|among)$/.test(units[head + 1]?.lower ?? '')) return [];
  const found: number[] = [];
  for (let i = head + 2; i < units.length; i += 1) {
    const unit = units[i] as Unit;
    if (unit.tag === 'stop' || unit.tag === 'semi') break;
    if (groups.some((g) => g.first === i && g.kind === 'finite') && units[i - 1]?.tag !== 'that')
      break;
    if (unit.actor && unit.tag === 'noun') found.push(i);
    const joined = /^(?:and|det)$/.test(units[i - 1]?.lower ?? '') || units[i - 2]?.lower === 'and';
    if (found.length > 1 && found.at(-1) === i && joined) return found;
  }
  return [];
}

/** Finds out who a noun phrase stands for: one participant for each actor, or the phrase's own words with no actor. */
export function resolve(resolver: Resolver, parse: Parse, region: Region, place: Place): Resolved {
  const elements = splitList(parse, region);
  const found = elements.map((element, i) =>
    isOwn(parse, element, i)
      ? ownWords(resolver, parse, element)
      : resolveOne(resolver, parse, element, place),
  );
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

/** "MOIS and its proxies", "the ministry and its chief": the second of a list, whose owner is the first. */
function isOwn({ units }: Parse, element: Region, i: number): boolean {
  const its = i > 0 && /^(?:its|their)$/.test(units[element.first]?.lower ?? '');
  const head = units[headOf(units, element)]?.lower ?? '';
  return its && (FOLLOWERS.has(head) || SPEAKER.has(head));
}

function ownWords(resolver: Resolver, parse: Parse, element: Region): Resolved {
  const head = parse.units[headOf(parse.units, element)]?.lower ?? '';
  const person = personBeside(resolver, parse, element.last);
  const self = person
    ? words(resolver, parse, { first: person.index, last: person.index }, person.actor)
    : words(resolver, parse, element, null);
  return { participants: [self], head, threat: THREAT.has(head) };
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
  if (begin.tag === 'pron' && first === region.last) {
    const before = accusedBefore(parse, first) ?? selfTold(parse, first);
    return before
      ? resolveOne(resolver, parse, before, place)
      : pronoun(resolver, parse, whole, at, begin);
  }
  // "we at ESET", "those of us from the agency".
  if (begin.tag === 'pron') {
    const house = actorsBehind(parse, first, region.last).filter((a) =>
      /^(?:at|of|from|in)$/.test(a.preposition),
    );
    if (house.length > 0)
      return {
        participants: house.map((a) => words(resolver, parse, whole, a.actor)),
        head: begin.lower,
        threat: false,
      };
  }
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
  // "a group of companies" attacks nobody.
  const ofOthers = units[head + 1]?.lower === 'of' ? baseFrom(units, head + 2) : null;
  const crowd =
    ofOthers !== null &&
    CLASS_OF.get(noun)?.cls === 'group' &&
    CLASS_OF.get((units[ofOthers.last] as Unit).lower)?.plural === true &&
    !THREAT.has((units[ofOthers.last] as Unit).lower);
  const threat = THREAT.has(noun) && !crowd;
  const named = (participants: Participant[]): Resolved => ({ participants, head: noun, threat });

  // "the hackers known as APT28", "a crew that Microsoft calls Storm-0558", "a group calling itself X".
  const alias =
    threat || noun === 'account' || noun === 'one' || CLASS_OF.has(noun)
      ? namedLater(parse, head)
      : null;
  if (alias)
    return named([words(resolver, parse, { first: alias.index, last: alias.index }, alias.actor)]);

  // "three of its officers", "two of the hackers": those who are counted.
  const counted = unit.tag === 'num' && units[head + 1]?.lower === 'of';
  if (counted && head + 2 <= region.last)
    return resolveOne(resolver, parse, { first: head + 2, last: region.last }, place);

  // "the same hands", "the same pair": whoever was accused right before, or is named before in the sentence; else nobody can tell.
  if (SAME.test(noun) && units.slice(core.first, head).some((u) => u.lower === 'same')) {
    const again = resolver.discourse.takenUp(at, sameClass(noun));
    if (again.length > 0) return named(several(resolver, parse, core, again));
    if (ownersIn(parse, core).length === 0) return { ...none, threat };
  }

  const owners = ownersIn(parse, core);
  // "Tarnova's parent company, Veltis,": the name says who is meant, and not whose parent it is.
  const related = owners.length > 0 && /^(?:company|firm|owner|parent|subsidiary)$/.test(noun);
  const itself = related ? namesBeside(resolver, parse, whole.last) : [];
  if (itself.length === 1) return named(itself);
  const inside = actorsBehind(parse, head, region.last);

  // "an alliance between A, a gang, and B": those who make it up.
  const allies = ALLIANCE.test(noun) ? alliesBehind(parse, head) : [];
  if (allies.length > 1)
    return named(
      allies.map((i) =>
        words(resolver, parse, { first: i, last: i }, (units[i] as Unit).actor?.actor ?? null),
      ),
    );

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
    // "The Harbin police statement" is another's than "the statement" is.
    const bare = units
      .slice(core.first, core.last)
      .every((u) => u.tag === 'det' || u.tag === 'adj' || u.tag === 'num' || u.tag === 'pron');
    if (isDefinite(units, core) && bare) {
      const issuers = resolver.discourse.issuersOf(noun, at);
      const ids = issuers.length > 0 ? issuers : resolver.discourse.lastSpeakers(place.block, 3);
      if (ids.length > 0) return named(several(resolver, parse, core, ids));
    }
    // "Microsoft released a report warning that", "a statement that the FBI and CISA issued said".
    const author = authorOf(parse, core);
    return author && !DOCUMENT.has((units[headOf(units, author)] as Unit).lower)
      ? resolve(resolver, parse, author, place)
      : none;
  }

  if (isFormer(units, core) && (SPEAKER.has(noun) || MEMBERS.has(noun))) {
    const person = personBeside(resolver, parse, region.last);
    return person
      ? named([words(resolver, parse, { first: person.index, last: person.index }, person.actor)])
      : { ...none, threat };
  }
  // "the Sandworm unit of Russia's GRU": the unit has a name of its own.
  const title = owners.at(-1);
  if (title?.index === head - 1 && resolver.discourse.classOf(title.actor) === 'group')
    return named([words(resolver, parse, core, title.actor)]);
  if (SPEAKER.has(noun) || MEMBERS.has(noun) || RESEARCHERS.has(noun)) {
    const bodies = inside.filter((a) =>
      ['for', 'of', 'from', 'at', 'with', 'in', 'within', 'inside'].includes(a.preposition),
    );
    if (bodies.length > 0) {
      const usable = bodies.filter((b) => !(b.preposition === 'in' && b.form === 'place'));
      if (usable.length > 0 && !(threat && usable.every((b) => b.preposition === 'in'))) {
        return named(
          usable.map((b) => {
            const body = MEMBERS.has(noun) ? bodyBehind(resolver, parse, b.index) : null;
            const last = Math.max(body?.last ?? b.index, head);
            return words(resolver, parse, { first: from, last }, body ? null : b.actor);
          }),
        );
      }
    }
    const general = generalBehind(resolver, parse, head, region.last, at);
    if (general.length > 0) return named(several(resolver, parse, whole, general));
    // "members of a gang that calls itself X".
    const gang = units[head + 1]?.lower === 'of' ? baseFrom(units, head + 2) : null;
    const crew = gang && CLASS_OF.get((units[gang.last] as Unit).lower)?.cls === 'group';
    const its = crew && MEMBERS.has(noun) ? namedLater(parse, gang.last) : null;
    if (its)
      return named([words(resolver, parse, { first: its.index, last: its.index }, its.actor)]);
  }

  // "six Russian military intelligence officers": members of a state's own services.
  const nation = owners.find((o) => o.form === 'demonym');
  if (nation && MEMBERS.has(noun) && serves(units, core))
    return named([words(resolver, parse, core, nation.actor)]);
  if (SPEAKER.has(noun) && !threat) {
    // "the Kremlin spokesman", "a Google researcher", "Justice Department officials".
    const owner = owners.find(
      (o) =>
        o.form === 'name' ||
        o.form === 'place' ||
        // "an Israeli government spokesman".
        (o.form === 'demonym' && COLLECTIVE.has(units[o.index + 1]?.lower ?? '')),
    );
    // "Bulgaria's prosecutor" is a person of that country, and does not speak for its government.
    const apart =
      owner && INDEPENDENT.has(noun) && resolver.discourse.classOf(owner.actor) === 'state';
    if (owner && !apart) return named([words(resolver, parse, core, owner.actor)]);
    const person = personBeside(resolver, parse, region.last);
    if (person)
      return named([
        words(resolver, parse, { first: person.index, last: person.index }, person.actor),
      ]);
    if (owners.length > 0 && !(MEMBERS.has(noun) && possessed(units, core))) return none;
    const possessor = possessorOf(resolver, parse, core, at);
    if (possessor) return named(several(resolver, parse, core, [possessor]));
    const before = unnamedBefore(resolver, units, core, noun, at);
    if (before) return named([before]);
    if (
      isDefinite(units, core) &&
      PERSON.has(noun) &&
      resolver.discourse.last(['person'], at, undefined, 2)
    ) {
      const id = resolver.discourse.last(['person'], at, undefined, 2);
      if (id !== undefined && !/s$/.test(noun)) return named(several(resolver, parse, core, [id]));
    }
    const sent = /^(?:of|for|from)$/.test(units[head + 1]?.lower ?? '');
    if (!sent && /^(?:spokes\w+|representatives?|lawyers?|attorneys?)$/.test(noun)) {
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
  const outlet = OFFICE.has(noun)
    ? inside.find((a) => a.preposition === 'of' && resolver.discourse.classOf(a.actor) === 'group')
    : undefined;
  // "an account of the LockBit gang".
  if (outlet)
    return named([words(resolver, parse, { first: from, last: outlet.index }, outlet.actor)]);
  const house = owners.findLast((o) => o.form === 'name' || o.form === 'place');
  if (house && OFFICE.has(noun)) {
    const body = bodyOf(resolver, parse, { first: house.index, last: head }, house.actor);
    return named([words(resolver, parse, core, body ?? house.actor)]);
  }
  const demonym = owners.find(
    (o) => o.form === 'demonym' || o.form === 'compound' || o.form === 'place' || o.form === 'name',
  );
  const service = CLASS_OF.get(noun)?.cls === 'agency' && serves(units, core);
  if (demonym && (COLLECTIVE.has(noun) || service) && noun !== 'officials') {
    const body = bodyOf(resolver, parse, { first: demonym.index, last: head }, demonym.actor);
    return named([words(resolver, parse, core, body ?? demonym.actor)]);
  }
  if ((COLLECTIVE.has(noun) || OFFICE.has(noun)) && !demonym) {
    const possessor = possessorOf(resolver, parse, core, at);
    if (possessor) return named(several(resolver, parse, core, [possessor]));
  }
  const seat = demonym ? null : stateBehind(resolver, parse, head);
  const cls = CLASS_OF.get(noun)?.cls;
  const rules = cls === 'state' || noun === 'authorities';
  if (
    seat &&
    (rules || ((COLLECTIVE.has(noun) || cls === 'agency') && seat.preposition === 'of'))
  ) {
    const text = units
      .slice(core.first, head + 1)
      .filter((u) => u.tag !== 'det')
      .map((u) => u.lower)
      .join(' ');
    const country = resolver.actors.get(seat.actor)?.country;
    const body = country ? resolver.discourse.bodyDescribed(country, text) : undefined;
    return named([words(resolver, parse, { first: from, last: seat.index }, body ?? seat.actor)]);
  }
  if (threat) {
    // "the North Korean collective, the Lazarus Group, …": the name says more than the nation.
    const group = groupBeside(resolver, parse, whole.last);
    if (group) return named([group]);
    // "two hacker groups linked to Minsk, Silk Moth and Black Tern, were": so do their names.
    const crews = /s$/.test(noun) ? crewsBeside(resolver, parse, head) : [];
    if (crews.length > 1) return named(crews);
    const master = inside.find((a) =>
      ['for', 'of', 'from', 'by', 'to', 'with', 'under'].includes(a.preposition),
    );
    const owner = owners.at(-1);
    const known =
      owner &&
      (units[core.first] as Unit).lower === 'the' &&
      crewOf(resolver, parse, owner, noun, at);
    if (known) return named([words(resolver, parse, core, known)]);
    if (owner && owner.form !== 'side') return named([words(resolver, parse, core, owner.actor)]);
    if (master)
      return named([words(resolver, parse, { first: from, last: master.index }, master.actor)]);
    const possessor = possessorOf(resolver, parse, core, at);
    if (possessor) return named(several(resolver, parse, core, [possessor]));
  }
  // "Quillback, the firm in Riga that is charged": what a name is called behind a comma.
  const apposed = (units[core.first] as Unit).lower === 'the' ? nameBefore(parse, core) : null;
  if (apposed && isOf(resolver, apposed.actor, noun))
    return named([
      words(resolver, parse, { first: apposed.index, last: apposed.index }, apposed.actor),
    ]);
  if (isDefinite(units, core) && !isDescribed(units, head, region.last)) {
    const ids = general(resolver, units, core, noun, at);
    if (ids.length > 0) return named(several(resolver, parse, core, ids));
  }
  // "APT31, hacking group": what a name is called behind a comma, without an article of its own.
  const bare = (units[core.first] as Unit).tag !== 'det';
  const called = threat && bare && from === first ? nameBefore(parse, core) : null;
  if (called)
    return named([
      words(resolver, parse, { first: called.index, last: called.index }, called.actor),
    ]);
  // "a Chinese state-affiliated entity", "Russian government-backed accounts": the state stands behind them.
  const master =
    demonym &&
    units.slice(core.first, core.last).some((u) => /^(?:state|government|regime)-/.test(u.lower));
  if (demonym && master) return named([words(resolver, parse, core, demonym.actor)]);
  if (demonym && unit.actor) return named([words(resolver, parse, core, demonym.actor)]);
  const beside = namesBeside(resolver, parse, whole.last);
  if (beside.length > 0) return named(beside);
  return { ...none, threat };
}

/** Whether a noun can stand for an actor by what it is; firms are often listed as organisations, and the other way round. */
function isOf(resolver: Resolver, actor: string, noun: string): boolean {
  const kind = resolver.discourse.classOf(actor);
  const cls = CLASS_OF.get(noun)?.cls;
  const firm = (c: string | undefined): boolean => c === 'company' || c === 'organisation';
  return cls !== undefined && (kind === cls || (firm(kind) && firm(cls)) || cls === 'group');
}

/** Words for whoever did it once more. */
const SAME =
  /^(?:hands?|pair|duo|two|culprits?|perpetrators?|aggressors?|attackers?|intruders?|authors?|thieves|people|crew|gang|group|outfit|team|hackers?|actors?|operators?|adversary|service|agency|unit|country|state|capital)$/;

/** Of what kind those are whom "the same …" takes up; null where the word does not say. */
function sameClass(noun: string): ReferentClass | 'pair' | null {
  if (/^(?:pair|duo|two)$/.test(noun)) return 'pair';
  if (/^(?:crew|gang|group|outfit|team|hackers?|actors?|operators?|adversary)$/.test(noun))
    return 'group';
  if (/^(?:service|agency|unit)$/.test(noun)) return 'agency';
  return /^(?:country|state|capital)$/.test(noun) ? 'state' : null;
}

/** Whoever is said to issue a document in its own sentence. */
function authorOf(parse: Parse, core: Region): Region | null {
  const { units, groups } = parse;
  const before = groupAt(groups, core.first - 1);
  if (before && before.kind === 'finite' && !before.passive && ISSUE.has(before.lemma))
    return subjectOf(parse, before);
  const opener = units[core.last + 1]?.tag;
  const issued = groups.find((g) => g.first > core.last + 1 && g.kind === 'finite');
  if ((opener !== 'that' && opener !== 'wh') || !issued || !ISSUE.has(issued.lemma)) return null;
  const author = subjectOf(parse, issued);
  return author && author.first === core.last + 2 ? author : null;
}

function possessed(units: readonly Unit[], core: Region): boolean {
  return /^(?:its|their|his|her)$/.test((units[core.first] as Unit).lower);
}

/** The body that "Russia's military intelligence service" describes, where the article names it. */
function bodyOf(
  resolver: Resolver,
  parse: Parse,
  region: Region,
  state: string,
): string | undefined {
  const { units } = parse;
  const country = resolver.actors.get(state)?.country;
  if (!country) return undefined;
  const beside = namesBeside(resolver, parse, region.last).find(
    (p) => p.actor !== null && resolver.actors.get(p.actor)?.country === country,
  );
  if (beside?.actor && resolver.discourse.classOf(beside.actor) === 'agency') return beside.actor;
  const text = units
    .slice(region.first + 1, region.last + 1)
    .filter((u) => u.tag !== 'poss')
    .map((u) => u.lower)
    .join(' ');
  return resolver.discourse.bodyDescribed(country, text);
}
