import type { Outcome, Timings } from '../../src/browser/index.ts';
import { allowLoopback, until, type Browser, type ExtensionPage } from '../browsers/index.mjs';
import type { Timed } from './yardstick/timed.ts';

/** How often a page is read again for its warm figures. */
const AGAIN = 4;
/** How long a page that the gate takes for an article is waited for, in seconds. */
const GATE_SECONDS = 3;

/** A page read the first time, and again while it is there, by the extension's own clock. */
export interface Readings {
  cold: Timings;
  warm: Timings[];
}

/** Measures c on a page: its script is there already, and has begun by itself. */
export async function measureC(browser: Browser, base: string, page: string): Promise<Timed> {
  await browser.goto(`${base}/c/${page}`);
  const found = await until(
    `c on ${page}`,
    () => browser.evaluate<string | null>('document.documentElement.dataset.timed ?? null'),
    120,
  );
  return JSON.parse(found) as Timed;
}

/**
 * Opens a page and has the extension read it: by itself, as one of an allowed site, where its gate takes it for an article; else
 * as its popup would. Null where it finds no article.
 */
export async function measureOurs(
  browser: Browser,
  own: ExtensionPage,
  base: string,
  page: string,
): Promise<Readings | null> {
  await browser.goto(`${base}/ours/${page}`);
  const known = until('the reading', () => askTab(own, 'known'), GATE_SECONDS);
  const cold = await known.catch(() => askTab(own, 'read'));
  if (!cold) return null;
  const warm: Timings[] = [];
  for (let i = 0; i < AGAIN; i++) {
    // What has another address is read anew.
    await browser.evaluate(`history.replaceState(null, '', '?again=${i}')`);
    const again = await askTab(own, 'read');
    if (again) warm.push(again);
  }
  return { cold, warm };
}

/** Asks what is known of the tab that is shown, or has it read. */
async function askTab(own: ExtensionPage, call: 'known' | 'read'): Promise<Timings | null> {
  const { ok, value, error } = await own.evaluate<{
    ok: boolean;
    value?: Outcome | null;
    error?: string;
  }>(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return chrome.runtime.sendMessage({ to: 'background', call: '${call}', ask: { tab: tab.id } });
  })()`);
  if (!ok) throw new Error(error);
  return (value?.state === 'ready' && value.timings) || null;
}

/** Lets the extension read every page of the loopback host, as a reader does in its options; gives those, left open behind. */
export async function allowHost(browser: Browser): Promise<ExtensionPage> {
  const choice = 'input[name=always]';
  await allowLoopback(browser);
  const own = await browser.openExtensionPage('options/index.html#site=127.0.0.1');
  await until('the switch', () => own.evaluate(`document.querySelector('${choice}')`));
  await own.click(choice);
  await until('the list', () =>
    own.evaluate(`document.querySelector('[data-sites]')?.innerText.includes('127.0.0.1') || null`),
  );
  return own;
}
