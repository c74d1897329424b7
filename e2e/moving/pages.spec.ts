import { expect, test } from '@playwright/test';
import {
  openBrowser,
  openLedger,
  openPopup,
  readAlways,
  serve,
  until,
  type Browser,
  type Server,
} from '../browsers/index.mjs';
import { ampPageOf, articleOf, MORE, pageOf, STORIES, UPDATE } from './stories.ts';
import { MARKED, marked, untilMarked, watchFrames, wordsOf } from './watched.ts';

const [FIRST, SECOND] = STORIES;
/** What a newsroom's page does by itself, by the names that the tests call it by. */
const NEWSROOM = `<script>
  const make = (html) => document.createRange().createContextualFragment(html);
  const story = () => document.getElementById('story');
  window.beside = (html) => document.querySelector('main').append(make(html));
  window.above = (line) => story().querySelector('h1').after(make('<p>' + line + '</p>'));
  window.hide = () => { window.taken = story(); taken.replaceWith(make('<div id="wall" style="position: fixed; inset: 0; background: white">Subscribe to read on.</div>')); };
  window.give = () => document.getElementById('wall').replaceWith(window.taken);
  window.anew = (html = story().outerHTML) => story().replaceWith(make(html));
  window.turn = () => setInterval(() => { document.getElementById('ticker').replaceChildren('Shares ' + Math.random()); }, 20);
</script>`;
const PAGE = pageOf(FIRST, { head: NEWSROOM, after: '<p id="ticker"></p>' });

let words: readonly string[] = [];
test.beforeAll(() => {
  const updated = { ...FIRST, lines: [UPDATE, ...FIRST.lines] };
  words = [FIRST, SECOND, updated].flatMap((story) => wordsOf(pageOf(story)));
});

