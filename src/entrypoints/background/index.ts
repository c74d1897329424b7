import { browser, serve, type BackgroundCalls } from '../../browser/index.ts';
import { annotateKept, profileOf } from './annotate.ts';
import { showBadge } from './badge.ts';
import { readTab, toReader } from './tabs.ts';

// Listeners are set at once, in the first turn: a worker that was asleep is woken for the event and must hear it.
serve<BackgroundCalls>('background', {
  annotate: async ({ article, document }, sender) => {
    const kept = await annotateKept(article, document);
    if (sender.tab?.id !== undefined) await showBadge(sender.tab.id, kept.groups.length);
    return kept;
  },
  read: ({ tab }) => readTab(tab),
  profile: ({ id }) => profileOf(id),
});

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install')
    void browser.tabs.create({ url: browser.runtime.getURL('welcome/index.html') });
});

browser.commands.onCommand.addListener((command, tab) => {
  if (tab?.id === undefined) return;
  if (command === 'toggle-marks') void toReader(tab.id, 'toggle', {});
  if (command === 'next-claim') void toReader(tab.id, 'step', { by: 1 });
  if (command === 'previous-claim') void toReader(tab.id, 'step', { by: -1 });
});

// A reader keeps a port open only to learn when the extension goes away.
browser.runtime.onConnect.addListener(() => undefined);
