import type { Runtime } from 'webextension-polyfill';
import { browser, isOwnPage, openPanel, serve, type BackgroundCalls } from '../../browser/index.ts';
import { eraseAnnotations } from '../../store/annotations.ts';
import { readSettings } from '../../store/settings.ts';
import { annotateKept, precedentsOf, profileOf, search } from './annotate.ts';
import { clearBadge, showBadge } from './badge.ts';
import { correct, listCorrections, uncorrect } from './corrections.ts';
import { memoryStatus, readBefore, rememberRead, setMemory, tidyMemory } from './memory.ts';
import {
  addFeed,
  exportFeeds,
  FEEDS_ROUND,
  feedsStatus,
  importFeeds,
  readNow,
  removeFeed,
  setFeedsAlarm,
} from './feeds.ts';
import { answerMenu, makeMenus } from './menus.ts';
import { mendRounds } from './rounds.ts';
import {
  addServer,
  chooseCollections,
  readServersNow,
  removeServer,
  SERVERS_ROUND,
  serversStatus,
  setServersAlarm,
} from './servers.ts';
import { changeSettings, repaint } from './settings.ts';
import { registerGate, setAllSites, setSite, siteOf, sitesNow } from './sites.ts';
import { knownOf, putCard, readTab, toReader } from './tabs.ts';
import {
  knowledgeStatus,
  setAlarm,
  setKnowledgeSettings,
  UPDATE_ROUND,
  updateNow,
  useBundled,
  withoutHosts,
} from './updates.ts';

// Listeners are set at once, in the first turn: a worker that was asleep is woken for the event and must hear it.
serve<BackgroundCalls>('background', {
  annotate: async ({ article, document }, sender) => {
    const { tab, url } = sender;
    const annotated = await annotateKept(article, document, url);
    // The page does not wait for the disk. The sample on the welcome page is nothing that the reader looked for.
    if (tab?.incognito === false && !isOwnPage(sender)) void rememberRead(annotated.annotation);
    if (tab?.id !== undefined) await showBadge(tab.id, annotated.annotation.groups.length);
    return annotated;
  },
  card: (_, { tab }) => (tab?.id === undefined ? false : putCard(tab.id)),
  article: async (_, { tab }) => {
    if (tab?.id === undefined) return false;
    return (await readTab(tab.id)).state === 'ready';
  },
  left: async (_, { tab }) => {
    if (tab?.id === undefined) return false;
    await clearBadge(tab.id);
    return (await siteOf(tab.id, null)).always && (await readTab(tab.id)).state === 'ready';
  },
  profile: ({ id }) => profileOf(id),
  precedents: (about) => precedentsOf(about),
  search: ({ text }) => search(text),
  settings: () => readSettings(),
  read: ({ tab }, sender) => own(sender, () => readTab(tab)),
  known: ({ tab }, sender) => own(sender, () => knownOf(tab)),
  setSettings: ({ settings }, sender) => own(sender, () => changeSettings(settings)),
  site: ({ tab, told }, sender) => own(sender, () => siteOf(tab, told)),
  setSite: ({ host, always, marked }, sender) =>
    own(sender, async () => {
      await setSite(host, { always, marked });
      await repaint();
      return true;
    }),
  sites: (_, sender) => own(sender, sitesNow),
  setAllSites: ({ all }, sender) => own(sender, () => setAllSites(all)),
  correct: (asked, sender) => own(sender, () => correct(asked)),
  corrections: (_, sender) => own(sender, listCorrections),
  uncorrect: ({ id }, sender) => own(sender, () => uncorrect(id)),
  erase: (_, sender) =>
    own(sender, async () => {
      await eraseAnnotations();
      return true;
    }),
  readBefore: (asked, sender) => own(sender, () => readBefore(asked)),
  memory: (_, sender) => own(sender, memoryStatus),
  setMemory: ({ settings }, sender) => own(sender, () => setMemory(settings)),
  knowledgeStatus: (_, sender) => own(sender, knowledgeStatus),
  knowledgeSettings: (settings, sender) => own(sender, () => setKnowledgeSettings(settings)),
  knowledgeUpdate: (_, sender) => own(sender, updateNow),
  knowledgeBundled: (_, sender) => own(sender, useBundled),
  feeds: (_, sender) => own(sender, feedsStatus),
  feedAdd: (feed, sender) => own(sender, () => addFeed(feed)),
  feedRemove: ({ address }, sender) => own(sender, () => removeFeed(address)),
  feedsRead: (_, sender) => own(sender, () => readNow()),
  feedsImport: ({ opml }, sender) => own(sender, () => importFeeds(opml)),
  feedsExport: (_, sender) => own(sender, exportFeeds),
  servers: (_, sender) => own(sender, serversStatus),
  serverAdd: (server, sender) => own(sender, () => addServer(server)),
  serverChoose: (chosen, sender) => own(sender, () => chooseCollections(chosen)),
  serverRemove: ({ address }, sender) => own(sender, () => removeServer(address)),
  serversRead: (_, sender) => own(sender, () => readServersNow()),
});

/** Does what only a page of the extension itself may ask for, not a script in somebody else's. */
function own<Value>(sender: Runtime.MessageSender, work: () => Value): Value {
  if (!isOwnPage(sender)) throw new Error('only for pages of the extension');
  return work();
}

browser.runtime.onInstalled.addListener(({ reason }) => {
  void makeMenus();
  void registerGate();
  setAlarms();
  if (reason === 'install')
    void browser.tabs.create({ url: browser.runtime.getURL('welcome/index.html') });
});

browser.runtime.onStartup.addListener(() => {
  void registerGate();
  setAlarms();
  void tidyMemory();
});

function setAlarms(): void {
  void setAlarm();
  void setFeedsAlarm();
  void setServersAlarm();
}

browser.permissions.onAdded.addListener(() => void registerGate());
browser.permissions.onRemoved.addListener(({ origins = [] }) => {
  void registerGate();
  void withoutHosts(origins);
});

void mendRounds([UPDATE_ROUND, FEEDS_ROUND, SERVERS_ROUND]);

// The promise keeps Firefox from stopping the page before all is read.
browser.alarms.onAlarm.addListener(async ({ name }) => {
  if (name === UPDATE_ROUND.alarm) await updateNow();
  if (name === FEEDS_ROUND.alarm) await readNow();
  if (name === SERVERS_ROUND.alarm) await readServersNow();
});

browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
  void answerMenu(menuItemId, selectionText, tab?.id, () => openPanel(tab?.windowId));
});

browser.commands.onCommand.addListener((command, tab) => {
  if (command === 'open-panel') void openPanel(tab?.windowId);
  if (tab?.id === undefined) return;
  // The key lets the page be read, so that the panel has something to show.
  if (command === 'open-panel') void readTab(tab.id);
  if (command === 'toggle-marks') void toReader(tab.id, 'toggle', {});
  if (command === 'next-claim') void toReader(tab.id, 'step', { by: 1 });
  if (command === 'previous-claim') void toReader(tab.id, 'step', { by: -1 });
});