for (const kind of ['chromium', 'firefox'] as const) {
  test.describe(kind, () => {
    let browser: Browser;
    let server: Server;
    test.beforeAll(async () => {
      server = await serve({
        pages: {
          '/story.html': PAGE,
          '/second.html': pageOf(SECOND),
          '/long.html': pageOf({ ...FIRST, lines: [...FIRST.lines, ...MORE] }, { head: NEWSROOM }),
          '/late.html': `<!doctype html><html lang="en"><head><title>x</title>${NEWSROOM}</head><body><main><p id="story">Loading</p></main></body></html>`,
          '/framed.html': pageOf(FIRST, {
            head: NEWSROOM,
            after: '<iframe id="frame" src="second.html"></iframe>',
          }),
          '/amp.html': ampPageOf(FIRST),
        },
      });
      browser = await openBrowser(kind, { late: true });
      await browser.goto(`${server.url}/story.html`);
      await browser.install();
    });
    test.afterAll(async () => {
      await browser.close();
      await server.close();
    });
    const nothingWrong = async (): Promise<void> =>
      expect(await browser.evaluate('window.wrong')).toEqual([]);
    test.afterEach(async () => {
      await nothingWrong();
      expect(await browser.errors()).toEqual([]);
    });
    /** Waits for the marks on the first story, and gives their words; from now on every frame of the page is looked at. */
    const untilRead = async (): Promise<string[]> => {
      await browser.closePopup();
      const found = await until('marks', async () => {
        const now = await marked(browser);
        return now.includes('accused') && now.includes('APT42') ? now : null;
      });
      await browser.evaluate(watchFrames(words));
      return found;
    };
    const read = async (path: string): Promise<string[]> => {
      await openLedger(browser, server.url + path);
      return untilRead();
    };
    const run = (code: string): Promise<unknown> => browser.evaluate(`(${code}, true)`);
    const text = (html: string): string => JSON.stringify(html);

    test('a page that was open before the extension was installed is read at the first click, and its marks follow it', async () => {
      await openPopup(browser);
      const first = await untilRead();
      await run('window.anew()');
      await untilMarked(browser, first);
    });

    test('a live blog keeps its marks while it grows and never stands still, and the next click reads what is new', async () => {
      const first = await read('/story.html');
      expect(first).not.toContain('Germany');
      await run('window.turn()');
      await run(`window.above(${text(UPDATE)})`);
      await run('window.anew()');
      await untilMarked(browser, first);
      await openPopup(browser);
      await browser.closePopup();
      await untilMarked(browser, [...first, 'Germany']);
    });

    test('an endless page keeps the marks of the first story while others are put below it', async () => {
      const first = await read('/story.html');
      await run(`window.beside(${text(articleOf(SECOND, 'second'))})`);
      await run("history.replaceState(null, '', '/second-story')");
      await run("document.getElementById('second').scrollIntoView()");
      await run('window.anew()');
      await untilMarked(browser, first);
    });

    test('a wall in front of a story takes its marks along, and they come back with it', async () => {
      const first = await read('/story.html');
      await run('window.hide()');
      await untilMarked(browser, []);
      await run('window.give()');
      await untilMarked(browser, first);
    });

    test('a text that comes late is read once it is there', async () => {
      await browser.goto(`${server.url}/late.html`);
      await openPopup(browser, '.failed');
      await browser.closePopup();
      await run(`window.anew(${text(articleOf(FIRST))})`);
      await openPopup(browser);
      await untilRead();
    });

    test('a story is marked beside a frame that holds another, and in an AMP page', async () => {
      const first = await read('/framed.html');
      const frame = "document.getElementById('frame')";
      expect(await browser.evaluate(`${frame}.contentDocument.body.innerText`)).toContain(
        'Sandworm',
      );
      expect(await browser.evaluate(`${frame}.contentWindow.CSS.highlights.size`)).toBe(0);
      await run(`${frame}.remove()`);
      await run('window.anew()');
      await untilMarked(browser, first);
      await nothingWrong();
      expect(await read('/amp.html')).toEqual(first);
    });

    test('a page is printed without marks, and has them again', async () => {
      const first = await read('/story.html');
      await run(
        `(window.printed = {}, ['beforeprint', 'afterprint'].forEach((event) => addEventListener(event, () => { printed[event] = ${MARKED}; })))`,
      );
      await browser.print();
      await until('it to be printed', () => browser.evaluate('Boolean(window.printed.afterprint)'));
      expect(await browser.evaluate('window.printed.beforeprint')).toEqual([]);
      await untilMarked(browser, first);
    });

    test('a page that the browser kept is marked when the reader goes back to it, and is still watched', async () => {
      const first = await read('/story.html');
      await run(
        "addEventListener('pageshow', ({ persisted }) => { window.persisted = persisted; })",
      );
      await browser.goto(`${server.url}/second.html`);
      await browser.back();
      await until('the page to be as it was', () => browser.evaluate('window.persisted === true'));
      await untilMarked(browser, first);
      await run('window.anew()');
      await untilMarked(browser, first);
    });

    test('on a site that is always read, the story that is swapped in is read too', async () => {
      await readAlways(browser, '127.0.0.1');
      await browser.goto(`${server.url}/long.html`);
      await untilRead();
      await run("history.pushState(null, '', '/second-story')");
      await run(`window.anew(${text(articleOf(SECOND))})`);
      await until('marks on the second', async () => (await marked(browser)).includes('Sandworm'));

      // To and fro, it leaves nothing behind; only Chromium tells.
      const before = await browser.heap?.();
      for (let i = 0; before && i < 8; i++) {
        const [story, name] =
          i % 2 ? [SECOND, 'Sandworm'] : [{ ...FIRST, lines: [...FIRST.lines, ...MORE] }, 'APT42'];
        await run(`history.pushState(null, '', '/story-${String(i)}')`);
        await run(`window.anew(${text(articleOf(story))})`);
        await until(`marks on ${name}`, async () => (await marked(browser)).includes(name));
      }
      const after = await browser.heap?.();
      expect(after?.listeners ?? 0).toBeLessThanOrEqual(before?.listeners ?? 0);
      // A story is some fifteen nodes.
      expect((after?.nodes ?? 0) - (before?.nodes ?? 0)).toBeLessThan(60);
    });
  });
}
