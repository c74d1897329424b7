import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from '@playwright/test';
import {
  inside,
  listen,
  openBrowser,
  openPopup,
  storyOf,
  until,
  type Listening,
} from './browsers/index.mjs';

const TITLE = 'Sandworm back in the harbour, the tower desk says';
const FEED = `<?xml version="1.0" encoding="windows-1252"?><rss version="2.0"><channel><title>Caf\xe9 Tower</title>
  <item><title>${TITLE}</title><link>/2026/harbour</link><pubDate>Thu, 19 Nov 2026 08:00:00 GMT</pubDate></item></channel></rss>`;
/** A publisher: a page, a feed that can break, and what it was asked for. */
async function publisher(): Promise<
  Listening & {
    asked: string[];
    answer(as: (request: IncomingMessage, to: ServerResponse) => void): void;
  }
> {
  const asked: string[] = [];
  let feed = (request: IncomingMessage, to: ServerResponse): void => {
    if (request.headers['if-none-match'] === '"1"') to.writeHead(304).end();
    else
      to.writeHead(200, { etag: '"1"', 'content-type': 'text/xml; charset=utf-8' }).end(
        Buffer.from(FEED, 'latin1'),
      );
  };
  const listening = await listen((request, to) => {
    if (request.url === '/story.html') {
      to.writeHead(200, { 'content-type': 'text/html' }).end(storyOf('Sandworm'));
      return;
    }
    asked.push(`${request.url} ${request.headers['if-none-match'] ?? ''}`.trim());
    expect(request.headers.cookie).toBeUndefined();
    feed(request, to);
  });
  return { ...listening, asked, answer: (as) => (feed = as) };
}

for (const kind of ['chromium', 'firefox'] as const) {
  test(`${kind} reads a feed that the reader adds, shows it in the profile, and forgets it`, async () => {
    const { url, close, asked, answer } = await publisher();
    const browser = await openBrowser(kind);
    const profile = async (): Promise<string> => {
      await browser.goto(`${url}/story.html`);
      await openPopup(browser);
      const popup = inside((code) => browser.popupEvaluate(code));
      await popup.press('[data-actor="group-sandworm"] summary');
      await popup.see('[data-actor="group-sandworm"] .reports');
      const text = await browser.popupEvaluate<string>(
        `document.querySelector('[data-actor="group-sandworm"]').innerText`,
      );
      await browser.closePopup();
      return text;
    };
    try {
      expect(await profile()).not.toContain('From your feeds');
      await browser.allowHost('http://127.0.0.1/*');
      let page = await browser.openExtensionPage('options/index.html');
      const options = inside((code) => page.evaluate(code));
      await options.fill('input[name=feed]', `${url}/feed`);
      expect(asked).toEqual([]);
      await page.click('[aria-labelledby=feeds] form button');
      await options.says('Café Tower');
      await options.says('One entry');
      expect(asked).toEqual(['/feed']);

      await options.see('[data-read]:enabled');
      await page.click('[data-read]');
      await until('the second time', () => asked.length === 2);
      expect(asked[1]).toBe('/feed "1"');
      answer((_, to) =>
        to.end('<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel><title>&a;</title></channel></rss>'),
      );
      await options.see('[data-read]:enabled');
      await page.click('[data-read]');
      await options.says('Declares entities of its own');
      await options.says('One entry');
      await page.close();

      const text = await profile();
      expect(text).toContain('From your feeds');
      expect(text).toContain(`${TITLE} Café Tower, Nov 19, 2026`);

      await browser.revokeHost('http://127.0.0.1/*');
      page = await browser.openExtensionPage('options/index.html');
      await options.says('Café Tower');
      const before = asked.length;
      await options.see('[data-read]:enabled');
      await page.click('[data-read]');
      await options.says('does not let Ascribe ask this site yet');
      expect(asked.length).toBe(before);
      await page.click('[data-feeds] li button:last-child');
      await options.gone('[data-feeds] li');
      await page.close();
      expect(await profile()).not.toContain('From your feeds');
      expect(await browser.errors()).toEqual([]);
    } finally {
      await browser.close();
      await close();
    }
  });

  test(`${kind} takes feeds from an OPML file, asks none of them, and gives the list back`, async () => {
    const { url, close, asked } = await publisher();
    const browser = await openBrowser(kind);
    const opml = `<opml version="2.0"><head/><body><outline text="Desks"><outline text="Tower" xmlUrl="${url}/feed"/>
      <outline text="Moat" xmlUrl="http://localhost:9/rss"/></outline></body></opml>`;
    try {
      const page = await browser.openExtensionPage('options/index.html');
      const options = inside((code) => page.evaluate(code));
      await options.see('input[name=opml]');
      await page.evaluate(`(() => { const input = document.querySelector('input[name=opml]'); const list = new DataTransfer();
        list.items.add(new File([${JSON.stringify(opml)}], 'mine.opml')); input.files = list.files;
        return input.dispatchEvent(new Event('change', { bubbles: true })); })()`);
      await options.says('2 feeds added.');
      await options.says('Allow all 2');
      const kept = await page.evaluate<string>(
        `chrome.runtime.sendMessage({ to: 'background', call: 'feedsExport', ask: {} }).then((answer) => answer.value)`,
      );
      expect(kept).toContain(`xmlUrl="${url}/feed"`);
      expect(kept).toContain('text="Moat"');
      expect(asked).toEqual([]);
      await page.close();
      expect(await browser.errors()).toEqual([]);
    } finally {
      await browser.close();
      await close();
    }
  });
}
