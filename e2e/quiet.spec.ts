import { expect, test } from '@playwright/test';
import {
  allowLoopback,
  inside,
  listen,
  lookUp,
  openBrowser,
  openCard,
  openPanel,
  openPopup,
  storyOf,
  type ExtensionPage,
} from './browsers/index.mjs';

const FEED = `<rss version="2.0"><channel><title>Tower</title><item><title>Sandworm returns</title><link>/a</link></item></channel></rss>`;

for (const kind of ['chromium', 'firefox'] as const) {
  test(`${kind} is asked for nothing by the extension on a walk through all of it, until a feed is added`, async () => {
    const served: string[] = [];
    const { url, close } = await listen(({ url: path = '' }, to) => {
      served.push(path);
      to.writeHead(200, { 'content-type': path === '/feed' ? 'text/xml' : 'text/html' });
      to.end(path === '/feed' ? FEED : storyOf('Sandworm'));
    });
    const asked: string[] = [];
    const browser = await openBrowser(kind, { asked });
    const popup = inside((code) => browser.popupEvaluate(code));
    const panel = inside((code) => browser.panelEvaluate(code));
    /** Opens a page of the extension, waits for an element in it, and gives the page. */
    const look = async (path: string, selector: string): Promise<ExtensionPage> => {
      const page = await browser.openExtensionPage(path);
      await inside((code) => page.evaluate(code)).see(selector);
      return page;
    };
    try {
      await (await look('welcome/index.html', '#found .group')).close();
      await browser.goto(`${url}/story.html`);
      await openPopup(browser);
      await popup.unfold();
      await lookUp(popup, 'midnight blizzard');
      await browser.closePopup();
      expect((await openCard(browser, 'Sandworm')).text).toContain('Sandworm');
      await browser.killBackground();
      await openPopup(browser);
      await openPanel(browser);
      await browser.closePopup();
      const menu = await look('options/index.html', '#servers');
      // What the menu on a selection leaves for the panel.
      await menu.evaluate("chrome.storage.session.set({ asked: 'Fancy Bear' }).then(() => true)");
      await panel.see('.found details');
      expect(await menu.evaluate('chrome.alarms.getAll().then(({ length }) => length)')).toBe(0);
      await menu.close();
      await (await look('memory/index.html', '.keep input')).close();
      expect(new Set(served)).toEqual(new Set(['/story.html']));

      await allowLoopback(browser);
      const options = await look('options/index.html', '[aria-labelledby=feeds] form');
      const inOptions = inside((code) => options.evaluate(code));
      await inOptions.fill('input[name=feed]', `${url}/feed`);
      await inOptions.see('[aria-labelledby=feeds] form button:enabled');
      await options.click('[aria-labelledby=feeds] form button');
      await inOptions.says('One entry');
      await options.close();
    } finally {
      await browser.close();
      await close();
    }
    // The browser saw it ask for the feed, and for nothing else all the while.
    expect(asked).toEqual([`${url}/feed`]);
  });
}
