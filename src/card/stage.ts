import base from '../ui/styles/base.css?inline';
import claim from '../ui/styles/claim.css?inline';
import profile from '../ui/styles/profile.css?inline';
import tokens from '../ui/styles/tokens.css?inline';
import type { Ground } from '../marks/index.ts';
import card from './card.css?inline';

/** The place of the card: a host with a closed shadow root, in the page only while something stands on it. */
export class Stage {
  private readonly view: Window & typeof globalThis;
  private readonly host: HTMLElement;
  private readonly root: ShadowRoot;
  /** What the card is drawn in. */
  readonly frame: HTMLElement;
  private readonly line: HTMLElement;

  constructor(view: Window & typeof globalThis) {
    this.view = view;
    const { document } = view;
    this.host = document.createElement('div');
    this.root = this.host.attachShadow({ mode: 'closed' });
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync([tokens, base, claim, profile, card].join('\n'));
    this.root.adoptedStyleSheets = [sheet];
    this.frame = document.createElement('div');
    this.frame.setAttribute('role', 'dialog');
    this.frame.tabIndex = -1;
    this.frame.hidden = true;
    this.line = document.createElement('div');
    this.line.setAttribute('role', 'status');
    this.line.hidden = true;
    this.root.append(this.frame, this.line);
  }

  /** Opens the card's frame, in colours for what its words stand on. */
  open(ground: Ground): void {
    this.frame.className = `frame ${ground}`;
    this.frame.hidden = false;
    this.keep();
  }

  closeFrame(): void {
    this.frame.hidden = true;
    this.frame.removeAttribute('style');
    this.keep();
  }

  /** Shows a line at the window's foot; null takes it away. */
  say(text: string | null, ground: Ground): void {
    this.line.hidden = text === null;
    this.line.className = `say ${ground}`;
    this.keep();
    this.line.textContent = text;
  }

  get hasFocus(): boolean {
    return this.root.activeElement !== null;
  }

  /** The host is in the page while the card or the line is. */
  private keep(): void {
    if (this.frame.hidden && this.line.hidden) this.host.remove();
    else if (!this.host.isConnected) this.view.document.documentElement.append(this.host);
  }
}
