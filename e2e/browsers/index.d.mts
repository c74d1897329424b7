import type { RequestListener } from 'node:http';
import type { Messages } from '../../src/i18n/messages.ts';

/** A key by its name or the letter that it writes, as `KeyboardEvent.key` has it; after `Shift+` where that is held. */
export type Key = string;

export interface OpenOptions {
  /** The folder of the built extension; null for a browser without it. */
  extension: string | null;
  headed?: boolean;
  colorScheme?: 'light' | 'dark';
  /** The reader has colours of their own, and forces them on every page. */
  forcedColors?: boolean;
  width?: number;
  height?: number;
  /** A folder for what the browser keeps, which outlives it: opened again, it has been restarted. Chromium alone. */
  profile?: string;
  /** Folders of other extensions, loaded with it. */
  beside?: string[];
  /** Clocks as exact as the browser can, not coarsened against pages that listen in. Firefox alone: Chromium asks a header of the page. */
  exactClock?: boolean;
  /**
   * Filled when the browser is closed, with each address that the extension, or anything that runs in a page of 127.0.0.1, has asked the
   * network for; by the browser's own account. Documents that a page was sent to are not in it.
   */
  asked?: string[];
  /** The extension comes only when it is installed, so that pages can be open before it. */
  late?: boolean;
}

/** In CSS pixels of the window. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The card in the page: its words, where it stands, and what it is made of. */
export interface Card {
  text: string;
  rect: Rect;
  html: string;
  css: string;
  background: string;
}

/** A page of the extension, opened in a tab. */
export interface ExtensionPage {
  evaluate<T>(code: string): Promise<T>;
  /** A trusted click, as a reader's. */
  click(selector: string): Promise<void>;
  /** Presses a key. */
  key(key: Key): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** What a screen reader is told of an element, where the browser can say it, in Playwright's own form. */
  accessible?(selector: string): Promise<string>;
  close(): Promise<void>;
}

/** A real browser. Code is a JavaScript expression, given as text; a promise is awaited. */
export interface Browser {
  kind: 'chromium' | 'firefox';
  /** Installs the extension, where that is late. */
  install(): Promise<void>;
  goto(url: string): Promise<void>;
  /** Goes back to the page before, which the browser may have kept as it was. */
  back(): Promise<void>;
  url(): Promise<string> | string;
  /** In the page's own world. */
  evaluate<T>(code: string): Promise<T>;
  /** Clicks the real toolbar button and waits for the real popup. */
  clickToolbar(): Promise<void>;
  popupEvaluate<T>(code: string): Promise<T>;
  /** `whole`: also what must be scrolled to, where the browser can. */
  popupScreenshot(path: string, whole?: boolean): Promise<void>;
  /** Clicks an element of the popup with the reader's own hand: what browsers allow in a click alone is allowed. */
  popupPress(selector: string): Promise<void>;
  /** Presses a key in the popup, or in the panel. */
  popupKey(key: Key): Promise<void>;
  panelKey(key: Key): Promise<void>;
  /** Clicks an element of the panel with the reader's own hand. */
  panelPress(selector: string): Promise<void>;
  /** Answers the browser's question whether the extension may read pages, where a driver can reach it. */
  answer?(yes: boolean): Promise<void>;
  closePopup(): Promise<void>;
  /** In the panel beside the page, once it is open. */
  panelEvaluate<T>(code: string): Promise<T>;
  panelScreenshot(path: string): Promise<void>;
  /** Opens another tab in the same window and looks at it; `close` goes back to the one before. */
  openTab(url: string): Promise<{ show(): Promise<void>; close(): Promise<void> }>;
  /** Moves the real pointer to a point of the page's window, clicks there, or presses a key. */
  pointTo(x: number, y: number): Promise<void>;
  clickAt(x: number, y: number): Promise<void>;
  /** A finger touches a point of the page's window for a moment. */
  tapAt(x: number, y: number): Promise<void>;
  /** Prints the page, on no paper. */
  print(): Promise<void>;
  /** Gives the page's window another size, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  pressKey(key: Key): Promise<void>;
  /** What stands in the closed shadow root in the page, and where; null where there is none. */
  card(): Promise<Card | null>;
  screenshot(path: string): Promise<void>;
  openExtensionPage(path: string): Promise<ExtensionPage>;
  openPages(): Promise<string[]>;
  badge(): Promise<string>;
  /**
   * What is in use of the page's and the background's JavaScript after a collection, in bytes, and how many nodes and listeners there
   * are in the page's process. Chromium alone.
   */
  heap?(): Promise<{ page: number; background: number; nodes: number; listeners: number }>;
  /** Stops the worker or event page, as the browser does when it is idle. */
  killBackground(): Promise<void>;
  /** From now on the reader says yes to being asked for this host. */
  allowHost(origin: string): Promise<void>;
  /** The reader takes it back in the browser's own settings. */
  revokeHost(origin: string): Promise<void>;
  /** The reader switches the extension off in the browser's own list, or on again. */
  switchExtension(on: boolean): Promise<void>;
  /** The extension is loaded anew, as by an update, while pages are open. */
  reloadExtension(): Promise<void>;
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** Errors whose source is the extension. */
  errors(): Promise<string[]> | string[];
  close(): Promise<void>;
}

