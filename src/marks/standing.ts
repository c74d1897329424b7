import { relocate } from './anchor.ts';
import type { Piece } from './paint.ts';

/** A text of a page, with the way from its offsets (UTF-16 code units) to the live text nodes that it was written from. */
export interface PageText {
  text: string;
  map: { toRanges(start: number, end: number): Piece[] };
}

/** Where the words of an article stand on its page: now, not when it was read. Pages write themselves anew. */
export class Standing {
  private readonly read: string;
  private now: PageText;

  constructor(read: PageText) {
    this.read = read.text;
    this.now = read;
  }

  /** The page was looked at again. */
  renew(now: PageText): void {
    this.now = now;
  }

  /** How much of the article that was read stands in another text, from 0 to 1 by its lines. */
  shareIn(text: string): number {
    const lines = new Set(text.split('\n'));
    const read = this.read.split('\n');
    return read.filter((line) => lines.has(line)).length / read.length;
  }

  /**
   * The live text of a stretch of the article that was read; offsets are into its text as it was then. Empty where the page does
   * not hold these very words any longer, or where it cannot be told which of several places is meant.
   */
  pieces(start: number, end: number): Piece[] {
    const { text, map } = this.now;
    const at = text === this.read ? start : relocate(this.read, text, start, end);
    if (at === null) return [];
    const pieces = map.toRanges(at, at + end - start);
    const live = pieces.filter(({ node }) => node.isConnected).map(wordsOf);
    return lettersOf(live.join('')) === lettersOf(this.read.slice(start, end)) ? pieces : [];
  }
}

/** What stands on a piece of live text at this moment. */
export function wordsOf({ node, start, end }: Piece): string {
  return node.data.slice(start, end);
}

/** White space and invisible characters are written differently by a page and in an article's text; letters are not. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
