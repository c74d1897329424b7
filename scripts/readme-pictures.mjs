// Takes the README’s pictures from the real extension: the marked page and the popup, beside each other.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import {
  inside,
  lookUp,
  middle,
  openBrowser,
  openLedger,
  placeOf,
  SAMPLE,
  serveSample,
  until,
} from '../e2e/browsers/index.mjs';
import { needBrowser } from './browsers.mjs';
import { ROOT, say } from './setup.mjs';

const folder = join(ROOT, 'assets/readme');
mkdirSync(folder, { recursive: true });
const server = await serveSample();
for (const scheme of ['light', 'dark']) {
  const browser = await openBrowser('chromium', { colorScheme: scheme, width: 900, height: 720 });
  await openLedger(browser, server.url + SAMPLE);
  await browser.popupScreenshot(join(folder, 'popup.png'));
  await browser.screenshot(join(folder, 'page.png'));
  await browser.close();
  await compose(scheme);
}
rmSync(join(folder, 'popup.png'));
rmSync(join(folder, 'page.png'));
await alone();
await server.close();
say(`The pictures are in ${join('assets', 'readme')}.`);

/** Puts the page and the popup into one picture. */
async function compose(scheme) {
  const data = (name) =>
    `data:image/png;base64,${readFileSync(join(folder, name)).toString('base64')}`;
  const browser = await chromium.launch({
    executablePath: needBrowser('chromium'),
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({ viewport: { width: 1240, height: 720 } });
  await page.setContent(`<style>body{margin:0;position:relative;width:1240px;height:720px;background:${scheme === 'dark' ? '#17181a' : '#fff'}}
    .page{position:absolute;left:0;top:0}.popup{position:absolute;right:16px;top:16px;border-radius:10px;box-shadow:0 6px 28px rgb(0 0 0/.35)}</style>
    <img class="page" src="${data('page.png')}"><img class="popup" src="${data('popup.png')}">`);
  await page.waitForFunction('[...document.images].every((i) => i.complete)');
  await page.screenshot({ path: join(folder, `ascribe-${scheme}.png`) });
  await browser.close();
}

/** The card beside its words, and what is known of a group, each in a picture of its own. */
async function alone() {
  const browser = await openBrowser('chromium', { width: 560, height: 560 });
  const popup = inside((code) => browser.popupEvaluate(code));
  await openLedger(browser, server.url + SAMPLE);
  await lookUp(popup, 'Voodoo Bear');
  await popup.see('.found .timeline');
  await popup.show('.found .names');
  await browser.popupScreenshot(join(folder, 'profile.png'));
  await browser.closePopup();
  const words = await until('the mark', () => browser.evaluate(placeOf('blamed')));
  // Higher up than in the middle: the card needs the room below.
  const by = words.top - 200;
  await browser.evaluate(`window.scrollBy({ top: ${by}, behavior: 'instant' })`);
  await browser.pointTo(...middle({ ...words, top: words.top - by, bottom: words.bottom - by }));
  await until('the card', async () => (await browser.card())?.text);
  await browser.screenshot(join(folder, 'card.png'));
  await browser.close();
}
