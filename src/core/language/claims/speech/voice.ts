import roles from '../../../../../assets/lexicon/roles.json';
import type { Participant } from '../../../model/index.ts';
import type { Region } from '../../syntax/phrases.ts';
import type { Quotes } from './quotes.ts';
import { CLAIM_NOUNS, HOSTILE_NOUNS } from '../lexicon.ts';
import { headUnit, isAnimate, speakers } from './speakers.ts';
import { wordSet } from '../../syntax/words.ts';
import { speechAround } from './speech.ts';
import type { Speech, View } from '../view.ts';

export { ANIMATE } from './speakers.ts';

/** What points at somebody and is nobody: "the evidence", "the code". */
const THING = wordSet(roles.things);

function isThing(noun: string): boolean {
  return (
    THING.has(noun) ||
    THING.has(noun.replace(/s$/, '')) ||
    HOSTILE_NOUNS.has(noun) ||
    CLAIM_NOUNS.has(noun) ||
    /(?:tion|ment|ness|ance|ence|ing|ism|ware|ity)s?$/.test(noun)
  );
}

/** Who says what stands at a unit: the speech round it, the speaker of its quotation, or the article itself. */
export interface Voice {
  sources: Participant[];
  speech: Speech | undefined;
  /** The article's own voice. */
  own: boolean;
}

export function voiceAt(view: View, speeches: readonly Speech[], quotes: Quotes, i: number): Voice {
  const speech = speechAround(speeches, i);
  if (speech) return { sources: speech.sources, speech, own: false };
  const unit = view.unit(i);
  if (unit?.quoted) {
    return { sources: [...quotes.speakersAt(unit.start)], speech: undefined, own: false };
  }
  return { sources: [], speech: undefined, own: true };
}

/** Sources of a region, where anybody could be meant by it; else whoever speaks round it. */
export function sourcesOf(
  view: View,
  region: Region | null,
  voice: Voice,
  speeches: readonly Speech[],
): { sources: Participant[]; animate: boolean } {
  if (!region) return { sources: voice.sources, animate: true };
  const head = headUnit(view, region);
  if (head && (head.tag === 'wh' || head.tag === 'det'))
    return { sources: voice.sources, animate: true };
  // "…, the team said; it links the group to": whoever spoke in this sentence goes on.
  if (region.first === region.last && /^(?:it|they)$/.test(view.word(region.first))) {
    const before = speeches.find(
      (s) =>
        s.verb !== null && s.verb.last < region.first && s.sources.some((p) => p.actor !== null),
    );
    if (before)
      return {
        sources: before.sources.map((p) => ({ ...p, ...view.span(region) })),
        animate: true,
      };
    return { sources: speakers(view, region), animate: true };
  }
  const resolved = view.resolve(region);
  const someone =
    resolved.participants.some((p) => p.actor !== null) ||
    isAnimate(view, region) ||
    (head !== undefined && !isThing(head.lower));
  // "the accusations of the agencies, which attributed": whose they are.
  const of = view.units.findIndex(
    (u, i) => i > region.first && i < region.last && u.lower === 'of',
  );
  const owner = someone || of < 0 ? null : { first: of + 1, last: region.last };
  const owners = owner ? view.resolve(owner).participants : [];
  if (owner && (isAnimate(view, owner) || owners.some((p) => p.actor !== null)))
    return { sources: owners, animate: true };
  if (!someone) return { sources: voice.sources, animate: false };
  const listed = view.title ? listedBefore(view, region) : [];
  return { sources: [...listed, ...resolved.participants], animate: true };
}

/** "Latvia, Norway blame": a headline's list has no "and". */
function listedBefore(view: View, region: Region): Participant[] {
  const comma = region.first - 1;
  const first = { first: 0, last: comma - 1 };
  const names = view.units.slice(0, comma);
  const list =
    view.unit(comma)?.tag === 'comma' &&
    names.every((u, i) =>
      i % 2 === 0 ? u.actor !== undefined && u.tag === 'noun' : u.tag === 'comma',
    );
  return list ? view.resolve(first).participants : [];
}

export function classOf(view: View, p: Participant): string | undefined {
  return p.actor === null ? undefined : view.resolver.discourse.classOf(p.actor);
}

export function channel(view: View, speech: Speech | undefined): Participant[] {
  if (speech && speech.via.length > 0) return speech.via;
  if (speech?.verb?.lemma !== 'tell') return [];
  const object = view.args(speech.verb).object;
  if (!object) return [];
  return view.resolve(object).participants.filter((p) => classOf(view, p) === 'outlet');
}

export function sameSources(a: readonly Participant[], b: readonly Participant[]): boolean {
  return (
    a.length === b.length &&
    a.every((x) => b.some((y) => (x.actor ?? x.text) === (y.actor ?? y.text)))
  );
}

export function sameActors(a: readonly Participant[], b: readonly Participant[]): boolean {
  const ids = a.flatMap((p) => (p.actor === null ? [] : [p.actor]));
  return ids.length > 0 && ids.every((id) => b.some((p) => p.actor === id));
}
