import abbreviations from '../../../../assets/lexicon/abbreviations.json';
import type { Block } from '../../model/index.ts';

/** A sentence of a block. Offsets are UTF-16 code units into the text, `end` exclusive, white space trimmed. */
export interface Sentence {
  start: number;
  end: number;
  /** Index of the block it stands in. */
  block: number;
  /** Its tokens: from `first` to before `last`. */
  first: number;
  last: number;
}

const BEFORE_NAME = new Set(abbreviations.beforeName);
const BEFORE_NUMBER = new Set(abbreviations.beforeNumber);
const ANYWHERE = new Set(abbreviations.anywhere);
const COMPANY_END = new Set(abbreviations.companyEnd);

/** What goes on for longer than this is no sentence, and is cut up: what reads one may take its length squared. */
const LONGEST = 2500;

const LAST_WORD = /([\p{L}.]{1,24})\.$/u;
const INITIALS = /^(?:\p{Lu}\.)*\p{Lu}$/u;
/** Words that begin a sentence after "U.S." or "Inc.", where a name would not. */
const OPENERS =
  /^["“‘'(]*(?:The|A|An|In|On|At|It|Its|He|She|They|We|But|And|This|That|These|Those|There|When|While|After|As|For|If|No|Not|However|Meanwhile|According|Last|Earlier|Officials|Researchers|Both|Neither|Some|Such|His|Her|Their)\b/;

/** Whether a break that the segmenter found between `before` and `after` is none. */
function joined(before: string, after: string): boolean {
  if (/^[\p{Ll},;:)\]]/u.test(after)) return true;
  const trimmed = before.trimEnd();
  const last = LAST_WORD.exec(trimmed.slice(-24))?.[1];
  if (last === undefined) return false;
  if (ANYWHERE.has(last)) return !OPENERS.test(after);
  if (BEFORE_NAME.has(last)) return true;
  if (BEFORE_NUMBER.has(last)) return /^\d/.test(after);
  if (COMPANY_END.has(last)) return !OPENERS.test(after);
  if (INITIALS.test(last)) {
    // "J. Smith" and "U.S. officials" go on; "in the U.S. The agency" does not.
    return last.length === 1
      ? /^\p{Lu}/u.test(after) && !/\b(?:I|vitamin|plan)$/i.test(last)
      : !OPENERS.test(after);
  }
  return false;
}

let segmenter: Intl.Segmenter | undefined;

/** The sentences of each block, in order; a block's end is always a sentence's end. Tokens are filled in later. */
export function splitSentences(text: string, blocks: readonly Block[]): Sentence[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  const sentences: Sentence[] = [];
  blocks.forEach((block, index) => {
    const slice = text.slice(block.start, block.end);
    let start = 0;
    let before = '';
    for (const { segment, index: at } of segmenter?.segment(slice) ?? []) {
      if (at > start && !joined(before, segment)) {
        add(start, at);
        start = at;
      }
      before = segment;
    }
    add(start, slice.length);

    function add(from: number, to: number): void {
      let rest = from;
      while (to - rest > LONGEST) {
        const cut = slice.indexOf(' ', rest + LONGEST);
        if (cut < 0 || cut >= to) break;
        push(rest, cut);
        rest = cut;
      }
      push(rest, to);
    }

    function push(from: number, to: number): void {
      const part = slice.slice(from, to);
      const lead = part.length - part.trimStart().length;
      const length = part.trim().length;
      if (length === 0) return;
      const at = block.start + from + lead;
      sentences.push({ start: at, end: at + length, block: index, first: 0, last: 0 });
    }
  });
  return sentences;
}
