import { extract, type TextMap } from '../../article/index.ts';
import { askBackground, type KeptAnnotation, type Outcome } from '../../browser/index.ts';
import type { Article, Claim } from '../../core/model/index.ts';
import { Painter, planMarks, relocate, type Mark, type Piece } from '../../marks/index.ts';

/** How long the page must be still before its marks are looked over, in milliseconds. */
const STILL = 300;

interface Page {
  document: string;
  address: string;
  article: Article;
  map: TextMap;
  annotation: KeptAnnotation;
  marks: Mark[];
}

/** Reads a page, has it annotated, and keeps the marks on the words that they belong to. The page is never edited. */
export class Reader {
  private readonly view: Window & typeof globalThis;
  private readonly painter: Painter;
  private readonly observer: MutationObserver;
  private page: Page | null = null;
  private running: Promise<Outcome> | null = null;
  private timer: number | undefined;
  private at = 0;

  constructor(view: Window & typeof globalThis) {
    this.view = view;
    this.painter = new Painter(view);
    this.observer = new MutationObserver(() => {
      this.view.clearTimeout(this.timer);
      this.timer = this.view.setTimeout(() => this.lookOver(), STILL);
    });
  }

  /** Reads the page, unless it has been read and not changed since. Calls made meanwhile get the same answer. */
  read(): Promise<Outcome> {
    this.running ??= this.readNow().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async readNow(): Promise<Outcome> {
    if (this.page && this.page.address === this.view.location.href && this.painter.sound) {
      const { document, annotation } = this.page;
      return { state: 'ready', document, annotation };
    }
    const found = extract(this.view.document, this.view.location.href);
    if (!found.article) return { state: 'failed', reason: found.reason };
    if (found.reason) return { state: 'failed', reason: found.reason };
    const { article, map } = found;
    const document = crypto.getRandomValues(new Uint32Array(4)).join('-');
    const annotation = await askBackground('annotate', { article, document });
    const marks = planMarks(annotation, article.blocks);
    this.page = { document, address: this.view.location.href, article, map, annotation, marks };
    this.painter.paint(marks, (start, end) => map.toRanges(start, end));
    this.observer.observe(this.view.document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return { state: 'ready', document, annotation };
  }

  /** Scrolls to a claim's sentence and flashes it. */
  reveal(id: string): boolean {
    const claim = this.page?.annotation.claims.find((c) => c.id === id);
    if (!claim || !this.page) return false;
    this.at = this.page.annotation.claims.indexOf(claim) + 1;
    const pieces = this.page.map.toRanges(claim.sentence.start, claim.sentence.end).filter(isThere);
    const [first] = pieces;
    if (!first) return false;
    scrollTo(this.view, first);
    this.painter.flash(pieces);
    return true;
  }

  /** Hides the marks, or shows them again. */
  toggle(): boolean {
    this.painter.setShown(!this.painter.shown);
    return this.painter.shown;
  }

  /** Goes to the next or the previous claim, round the end. */
  step(by: 1 | -1): { at: number; of: number } {
    const claims: readonly Claim[] = this.page?.annotation.claims ?? [];
    if (claims.length === 0) return { at: 0, of: 0 };
    this.at = ((this.at - 1 + by + claims.length) % claims.length) + 1;
    const claim = claims[this.at - 1];
    if (claim) this.reveal(claim.id);
    return { at: this.at, of: claims.length };
  }

  /** Takes everything of ours off the page. */
  end(): void {
    this.observer.disconnect();
    this.view.clearTimeout(this.timer);
    this.painter.clear();
    this.page = null;
  }

  /** The page has changed: marks that no longer stand on their words are put where these have gone, or taken away. */
  private lookOver(): void {
    const { page } = this;
    if (!page) return;
    if (page.address !== this.view.location.href) {
      // Another article has taken the place of the one that was read.
      this.end();
      return;
    }
    if (this.painter.sound) return;
    const found = extract(this.view.document, page.address);
    if (!found.article) {
      this.painter.paint([], () => []);
      return;
    }
    const { article, map } = found;
    const moved = (start: number, end: number): number | null =>
      article.text === page.article.text
        ? start
        : relocate(page.article.text, article.text, start, end);
    const marks = page.marks.flatMap((mark): Mark[] => {
      const start = moved(mark.start, mark.end);
      return start === null ? [] : [{ ...mark, start, end: start + mark.text.length }];
    });
    const claims = page.annotation.claims.map((claim): Claim => {
      const { start, end, text } = claim.sentence;
      const at = moved(start, end) ?? -1;
      return { ...claim, sentence: { start: at, end: at < 0 ? at : at + (end - start), text } };
    });
    this.page = { ...page, article, map, marks, annotation: { ...page.annotation, claims } };
    this.painter.paint(marks, (start, end) => map.toRanges(start, end));
  }
}

function isThere({ node }: Piece): boolean {
  return node.isConnected;
}

function scrollTo(view: Window & typeof globalThis, { node, start }: Piece): void {
  const range = view.document.createRange();
  range.setStart(node, start);
  range.setEnd(node, Math.min(start + 1, node.length));
  const { top, height } = range.getBoundingClientRect();
  const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = still ? 'auto' : 'smooth';
  const middle = view.scrollY + top - (view.innerHeight - height) / 2;
  view.scrollTo({ top: Math.max(middle, 0), behavior });
  // Where an element of the page scrolls, not the page itself.
  if (top < 0 || top > view.innerHeight)
    node.parentElement?.scrollIntoView({ block: 'center', behavior });
}
