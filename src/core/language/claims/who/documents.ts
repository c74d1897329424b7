import roles from '../../../../../assets/lexicon/roles.json';
import { subjectOf } from '../../syntax/arguments.ts';
import { groupAt, headOf, type Region } from '../../syntax/phrases.ts';
import type { Unit } from '../../syntax/units.ts';
import { wordSet } from '../../syntax/words.ts';
import { DOCUMENTS } from '../lexicon.ts';
import { type Phrase, standsFor, standsForName, standsForOne, type Way } from './phrase.ts';
import { several } from './resolver.ts';

const ISSUE = wordSet(roles.issue);

/** "the report by the BND", "Microsoft's advisory", "the statement": a document stands for whoever issued it. */
export const document: Way = (phrase) => {
  const { units, core, place, resolver } = phrase;
  if (!DOCUMENTS.has(phrase.noun)) return undefined;
  const issuers = phrase.inside.filter((a) => !/^(?:on|about|to|against)$/.test(a.preposition));
  if (issuers.length > 0)
    return standsFor(
      phrase,
      issuers.flatMap((a) => standsForName(phrase, a).participants),
    );
  const owner = phrase.owners.find((o) => o.form === 'name' || o.form === 'place');
  if (owner) return standsForOne(phrase, owner.actor);
  // "The Harbin police statement" is another's than "the statement" is.
  const bare = units
    .slice(core.first, core.last)
    .every((u) => u.tag === 'det' || u.tag === 'adj' || u.tag === 'num' || u.tag === 'pron');
  if (phrase.definite && bare) {
    const before = resolver.discourse.issuersOf(phrase.noun, phrase.at);
    const ids = before.length > 0 ? before : resolver.discourse.lastSpeakers(place.block, 3);
    if (ids.length > 0) return standsFor(phrase, several(resolver, phrase.parse, core, ids));
  }
  // "Microsoft released a report warning that", "a statement that the FBI and CISA issued said".
  const author = authorOf(phrase);
  return author && !DOCUMENTS.has((units[headOf(units, author)] as Unit).lower)
    ? phrase.resolve(author)
    : phrase.nobody;
};

/** Whoever is said to issue a document in its own sentence. */
function authorOf({ parse, core }: Phrase): Region | null {
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
