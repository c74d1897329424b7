import { extract, type TextMap } from '../../article/index.ts';
import { askBackground, DEFAULT_SETTINGS, Stopwatch } from '../../browser/index.ts';
import type { Outcome, PageStage, PageView, Settings, Timings } from '../../browser/index.ts';
import type { Article, Claim, KeptAnnotation } from '../../core/model/index.ts';
import {
  Painter,
  planMarks,
  relocate,
  watchPointer,
  type Mark,
  type Piece,
} from '../../marks/index.ts';
import { hideCard, showCard, showPlace } from './card.ts';
import { scrollTo } from './scroll.ts';

/** How long the page must be still before its marks are looked over, in milliseconds. */
const STILL = 300;

interface Page {
  document: string;
  address: string;
  article: Article;
  map: TextMap;
  annotation: KeptAnnotation;
  marks: Mark[];
  timings: Timings;
}

/** Reads a page, has it annotated, and keeps the marks on the words that they belong to. The page is never edited. */
export class Reader {
  private readonly view: Window & typeof globalThis;
  private readonly painter: Painter;
  private readonly observer: MutationObserver;
  private readonly ending = new AbortController();
  private page: Page | null = null;
  private settings: Settings = DEFAULT_SETTINGS;
  private marked = true;
  private running: Promise<Outcome> | null = null;
  private timer: number | undefined;
  private at = 0;
  private readings = 0;
  /** The claim whose card stands there for as long as its row has the focus. */
  private lit: string | null = null;
  private last: { address: string; outcome: Outcome } | null = null;
  /** Called when something else is shown than before. */
  onChange: () => void = () => undefined;

  constructor(view: Window & typeof globalThis) {
    this.view = view;
    this.painter = new Painter(view);
    this.observer = new MutationObserver(() => {
      this.view.clearTimeout(this.timer);
      this.timer = this.view.setTimeout(() => this.lookOver(), STILL);
    });
    watchPointer(
      view,
      this.painter,
      {
        hovers: () => this.settings.hover,
        show: (mark, where, by) => {
          if (this.page) void showCard(this.page.annotation, mark.of, where, by);
        },
      },
      this.ending.signal,
    );
  }

  /** Reads the page, unless it has been read and not changed since. Calls made meanwhile get the same answer. */
  read(): Promise<Outcome> {
    this.running ??= this.readNow()
      .then((outcome) => {
        this.last = { address: this.view.location.href, outcome };
        return outcome;
      })
      .finally(() => {
        this.running = null;
      });
    return this.running;
  }

  /** What is known of the page, without reading it; where it is being read just now, what comes of that. */
  async known(): Promise<Outcome | null> {
    if (this.running) return this.running;
    const address = this.view.location.href;
    if (this.page?.address === address) {
      const { document, annotation, timings } = this.page;
      return { state: 'ready', document, annotation, timings };
    }
    return this.last?.address === address ? this.last.outcome : null;
  }

  /** What the page shows now. */
  pageView(): PageView {
    const { page, at, readings } = this;
    return {
      inView: this.inView(),
      at: page?.annotation.claims[at - 1]?.id ?? null,
      shown: this.painter.shown,
      readings,
    };
  }

  /** Has the same text annotated anew, and paints what is found now. */
  async again(): Promise<Outcome> {
    const { page } = this;
    if (!page) return this.read();
    const { annotation } = await this.annotated(page.article, page.document);
    this.page = { ...page, annotation };
    this.at = 0;
    this.readings++;
    this.repaint();
    return { state: 'ready', document: page.document, annotation };
  }

  /** Paints with other settings. */
  set(settings: Settings, marked: boolean | null): boolean {
    this.settings = settings;
    this.marked = marked ?? this.marked;
    this.repaint();
    return true;
  }

  /** Lights up a claim's sentence, with `card` its card beside it where the reader wants cards at all; null for none. */
  light(id: string | null, card: boolean): boolean {
    const claim = this.page?.annotation.claims.find((c) => c.id === id);
    const { start = 0, end = 0 } = claim?.sentence ?? {};
    const pieces = (this.page?.map.toRanges(start, end) ?? []).filter(isThere);
    this.painter.light(pieces);
    this.lit = claim && card && this.settings.hover ? claim.id : null;
    if (!this.page || this.lit === null) hideCard('focus');
    else {
      // The card's script may take its time to come: another row may have the light by then.
      const where = (): DOMRect[] => (this.lit === id ? this.painter.rectsOf(pieces) : []);
      void showCard(this.page.annotation, this.lit, where, 'focus');
    }
    return claim !== undefined;
  }

