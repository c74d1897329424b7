import { CLASS_OF, general } from './nouns.ts';
import { isDescribed, nameBefore } from './described.ts';
import type { Unit } from '../../syntax/units.ts';
import { namedLater, namesBeside } from './names-in.ts';
import { type Phrase, standsFor, standsForName, standsForOne, type Way } from './phrase.ts';
import { type Resolver, several } from './resolver.ts';

/** "the hackers known as APT28", "a crew that Microsoft calls Storm-0558", "a group calling itself X". */
export const calledLater: Way = (phrase) => {
  const { noun, threat } = phrase;
  if (!threat && noun !== 'account' && noun !== 'one' && !CLASS_OF.has(noun)) return undefined;
  const alias = namedLater(phrase.parse, phrase.head);
  return alias ? standsForName(phrase, alias) : undefined;
};

/** "Tarnova's parent company, Veltis,": the name says who is meant, and not whose parent it is. */
export const namedRelation: Way = (phrase) => {
  const related =
    phrase.owners.length > 0 && /^(?:company|firm|owner|parent|subsidiary)$/.test(phrase.noun);
  const itself = related ? namesBeside(phrase.resolver, phrase.parse, phrase.whole.last) : [];
  return itself.length === 1 ? standsFor(phrase, itself) : undefined;
};

const ALLIANCE =
  /^(?:alliance|partnership|collaboration|cooperation|coalition|union|merger|effort|combination|collusion|duo|pair)$/;

/** "an alliance between A, a gang, and B": those who make it up. */
export const alliance: Way = (phrase) => {
  const allies = ALLIANCE.test(phrase.noun) ? alliesBehind(phrase) : [];
  if (allies.length < 2) return undefined;
  const names = allies.map((i) => {
    const actor = (phrase.units[i] as Unit).actor?.actor ?? null;
    return standsForOne(phrase, actor, { first: i, last: i }).participants;
  });
  return standsFor(phrase, names.flat());
};

/** The names of an alliance: behind "between" or "of", up to the one behind "and". */
function alliesBehind({ units, parse, head }: Phrase): number[] {
  if (!/^(?:between|of|among)$/.test(units[head + 1]?.lower ?? '')) return [];
  const found: number[] = [];
  for (let i = head + 2; i < units.length; i += 1) {
    const unit = units[i] as Unit;
    if (unit.tag === 'stop' || unit.tag === 'semi') break;
    const verb = parse.groups.some((g) => g.first === i && g.kind === 'finite');
    if (verb && units[i - 1]?.tag !== 'that') break;
    if (unit.actor && unit.tag === 'noun') found.push(i);
    const joined = /^(?:and|det)$/.test(units[i - 1]?.lower ?? '') || units[i - 2]?.lower === 'and';
    if (found.length > 1 && found.at(-1) === i && joined) return found;
  }
  return [];
}

/** "Quillback, the firm in Riga that is charged": what a name is called behind a comma. */
export const apposed: Way = (phrase) => {
  const { units, parse, core } = phrase;
  const before = (units[core.first] as Unit).lower === 'the' ? nameBefore(parse, core) : null;
  return before && isOf(phrase.resolver, before.actor, phrase.noun)
    ? standsForName(phrase, before)
    : undefined;
};

/** Whether a noun can stand for an actor by what it is; firms are often listed as organisations, and the other way round. */
function isOf(resolver: Resolver, actor: string, noun: string): boolean {
  const kind = resolver.discourse.classOf(actor);
  const cls = CLASS_OF.get(noun)?.cls;
  const firm = (c: string | undefined): boolean => c === 'company' || c === 'organisation';
  return cls !== undefined && (kind === cls || (firm(kind) && firm(cls)) || cls === 'group');
}

/** "the agency", "this crew": whoever was spoken of before. */
export const spokenOf: Way = (phrase) => {
  const { resolver, parse, units, core, noun, at } = phrase;
  if (!phrase.definite || isDescribed(units, phrase.head, phrase.region.last)) return undefined;
  const ids = general(resolver, units, core, noun, at);
  return ids.length > 0 ? standsFor(phrase, several(resolver, parse, core, ids)) : undefined;
};

/** "APT31, hacking group": what a name is called behind a comma, without an article of its own. */
export const calledBare: Way = (phrase) => {
  const { units, core, whole, threat } = phrase;
  const bare = (units[core.first] as Unit).tag !== 'det' && core.first === whole.first;
  const name = threat && bare ? nameBefore(phrase.parse, core) : null;
  return name ? standsForName(phrase, name) : undefined;
};

/** "a programmer, Park Jin Hyok": the names behind the comma. */
export const namedBeside: Way = (phrase) => {
  const beside = namesBeside(phrase.resolver, phrase.parse, phrase.whole.last);
  return beside.length > 0 ? standsFor(phrase, beside) : undefined;
};
