import { askBackground, askReader } from './call.ts';
import type { BackgroundCalls, Outcome } from './protocol.ts';
import { browser } from './api.ts';

/** What the popup and the panel can do with the page in a tab. All may throw `CallError`. */
export function tabActions(tab: number) {
  return {
    /** Reads the page, or gives what is already known of it. */
    read: (): Promise<Outcome> => askBackground('read', { tab }),
    /** What is known of the page, without reading it; null where it has not been read. */
    known: (): Promise<Outcome | null> => askBackground('known', { tab }),
    /** Scrolls to a claim's sentence and flashes it. */
    reveal: ({ id }: { id: string }): Promise<boolean> => askReader(tab, 'reveal', { claim: id }),
    /** Lights up a claim's sentence, with `card` its card beside it; null for none. */
    light: (claim: { id: string } | null, card: boolean): Promise<boolean> =>
      askReader(tab, 'light', { claim: claim?.id ?? null, card }),
    /** Hides the marks or shows them again; gives whether they are shown now. */
    toggle: (): Promise<boolean> => askReader(tab, 'toggle', {}),
    /** Goes to the next (1) or the previous (-1) claim; gives its place among all, from 1. */
    step: (by: 1 | -1): Promise<{ at: number; of: number }> => askReader(tab, 'step', { by }),
    /** Keeps a correction and gives the page read anew. */
    correct: (
      correction: BackgroundCalls['correct']['ask']['correction'],
      words: string,
      everywhere: boolean,
    ): Promise<BackgroundCalls['correct']['answer']> =>
      askBackground('correct', { tab, correction, words, everywhere }),
    /** Takes a correction back and gives the page read anew. */
    async uncorrect(id: string): Promise<Outcome> {
      await askBackground('uncorrect', { id });
      return askReader(tab, 'again', {});
    },
  };
}

/** The tab that the reader looks at in the window of this page; undefined where there is none. */
export async function activeTab(): Promise<{ id: number; url: string | undefined } | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url };
}
