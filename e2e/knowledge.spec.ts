import { expect, test } from '@playwright/test';
import {
  inside,
  listen,
  openBrowser,
  storyOf,
  until,
  type ExtensionPage,
  type Listening,
} from './browsers/index.mjs';

const trees = ['Alder', 'Birch', 'Cedar', 'Elm', 'Fir', 'Hazel'];
const LISTS: Record<string, string> = {
  '/lists/MISP/misp-galaxy/main/clusters/threat-actor.json': JSON.stringify({
    type: 'threat-actor',
    values: [
      { value: 'Velvet Otter', meta: { country: 'IR', synonyms: ['UNC99123'] } },
      ...trees.map((tree) => ({ value: `Pale ${tree}` })),
    ],
  }),
  '/lists/MISP/misp-galaxy/main/clusters/producer.json': JSON.stringify({
    type: 'producer',
    values: trees.map((tree) => ({ value: `${tree} Threat Research` })),
  }),
  '/lists/microsoft/mstic/master/PublicFeeds/ThreatActorNaming/MicrosoftMapping.json':
    JSON.stringify(
      trees.map((tree) => ({ 'Threat actor name': `${tree} Tempest`, 'Origin/Threat': 'Iran' })),
    ),
};
/** A mirror of the lists, and a page that names one of their groups; `fail` makes the lists answer 500. */
async function mirror(): Promise<Listening & { asked: string[]; fail(): void }> {
  const asked: string[] = [];
  let broken = false;
  const listening = await listen((request, response) => {
    const list = LISTS[request.url ?? ''];
    if (list === undefined) {
      response.writeHead(200, { 'content-type': 'text/html' }).end(storyOf('UNC99123'));
      return;
    }
    asked.push(String(request.headers['if-none-match'] ?? ''));
    if (broken) response.writeHead(500).end();
    else if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"v1"' }).end(list);
  });
  return { ...listening, asked, fail: () => (broken = true) };
}

for (const kind of ['chromium', 'firefox'] as const) {
  test(`${kind} updates the facts from a mirror, says what is new, and goes back`, async () => {
    const { url, close, asked, fail } = await mirror();
    const browser = await openBrowser(kind);
    const status = (page: ExtensionPage, words: RegExp): Promise<string> =>
      until(String(words), async () => {
        const text = await page.evaluate<string>('document.body.innerText');
        return words.test(text) ? text : '';
      });
    const named = async (): Promise<string> => {
      await browser.goto(`${url}/story.html`);
      await browser.clickToolbar();
      const text = await until('the ledger', () =>
        browser.popupEvaluate<string>(
          "document.querySelector('.actor') && document.body.innerText",
        ),
      );
      await browser.closePopup();
      return text;
    };
    try {
      expect(await named()).toContain('not in our data');
      await browser.allowHost('http://127.0.0.1/*');
      let page = await browser.openExtensionPage('options/index.html');
      await status(page, /Update the facts every week/);
      expect(asked).toEqual([]);
      await inside((code) => page.evaluate(code)).fill('input[type=url]', `${url}/lists`);
      await page.click('[aria-labelledby=knowledge] input[type=checkbox]');
      const news = await status(page, /new actors/);
      expect(news).toMatch(/\d+ new actors/);
      expect(news).toContain('Velvet Otter');
      expect(asked).toEqual(['', '', '']);
      await page.click('.buttons button:first-child');
      await status(page, /nothing new since the last time/);
      expect(asked.slice(3)).toEqual(['"v1"', '"v1"', '"v1"']);
      fail();
      await page.click('.buttons button:first-child');
      await status(page, /did not hand it out/);
      await page.close();

      expect(await named()).not.toContain('not in our data');

      page = await browser.openExtensionPage('options/index.html');
      await status(page, /Use the bundled facts again/);
      await page.click('.buttons button:last-child');
      await until('the update to be gone', () =>
        page.evaluate<boolean>(
          "document.querySelector('.buttons button:last-child').disabled && !document.querySelector('.last-update')",
        ),
      );
      await page.close();
      expect(await named()).toContain('not in our data');
      expect(await browser.errors()).toEqual([]);
    } finally {
      await browser.close();
      await close();
    }
  });
}
