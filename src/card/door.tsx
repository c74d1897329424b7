import { render } from 'preact';
import type { CardAsk, CardDoor } from '../browser/index.ts';
import type { ActorProfile } from '../core/model/index.ts';
import { t } from '../i18n/index.ts';
import { type Ground, groundUnder } from '../marks/index.ts';
import { Card } from './Card.tsx';
import { isNear, placeBeside, type Place } from './place.ts';
import { Stage } from './stage.ts';

/** How long the pointer may be off the card and its words before it closes, in milliseconds. */
const GRACE = 250;
/** How long something that is said stands, in milliseconds. */
const SAID = 2000;

/** The card in a page: shown beside marked words, gone from the page when it is closed. */
export class Door implements CardDoor {
  private readonly view: Window & typeof globalThis;
  private readonly profile: (id: string) => Promise<ActorProfile | null>;
  private readonly stage: Stage;
  private ask: CardAsk | null = null;
  private edge: Place['edge'] | null = null;
  private open = new AbortController();
  private leaving: number | undefined;
  private saying: number | undefined;
  private before: Element | null = null;

  constructor(
    view: Window & typeof globalThis,
    profile: (id: string) => Promise<ActorProfile | null>,
  ) {
    this.view = view;
    this.profile = profile;
    this.stage = new Stage(view);
  }

  show(ask: CardAsk): void {
    if (ask.by === 'hover' && this.ask) {
      // What was opened by a click stays until it is closed; and what is open already need not open again.
      if (this.ask.by === 'click' || this.ask.id === ask.id) return;
    }
    const [first] = ask.where();
    if (!first) return;
    this.hide();
    this.ask = ask;
    this.edge = null;
    const ground = this.groundAt(first.left + 1, (first.top + first.bottom) / 2);
    const { frame } = this.stage;
    this.stage.open(ground);
    frame.setAttribute('aria-label', t('cardLabel'));
    render(<Card ask={ask} profile={this.profile} onClose={() => this.hide()} />, frame);
    this.settle();
    this.watch();
    if (ask.by === 'click') {
      this.before = this.view.document.activeElement;
      frame.focus({ preventScroll: true });
    }
  }

  hide(only?: CardAsk['by']): void {
    if (only !== undefined && this.ask?.by !== only) return;
    this.view.clearTimeout(this.leaving);
    if (!this.ask) return;
    this.open.abort();
    const hadFocus = this.stage.hasFocus;
    render(null, this.stage.frame);
    this.ask = null;
    this.stage.closeFrame();
    if (hadFocus && this.before && 'focus' in this.before)
      (this.before as HTMLElement).focus({ preventScroll: true });
    this.before = null;
  }

  place(at: number, of: number): void {
    const { innerWidth, innerHeight } = this.view;
    this.stage.say(t('stepPlace', at, of), this.groundAt(innerWidth / 2, innerHeight / 2));
    this.view.clearTimeout(this.saying);
    this.saying = this.view.setTimeout(() => this.stage.say(null, 'light'), SAID);
  }

  /** Puts the card beside its words, where these stand now; closes it where they are out of the window. */
  private settle(): void {
    if (!this.ask) return;
    const { innerWidth: width, innerHeight: height } = this.view;
    const { frame } = this.stage;
    const words = this.ask.where();
    const size = { width: Math.min(this.view.document.documentElement.clientWidth, width), height };
    const place = placeBeside(words, size, frame.scrollHeight, this.edge);
    if (!place) {
      this.hide();
      return;
    }
    this.edge = place.edge;
    const { style } = frame;
    style.width = `${place.width}px`;
    style.left = `${place.left}px`;
    style.maxHeight = `${place.maxHeight}px`;
    style.top = place.edge === 'top' ? `${place.at}px` : 'auto';
    style.bottom = place.edge === 'bottom' ? `${place.at}px` : 'auto';
  }

  private watch(): void {
    this.open = new AbortController();
    const { document } = this.view;
    const options = { capture: true, passive: true, signal: this.open.signal } as const;
    const settle = (): void => this.settle();
    document.addEventListener('scroll', settle, options);
    this.view.addEventListener('resize', settle, options);
    this.view.addEventListener(
      'keydown',
      ({ key, isTrusted }) => {
        if (isTrusted && key === 'Escape') this.hide();
      },
      options,
    );
    document.addEventListener(
      'pointerdown',
      ({ clientX, clientY, isTrusted }) => {
        if (isTrusted && !this.isNear(clientX, clientY)) this.hide();
      },
      options,
    );
    document.addEventListener(
      'pointermove',
      ({ clientX, clientY, pointerType, isTrusted }) => {
        if (!isTrusted || pointerType === 'touch' || this.ask?.by !== 'hover') return;
        this.view.clearTimeout(this.leaving);
        if (!this.isNear(clientX, clientY))
          this.leaving = this.view.setTimeout(() => !this.stage.hasFocus && this.hide(), GRACE);
      },
      options,
    );
  }

  private isNear(x: number, y: number): boolean {
    return isNear(x, y, this.ask?.where() ?? [], this.stage.frame.getBoundingClientRect());
  }

  private groundAt(x: number, y: number): Ground {
    const element = this.view.document.elementFromPoint(x, y);
    return groundUnder(this.view, element ?? this.view.document.documentElement);
  }
}
