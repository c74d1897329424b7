import type { Runtime } from 'webextension-polyfill';
import { browser, VIEW_PORT } from '../../browser/index.ts';
import type { Reader } from './reader.ts';

/** How often a page that is being scrolled says what stands in its window, in milliseconds. */
const EVERY = 120;

/**
 * Tells the popup and the panel, over the ports that they open, what the page shows: at once, and while it is scrolled. A page
 * that nobody looks at from there has no listener. Gives a function that ends it.
 */
export function sendViews(view: Window & typeof globalThis, reader: Reader): () => void {
  const ports = new Map<Runtime.Port, AbortController>();
  let timer: number | undefined;
  const send = (): void => {
    timer = undefined;
    const now = reader.pageView();
    for (const port of ports.keys()) port.postMessage(now);
  };
  const soon = (): void => {
    if (ports.size > 0) timer ??= view.setTimeout(send, EVERY);
  };
  const connected = (port: Runtime.Port): void => {
    if (port.name !== VIEW_PORT || port.sender?.id !== browser.runtime.id) return;
    const ending = new AbortController();
    ports.set(port, ending);
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      ending.abort();
      // The row that was pointed at is gone with it.
      reader.light(null, false);
    });
    const options = { passive: true, capture: true, signal: ending.signal };
    view.document.addEventListener('scroll', soon, options);
    view.addEventListener('resize', soon, options);
    port.postMessage(reader.pageView());
  };
  reader.onChange = soon;
  browser.runtime.onConnect.addListener(connected);
  return () => {
    browser.runtime.onConnect.removeListener(connected);
    view.clearTimeout(timer);
    for (const [port, ending] of ports) {
      ending.abort();
      port.disconnect();
    }
    ports.clear();
  };
}
