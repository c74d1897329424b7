/** How long the page must be still before it is looked over, in milliseconds. */
const STILL = 300;
/** The longest wait for that, where looking over was of no use lately. */
const LONGEST = 5000;
/** A page that is never still is looked over after so many waits all the same. */
const PATIENCE = 4;
/** Looking over takes no more than one part of the page's time in so many. */
const SHARE = 10;

/** What is done about a page that changes. */
export interface WatchActions {
  /** Called at once, before the browser paints the change. */
  changed(): void;
  /** Called once the page has been still for a while, or will not be; gives whether it was of use. */
  settled(): boolean;
}

/** Watches a page's text for changes. The waits grow while there is nothing to be done. */
export class Watch {
  private readonly view: Window;
  private readonly actions: WatchActions;
  private readonly observer: MutationObserver;
  private timer: number | undefined;
  private since: number | null = null;
  private wait = STILL;
  private touched = false;

  constructor(view: Window, actions: WatchActions) {
    this.view = view;
    this.actions = actions;
    this.observer = new MutationObserver(() => this.mutated());
  }

  /** Whether the page has changed since it was last looked at. */
  get dirty(): boolean {
    return this.touched;
  }

  /** Watches from now on, with the page just being looked at. */
  start(): void {
    this.observer.observe(this.view.document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    this.looked();
  }

  /** The page is just being looked at: what changed before counts no longer. */
  looked(): void {
    this.touched = false;
  }

  stop(): void {
    this.observer.disconnect();
    this.view.clearTimeout(this.timer);
    this.since = null;
    this.wait = STILL;
  }

  /** Looks the page over when it is still, whether or not it changes until then. */
  soon(): void {
    this.view.clearTimeout(this.timer);
    const now = performance.now();
    this.since ??= now;
    const left = this.since + PATIENCE * this.wait - now;
    this.timer = this.view.setTimeout(
      () => this.lookOver(),
      Math.min(this.wait, Math.max(left, 0)),
    );
  }

  private mutated(): void {
    this.touched = true;
    this.actions.changed();
    this.soon();
  }

  private lookOver(): void {
    this.since = null;
    const before = performance.now();
    const useful = this.actions.settled();
    const cost = performance.now() - before;
    this.wait = Math.max(useful ? STILL : Math.min(this.wait * 2, LONGEST), cost * SHARE);
  }
}
