// Pictures of every surface and state: both browsers, light and dark, narrow and wide, into .cache/pictures.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, serve, until } from '../e2e/browsers/index.mjs';
import { ROOT, say } from './setup.mjs';

const SAMPLE = '/election-interference.html';
const PLACE = `(() => { const range = [...CSS.highlights.values()].flatMap((h) => [...h]).map((s) => { const r = document.createRange();
  r.setStart(s.startContainer, s.startOffset); r.setEnd(s.endContainer, s.endOffset); return r; }).find((r) => r.toString() === 'blamed');
  if (!range) return null;
  range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, right, top, bottom } = range.getBoundingClientRect(); return [Math.round((left + right) / 2), Math.round((top + bottom) / 2)]; })()`;
const GERMAN = 'Die Behörde teilte mit, dass der Angriff auf das Netz von einer Gruppe ausging. ';

const folder = join(ROOT, '.cache/pictures');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const server = await serve({ folder: join(ROOT, 'assets/samples') });
server.pages['/empty.html'] = '<!doctype html><title>x</title><p>Nothing here.</p>';
server.pages['/de.html'] =
  `<!doctype html><html lang="de"><title>Angriff</title><article><h1>Angriff</h1>${`<p>${GERMAN.repeat(6)}</p>`.repeat(6)}</article></html>`;
for (const kind of ['chromium', 'firefox'])
  for (const colorScheme of ['light', 'dark'])
    for (const width of [380, 800]) await picture(kind, colorScheme, width);
await server.close();
say(`The pictures are in ${join('.cache', 'pictures')}.`);

async function picture(kind, colorScheme, width) {
  const browser = await openBrowser(kind, { colorScheme, width, height: 900 });
  const file = (name) => join(folder, `${name}-${kind}-${colorScheme}-${width}.png`);
  const inPopup = (code) => browser.popupEvaluate(code);
  const click = async (path, ready) => {
    await browser.goto(path.startsWith('/') ? server.url + path : path);
    await browser.clickToolbar();
    await until('the popup', () => inPopup(`Boolean(${ready})`));
  };
  try {
    await click(SAMPLE, "document.querySelector('.group')");
    // The popup has a width of its own.
    if (width === 800) {
      await browser.popupScreenshot(file('popup'));
      await inPopup("document.querySelectorAll('details').forEach((d) => (d.open = true))");
      await until('the profiles', () => inPopup("Boolean(document.querySelector('.sponsors'))"));
      await browser.popupScreenshot(file('popup-open'), true);
      await browser.closePopup();
      await opened(click, inPopup, (name) => browser.popupScreenshot(file(`popup-${name}`)));
    }
    await browser.popupPress('[aria-label="Open Ascribe beside the page"]');
    await until('the panel', () =>
      browser.panelEvaluate("Boolean(document.querySelector('.group'))"),
    );
    if (browser.panelScreenshot) await browser.panelScreenshot(file('panel'));
    await browser.closePopup();
    await browser.screenshot(file('page'));
    const at = await until('the mark', () => browser.evaluate(PLACE));
    await browser.clickAt(...at);
    await until('the card', async () => (await browser.card())?.text);
    await browser.screenshot(file('card'));
    if (width === 800)
      for (const [path, name] of [
        ['/empty.html', 'no-article'],
        ['/de.html', 'not-english'],
        [kind === 'chromium' ? 'chrome://version/' : 'about:license', 'no-way-in'],
      ]) {
        await click(path, "document.querySelector('.state.failed')");
        await browser.popupScreenshot(file(`popup-${name}`));
        await browser.closePopup();
      }
    for (const [path, name] of [
      ['options/index.html#site=news.example', 'options'],
      ['welcome/index.html', 'welcome'],
      ['panel/index.html?print=none', 'paper-gone'],
    ]) {
      const page = await browser.openExtensionPage(path);
      await until('its headings', () =>
        page.evaluate(
          "document.querySelectorAll('h2').length > 3 || document.querySelector('.failed')",
        ),
      );
      await page.screenshot(file(name));
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

/** What the reader opens in the popup: the search, the ways to take the ledger away, why a claim is listed, a notice. */
async function opened(click, inPopup, take) {
  const there = (selector) => `document.querySelector('${selector}')`;
  const press = (selector) => inPopup(`(${there(selector)}.click(), true)`);
  const wait = (selector) => until(selector, () => inPopup(`Boolean(${there(selector)})`));
  await click(SAMPLE, there('.group'));
  await press('[aria-label="Copy or print"]');
  await wait('[data-copy=json]');
  await take('take-away');
  await press('[aria-label="Who is …?"]');
  await wait('.search input');
  await inPopup(`(() => { const field = ${there('.search input')}; field.value = 'Midnight Blizzard';
    field.dispatchEvent(new Event('input', { bubbles: true })); return true; })()`);
  await wait('.found summary');
  await press('.found summary');
  await wait('.found .timeline');
  await take('who-is');
  await press('[aria-label="Who is …?"]');
  await press('.claim .foot button');
  await wait('[data-fix=not-a-claim]');
  await inPopup(`(${there('.claim')}.scrollIntoView(), true)`);
  await take('why');
  await press('[data-fix=not-a-claim]');
  await wait('[data-undo]');
  await take('corrected');
  await press('[data-undo]');
  await until('the end of the notice', () => inPopup(`${there('.notice')} === null`));
}
