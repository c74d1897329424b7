import { askBackground, browser, type Outcome, tabActions } from '../browser/index.ts';
import type { KeptAnnotation } from '../core/model/index.ts';
import type { KnowledgeActions, ReadingActions } from '../ui/actions.ts';
import { claimTaken, ledgerTaken, reportOf } from './take-away.ts';

/** What can be asked of the data; `published` splits what was said before an article from what was said since. */
export function knowledgeActions(published: string | null): KnowledgeActions {
  return {
    profile: (id) => askBackground('profile', { id }),
    precedents: (operations, accused) =>
      askBackground('precedents', { operations, accused, published }),
    search: (text) => askBackground('search', { text }),
  };
}

interface Reading {
  tab: number;
  document: string;
  annotation: KeptAnnotation;
  /** Takes the page as it was read anew. */
  onRead(outcome: Outcome): void;
}

/** What a reader can do with the reading of a page in a tab. */
export function readingActions({ tab, document, annotation, onRead }: Reading): ReadingActions {
  const page = tabActions(tab);
  const copy = (text: string): Promise<void> => navigator.clipboard.writeText(text);
  // The page may be gone meanwhile; there is nothing to light up then.
  const light: ReadingActions['light'] = (claim, card) =>
    void page.light(claim, card).catch(() => undefined);
  return {
    ...knowledgeActions(annotation.article.publishedTime),
    reveal: (claim) => void page.reveal(claim).catch(() => undefined),
    light,
    toggle: page.toggle,
    copy: (claim, format) => copy(claimTaken(annotation, claim, format)),
    copyAll: (format) => copy(ledgerTaken(annotation, format, new Date().toISOString())),
    report: (claim) => copy(reportOf(annotation, claim, browser.runtime.getManifest().version)),
    print: () =>
      void browser.tabs.create({
        url: browser.runtime.getURL(`panel/index.html?print=${encodeURIComponent(document)}`),
      }),
    before: () => askBackground('readBefore', { tab, document }),
    openMemory: (actor) =>
      void browser.tabs.create({
        url: browser.runtime.getURL(`memory/index.html#actor=${encodeURIComponent(actor)}`),
      }),
    async correct(correction, words, everywhere) {
      const { id, outcome } = await page.correct(correction, words, everywhere);
      if (outcome) onRead(outcome);
      return async () => onRead(await page.uncorrect(id));
    },
  };
}
