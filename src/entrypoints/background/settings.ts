import { browser, type Settings } from '../../browser/index.ts';
import { keepSettings, readSettings } from '../../store/settings.ts';
import { isMarked } from './sites.ts';
import { putStyle, toReader } from './tabs.ts';

/** Keeps what the reader chose, and has it shown on every page that has been read. */
export async function changeSettings(settings: Settings): Promise<Settings> {
  await keepSettings(settings);
  await repaint();
  return readSettings();
}

/** Has every page that has been read painted as the reader wants it now. */
export async function repaint(): Promise<void> {
  const settings = await readSettings();
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined) return;
      const marked = url === undefined ? null : await isMarked(url);
      if (await toReader(id, 'settings', { settings, marked })) await putStyle(id, settings);
    }),
  );
}
