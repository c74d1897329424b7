import { expect, test } from '@playwright/test';
import {
  openBrowser,
  painted,
  SAMPLE,
  serveSample,
  until,
  type Browser,
  type Server,
} from './browsers/index.mjs';
import { withSample } from './browsers/sample.ts';

/** All that is painted on the page, by the neutral name of its highlight; read by the page's own script. */
const MARKS = `({ ${[1, 2, 3, 4, 5, 6, 7, 8].map((i) => `'hl-${i}': ${painted(`hl-${i}`)}`).join(', ')} })`;
const LEDGER = "document.querySelector('.group, .failed') && document.body.innerText";
type Marks = Record<string, string[]>;

for (const kind of ['chromium', 'firefox'] as const) {
  test.describe(kind, () => {
    let browser: Browser;
    let server: Server;
    const sample = (): string => server.url + SAMPLE;
    const marks = (): Promise<Marks> => browser.evaluate<Marks>(MARKS);
    const ledger = (): Promise<string> =>
      until('the ledger', () => browser.popupEvaluate<string>(LEDGER));

    withSample(kind, (opened) => void ({ browser, server } = opened));
    test.afterEach(() => browser.closePopup());

    test('a click on the button marks the sample and shows who blames whom and who denies it', async () => {
      await browser.goto(sample());
      const before = await browser.evaluate<string>('document.documentElement.outerHTML');
      await browser.clickToolbar();
      const text = await ledger();
      expect(text).toContain('Three US agencies say Iran did it (“confident”)');
      expect(text).toContain('Iranian UN Mission rejects it.');
      expect(text).toMatch(/Against APT42\s+1 source/);
      const painted = await marks();
      expect(painted['hl-4']).toEqual(expect.arrayContaining(['accused', 'blamed', 'links']));
      expect(painted['hl-5']).toEqual(expect.arrayContaining(['are unsubstantiated']));
      expect(painted['hl-1']).toEqual(['APT42']);
      expect(painted['hl-3']).toContain('Google’s Threat Analysis Group');
      expect(await browser.evaluate<string>('document.documentElement.outerHTML')).toBe(before);
      expect(await browser.badge()).toMatch(/^[1-9]$/);
    });

    test('a profile says by whom a group is attributed, and what was said before', async () => {
      await browser.goto(sample());
      await browser.clickToolbar();
      await ledger();
      const profile = await until('the profile', () =>
        browser.popupEvaluate<string>(
          `(() => { const d = [...document.querySelectorAll('.actor details')].find((d) => d.querySelector('h3').textContent === 'APT42');
             d.open = true; return d.querySelector('.sponsors') && d.querySelector('.profile').innerText; })()`,
        ),
      );
      expect(profile).toMatch(/Attributed to .*Iran.* by /);
      expect(profile).toContain('Prior reports');
      const links = await browser.popupEvaluate<string[]>(
        `[...document.querySelectorAll('.profile a')].map((a) => a.protocol)`,
      );
      expect(links.length).toBeGreaterThan(0);
      expect(links.every((p) => p === 'https:' || p === 'http:')).toBe(true);
    });

    test('a click on a claim scrolls to its sentence and flashes it', async () => {
      await browser.goto(sample());
      await browser.evaluate("(document.body.style.paddingTop = '3000px')");
      await browser.evaluate('window.scrollTo(0, 0)');
      await browser.clickToolbar();
      await ledger();
      await browser.popupEvaluate(
        "[...document.querySelectorAll('.sentence')].find((b) => b.textContent.includes('devoid')).click()",
      );
      await until(
        'the page to scroll',
        async () => (await browser.evaluate<number>('window.scrollY')) > 1000,
      );
      const flashed = await until('the flash', async () => (await marks())['hl-8']?.join(''));
      expect(flashed).toContain('devoid of any standing');
    });

    test('the background is stopped in between, and the next click still answers', async () => {
      await browser.goto(sample());
      await browser.killBackground();
      await browser.clickToolbar();
      expect(await ledger()).toContain('say Iran did it');
    });

    test('marks follow the words when the page renders itself anew, and go when these go', async () => {
      await browser.goto(sample());
      await browser.clickToolbar();
      await ledger();
      await browser.closePopup();
      await browser.evaluate(`(() => { const body = document.querySelector('.body'); const fresh = body.cloneNode(true);
        const first = document.createElement('p'); first.textContent = 'Updated on Tuesday with a paragraph that was not here before, about nothing much.';
        fresh.prepend(first); body.replaceWith(fresh); })()`);
      await until('the marks to come back', async () =>
        (await marks())['hl-4']?.includes('blamed'),
      );
      await browser.evaluate("document.querySelector('.body').replaceChildren()");
      await until('the marks to go', async () => !(await marks())['hl-4']?.includes('blamed'));
    });

    test('says so where there is no article, another language, or no way in', async () => {
      for (const [url, words] of [
        [`${server.url}/empty.html`, /not an article|too little text/],
        [`${server.url}/de.html`, /not in English/],
        [kind === 'chromium' ? 'chrome://version/' : 'about:license', /lets no extension read/],
      ] as const) {
        await browser.goto(url);
        await browser.clickToolbar();
        expect(await ledger()).toMatch(words);
        await browser.closePopup();
      }
    });
  });

  test(`${kind} without the extension has no mark`, async () => {
    const server = await serveSample();
    const browser = await openBrowser(kind, { extension: false });
    try {
      await browser.goto(server.url + SAMPLE);
      const painted = await browser.evaluate<Marks>(MARKS);
      expect(Object.values(painted).flat()).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  });
}
