import { expect, test } from '@playwright/test';
import {
  allowLoopback,
  inside,
  lookUp,
  openBrowser,
  openLedger,
  SAMPLE,
  serveSample,
  until,
} from './browsers/index.mjs';
import { collections } from './taxii/objects.ts';
import { serveTaxii } from './taxii/server.ts';

const SECRET = 'on the quay at nine';
const BASIC = `Basic ${Buffer.from(`watch:${SECRET}`).toString('base64')}`;

for (const kind of ['chromium', 'firefox'] as const) {
  test(`${kind} reads a team's server that the reader connects, names it in the profile, and forgets it`, async () => {
    const sample = await serveSample();
    const tower = await serveTaxii(collections(), BASIC);
    const browser = await openBrowser(kind);
    const popup = inside((code) => browser.popupEvaluate(code));
    const kept = (area: 'local' | 'sync'): Promise<string> =>
      page.evaluate(`chrome.storage.${area}.get(null).then(JSON.stringify)`);
    await allowLoopback(browser);
    let page = await browser.openExtensionPage('options/index.html');
    const options = inside((code) => page.evaluate(code));
    const click = async (selector: string): Promise<void> => {
      await options.see(`${selector}:enabled`);
      await page.click(selector);
    };
    try {
      await options.fill('input[name=server]', tower.url);
      await page.evaluate(`(() => { const login = document.querySelector('select[name=server-login]'); login.value = 'basic';
        return login.dispatchEvent(new Event('change', { bubbles: true })); })()`);
      await options.fill('input[name=server-user]', 'watch');
      await options.fill('input[name=server-password]', 'on the quay');
      expect(tower.asked).toEqual([]);
      await click('[aria-labelledby=servers] form button');
      await options.says('The server says: “Unauthorized: Who are you?”');
      expect(await kept('local')).not.toContain('on the quay');

      await options.fill('input[name=server-password]', SECRET);
      await click('[aria-labelledby=servers] form button');
      await options.says('Tower CTI');
      await options.says('Attribution');
      expect(tower.asked.some((asked) => asked.includes('/objects/'))).toBe(false);
      await until('the form to be empty', () =>
        page.evaluate("document.querySelector('input[name=server]').value === ''"),
      );
      await click('[data-servers] input[name=collection]');
      await options.says('10 objects');
      expect(tower.asked.filter((asked) => asked.includes('/objects/')).length).toBe(4);
      expect(tower.asked.every((asked) => asked.includes('Basic '))).toBe(true);

      tower.instead('/desk/collections/', (_, to) =>
        to
          .writeHead(403, { 'content-type': 'application/taxii+json;version=2.1' })
          .end('{"title":"Closed for the night"}'),
      );
      await click('[aria-labelledby=servers] .buttons button');
      await options.says('What it brought before stays. The server says: “Closed for the night”');
      await options.says('10 objects');
      expect(await kept('local')).toContain(SECRET);
      expect(await kept('sync')).not.toContain(SECRET);
      const told = await page.evaluate<string>(
        `chrome.runtime.sendMessage({ to: 'background', call: 'servers', ask: {} }).then(JSON.stringify)`,
      );
      expect(told).toContain('Tower CTI');
      expect(told).not.toContain(SECRET);
      await page.close();

      await openLedger(browser, `${sample.url}${SAMPLE}`);
      await lookUp(popup, 'UNC99123');
      const text = await browser.popupEvaluate<string>(
        "document.querySelector('.found .profile').innerText",
      );
      expect(text).toContain('Known from Tower CTI, a server of your team');
      expect(text).toContain(
        'Attributed to Bureau Nine by Harbour Watch, Nov 4, 2026 (from Tower CTI)',
      );
      expect(text).toContain(
        'Harbour Watch (from Tower CTI) attributes to it the campaign “Low Tide”',
      );
      expect(text).toContain(
        'Tower CTI strongly disagrees on “Velvet Otter → Bureau Nine”: The lures differ.',
      );
      expect(text).toContain('Otters in the harbour Tower CTI, Nov 7, 2026');
      await browser.closePopup();

      page = await browser.openExtensionPage('options/index.html');
      await click('[data-servers] li > button:last-child');
      await options.gone('[data-servers] li');
      await until('all of it to be gone', async () => !/Otter|quay|127/.test(await kept('local')));
      await page.close();
      await openLedger(browser, `${sample.url}${SAMPLE}`);
      await popup.press('[aria-label="Who is …?"]');
      await popup.fill('.search input', 'UNC99123');
      await popup.says('Nobody called “UNC99123” is in the data.');
      expect(await browser.errors()).toEqual([]);
    } finally {
      await browser.close();
      await tower.close();
      await sample.close();
    }
  });
}
