import {
  askReader,
  browser,
  CallError,
  type Outcome,
  type ReaderCalls,
  type Settings,
} from '../../browser/index.ts';
import { readSettings } from '../../store/settings.ts';

/**
 * Reads the page in a tab: puts the reader and the style of the marks there, which the click on the button or the site's
 * permission allows, and asks it. Gives a failure with its reason where the browser lets no extension in.
 */
export async function readTab(tabId: number): Promise<Outcome> {
  try {
    await putReader(tabId);
  } catch {
    // Browser pages, stores, viewers: the browser's own word on it differs and helps no reader.
    return NO_WAY_IN;
  }
  try {
    return await askReader(tabId, 'read', {});
  } catch (error) {
    // Of some of its own pages Firefox says that the script ran there, and it did not.
    if (isNobodyThere(error)) return NO_WAY_IN;
    throw error;
  }
}

/** Puts the reader and the style of the marks into a tab. */
async function putReader(tabId: number): Promise<void> {
  const [{ status }, settings] = await Promise.all([browser.tabs.get(tabId), readSettings()]);
  const style = putStyle(tabId, settings);
  // Firefox lays no style on a page that is still coming, and some have no end: one that is left meanwhile needs none.
  if (status !== 'complete') style.catch(() => undefined);
  await Promise.all([putScript(tabId, 'reader.js'), status === 'complete' && style]);
}

const NO_WAY_IN: Outcome = { state: 'failed', reason: 'cannot-run-here' };

/** Whether a call failed because no reader runs in the tab. */
function isNobodyThere(error: unknown): boolean {
  return /establish connection|Receiving end/i.test(String(error));
}

/** Styles that may lie over that of the marks, the upper ones last. */
const OVER = ['marks-strong.css', 'marks-safe.css', 'marks-lines.css'];

/** Puts the style of the marks into a tab; what the reader chose lies over it, and nothing else does. */
export async function putStyle(
  tabId: number,
  { strong, colours }: Pick<Settings, 'strong' | 'colours'>,
): Promise<void> {
  const target = { tabId };
  const wanted = ['marks.css', ...(strong ? ['marks-strong.css'] : [])];
  if (colours !== 'standard') wanted.push(`marks-${colours}.css`);
  await Promise.all(OVER.map((file) => browser.scripting.removeCSS({ target, files: [file] })));
  for (const file of wanted) await browser.scripting.insertCSS({ target, files: [file] });
}

/** Reads the page in a tab anew; null where none has been read there. */
export function readAgain(tabId: number): Promise<Outcome | null> {
  return toReader(tabId, 'again', {});
}

/** What is known of the page in a tab; null where it has not been read. */
export function knownOf(tabId: number): Promise<Outcome | null> {
  return toReader(tabId, 'known', {});
}

/** Puts the card's script beside the reader in a tab. */
export async function putCard(tabId: number): Promise<boolean> {
  await putScript(tabId, 'card.js');
  return true;
}

/** Puts a script into a tab at once: by themselves browsers wait for the end of a page, and some pages have none. */
async function putScript(tabId: number, file: string): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    files: [file],
    injectImmediately: true,
  });
}

/** Passes a call to the reader in a tab; null where none runs there. */
export async function toReader<Name extends keyof ReaderCalls>(
  tabId: number,
  call: Name,
  ask: ReaderCalls[Name]['ask'],
): Promise<ReaderCalls[Name]['answer'] | null> {
  try {
    return await askReader(tabId, call, ask);
  } catch (error) {
    if (error instanceof CallError || isNobodyThere(error)) return null;
    throw error;
  }
}