  /** Shows the card of an actor at the words that are selected. */
  whoIs(id: string): boolean {
    const selection = this.view.getSelection();
    if (!selection || selection.rangeCount === 0) return false;
    const range = selection.getRangeAt(0);
    const where = (): DOMRect[] => [...range.getClientRects()];
    if (where().length === 0) return false;
    void showCard(this.page?.annotation ?? null, id, where, 'click');
    return true;
  }

  /** The claims whose sentences stand in the window now, by their ids. */
  inView(): string[] {
    const { page, view } = this;
    if (!page) return [];
    return page.annotation.claims
      .filter(({ sentence }) => {
        const [piece] = page.map.toRanges(sentence.start, sentence.end);
        if (!piece || !isThere(piece)) return false;
        const range = view.document.createRange();
        range.setStart(piece.node, Math.min(piece.start, piece.node.length));
        range.setEnd(piece.node, Math.min(piece.end, piece.node.length));
        const { top, bottom } = range.getBoundingClientRect();
        return bottom > 0 && top < view.innerHeight;
      })
      .map(({ id }) => id);
  }

  /** Scrolls to a claim's sentence and flashes it. */
  reveal(id: string): boolean {
    const claim = this.page?.annotation.claims.find((c) => c.id === id);
    if (!claim || !this.page) return false;
    this.at = this.page.annotation.claims.indexOf(claim) + 1;
    this.onChange();
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
    this.onChange();
    return this.painter.shown;
  }

  /** Goes to the next or the previous claim, round the end. */
  step(by: 1 | -1): { at: number; of: number } {
    const claims: readonly Claim[] = this.page?.annotation.claims ?? [];
    if (claims.length === 0) return { at: 0, of: 0 };
    this.at = ((this.at - 1 + by + claims.length) % claims.length) + 1;
    const claim = claims[this.at - 1];
    if (claim) this.reveal(claim.id);
    void showPlace(this.at, claims.length);
    return { at: this.at, of: claims.length };
  }

  /** Takes everything of ours off the page. */
  end(): void {
    this.ending.abort();
    this.forget();
  }

  private async readNow(): Promise<Outcome> {
    if (this.page && this.page.address === this.view.location.href && this.painter.sound) {
      const { document, annotation, timings } = this.page;
      return { state: 'ready', document, annotation, timings };
    }
    const { laps, lap } = new Stopwatch<PageStage>();
    const found = extract(this.view.document, this.view.location.href, lap);
    if (!found.article) return { state: 'failed', reason: found.reason };
    if (found.reason) return { state: 'failed', reason: found.reason };
    const { article, map } = found;
    const document = crypto.getRandomValues(new Uint32Array(4)).join('-');
    lap('write');
    const { annotation, timings: background } = await this.annotated(article, document);
    lap('asking');
    const timings: Timings = { page: laps, background };
    this.page = {
      document,
      address: this.view.location.href,
      article,
      map,
      annotation,
      marks: [],
      timings,
    };
    this.at = 0;
    this.readings++;
    this.repaint();
    lap('paint');
    this.observer.observe(this.view.document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return { state: 'ready', document, annotation, timings };
  }

  private async annotated(
    article: Article,
    document: string,
  ): Promise<{ annotation: KeptAnnotation; timings: Timings['background'] }> {
    const { annotation, settings, marked, timings } = await askBackground('annotate', {
      article,
      document,
    });
    this.settings = settings;
    this.marked = marked;
    return { annotation, timings };
  }

  private repaint(): void {
    const { page } = this;
    if (!page) return;
    const marks = this.marked ? planMarks(page.annotation, page.article.blocks, this.settings) : [];
    this.page = { ...page, marks };
    this.painter.paint(marks, (start, end) => page.map.toRanges(start, end));
    this.onChange();
  }

  private forget(): void {
    this.observer.disconnect();
    this.view.clearTimeout(this.timer);
    this.painter.clear();
    hideCard();
    this.page = null;
    this.onChange();
  }

  /** The page has changed: marks that no longer stand on their words are put where these have gone, or taken away. */
  private lookOver(): void {
    const { page } = this;
    if (!page) return;
    if (page.address !== this.view.location.href) {
      // Another article has taken the place of the one that was read.
      this.forget();
      return;
    }
    if (this.painter.sound) return;
    hideCard();
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
