import type { MentionForm } from '../../model/index.ts';
import { quotationsIn, type Sentence, type TextStructure, type Token } from '../text/index.ts';
import { restoreCopula } from './elide.ts';
import { settleMarks } from './marks.ts';
import { closedTag, tagWords } from './tags.ts';
import type { VerbForm } from './words.ts';

/** The part of speech that the words round it leave to a unit. */
export type Tag =
  | 'det'
  | 'pron'
  | 'prep'
  | 'to'
  | 'conj'
  | 'sub'
  | 'that'
  | 'wh'
  | 'aux'
  | 'modal'
  | 'not'
  | 'adv'
  | 'adj'
  | 'verb'
  | 'noun'
  | 'num'
  | 'poss'
  | 'comma'
  | 'stop'
  | 'colon'
  | 'semi'
  | 'dash'
  | 'open'
  | 'close'
  | 'quote-open'
  | 'quote-close';

/** An actor's name in the text, as the mentions room found it. */
export interface ActorSpan {
  start: number;
  end: number;
  /** The id in `actors`. */
  actor: string;
  form: MentionForm;
}

/** A word of a sentence, or a whole name. Offsets are UTF-16 code units into the text, `end` exclusive. */
export interface Unit {
  start: number;
  end: number;
  text: string;
  lower: string;
  tag: Tag;
  /** The name that stands here. */
  actor?: ActorSpan;
  /** What follows the hyphen of a compound that begins with a name: "linked" in "Iran-linked". */
  suffix?: string;
  lemma?: string;
  form?: VerbForm;
  /** Inside quotation marks. */
  quoted: boolean;
  capital: boolean;
}

const OPENING = new Set(['“', '„', '«', '‘']);
const CLOSING = new Set(['”', '»', '’']);

/** The sentence as a row of units: names whole, every other token by itself, each with its part of speech. */
export function unitsOf(
  text: TextStructure,
  sentence: Sentence,
  spans: readonly ActorSpan[],
): Unit[] {
  const units: Unit[] = [];
  let next = lowerBound(spans, sentence.start);
  let inQuote = quotationsIn(text, sentence.start - 1, sentence.start + 1).some(
    ({ quotation: q }) => !q.single && q.start < sentence.start && q.end > sentence.start,
  );
  let singleOpen = false;
  for (let i = sentence.first; i < sentence.last;) {
    const token = text.tokens[i] as Token;
    while (next < spans.length && (spans[next] as ActorSpan).end <= token.start) next += 1;
    const span = spans[next];
    if (span && span.start < token.end) {
      const from = Math.min(token.start, span.start);
      let end = token.end;
      let j = i + 1;
      while (j < sentence.last && (text.tokens[j] as Token).start < span.end) {
        end = (text.tokens[j] as Token).end;
        j += 1;
      }
      units.push(named(text.text, from, end, span, inQuote));
      i = j;
      next += 1;
      continue;
    }
    // "[Russia] was responsible": what an editor has put into a quotation reads on.
    if (inQuote && (token.text === '[' || token.text === ']')) {
      i += 1;
      continue;
    }
    if (
      token.text === '.' &&
      i + 1 < sentence.last &&
      /^[\p{L}\p{N}]/u.test((text.tokens[i + 1] as Token).text)
    ) {
      // The full stop of an abbreviation.
      i += 1;
      continue;
    }
    const unit = plain(token, inQuote);
    if (token.lower === '"') {
      unit.tag = inQuote ? 'quote-close' : 'quote-open';
      inQuote = !inQuote;
    } else if (OPENING.has(token.text)) {
      unit.tag = 'quote-open';
      if (token.text === '‘') singleOpen = true;
      else inQuote = true;
    } else if (CLOSING.has(token.text)) {
      const closes: boolean = token.text !== '’' || singleOpen || !isPlural(units.at(-1));
      unit.tag = closes ? 'quote-close' : 'poss';
      if (token.text === '’') singleOpen &&= !closes;
      else inQuote = false;
    } else if (token.text === "'") {
      unit.tag = singleOpen ? 'quote-close' : isPlural(units.at(-1)) ? 'poss' : 'quote-open';
      singleOpen = unit.tag === 'quote-open';
    }
    units.push(unit);
    i += 1;
  }
  dropAcronyms(units);
  joinSlashes(units);
  settleMarks(units);
  tagWords(units);
  restoreCopula(units);
  return units;
}

/** Takes out short brackets behind a noun, "(FBI)", "(aka Diamond Sleet)": they have no part in the syntax. */
function dropAcronyms(units: Unit[]): void {
  for (let i = units.length - 1; i > 0; i -= 1) {
    if ((units[i] as Unit).tag !== 'open' || (units[i - 1] as Unit).tag !== 'noun') continue;
    const close = units.findIndex((u, k) => k > i && u.tag === 'close');
    if (close > 0 && close - i <= 5) units.splice(i, close - i + 1);
  }
}

/** "ALPHV/BlackCat": two names of one actor are one; other names on both sides of a stroke are a list. */
function joinSlashes(units: Unit[]): void {
  for (let i = units.length - 2; i > 0; i -= 1) {
    const [left, stroke, right] = [units[i - 1] as Unit, units[i] as Unit, units[i + 1] as Unit];
    if (stroke.text !== '/' || left.end !== stroke.start || stroke.end !== right.start) continue;
    // "Blackcat/AlphV": the other of two spellings need not be known.
    const known = left.actor ?? right.actor;
    const same = left.actor && right.actor ? left.actor.actor === right.actor.actor : known;
    if (known && same && left.capital && right.capital && known.form === 'name') {
      const text = `${left.text}/${right.text}`;
      units.splice(i - 1, 3, {
        ...left,
        text,
        lower: text.toLowerCase(),
        end: right.end,
        actor: known,
      });
    } else if (left.actor ?? right.actor) Object.assign(stroke, { tag: 'conj', lower: 'or' });
  }
}

function isPlural(unit: Unit | undefined): boolean {
  return unit !== undefined && /s$/i.test(unit.text);
}

function lowerBound(spans: readonly ActorSpan[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as ActorSpan).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function named(text: string, start: number, end: number, actor: ActorSpan, quoted: boolean): Unit {
  const slice = text.slice(start, end);
  const unit: Unit = {
    start,
    end,
    text: slice,
    lower: slice.toLowerCase().replace(/[’ʼ]/g, "'"),
    tag: 'noun',
    actor,
    quoted,
    capital: true,
  };
  // "Iranians" are people, "Iranian" is an adjective.
  if (actor.form === 'demonym' && !/s$/.test(slice)) unit.tag = 'adj';
  if (actor.form === 'compound' || actor.end < end) {
    const suffix = /[-‑–]([\p{L}]+)$/u.exec(slice)?.[1];
    if (suffix !== undefined && (actor.form === 'compound' || actor.end < end - 1)) {
      unit.suffix = suffix.toLowerCase();
      unit.tag = 'adj';
    }
  }
  return unit;
}

function plain(token: Token, quoted: boolean): Unit {
  return {
    start: token.start,
    end: token.end,
    text: token.text,
    lower: token.lower,
    tag: closedTag(token),
    quoted,
    capital: token.capital,
  };
}
