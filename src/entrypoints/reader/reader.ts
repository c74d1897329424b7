import { extract } from '../../article/index.ts';
import { askBackground, DEFAULT_SETTINGS, Stopwatch } from '../../browser/index.ts';
import type { Outcome, PageStage, PageView, Settings, Timings } from '../../browser/index.ts';
import type { Article, Claim, KeptAnnotation } from '../../core/model/index.ts';
import { Painter, planMarks, Standing, watchPointer, type Mark } from '../../marks/index.ts';
import { addressOf } from './address.ts';
import { hideCard, showCard, showPlace } from './card.ts';
import { untilLoaded } from './loaded.ts';
import { scrollTo } from './scroll.ts';
import { Watch } from './watch.ts';

/** What was read, and where it stands now. */
interface Page {
  document: string;
  /** Where the article stood when the page was last found to show it. */
  address: string;
  /** The address at which the page was last looked over. */
  looked: string;
  article: Article;
  standing: Standing;
  annotation: KeptAnnotation;
  timings: Timings;
  /** How many marks its text has room for; where fewer are painted, words have gone. */
  marks: number;
}

/** Where less of an article is left on a page, another has taken its place. */
const LEAST_LEFT = 0.5;

/** Reads a page, has it annotated, and keeps the marks on the words that they belong to. The page is never edited. */
export class Reader {
  private readonly view: Window & typeof globalThis;
  private readonly painter: Painter;
  private readonly watch: Watch;
  private readonly ending = new AbortController();
  private page: Page | null = null;
  private settings: Settings = DEFAULT_SETTINGS;
  private marked = true;
  private running: Promise<Outcome> | null = null;
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
    this.watch = new Watch(view, {
      changed: () => this.painter.weed(),
      settled: () => this.lookOver(),
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
    for (const event of ['beforeprint', 'afterprint'])
      view.addEventListener(
        event,
        ({ type, isTrusted }) => isTrusted && this.painter.setPrinting(type === 'beforeprint'),
        { signal: this.ending.signal },
      );
  }

  private get address(): string {
    return addressOf(this.view.location);
  }

  /** Reads the page, unless it has been read and not changed since. Calls made meanwhile get the same answer. */
  read(): Promise<Outcome> {
    this.running ??= untilLoaded(this.view)
      .then(() => this.readNow())
      .then((outcome) => {
        this.last = { address: this.address, outcome };
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
    const { address, page } = this;
    if (page?.address === address) return ready(page);
    return this.last?.address === address ? this.last.outcome : null;
  }

  /** What the page shows now. */
  pageView(): PageView {
    const { page, at, readings } = this;
    const { protocol, hostname } = this.view.location;
    return {
      host: /^https?:$/.test(protocol) ? hostname : null,
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
    if (this.page?.document !== page.document) return this.read();
    this.page = { ...this.page, annotation };
    this.at = 0;
    this.readings++;
    this.repaint();
    this.page.marks = this.painter.count;
    return ready(this.page);
  }

  /** Paints with other settings. */
  set(settings: Settings, marked: boolean | null): boolean {
    this.settings = settings;
    this.marked = marked ?? this.marked;
    this.repaint();
    if (this.page) this.page.marks = this.painter.count;
    return true;
  }

  /** Lights up a claim's sentence, with `card` its card beside it where the reader wants cards at all; null for none. */
  light(id: string | null, card: boolean): boolean {
    const claim = this.page?.annotation.claims.find((c) => c.id === id);
    const { start = 0, end = 0 } = claim?.sentence ?? {};
    const pieces = this.page?.standing.pieces(start, end) ?? [];
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
        const [piece] = page.standing.pieces(sentence.start, sentence.end);
        if (!piece) return false;
        const range = view.document.createRange();
        range.setStart(piece.node, piece.start);
        range.setEnd(piece.node, piece.end);
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
    const pieces = this.page.standing.pieces(claim.sentence.start, claim.sentence.end);
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
    const { address, page } = this;
    if (page?.address === address && !this.watch.dirty) return ready(page);
    const { laps, lap } = new Stopwatch<PageStage>();
    this.watch.start();
    const found = extract(this.view.document, this.view.location.href, lap);
    const { article, reason } = found;
    if (reason !== null) {
      if (!page) this.watch.stop();
      return { state: 'failed', reason };
    }
    const { map } = found;
    if (page && article.text === page.article.text) {
      this.page = { ...page, address, looked: address };
      page.standing.renew({ text: article.text, map });
      this.repaint();
      return ready(page);
    }
    const document = crypto.getRandomValues(new Uint32Array(4)).join('-');
    lap('write');
    const { annotation, timings: background } = await this.annotated(article, document);
    lap('asking');
    const timings: Timings = { page: laps, background };
    const standing = new Standing({ text: article.text, map });
    const read = { document, address, looked: address, article, standing, annotation, timings };
    this.page = { ...read, marks: 0 };
    this.at = 0;
    this.readings++;
    this.repaint();
    lap('paint');
    this.page.marks = this.plan().filter((m) => map.toRanges(m.start, m.end).length > 0).length;
    // The page may have gone elsewhere meanwhile.
    this.watch.soon();
    return ready(this.page);
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

  private plan(): Mark[] {
    const { page, marked, settings } = this;
    return page && marked ? planMarks(page.annotation, page.article.blocks, settings) : [];
  }

  private repaint(): void {
    const { page } = this;
    if (!page) return;
    this.painter.paint(this.plan(), (start, end) => page.standing.pieces(start, end));
    this.onChange();
  }

  private forget(): void {
    this.watch.stop();
    this.painter.clear();
    hideCard();
    this.page = null;
    this.last = null;
    this.readings++;
    this.onChange();
  }

  /**
   * The page has changed: marks that no longer stand on their words are put where these have gone, if they are there. Gives
   * whether that was of use.
   */
  private lookOver(): boolean {
    const { page, address } = this;
    if (!page) return true;
    const whole = this.painter.count >= page.marks;
    if (whole && page.looked === address) return true;
    page.looked = address;
    if (!whole) hideCard();
    const found = extract(this.view.document, this.view.location.href);
    if (!found.article) return false;
    const { text } = found.article;
    if (page.standing.shareIn(text) < LEAST_LEFT) {
      // Both may be there, one below the other, and the one that was read be the smaller.
      if (this.painter.count * 2 > page.marks) return false;
      this.forget();
      void askBackground('left', {});
      return true;
    }
    page.standing.renew({ text, map: found.map });
    page.address = address;
    const before = this.painter.count;
    this.repaint();
    // The page has all that it had: what has no mark now gets none later.
    if (text === page.article.text) page.marks = this.painter.count;
    return this.painter.count > before;
  }
}

function ready({ document, annotation, timings }: Page): Outcome {
  return { state: 'ready', document, annotation, timings };
}
