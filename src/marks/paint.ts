import type { Mark, StyleName } from './plan.ts';
import { STYLES } from './plan.ts';

/** A stretch of a live text node. */
export interface Piece {
  node: Text;
  start: number;
  end: number;
}

/** A mark with the live text that it was painted on, so that it can be told whether it still stands there. */
interface Painted {
  mark: Mark;
  pieces: Piece[];
  words: string[];
}

/** The marks of a page: painted as highlights, with no change to the page's elements. */
export class Painter {
  private readonly view: Window & typeof globalThis;
  private painted: Painted[] = [];
  private hidden = false;
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
      if (pieces.length === 0) return [];
      return [{ mark, pieces, words: pieces.map((p) => p.node.data.slice(p.start, p.end)) }];
    });
    this.apply();
  }

  /** Whether every mark still stands on the words that it was painted on. */
  get sound(): boolean {
    return this.painted.every(({ pieces, words }) =>
      pieces.every((p, i) => p.node.isConnected && p.node.data.slice(p.start, p.end) === words[i]),
    );
  }

  setShown(shown: boolean): void {
    this.hidden = !shown;
    this.apply();
  }

  /** Takes every mark off the page. */
  clear(): void {
    this.painted = [];
    this.view.clearTimeout(this.timer);
    for (const style of Object.values(STYLES)) this.view.CSS.highlights.delete(style);
  }

  /** Marks a stretch of live text for a moment. */
  flash(pieces: readonly Piece[]): void {
    const { highlights } = this.view.CSS;
    this.view.clearTimeout(this.timer);
    const highlight = new this.view.Highlight(...pieces.map((p) => this.range(p)));
    highlight.priority = 9;
    highlights.set(STYLES.flash, highlight);
    this.timer = this.view.setTimeout(() => highlights.delete(STYLES.flash), 1800);
  }

  /** Lights up a stretch of live text until another is, or none (an empty list). */
  light(pieces: readonly Piece[]): void {
    const { highlights } = this.view.CSS;
    if (pieces.length === 0) highlights.delete(STYLES.light);
    else highlights.set(STYLES.light, new this.view.Highlight(...pieces.map((p) => this.range(p))));
  }

  /** The mark at a point of the window (CSS pixels), with where its words stand; null where there is none. */
  markAt(x: number, y: number): { mark: Mark; rects: DOMRect[] } | null {
    if (this.hidden) return null;
    const caret = this.view.document.caretPositionFromPoint(x, y);
    if (!caret) return null;
    for (const { mark, pieces } of this.painted) {
      const near = pieces.some(
        (p) => p.node === caret.offsetNode && p.start <= caret.offset && caret.offset <= p.end,
      );
      if (!near) continue;
      const rects = this.rectsOf(pieces);
      // The caret snaps to the nearest letter: only the words themselves count.
      const on = (r: DOMRect): boolean =>
        r.left - 1 <= x && x <= r.right + 1 && r.top - 1 <= y && y <= r.bottom + 1;
      if (rects.some(on)) return { mark, rects };
    }
    return null;
  }

  /** Where the words of a mark stand in the window, in CSS pixels; empty where it is not painted. */
  rectsFor(of: string): DOMRect[] {
    return this.rectsOf(this.painted.find(({ mark }) => mark.of === of)?.pieces ?? []);
  }

  private rectsOf(pieces: readonly Piece[]): DOMRect[] {
    return pieces.flatMap(({ node, start, end }) => {
      if (!node.isConnected || end > node.length) return [];
      const range = this.view.document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      return [...range.getClientRects()];
    });
  }

  private apply(): void {
    const { highlights } = this.view.CSS;
    const byStyle = new Map<StyleName, AbstractRange[]>();
    if (!this.hidden) {
      for (const { mark, pieces } of this.painted) {
        const ranges = byStyle.get(mark.style) ?? [];
        for (const piece of pieces) ranges.push(this.range(piece));
        byStyle.set(mark.style, ranges);
      }
    }
    for (const style of Object.values(STYLES)) {
      if (style === STYLES.flash || style === STYLES.light) continue;
      const ranges = byStyle.get(style);
      if (ranges) highlights.set(style, new this.view.Highlight(...ranges));
      else highlights.delete(style);
    }
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
