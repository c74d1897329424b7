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
    stop();
    stopSending();
    reader.end();
    endCard();
    delete window[READER];
  });
}

/** Calls `end` once the extension that put this script here is reloaded or removed: its port closes and its id is gone. */
function watchOver(end: () => void): void {
  const port = browser.runtime.connect({ name: 'reader' });
  port.onDisconnect.addListener(() => {
    if (isAlive()) watchOver(end);
    else end();
  });
}

function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    // Firefox throws where Chrome gives undefined; both mean that the extension is gone.
    return false;
  }
}
