// Pictures of every surface and state: both browsers, light and dark, narrow and wide, with forced colours, and in each language, into
// .cache/pictures.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  inside,
  leaveUnmarked,
  lookUp,
  openBrowser,
  openCard,
  openLedger,
  openPanel,
  openPopup,
  paperPath,
  SAMPLE,
  serveSample,
} from '../e2e/browsers/index.mjs';
import { ROOT, say } from './setup.mjs';

const LOCALES = join(ROOT, 'assets/_locales');
const folder = join(ROOT, '.cache/pictures');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const server = await serveSample();
for (const kind of ['chromium', 'firefox'])
  for (const colorScheme of ['light', 'dark'])
    for (const width of [380, 800]) await picture(kind, colorScheme, width);
for (const kind of ['chromium', 'firefox']) await pictureForced(kind);
for (const language of readdirSync(LOCALES).filter((l) => l !== 'en')) await pictureIn(language);
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
    const paper = await paperPath((code) => browser.popupEvaluate(code));
    await openPanel(browser);
    await browser.panelScreenshot(file('panel'));
    await browser.closePopup();
    await browser.screenshot(file('page'));
    for (const [words, name] of [
      ['blamed', 'card'],
      ['FBI', 'card-name'],
    ]) {
      await openCard(browser, words);
      await browser.screenshot(file(name));
    }
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
      [paper, 'paper', '.group'],
      ['panel/index.html?print=none', 'paper-gone', '.failed'],
    ])
      await pictureOf(browser, path, ready, file(name));
    await fill(browser);
    await pictureOf(browser, 'options/index.html', '[data-sites=unmarked]', file('options-filled'));
    await pictureOf(browser, 'memory/index.html', '.article', file('memory'));
  } finally {
    await browser.close();
  }
}

/** A picture of a page of the extension, once something stands in it. */
async function pictureOf(browser, path, ready, file) {
  const page = await browser.openExtensionPage(path);
  await inside((code) => page.evaluate(code)).see(ready);
  await page.screenshot(file);
  await page.close();
}

/** The reader chooses a site that is not marked, has articles remembered, and reads one. */
async function fill(browser) {
  const page = await leaveUnmarked(browser, 'news.example');
  const options = inside((code) => page.evaluate(code));
  await options.see('[name=memory]:enabled');
  await page.click('[name=memory]');
  await options.see('[name=memory-days]');
  await page.close();
  await openLedger(browser, `${server.url}${SAMPLE}?again`);
  await browser.closePopup();
}

/** Where the reader forces colours: the popup, the marks with a card, the options. */
async function pictureForced(kind) {
  const browser = await openBrowser(kind, { forcedColors: true, width: 800, height: 900 });
  const file = (name) => join(folder, `${name}-${kind}-forced.png`);
  try {
    await openLedger(browser, server.url + SAMPLE);
    await browser.popupScreenshot(file('popup'));
    await browser.closePopup();
    await openCard(browser, 'blamed');
    await browser.screenshot(file('card'));
    await pictureOf(browser, 'options/index.html', '#fixes', file('options'));
  } finally {
    await browser.close();
  }
}

/** The popup, the welcome page and the options in a language. */
async function pictureIn(language) {
  const texts = JSON.parse(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'));
  const browser = await openBrowser('chromium', { texts, width: 1000, height: 900 });
  const file = (name) => join(folder, `${name}-chromium-${language}.png`);
  try {
    await openLedger(browser, server.url + SAMPLE);
    await browser.popupScreenshot(file('popup'));
    await browser.closePopup();
    await pictureOf(browser, 'welcome/index.html', '#found .group', file('welcome'));
    await pictureOf(browser, 'options/index.html', '#fixes', file('options'));
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
  await popup.press('[data-actor="group-apt42"] summary');
  await popup.see('.actors .names');
  await popup.show('[data-actor="group-apt42"]');
  await take('profile');
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