export function openBrowser(
  kind: 'chromium' | 'firefox',
  options?: Partial<Omit<OpenOptions, 'extension'>> & {
    extension?: boolean;
    /** Shown instead of the English texts. */
    texts?: Messages;
  },
): Promise<Browser>;

export interface Listening {
  /** Without a slash at its end. */
  url: string;
  close(): Promise<void>;
}
export interface Server extends Listening {
  pages: Record<string, unknown>;
}
/** Answers on 127.0.0.1, on a free port. */
export function listen(answer: RequestListener): Promise<Listening>;
export function serve(what?: {
  folder?: string;
  /** Sent with every file of the folder. */
  headers?: Record<string, string>;
  pages?: Record<
    string,
    string | { body: string | Buffer; type?: string; headers?: Record<string, string> }
  >;
}): Promise<Server>;
export function until<T>(
  what: string,
  ask: () => Promise<T> | T,
  seconds?: number,
): Promise<NonNullable<T>>;

/** Opens the options at a host, and chooses that nothing is marked there; the page stays open. */
export function leaveUnmarked(browser: Browser, host: string): Promise<ExtensionPage>;
/** A page whose article blames somebody for an outage. */
export function storyOf(accused: string): string;
/** The path of the sample article. */
export const SAMPLE: string;
/** Serves the sample article, `/empty.html`, which holds no article, and `/de.html`, which is in German. */
export function serveSample(): Promise<Server>;
/** What a reader sees and does in a document of the extension. All but `unfold` take CSS selectors. */
export interface Inside {
  /** Waits until an element is there, or no longer there, or the text of the document holds some words. */
  see(selector: string): Promise<boolean>;
  gone(selector: string): Promise<boolean>;
  says(words: string): Promise<boolean>;
  /** Takes the focus from where it is, and scrolls to an element. */
  show(selector: string): Promise<boolean>;
  /** Clicks an element, or fills a field in, once it is there. */
  press(selector: string): Promise<void>;
  fill(selector: string, words: string): Promise<void>;
  /** Opens all that is folded, and waits for the profiles in it. */
  unfold(): Promise<void>;
}
/** `evaluate` runs code in the document. */
export function inside(evaluate: <T>(code: string) => Promise<T>): Inside;
/** Clicks the toolbar button and waits until an element stands in the popup: by default, the ledger's first group. */
export function openPopup(browser: Browser, ready?: string): Promise<void>;
/** Opens a page, clicks the toolbar button, and waits for the ledger in the popup. */
export function openLedger(browser: Browser, url: string): Promise<void>;
/** Opens the panel by the popup's button, which may have a name in another language, and waits for the ledger in it. */
export function openPanel(browser: Browser, label?: string): Promise<void>;
/** Looks somebody up in the popup or the panel, and opens the profile of who is found first. */
export function lookUp(place: Inside, who: string): Promise<void>;
/** Clicks the first mark that reads so, and gives the card once nothing in it is looked up any longer. */
export function openCard(browser: Browser, words: string): Promise<Card>;
/** Asks the popup to print its ledger; gives the path of the page that it opens for that, and keeps it from opening. */
export function paperPath(evaluate: <T>(code: string) => Promise<T>): Promise<string>;
/** From now on the reader says yes to being asked for the host of the tests. */
export function allowLoopback(browser: Browser): Promise<void>;
/** Allows the host of the tests, and chooses in the options that its articles are read without a click. */
export function readAlways(browser: Browser, host: string): Promise<void>;
/** Code for the words that a highlight is painted on, a piece each. */
export function painted(name: string): string;
/**
 * Code for the rectangle of the first mark that reads so, of the highlight of that `name` or of any, after scrolling it to the
 * middle of the window unless `scroll` is false; null where there is none.
 */
export function placeOf(words: string, options?: { name?: string; scroll?: boolean }): string;
/** The middle of a rectangle, in whole pixels. */
export function middle(rect: Rect): [number, number];
