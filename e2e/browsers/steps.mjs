// What many specs and the pictures do alike. Code is a JavaScript expression for a page, given as text.
import { fileURLToPath } from 'node:url';
import { serve } from './server.mjs';
import { until } from './wait.mjs';

export const SAMPLE = '/election-interference.html';
const SAMPLES = fileURLToPath(new URL('../../assets/samples', import.meta.url));
const GERMAN =
  'Die Behörde teilte am Montag mit, dass der Angriff auf das Netz der Partei von einer Gruppe ausging, die im Auftrag eines Staates handelt. ';

/** Opens the options at a site and chooses that nothing is marked there. */
export async function leaveUnmarked(browser, host) {
  const page = await browser.openExtensionPage(`options/index.html#site=${host}`);
  const options = inside((code) => page.evaluate(code));
  await options.see('[name=unmarked]');
  await page.click('[name=unmarked]');
  await options.see('[data-sites=unmarked]');
  return page;
}

export function storyOf(accused) {
  const words = `The interior ministry said on Monday that ${accused} was behind the attack on its servers. Officials would not say how long the
    intruders had been inside, but engineers spent the weekend restoring the machines from copies that were made in the spring.`;
  return `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Ministry blames hackers</title><article>
    <h1>Ministry blames ${accused} for the outage</h1>${`<p>${words}</p>`.repeat(4)}</article></html>`;
}

export function serveSample() {
  return serve({
    folder: SAMPLES,
    pages: {
      '/empty.html': '<!doctype html><title>x</title><p>Nothing here.</p>',
      '/de.html': `<!doctype html><html lang="de"><title>Angriff auf die Partei</title><article><h1>Angriff auf die Partei</h1>${`<p>${GERMAN.repeat(4)}</p>`.repeat(6)}</article></html>`,
    },
  });
}

export function inside(evaluate) {
  const find = (selector) => `document.querySelector(${JSON.stringify(selector)})`;
  const see = (selector) => until(selector, () => evaluate(`Boolean(${find(selector)})`));
  return {
    see,
    gone: (selector) => until(`no ${selector}`, () => evaluate(`${find(selector)} === null`)),
    says: (words) =>
      until(`“${words}”`, () =>
        evaluate(`document.body.innerText.includes(${JSON.stringify(words)})`),
      ),
    show: (selector) =>
      evaluate(`(document.activeElement.blur(), ${find(selector)}.scrollIntoView(), true)`),
    async press(selector) {
      await see(selector);
      await evaluate(`(${find(selector)}.click(), true)`);
    },
    async fill(selector, words) {
      await see(selector);
      await evaluate(`(() => { const field = ${find(selector)}; field.value = ${JSON.stringify(words)};
        return field.dispatchEvent(new Event('input', { bubbles: true })); })()`);
    },
    async unfold() {
      await evaluate(
        "(document.querySelectorAll('details').forEach((d) => (d.open = true)), true)",
      );
      await until('the profiles', () =>
        evaluate(
          `Boolean(${find('.sponsors')}) && !document.body.innerText.includes('Looking it up')`,
        ),
      );
    },
  };
}

export async function openPopup(browser, ready = '.group') {
  await browser.clickToolbar();
  await inside((code) => browser.popupEvaluate(code)).see(ready);
}

export async function openLedger(browser, url) {
  await browser.goto(url);
  await openPopup(browser);
}

export async function openPanel(browser, label = 'Open Ascribe beside the page') {
  await browser.popupPress(`[aria-label="${label}"]`);
  await inside((code) => browser.panelEvaluate(code)).see('.group');
}

export async function lookUp(place, who) {
  await place.press('[aria-label="Who is …?"]');
  await place.fill('.search input', who);
  await place.press('.found summary');
  await place.see('.found .names');
}

export async function openCard(browser, words) {
  const at = await until(`the mark on ${words}`, () => browser.evaluate(placeOf(words)));
  await browser.clickAt(...middle(at));
  return until('the card', async () => {
    const card = await browser.card();
    return card?.text && !card.text.includes('Looking it up') ? card : null;
  });
}

export async function paperPath(evaluate) {
  const popup = inside(evaluate);
  await popup.press('[aria-label="Copy or print"]');
  await popup.see('[data-print]');
  const url = await evaluate(
    `(async () => { const api = globalThis.browser ?? chrome; let asked; api.tabs.create = async ({ url }) => void (asked = url);
      document.querySelector('[data-print]').click(); return asked; })()`,
  );
  return `panel/index.html${new URL(url).search}`;
}

export async function allowLoopback(browser) {
  for (const scheme of ['http', 'https']) await browser.allowHost(`${scheme}://127.0.0.1/*`);
}

export async function readAlways(browser, host) {
  await allowLoopback(browser);
  const page = await browser.openExtensionPage(`options/index.html#site=${host}`);
  const options = inside((code) => page.evaluate(code));
  await options.see('input[name=always]');
  await page.click('input[name=always]');
  await options.see('[data-sites=always]');
  await page.close();
}

export function painted(name) {
  return `[...(CSS.highlights.get('${name}') ?? [])].map((r) => r.startContainer.data.slice(r.startOffset, r.endOffset))`;
}

export function placeOf(words, { name, scroll = true } = {}) {
  const highlights = name
    ? `[CSS.highlights.get('${name}') ?? []]`
    : '[...CSS.highlights.values()]';
  return `(() => {
    const range = ${highlights}.flatMap((h) => [...h]).map((s) => { const r = document.createRange();
      r.setStart(s.startContainer, s.startOffset); r.setEnd(s.endContainer, s.endOffset); return r; })
      .find((r) => r.toString() === ${JSON.stringify(words)});
    if (!range) return null;
    if (${scroll}) range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, right, bottom } = range.getBoundingClientRect();
    return { left, top, right, bottom }; })()`;
}

export function middle({ left, top, right, bottom }) {
  return [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
}
