import { expect, test } from '@playwright/test';
import {
  openBrowser,
  openLedger,
  openPopup,
  serve,
  until,
  type Browser,
  type Server,
} from '../browsers/index.mjs';
import { buildSite, FRAMEWORKS, pageOfSite, type BuiltSite, type Framework } from './build.ts';
import { pageOf, STORIES, UPDATE } from './stories.ts';
import { marked, untilMarked, watchFrames, wordsOf } from './watched.ts';

const [FIRST, SECOND] = STORIES;
const sites = new Map<Framework, BuiltSite>();
let words: readonly string[] = [];
/** Code for the site's elements, as they are written. */
const ELEMENTS = "document.getElementById('root').innerHTML";

test.beforeAll(async () => {
  for (const framework of Object.keys(FRAMEWORKS) as Framework[])
    sites.set(framework, await buildSite(framework, STORIES));
  words = STORIES.flatMap((story) => wordsOf(pageOf(story)));
});

for (const kind of ['chromium', 'firefox'] as const) {
  test.describe(kind, () => {
    let browser: Browser;
    let server: Server;
    test.beforeAll(async () => {
      server = await serve();
      for (const [framework, { html, script }] of sites) {
        server.pages[`/${framework}.js`] = { body: script, type: 'text/javascript' };
        server.pages[`/${framework}`] = pageOfSite(html, `${framework}.js`, STORIES);
      }
      browser = await openBrowser(kind);
    });
    test.afterAll(async () => {
      await browser.close();
      await server.close();
    });
    const set = (change: object): Promise<unknown> =>
      browser.evaluate(`window.site.set(${JSON.stringify(change)})`);
    const shows = (text: string): Promise<boolean> =>
      until(`“${text}”`, () =>
        browser.evaluate(`document.body.innerText.includes(${JSON.stringify(text)})`),
      );

    for (const framework of Object.keys(FRAMEWORKS) as Framework[])
      test(`a site in ${framework} hydrates, renders itself anew and goes elsewhere, and its marks are right or absent`, async () => {
        await openLedger(browser, `${server.url}/${framework}`);
        await browser.closePopup();
        await until('marks', async () => (await marked(browser)).includes('APT42'));
        const first = await marked(browser);
        expect(first).toEqual(expect.arrayContaining(['accused', 'denied']));
        await browser.evaluate(watchFrames(words));

        const served = await browser.evaluate<string>(ELEMENTS);
        await browser.evaluate('window.site.hydrate()');
        await until('the framework', () => browser.evaluate('window.site.ready'));
        expect(await browser.evaluate<string>(ELEMENTS)).toBe(served);
        await set({ clock: 7 });
        await shows('Looked at 7 times');
        expect(await browser.evaluate('window.said')).toEqual([]);
        expect(await marked(browser)).toEqual(first);

        // Every line is written into the text node of the one before it.
        await set({ updates: [UPDATE] });
        await shows(UPDATE);
        await untilMarked(browser, first);
        await set({ edition: 1 });
        await untilMarked(browser, first);
        await set({ loaded: false });
        await shows('Loading');
        await untilMarked(browser, []);
        await set({ loaded: true, updates: [] });
        await untilMarked(browser, first);

        await browser.evaluate('window.site.go(1)');
        await shows(SECOND.title);
        await untilMarked(browser, []);
        await until('no badge', async () => (await browser.badge()) === '');
        await openPopup(browser);
        await browser.closePopup();
        await until('marks on the second story', async () =>
          (await marked(browser)).includes('Sandworm'),
        );
        await browser.evaluate('history.back()');
        await shows(FIRST.title);
        await untilMarked(browser, []);
        expect(await browser.evaluate('window.wrong')).toEqual([]);
        expect(await browser.evaluate('window.said')).toEqual([]);
        expect(await browser.errors()).toEqual([]);
      });

    test('the frameworks do warn of a page whose elements were edited', async () => {
      for (const [framework, { html }] of sites) {
        // It takes elements away without a word.
        if (framework === 'preact') continue;
        const edited = html.replace('APT42', 'APT42<sup>?</sup>');
        server.pages['/edited'] = pageOfSite(edited, `${framework}.js`, STORIES);
        await browser.goto(`${server.url}/edited`);
        await browser.evaluate('window.site.hydrate()');
        await until(`${framework} to say something`, () =>
          browser.evaluate('window.said.length > 0'),
        );
      }
    });
  });
}
