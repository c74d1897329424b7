import { inside, openBrowser, openLedger, SAMPLE, serveSample, until } from '../browsers/index.mjs';
import type { Browser, ExtensionPage } from '../browsers/index.mjs';
import { median } from './figures.ts';
import { table } from './table.ts';

/** How often what a reader does is done; the median counts. */
const TIMES = 5;

/** Code that does `act` and gives how many milliseconds pass until `done` holds in the page. */
function timed(act: string, done: string): string {
  return `new Promise((resolve) => { const start = performance.now(); const done = () => ${done};
    const look = () => { if (!done()) return; clearInterval(timer); resolve(performance.now() - start); };
    const timer = setInterval(look, 2); ${act}; })`;
}

/** Code that types words into the field of the search. */
function typed(words: string): string {
  return `(() => { const field = document.querySelector('[name=words]'); field.value = ${JSON.stringify(words)};
    field.dispatchEvent(new Event('input', { bubbles: true })); })()`;
}

/** How many articles a file holds: Chromium never begins to read one of 750 MB that was made in a page. */
const PORTION = 5000;

/**
 * Makes a file of the articles from one number to another (without it) from the line of one, and gives it to the page's own import.
 * Each has an address, a day, a number in its title and an actor whom one in a thousand shares.
 */
function fill(line: string, from: number, to: number): string {
  return `(() => { const one = JSON.parse(${JSON.stringify(line)}); const parts = []; const now = Date.now(); let lines = [];
    const towns = ['Avery', 'Brindle', 'Corran', 'Dunmore', 'Elswick', 'Farrow', 'Garth', 'Hexham'];
    for (let i = ${String(from)}; i < ${String(to)}; i++) {
      const actor = { ...one.actors[0], id: 'company-' + (i % 997), name: 'Company ' + (i % 997), mentions: [] };
      const title = 'Number ' + i + ': ' + towns[i % 8] + ' blames ' + towns[(i >> 3) % 8];
      const published = new Date(now - (i % 1500) * 86_400_000).toISOString();
      lines.push(JSON.stringify({ ...one, read: new Date(now - 60_000 - i * 500_000).toISOString(), actors: [...one.actors, actor],
        article: { ...one.article, title, publishedTime: published, url: 'https://news.example/' + i } }) + '\\n');
      if (lines.length === 1000) { parts.push(new Blob(lines)); lines = []; } }
    const given = new DataTransfer(); given.items.add(new File([...parts, ...lines], 'memory.jsonl'));
    const input = document.querySelector('input[type=file]'); input.files = given.files;
    input.dispatchEvent(new Event('change', { bubbles: true })); })()`;
}

/** What the memory costs its reader, by what is done, in milliseconds. The search waits 160 ms for the end of typing, which is in it. */
async function measure(browser: Browser, count: number): Promise<[string, number][]> {
  const server = await serveSample();
  const open = async (): Promise<ExtensionPage> => {
    const page = await browser.openExtensionPage('memory/index.html');
    await inside((code) => page.evaluate(code)).see('[name=memory]:enabled');
    return page;
  };
  try {
    let page = await open();
    await page.click('[name=memory]');
    await until('the memory', () =>
      page.evaluate('!document.querySelector("input[type=file]").disabled'),
    );
    // For ever, and as much as there is: what is measured shall stay.
    await page.evaluate(
      `chrome.runtime.sendMessage({ to: 'background', call: 'setMemory', ask: { settings: { on: true, days: 0, megabytes: 4000 } } }).then(() => true)`,
    );
    await page.close();
    await openLedger(browser, server.url + SAMPLE);
    await browser.closePopup();
    page = await open();
    await inside((code) => page.evaluate(code)).see('.article');
    await page.evaluate(`(() => { URL.createObjectURL = (blob) => { window.taken = blob; return '#'; };
      HTMLAnchorElement.prototype.click = () => undefined; return true; })()`);
    await page.click('[data-export]');
    const line = await until('a line', () => page.evaluate<string>('window.taken?.text()'));
    let filled = 0;
    for (let from = 0; from < count; from += PORTION)
      filled += await page.evaluate<number>(
        timed(
          fill(line.trim(), from, Math.min(from + PORTION, count)),
          `!document.querySelector('input[type=file]').disabled && /added/.test(document.querySelector('.keep').innerText)`,
        ),
      );
    const figures: [string, number][] = [['an article is added', filled / count]];
    await page.close();
    page = await open();
    const often = async (
      name: string,
      act: string,
      done: string,
      back?: [string, string],
    ): Promise<void> => {
      const found: number[] = [];
      for (let i = 0; i < TIMES; i++) {
        found.push(await page.evaluate<number>(timed(act, done)));
        if (back) await page.evaluate(timed(...back));
      }
      figures.push([name, median(found)]);
    };
    const articles = "document.querySelectorAll('.article').length";
    const found = "document.querySelector('#articles + p').innerText";
    const all = (): [string, string] => [typed(''), `${found} === '' && ${articles} >= 30`];
    await inside((code) => page.evaluate(code)).see('.article');
    await often('one word is found', typed('dunmore'), `/[1-9]/.test(${found})`, all());
    await often('two words are found', typed('dunmore farr'), `/[1-9]/.test(${found})`, all());
    await often('one article is found', typed('number 711:'), `/[1-9]/.test(${found})`, all());
    await often(
      'thirty more are listed',
      'window.had = ' + articles + "; document.querySelector('[data-more]').click()",
      `${articles} > window.had`,
    );
    await page.evaluate("(document.querySelector('.article details').open = true)");
    await inside((code) => page.evaluate(code)).see('[data-forget]');
    figures.push([
      'an article is forgotten',
      await page.evaluate<number>(
        timed(
          "window.first = document.querySelector('.article h3').innerText; document.querySelector('[data-forget]').click()",
          "document.querySelector('.article h3').innerText !== window.first",
        ),
      ),
    ]);
    await page.evaluate(`(() => { URL.createObjectURL = (blob) => { window.taken = blob; return '#'; };
      HTMLAnchorElement.prototype.click = () => undefined; return true; })()`);
    figures.push([
      'all are saved as a file',
      await page.evaluate<number>(
        timed("document.querySelector('[data-export]').click()", 'window.taken'),
      ),
    ]);
    const opened: number[] = [];
    for (let i = 0; i < TIMES; i++)
      opened.push(
        await page.evaluate<number>(`new Promise((resolve) => { const frame = document.createElement('iframe'); const start = performance.now();
        frame.src = location.href.split('#')[0]; document.body.append(frame);
        const timer = setInterval(() => { if (!frame.contentDocument?.querySelector('.article')) return; clearInterval(timer); frame.remove();
          resolve(performance.now() - start); }, 2); })`),
      );
    figures.push(['the page is opened', median(opened)]);
    await page.close();
    return figures;
  } finally {
    await server.close();
  }
}

/** Measures a memory of many articles in real browsers, and prints it: `[COUNT [BROWSER]]`. */
export async function benchMemory([count = '50000', only]: readonly string[]): Promise<void> {
  for (const kind of ['chromium', 'firefox'] as const) {
    if (only !== undefined && only !== kind) continue;
    const browser = await openBrowser(kind);
    try {
      const figures = await measure(browser, Number(count));
      console.log(`\n${kind}, ${count} articles\n`);
      console.log(
        table(
          ['what', 'ms'],
          figures.map(([name, ms]) => [name, ms.toFixed(ms < 10 ? 1 : 0)]),
        ),
      );
    } finally {
      await browser.close();
    }
  }
}
