import { browser, READER, serve, type ReaderCalls } from '../../browser/index.ts';
import { endCard } from './card.ts';
import { Reader } from './reader.ts';
import { sendViews } from './views.ts';

declare global {
  interface Window {
    /** Set in the extension's own world, which the page cannot see. */
    [READER]?: Reader;
  }
}

/** How often a script looks whether its extension is still there, in milliseconds. */
const LOOK_EVERY = 1000;

// Injected at every click: the first one stays.
if (!window[READER]) start();

function start(): void {
  const reader = new Reader(window);
  window[READER] = reader;
  const stop = serve<ReaderCalls>('reader', {
    read: () => reader.read(),
    again: () => reader.again(),
    known: () => reader.known(),
    settings: ({ settings, marked }) => reader.set(settings, marked),
    light: ({ claim, card }) => reader.light(claim, card),
    whoIs: ({ id }) => reader.whoIs(id),
    reveal: ({ claim }) => reader.reveal(claim),
    toggle: () => reader.toggle(),
    step: ({ by }) => reader.step(by),
  });
  const stopSending = sendViews(window, reader);
  watchOver(() => {
    // What is on the page goes first: of an extension that is gone, the browser's functions may be gone too.
    reader.end();
    endCard();
    delete window[READER];
    stopSending();
    if (isAlive()) stop();
  });
}

/**
 * Calls `end` once the extension that put this script here is reloaded or removed. A port tells nothing of that: it closes whenever
 * the background goes to sleep, and Chrome still opens one anew while the extension is going. Firefox ends such a script itself, and
 * takes its styles away.
 */
function watchOver(end: () => void): void {
  const timer = setInterval(() => {
    if (isAlive()) return;
    clearInterval(timer);
    end();
  }, LOOK_EVERY);
}

function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    // Firefox throws where Chrome gives undefined; both mean that the extension is gone.
    return false;
  }
}
