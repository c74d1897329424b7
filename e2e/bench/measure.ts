import type { Outcome, Timings } from '../../src/browser/index.ts';
import { allowLoopback, until, type Browser, type ExtensionPage } from '../browsers/index.mjs';
import type { Yardstick } from './yardstick.ts';
import type { Timed } from './yardstick/timed.ts';

/** How often a page is read again for its warm figures. */
const AGAIN = 3;
/** How long a page that the gate takes for an article is waited for, in seconds. */
const GATE_SECONDS = 4;
/** How long a peer may take, in seconds. */
const PEER_SECONDS = 180;

/** A page read the first time, and again while it is there, by the extension's own clock. */
export interface Readings {
  cold: Timings;
  warm: Timings[];
}

/** A browser with the pages to be measured, served under `base`, and a page of the extension behind them. */
export interface Bench {
  browser: Browser;
  own: ExtensionPage;
  base: string;
}

interface Reading {
  timings: Timings;
  /** From the question of a page of the extension to its answer, in milliseconds. */
  asked: number;
}

/** Measures a yardstick on a page: its script is there already, and has begun by itself. */
export async function measureYardstick(
  { browser, base }: Bench,
  yardstick: Yardstick,
  page: string,
): Promise<Timed> {
  await browser.goto(`${base}/${yardstick}/${page}`);
  const found = await until(
    `${yardstick} on ${page}`,
    () => browser.evaluate<string | null>('document.documentElement.dataset.timed ?? null'),
    PEER_SECONDS,
  );
  return JSON.parse(found) as Timed;
}

/**
 * Opens a page and has the extension read it: by itself, as one of an allowed site, where its gate takes it for an article; else
 * as its popup would. Null where it finds no article.
 */
export async function readOnce(
  { browser, own, base }: Bench,
  page: string,
): Promise<Timings | null> {
  await browser.goto(`${base}/ours/${page}`);
  const known = until('the reading', () => askTab(own, 'known'), GATE_SECONDS);
  const cold = await known.catch(() => askTab(own, 'read'));
  return cold?.timings ?? null;
}

/** Opens a page, has the extension read it, and read it again. Null where it finds no article. */
export async function measureOurs(bench: Bench, page: string): Promise<Readings | null> {
  const cold = await readOnce(bench, page);
  if (!cold) return null;
  const warm: Timings[] = [];
  for (let i = 0; i < AGAIN; i++) {
    const again = await readAgain(bench, i);
    if (again) warm.push(again.timings);
  }
  return { cold, warm };
}

/** How much longer the answer takes where the background has been stopped; of the page that is shown, in milliseconds. */
export async function measureWaking(bench: Bench): Promise<number> {
  const awake = await readAgain(bench, AGAIN);
  await bench.browser.killBackground();
  const asleep = await readAgain(bench, AGAIN + 1);
  return (asleep?.asked ?? NaN) - (awake?.asked ?? NaN);
}

/** Has the page that is shown read once more: what has another address is read anew. */
async function readAgain({ browser, own }: Bench, time: number): Promise<Reading | null> {
  await browser.evaluate(`history.replaceState(null, '', '?again=${time}')`);
  return askTab(own, 'read');
}

/** Asks what is known of the tab that is shown, or has it read. */
async function askTab(own: ExtensionPage, call: 'known' | 'read'): Promise<Reading | null> {
  const { ok, value, error, asked } = await own.evaluate<{
    ok: boolean;
    value?: Outcome | null;
    error?: string;
    asked: number;
  }>(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const start = performance.now();
    const answer = await chrome.runtime.sendMessage({ to: 'background', call: '${call}', ask: { tab: tab.id } });
    return { ...answer, asked: performance.now() - start };
  })()`);
  if (!ok) throw new Error(error);
  return value?.state === 'ready' && value.timings ? { timings: value.timings, asked } : null;
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
