import {
  askReader,
  browser,
  CallError,
  type Outcome,
  type ReaderCalls,
} from '../../browser/index.ts';

/**
 * Reads the page in a tab: puts the reader and the style of the marks there, which the click on the button allows, and asks
 * it. Gives a failure with its reason where the browser lets no extension in.
 */
export async function readTab(tabId: number): Promise<Outcome> {
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: ['marks.css'] });
    await browser.scripting.executeScript({ target: { tabId }, files: ['reader.js'] });
  } catch {
    // Browser pages, stores, viewers: the browser's own word on it differs and helps no reader.
    return { state: 'failed', reason: 'cannot-run-here' };
  }
  return askReader(tabId, 'read', {});
}

/** Passes a call to the reader in a tab; nothing happens where none runs there. */
export async function toReader<Name extends keyof ReaderCalls>(
  tabId: number,
  call: Name,
  ask: ReaderCalls[Name]['ask'],
): Promise<void> {
  try {
    await askReader(tabId, call, ask);
  } catch (error) {
    if (!(error instanceof CallError) && !/establish connection|Receiving end/i.test(String(error)))
      throw error;
  }
}
