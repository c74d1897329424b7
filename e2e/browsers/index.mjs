import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { needBrowser } from '../../scripts/browsers.mjs';
import { openChromium } from './chromium.mjs';
import { openFirefox } from './firefox.mjs';

export { listen, serve } from './server.mjs';
export * from './steps.mjs';
export { until } from './wait.mjs';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/**
 * Opens a real browser, with the built extension unless `extension` is false.
 * @param {'chromium' | 'firefox'} kind
 * @param {{ extension?: boolean, texts?: import('../../src/i18n/messages.ts').Messages, headed?: boolean, colorScheme?: 'light' | 'dark', forcedColors?: boolean, width?: number, height?: number, profile?: string, beside?: string[], exactClock?: boolean, asked?: string[], late?: boolean }} [options]
 */
export async function openBrowser(kind, { extension = true, texts, ...options } = {}) {
  const executable = needBrowser(kind);
  const built = extension ? `${DIST}${kind === 'chromium' ? 'chrome' : 'firefox'}` : null;
  const folder = built && texts ? translated(built, texts) : built;
  const open = kind === 'chromium' ? openChromium : openFirefox;
  const browser = await open({ ...options, executable, extension: folder });
  if (folder === built) return browser;
  const close = browser.close.bind(browser);
  return Object.assign(browser, {
    close: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}

/** A copy of the built extension whose English texts are others: no browser here has another language. */
function translated(built, texts) {
  const folder = mkdtempSync(join(tmpdir(), 'ascribe-texts-'));
  cpSync(built, folder, { recursive: true });
  writeFileSync(join(folder, '_locales/en/messages.json'), JSON.stringify(texts));
  return folder;
}
