import { argumentsOf, type Parse } from '../../syntax/arguments.ts';
import { groupAt, type Region } from '../../syntax/phrases.ts';
import type { Unit } from '../../syntax/units.ts';
import { SAY } from '../lexicon.ts';
import { type Place, type Resolved, type Resolver, several, words } from './resolver.ts';

/** Those whom "it" can mean. */
const BODIES = ['agency', 'company', 'organisation', 'group', 'state'] as const;

function isIn(region: Region, unit: number): boolean {
  return region.first <= unit && unit <= region.last;
}

/** The subject of the verb right before a pronoun. */
function doerBefore(parse: Parse, region: Region): Region | null {
  const governing = groupAt(parse.groups, region.first - 1);
  return governing ? argumentsOf(parse, governing).subject : null;
}

/** Whom a pronoun that stands alone means. */
export function pronoun(
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
    case 'her': {
      const person = discourse.lastReference(['person'], at, undefined, 3);
      const unnamed = discourse.lastUnnamed(at, (u) => !u.plural);
      if (unnamed && (!person || person.reference.sentence < unnamed.sentence))
        return { ...give([]), participants: [{ ...unnamed.words, actor: null }] };
      return one(person?.id);
    }
    case 'it':
    case 'itself': {
      const document = discourse.lastDocument(at);
      if (document.length > 0) return give(document);
      const verb = parse.groups.find((g) => g.first > region.last);
      const says = verb !== undefined && verb.first <= region.last + 2 && SAY.has(verb.lemma);
      // "Norway blamed it": whoever blames does not blame itself.
      const doer = unit.lower === 'it' ? doerBefore(parse, region) : null;
      const role = doer ? 'object' : says ? 'speaker' : 'doer';
      return one(
        discourse.antecedent(BODIES, at, role, (r) => doer !== null && isIn(doer, r.unit)),
      );
    }
    case 'we':
    case 'us':
    case 'i':
    case 'our': {
      if (unit.quoted) {
        const speakers = resolver.speakersAt(unit.start);
        const ids = speakers.flatMap((p) => (p.actor === null ? [] : [p.actor]));
        // Somebody without a name is called by the words that say who speaks.
        return ids.length > 0 || speakers.length === 0
          ? give(ids)
          : { ...give([]), participants: [...speakers] };
      }
      return one(resolver.author);
    }
    case 'they':
    case 'them': {
      // "The Cyber Partisans are real: they took credit": the crew that the sentence is about.
      const near = discourse.lastReference(
        ['group'],
        at,
        (_, r) => r.subject && r.named && r.sentence === at.sentence,
        0,
      );
      if (near && unit.lower === 'they') return one(near.id);
      const list = discourse.lastSeveral(
        ['agency', 'company', 'organisation', 'group', 'state', 'person'],
        at,
        undefined,
        1,
        (r) => r.subject,
      );
      if (list.length > 0) return give(list);
      const speakers = discourse.lastSpeakers(at.block, 1);
      if (speakers.length > 1) return give(speakers);
      const unnamed = discourse.lastUnnamed(at, (u) => u.plural && at.block - u.block <= 1);
      if (unnamed) return { ...give([]), participants: [{ ...unnamed.words, actor: null }] };
      // "The ministry blamed them on Moscow": whoever does it is not "them".
      const doer = unit.lower === 'them' ? doerBefore(parse, region) : null;
      return one(
        discourse.antecedent(
          ['company', 'organisation', 'group', 'agency'],
          at,
          doer ? 'object' : 'doer',
          (r) => doer !== null && isIn(doer, r.unit),
        ),
      );
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
