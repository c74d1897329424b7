import type { Runtime } from 'webextension-polyfill';
import { browser, isOwnPage, serve, type BackgroundCalls } from '../../browser/index.ts';
import { annotateKept, precedentsOf, profileOf } from './annotate.ts';
import { showBadge } from './badge.ts';
import { readTab, toReader } from './tabs.ts';
import {
  knowledgeStatus,
  setAlarm,
  setKnowledgeSettings,
  UPDATE_ALARM,
  updateNow,
  useBundled,
  withoutHosts,
} from './updates.ts';

// Listeners are set at once, in the first turn: a worker that was asleep is woken for the event and must hear it.
serve<BackgroundCalls>('background', {
  annotate: async ({ article, document }, sender) => {
    const kept = await annotateKept(article, document);
    if (sender.tab?.id !== undefined) await showBadge(sender.tab.id, kept.groups.length);
    return kept;
  },
  read: ({ tab }) => readTab(tab),
  profile: ({ id }) => profileOf(id),
  precedents: (about) => precedentsOf(about),
  knowledgeStatus: () => knowledgeStatus(),
  knowledgeSettings: (settings, sender) => own(sender, () => setKnowledgeSettings(settings)),
  knowledgeUpdate: (_, sender) => own(sender, updateNow),
  knowledgeBundled: (_, sender) => own(sender, useBundled),
});

function own<Value>(sender: Runtime.MessageSender, work: () => Value): Value {
  if (!isOwnPage(sender)) throw new Error('only for pages of the extension');
  return work();
}

browser.runtime.onStartup.addListener(() => void setAlarm());
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === UPDATE_ALARM) void updateNow();
});

browser.permissions.onRemoved.addListener(({ origins = [] }) => void withoutHosts(origins));

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
