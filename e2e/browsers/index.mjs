import { fileURLToPath } from 'node:url';
import { needBrowser } from '../../scripts/browsers.mjs';
import { openChromium } from './chromium.mjs';
import { openFirefox } from './firefox.mjs';

export { serve } from './server.mjs';
export { until } from './wait.mjs';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/**
 * Opens a real browser, with the built extension unless `extension` is false.
 * @param {'chromium' | 'firefox'} kind
 * @param {{ extension?: boolean, headed?: boolean, colorScheme?: 'light' | 'dark', width?: number, height?: number }} [options]
 */
export async function openBrowser(kind, { extension = true, ...options } = {}) {
  const executable = needBrowser(kind);
  const folder = extension ? `${DIST}${kind === 'chromium' ? 'chrome' : 'firefox'}` : null;
  return kind === 'chromium'
    ? openChromium({ ...options, executable, extension: folder })
    : openFirefox({ ...options, executable, extension: folder });
}
