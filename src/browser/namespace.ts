import type { Browser } from 'webextension-polyfill';

declare const globalThis: { chrome: Browser };

/**
 * The browser's own functions, which give promises under this name in both. `build/namespace-plugin.ts` puts them in the polyfill's
 * place in scripts that go into pages: these ask for little, and each of them would carry all of the polyfill.
 */
export default globalThis.chrome;
