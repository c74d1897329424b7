import { expect, test } from '@playwright/test';
import { openBrowser, serveSample, type Browser, type Server } from './index.mjs';

/** A browser, and the sample article that is served to it. */
export interface Opened {
  browser: Browser;
  server: Server;
}

/**
 * Opens a browser and the sample for all tests of the `describe` that this is called in, and closes both after the last. `take`
 * keeps them and makes ready what else there must be. After each test no error may have come from the extension.
 */
export function withSample(
  kind: Browser['kind'],
  take: (opened: Opened) => Promise<void> | void,
  options: Parameters<typeof openBrowser>[1] = {},
): void {
  let server: Server | undefined;
  let browser: Browser | undefined;
  test.beforeAll(async () => {
    server = await serveSample();
    browser = await openBrowser(kind, options);
    await take({ browser, server });
  });
  test.afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  test.afterEach(async () => {
    expect(await browser?.errors()).toEqual([]);
  });
}
