import { type Ground, GROUNDS, groundUnder } from './ground.ts';
import { highlightName, type Mark, STYLES } from './plan.ts';
import { wordsOf } from './standing.ts';

/** A stretch of a live text node. */
export interface Piece {
  node: Text;
  start: number;
  end: number;
}

/** Live text with the words that were painted on it, so that it can be told whether these still stand there. */
interface Held {
  pieces: readonly Piece[];
  words: readonly string[];
}
type Painted = Held & { mark: Mark };

/** All highlights that marks are painted with, whatever they stand on. */
const HIGHLIGHTS = Object.values(STYLES)
  .filter((style) => style !== STYLES.flash && style !== STYLES.light)
  .flatMap((style) => GROUNDS.map((ground) => highlightName(style, ground)));

/** The marks of a page: painted as highlights, with no change to the page's elements. */
export class Painter {
  private readonly view: Window & typeof globalThis;
  private painted: Painted[] = [];
  /** What is lit up for a while, by the name of its highlight. */
  private readonly passing = new Map<string, Held>();
  private hidden = false;
  private printing = false;
  private timer: number | undefined;

  constructor(view: Window & typeof globalThis) {
    this.view = view;
  }

  get shown(): boolean {
    return !this.hidden;
  }

  /** Paints marks in the place of all before them; `locate` gives the live text of a stretch of the article. */
  paint(marks: readonly Mark[], locate: (start: number, end: number) => Piece[]): void {
    this.painted = marks.flatMap((mark) => {
      const pieces = locate(mark.start, mark.end);
      return pieces.length > 0 ? [{ mark, ...hold(pieces) }] : [];
    });
    this.apply();
  }

  /** How many marks stand on the page, shown or hidden. */
  get count(): number {
    return this.painted.length;
  }

  /** Takes off whatever no longer stands on the words that it was painted on. Called before the browser paints them. */
  weed(): void {
    for (const [name, held] of this.passing) if (!stands(held)) this.pass(name, []);
    const standing = this.painted.filter(stands);
    if (standing.length === this.painted.length) return;
    this.painted = standing;
    this.apply();
  }

  setShown(shown: boolean): void {
    this.hidden = !shown;
    this.apply();
  }

  /** A page is printed as its publisher made it. */
  setPrinting(printing: boolean): void {
    this.printing = printing;
    this.apply();
  }

  /** Takes every mark off the page. */
  clear(): void {
    this.painted = [];
    this.view.clearTimeout(this.timer);
    for (const name of HIGHLIGHTS) this.view.CSS.highlights.delete(name);
    for (const name of [STYLES.flash, STYLES.light]) this.pass(name, []);
  }

  /** Marks a stretch of live text for a moment. */
  flash(pieces: readonly Piece[]): void {
    this.view.clearTimeout(this.timer);
    this.pass(STYLES.flash, pieces, 9);
    this.timer = this.view.setTimeout(() => this.pass(STYLES.flash, []), 1800);
  }

  /** Lights up a stretch of live text until another is, or none (an empty list). */
  light(pieces: readonly Piece[]): void {
    this.pass(STYLES.light, pieces);
  }

  /** The mark at a point of the window (CSS pixels), with where its words stand, now and later; null where there is none. */
  markAt(x: number, y: number): { mark: Mark; where: () => DOMRect[] } | null {
    if (this.hidden) return null;
    const caret = this.view.document.caretPositionFromPoint(x, y);
    if (!caret) return null;
    for (const { mark, pieces } of this.painted) {
      const near = pieces.some(
        (p) => p.node === caret.offsetNode && p.start <= caret.offset && caret.offset <= p.end,
      );
      if (!near) continue;
      // The caret snaps to the nearest letter: only the words themselves count.
      const on = (r: DOMRect): boolean =>
        r.left - 1 <= x && x <= r.right + 1 && r.top - 1 <= y && y <= r.bottom + 1;
      const where = (): DOMRect[] => this.rectsOf(pieces);
      if (where().some(on)) return { mark, where };
    }
    return null;
  }

  /** Where stretches of live text stand in the window now, a line each; nothing of what has left the page. */
  rectsOf(pieces: readonly Piece[]): DOMRect[] {
    return pieces.flatMap(({ node, start, end }) => {
      if (!node.isConnected || end > node.length) return [];
      const range = this.view.document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      return [...range.getClientRects()];
    });
  }

  /** Looks again at what the words stand on: the page has other colours than before. */
  recolour(): void {
    this.apply();
  }

  private pass(name: string, pieces: readonly Piece[], priority = 0): void {
    const { highlights } = this.view.CSS;
    if (pieces.length === 0) {
      highlights.delete(name);
      this.passing.delete(name);
      return;
    }
    const highlight = new this.view.Highlight(...pieces.map((p) => this.range(p)));
    highlight.priority = priority;
    highlights.set(name, highlight);
    this.passing.set(name, hold(pieces));
  }

  private apply(): void {
    const { highlights } = this.view.CSS;
    const byName = new Map<string, AbstractRange[]>();
    const grounds = new Map<Element, Ground>();
    if (!this.hidden && !this.printing) {
      for (const { mark, pieces } of this.painted) {
        for (const piece of pieces) {
          const name = highlightName(mark.style, this.groundOf(piece, grounds));
          const ranges = byName.get(name) ?? [];
          ranges.push(this.range(piece));
          byName.set(name, ranges);
        }
      }
    }
    for (const name of HIGHLIGHTS) {
      const ranges = byName.get(name);
      if (ranges) highlights.set(name, new this.view.Highlight(...ranges));
      else highlights.delete(name);
    }
  }

  private groundOf({ node }: Piece, known: Map<Element, Ground>): Ground {
    const element = node.parentElement;
    if (!element) return 'light';
    const ground = known.get(element) ?? groundUnder(this.view, element);
    known.set(element, ground);
    return ground;
  }

  // Live ranges tax every edit that the page makes to itself; a static one costs nothing, and staleness is checked for.
  private range({ node, start, end }: Piece): AbstractRange {
    return new this.view.StaticRange({
      startContainer: node,
      startOffset: start,
      endContainer: node,
      endOffset: end,
    });
  }
}

function hold(pieces: readonly Piece[]): Held {
  return { pieces, words: pieces.map(wordsOf) };
}

function stands({ pieces, words }: Held): boolean {
  return pieces.every((piece, i) => piece.node.isConnected && wordsOf(piece) === words[i]);
}
