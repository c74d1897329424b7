import { browser, settingsFrom, type Settings } from '../browser/index.ts';

const KEY = 'settings-1';

/** What the reader chose; the defaults where nothing, or nothing sound, is kept. */
export async function readSettings(): Promise<Settings> {
  // Where the browser cannot open its storage, pages are read all the same.
  const kept = await browser.storage.sync.get(KEY).catch(() => ({}) as Record<string, unknown>);
  return settingsFrom(kept[KEY]);
}

/** Keeps what the reader chose. Throws where the browser has no room for it. */
export async function keepSettings(settings: Settings): Promise<void> {
  await browser.storage.sync.set({ [KEY]: settingsFrom(settings) });
}
