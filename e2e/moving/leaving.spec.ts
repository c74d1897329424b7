import { test } from '@playwright/test';
import { openLedger, SAMPLE, until, type Browser, type Server } from '../browsers/index.mjs';
import { withSample } from '../browsers/sample.ts';

/** Code for the kinds of marks that are drawn in the headline. */
const DRAWN = `[1, 2, 3, 4, 5, 6, 7].map((kind) => 'hl-' + kind).filter((name) => CSS.highlights.get(name)?.size > 0
  && getComputedStyle(document.querySelector('h1'), '::highlight(' + name + ')').textDecorationLine !== 'none')`;

const WAYS = {
  'loaded anew': (browser: Browser) => browser.reloadExtension(),
  'switched off': (browser: Browser) => browser.switchExtension(false),
};

// A browser each: Chromium without a window does not outlive a click on the button of an extension that has come back.
for (const kind of ['chromium', 'firefox'] as const)
  for (const [way, go] of Object.entries(WAYS))
    test.describe(kind, () => {
      let browser: Browser;
      let server: Server;
      withSample(kind, (opened) => void ({ browser, server } = opened));

      test(`no mark is drawn on an open page once the extension is ${way}`, async () => {
        const drawn = (): Promise<string[]> => browser.evaluate<string[]>(DRAWN);
        await openLedger(browser, server.url + SAMPLE);
        await browser.closePopup();
        await until('marks', async () => (await drawn()).length > 1);
        await go(browser);
        await until('no marks', async () => (await drawn()).length === 0);
      });
    });
