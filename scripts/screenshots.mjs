// Pictures of every surface and state: both browsers, light and dark, narrow and wide, into .cache/pictures.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  inside,
  lookUp,
  openBrowser,
  openCard,
  openLedger,
  openPanel,
  openPopup,
  SAMPLE,
  serveSample,
} from '../e2e/browsers/index.mjs';
import { ROOT, say } from './setup.mjs';

const folder = join(ROOT, '.cache/pictures');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const server = await serveSample();
for (const kind of ['chromium', 'firefox'])
  for (const colorScheme of ['light', 'dark'])
    for (const width of [380, 800]) await picture(kind, colorScheme, width);
await server.close();
say(`The pictures are in ${join('.cache', 'pictures')}.`);

async function picture(kind, colorScheme, width) {
  const browser = await openBrowser(kind, { colorScheme, width, height: 900 });
  const file = (name) => join(folder, `${name}-${kind}-${colorScheme}-${width}.png`);
  const popup = inside((code) => browser.popupEvaluate(code));
  try {
    await openLedger(browser, server.url + SAMPLE);
    // The popup has a width of its own.
    if (width === 800) {
      await browser.popupScreenshot(file('popup'));
      await popup.unfold();
      await browser.popupScreenshot(file('popup-open'), true);
      await browser.closePopup();
      await openLedger(browser, server.url + SAMPLE);
      await opened(popup, (name) => browser.popupScreenshot(file(`popup-${name}`)));
    }
    await openPanel(browser);
    await browser.panelScreenshot(file('panel'));
    await browser.closePopup();
    await browser.screenshot(file('page'));
    await openCard(browser, 'blamed');
    await browser.screenshot(file('card'));
    if (width === 800)
      for (const [url, name] of [
        [`${server.url}/empty.html`, 'no-article'],
        [`${server.url}/de.html`, 'not-english'],
        [kind === 'chromium' ? 'chrome://version/' : 'about:license', 'no-way-in'],
      ]) {
        await browser.goto(url);
        await openPopup(browser, '.state.failed');
        await browser.popupScreenshot(file(`popup-${name}`));
        await browser.closePopup();
      }
    for (const [path, name, ready] of [
      ['options/index.html#site=news.example', 'options', '#fixes'],
      ['welcome/index.html', 'welcome', '#found .group'],
      ['panel/index.html?print=none', 'paper-gone', '.failed'],
    ]) {
      const page = await browser.openExtensionPage(path);
      await inside((code) => page.evaluate(code)).see(ready);
      await page.screenshot(file(name));
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

/** What the reader opens in the popup: the search, the ways to take the ledger away, why a claim is listed, a notice. */
async function opened(popup, take) {
  await popup.press('[aria-label="Copy or print"]');
  await popup.see('[data-copy=json]');
  await take('take-away');
  await lookUp(popup, 'Midnight Blizzard');
  await popup.see('.found .timeline');
  await take('who-is');
  await popup.press('[aria-label="Who is …?"]');
  await popup.press('.claim .foot button');
  await popup.see('[data-fix=not-a-claim]');
  await popup.show('.claim');
  await take('why');
  await popup.press('[data-fix=not-a-claim]');
  await popup.see('[data-undo]');
  await take('corrected');
  await popup.press('[data-undo]');
  await popup.gone('.notice');
}
