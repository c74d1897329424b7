import accusing from '../../../../../assets/lexicon/accusing-words.json';
import speech from '../../../../../assets/lexicon/speech.json';
import { sentenceEnd } from '../../syntax/arguments.ts';
import { baseFrom, extendRight, type Region } from '../../syntax/phrases.ts';
import { wordSet } from '../../syntax/words.ts';
import type { View } from '../view.ts';
import type { Viewpoint } from './viewpoints.ts';

/** Nouns whose "that" gives what somebody said: "the allegation by X that", "the ministry's account that". */
const TOLD = wordSet(speech.toldNouns);
/** Of those, the ones that say that somebody accuses, whoever it is. */
const ACCUSING = wordSet(accusing.nouns);
const WITHIN = new Set(['of', 'for', 'in', 'at']);
/** How far the "that" may stand behind its noun, in units. */
const REACH = 40;

/** A clause behind a noun for what is said; nobody may be told to say it, as in "allegations that Iran did it". */
type ToldInNoun = Omit<Viewpoint, 'source'> & { source: Region | null };

/** What is said in a noun, with a clause behind it and whoever said it before or behind it. */
export function toldInNouns(view: View): ToldInNoun[] {
  const found: ToldInNoun[] = [];
  for (let i = 0; i < view.units.length; i += 1) {
    if (view.unit(i)?.tag !== 'noun' || !TOLD.has(view.word(i))) continue;
    const behind = teller(view, i);
    const source = behind ?? ownerOf(view, i);
    if (!source && !ACCUSING.has(view.word(i))) continue;
    const from = (behind?.last ?? i) + 1;
    const that = thatBehind(view, from) ?? (source ? bareClause(view, from) : null);
    if (that === null) continue;
    // "its reply to the charge that it had": whose answer it is says more than whoever made the charge.
    if (!source && view.unit(that + 1)?.tag === 'pron') continue;
    const content = { first: that + 1, last: endOf(view, i, that) };
    found.push({ source, content, cue: { first: i, last: i } });
  }
  return found;
}

/** "by X", "from X" right behind the noun; "of" names who holds it, "of the joint inquiry". */
function teller(view: View, noun: number): Region | null {
  if (!/^(?:by|from|of|among|at)$/.test(view.word(noun + 1))) return null;
  const base = baseFrom(view.units, noun + 2);
  return base && extendRight(view.units, base, { prepositions: WITHIN, coordinate: true });
}

/** "X" in "X's accusation", "its" in "its claim". */
function ownerOf(view: View, noun: number): Region | null {
  for (let i = noun - 1; i >= 0 && i > noun - 5; i -= 1) {
    const unit = view.unit(i);
    if (unit?.tag === 'poss') return nounsTo(view, i - 1);
    if (unit && /^(?:its|their|his|her)$/.test(unit.lower)) return { first: i, last: i };
    if (!unit || !['adj', 'noun', 'num'].includes(unit.tag)) return null;
    // "US claims that", "the Estonian allegation that".
    if (unit.actor && (unit.tag === 'adj' || i === noun - 1)) return { first: i, last: i };
  }
  return null;
}

/** The article, adjectives and nouns that end at a unit. */
function nounsTo(view: View, last: number): Region {
  let first = last;
  while (['adj', 'noun', 'num', 'poss'].includes(view.unit(first - 1)?.tag ?? '')) first -= 1;
  if (view.unit(first - 1)?.tag === 'det') first -= 1;
  return { first, last };
}

/** Where what is told ends: before the verb whose subject the noun is, "the claim that … has been repeated". */
function endOf(view: View, noun: number, that: number): number {
  const main = view.groups.find((g) => {
    const subject = g.kind === 'finite' && g.first > that ? view.args(g).subject : null;
    return subject !== null && subject.first <= noun && noun <= subject.last;
  });
  return main ? main.first - 1 : sentenceEnd(view.units, that + 1);
}

/** The "that" of the clause, at once, past an aside, or behind "is"; null where there is none. */
function thatBehind(view: View, from: number): number | null {
  if (view.unit(from)?.tag === 'that' && !isRelative(view, from)) return from;
  const comma = view.unit(from)?.tag === 'comma';
  for (let i = from; i < from + REACH && i < view.units.length; i += 1) {
    const tag = view.unit(i)?.tag;
    if (tag === 'stop' || tag === 'semi') return null;
    if (tag !== 'that') continue;
    const before = view.unit(i - 1);
    if (before?.lemma === 'be' && (comma || i - 1 === from)) return i;
    if (comma && before?.tag === 'comma' && i - from < 12 && !isRelative(view, i)) return i;
  }
  return null;
}

/** "US accusations Russian hackers did it": the place before a clause that no "that" opens; null where none follows at once. */
function bareClause(view: View, from: number): number | null {
  const opens = view.unit(from);
  if (!/^(?:det|pron)$/.test(opens?.tag ?? '') && !opens?.actor) return null;
  const clause = view.groups.find((g) => g.kind === 'finite' && g.first > from);
  return clause && view.args(clause).subject?.first === from ? from - 1 : null;
}

/** "the claim from Tehran that drew laughter": the verb follows at once. */
function isRelative(view: View, that: number): boolean {
  let at = that + 1;
  while (view.unit(at)?.tag === 'adv') at += 1;
  return view.groups.some((g) => g.first === at && g.kind === 'finite');
}
