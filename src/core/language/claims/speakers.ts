import anaphora from '../../../../assets/lexicon/anaphora.json';
import roles from '../../../../assets/lexicon/roles.json';
import type { Participant } from '../../model/index.ts';
import { headOf, type Region } from '../syntax/phrases.ts';
import { wordSet } from '../syntax/words.ts';
import type { View } from './view.ts';

/** Nouns for people and bodies that can say something. */
export const ANIMATE: ReadonlySet<string> = new Set(
  [
    roles.speaker,
    roles.public,
    anaphora.researchers,
    anaphora.person,
    anaphora.agency,
    anaphora.agencies,
    anaphora.company,
    anaphora.companies,
    anaphora.organisation,
    anaphora.organisations,
    anaphora.outlet,
    anaphora.state,
    anaphora.states,
  ].flatMap((list) => [...wordSet(list)]),
);
const DOCUMENT = wordSet(roles.document);
const PRONOUN = /^(?:he|she|they|we|i|it|both|neither|who|one|some|others|many|all|several)$/;

/** Whether a phrase can be somebody who speaks: a name, a body or a person by a general noun, a pronoun, a document. */
export function isAnimate(view: View, region: Region): boolean {
  const head = view.unit(headOf(view.units, region));
  if (!head) return false;
  if (head.actor !== undefined) return true;
  if (PRONOUN.test(head.lower) || ANIMATE.has(head.lower) || DOCUMENT.has(head.lower)) return true;
  return head.capital && head.tag === 'noun' && region.last > 0;
}

/** Who speaks: a lone "it" or "they" goes on with whoever spoke last, in the same paragraph. */
export function speakers(view: View, source: Region): Participant[] {
  const { discourse } = view.resolver;
  const word = source.first === source.last ? view.word(source.first) : '';
  if (word === 'it' || word === 'they') {
    const last = discourse.lastSpeakers(view.sentence.block, 0);
    const bodies = last.filter((id) => discourse.classOf(id) !== 'person');
    if (
      bodies.length === last.length &&
      bodies.length > 0 &&
      (word === 'it' ? true : bodies.length > 1)
    ) {
      return bodies.map((actor) => ({ ...view.span(source), actor }));
    }
  }
  return view.resolve(source).participants;
}
