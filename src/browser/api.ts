import type { Browser } from 'webextension-polyfill';

declare const globalThis: { chrome: Browser };

/** The browser's own functions, which in the browsers of the manifest give promises under this name, so that no polyfill is needed. */
export const browser = globalThis.chrome;
