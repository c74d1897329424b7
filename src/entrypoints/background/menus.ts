import { ASKED, browser } from '../../browser/index.ts';
import { lookup } from '../../core/lookup.ts';
import { library } from './library.ts';
import { toReader } from './tabs.ts';

const WHO_IS = 'who-is';

/** Puts "Who is …?" into the menu on a selection. The browser keeps it; it is made when the extension is installed. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: WHO_IS,
    title: browser.i18n.getMessage('menuWhoIs'),
    contexts: ['selection'],
  });
}

/**
 * Answers the menu: with the card at the selection where the page has been read and the name is known, else with the panel,
 * which `openPanel` opens; it must be called in the click's first turn.
 */
export async function answerMenu(
  menuItemId: string | number,
  selection: string | undefined,
  tabId: number | undefined,
  openPanel: () => Promise<void>,
): Promise<void> {
  if (menuItemId !== WHO_IS || selection === undefined || tabId === undefined) return;
  const text = selection.slice(0, 200).trim();
  const opened = openPanel();
  await browser.storage.session.set({ [ASKED]: text });
  const [hit] = lookup(await library.knowledge(), text, 1);
  if (hit) await toReader(tabId, 'whoIs', { id: hit.id });
  await opened;
}
