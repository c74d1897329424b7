import anaphora from '../../../../../assets/lexicon/anaphora.json';
import roles from '../../../../../assets/lexicon/roles.json';
import type { Participant } from '../../../model/index.ts';
import { baseFrom, headOf, type Region } from '../../syntax/phrases.ts';
import type { Unit } from '../../syntax/units.ts';
import { wordSet } from '../../syntax/words.ts';
import { selfTold } from '../who/self-told.ts';
import type { View } from '../view.ts';

/** Nouns for people and bodies that can say something. */
export const ANIMATE: ReadonlySet<string> = new Set(
  [
    roles.speaker,
    roles.public,
    roles.commentators,
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
/** What points at somebody without anybody's having weighed it; an inquiry concludes. */
const CLUES = wordSet(roles.clues);
const PRONOUN = /^(?:he|she|they|we|i|it|both|neither|who|one|some|others|many|all|several)$/;

/** Whether a phrase can be somebody who speaks: a name, a body or a person by a general noun, a pronoun, a document. */
export function isAnimate(view: View, region: Region): boolean {
  const head = headUnit(view, region);
  if (!head) return false;
  if (head.actor !== undefined) return true;
  if (PRONOUN.test(head.lower) || ANIMATE.has(head.lower) || DOCUMENT.has(head.lower)) return true;
  // The first word of a sentence has its capital whatever it is.
  return head.capital && head.tag === 'noun' && region.last > 0 && head !== view.unit(0);
}

/** The head of a phrase: not the adjective behind it ("people familiar"), and behind "two of the" what is counted. */
export function headUnit(view: View, region: Region): Unit | undefined {
  let at = headOf(view.units, region);
  if (view.unit(at)?.tag === 'num' && view.word(at + 1) === 'of') {
    const inner = baseFrom(view.units, at + 2);
    if (inner) at = headOf(view.units, inner);
  }
  const head = view.unit(at);
  return head?.tag === 'adj' && !head.actor && view.unit(at - 1)?.tag === 'noun'
    ? view.unit(at - 1)
    : head;
}

/** Bodies that "it" can stand for where it says something. */
const BODIES = ['agency', 'company', 'organisation', 'group', 'state', 'outlet'] as const;

/** Words of worth that look like a subject and say nothing: "it is worth noting that". */
const NOBODY = /^(?:worth|there|interesting|important|fair|possible|likely|clear)$/;

/** Who speaks: a lone "it" or "they" goes on with whoever spoke last, in the same paragraph. */
export function speakers(view: View, source: Region): Participant[] {
  const word = source.first === source.last ? view.word(source.first) : '';
  if (NOBODY.test(word)) return [];
  if (/^(?:his|her)$/.test(word)) {
    // "his suspicions that": whoever was spoken of last.
    const id = view.resolver.discourse.last(['person'], view.place(source.first), undefined, 2);
    if (id !== undefined) return [{ ...view.span(source), actor: id }];
  }
  if (/^(?:its|their)$/.test(word)) {
    const owners = ownersOf(view, source);
    if (owners.length > 0) return owners;
  }
  // "The FBI and CISA said they were confident that": they themselves.
  const told = selfTold(view.parse, source.first);
  if (told && (word === 'it' || word === 'they')) {
    const named = view.resolve(told).participants.filter((p) => p.actor !== null);
    const people = named.some((p) => view.resolver.discourse.classOf(p.actor ?? '') === 'person');
    if (word === 'they' ? named.length > 1 : named.length === 1 && !people)
      return named.map(({ actor }) => ({ ...view.span(source), actor }));
  }
  if (word === 'it') {
    const ids = goesOn(view, source);
    if (ids.length > 0) return ids.map((actor) => ({ ...view.span(source), actor }));
    if (isInserted(view, source)) return [{ ...view.span(source), actor: null }];
  }
  if (word === 'they') {
    const last = lastBodies(view);
    if (last.length > 1) return last.map((actor) => ({ ...view.span(source), actor }));
  }
  const { participants } = view.resolve(source);
  const head = headUnit(view, source)?.lower ?? '';
  const thing = CLUES.has(head) || CLUES.has(head.replace(/s$/, ''));
  // "signs point to": what hints at somebody tells it in nobody's name.
  return thing && participants.every((p) => p.actor === null) ? [] : participants;
}

/** "The bureau stood by its conclusion that": whose it is, where the clause before it is about a body, or several. */
function ownersOf(view: View, source: Region): Participant[] {
  const verb = view.groups.findLast((g) => g.last < source.first && g.kind === 'finite');
  const subject = verb && view.args(verb).subject;
  if (!subject || subject.last >= source.first) return [];
  const named = view.resolve(subject).participants.filter((p) => p.actor !== null);
  const one = view.word(source.first) === 'its';
  const fits = one
    ? named.length === 1 && view.resolver.discourse.classOf(named[0]?.actor ?? '') !== 'person'
    : named.length > 1;
  return fits ? named.map(({ actor }) => ({ ...view.span(source), actor })) : [];
}

/** Who spoke last in this paragraph or `reach` before it, where they are bodies and no persons. */
function lastBodies(view: View, reach = 0): readonly string[] {
  const { discourse } = view.resolver;
  const last = discourse.lastSpeakers(view.sentence.block, reach);
  return last.some((id) => discourse.classOf(id) === 'person') ? [] : last;
}

/** Whether a speech clause stands behind a comma, inside or behind what is said: "Moroccan operators, it wrote, had". */
function isInserted(view: View, source: Region): boolean {
  const verb = view.groups.find((g) => g.first > source.last);
  const ends = verb !== undefined && view.unit(verb.last + 1);
  return (
    view.unit(source.first - 1)?.tag === 'comma' &&
    !['that', 'sub', 'wh'].includes(view.unit(source.first - 2)?.tag ?? '') &&
    (!ends || !['that', 'noun', 'adj', 'det', 'pron', 'sub'].includes(ends.tag))
  );
}

/** Whom "it said" means: who spoke last, unless a sentence since then has been about another body. */
function goesOn(view: View, source: Region): readonly string[] {
  const { discourse } = view.resolver;
  // "Moroccan operators, it wrote, had": whoever is spoken of does not speak; in "accounts that, it said, X had" the
  // speaker may stand in the same sentence.
  const inside = isInserted(view, source);
  const mark = view.units.findLastIndex(
    (u, i) => i < source.first && (u.tag === 'colon' || u.tag === 'semi'),
  );
  const place = view.place(inside ? Math.max(mark, 0) : source.first);
  const subject = discourse.lastReference(BODIES, place, (_, reference) => reference.subject, 0);
  const last = lastBodies(view);
  const listed = subject && discourse.isListed(subject.id, subject.reference.sentence);
  if (subject && !listed && subject.reference.sentence > discourse.lastSpoken) return [subject.id];
  if (last.length > 0) return last;
  if (!inside) return [];
  const document = discourse.lastDocument(place);
  if (document.length > 0) return document;
  const earlier = lastBodies(view, 1);
  if (earlier.length > 0) return earlier;
  const any = discourse.last(BODIES, place, undefined, 2);
  return any === undefined ? [] : [any];
}
