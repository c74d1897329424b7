import { expect, test } from '@playwright/test';
import {
  inside,
  lookUp,
  openLedger,
  painted,
  paperPath,
  SAMPLE,
  until,
  type Browser,
  type Server,
} from './browsers/index.mjs';
import { withSample } from './browsers/sample.ts';
import type { Bundle } from '../src/core/exchange/stix/index.ts';
import { stixFaults } from './exchange/stix-specification.ts';
import { webAnnotationFaults } from './exchange/web-annotation-specification.ts';

const heads = `[...document.querySelectorAll('.ledger .claim-head')].map((head) => head.textContent.replace(/\\s+/g, ' '))`;
const claimWith = (words: string): string =>
  `[...document.querySelectorAll('.claim')].findLast((c) => c.querySelector('.sentence').textContent.includes('${words}'))`;

for (const kind of ['chromium', 'firefox'] as const) {
  test.describe(kind, () => {
    let browser: Browser;
    let server: Server;
    const inPopup = <T>(code: string): Promise<T> => browser.popupEvaluate<T>(code);
    const popup = inside(inPopup);
    /** All words that a highlight is painted on, one after the other. */
    const marked = async (name: string): Promise<string> =>
      (await browser.evaluate<string[]>(painted(name))).join('');

    withSample(kind, (opened) => void ({ browser, server } = opened));
    test.beforeEach(async () => {
      await openLedger(browser, server.url + SAMPLE);
    });
    test.afterEach(() => browser.closePopup());

    test('filters by type and by actor, says how many are left, and shows all again', async () => {
      const all = await inPopup<string[]>(heads);
      await popup.press('[data-type=denial]');
      const denials = await until('the denials alone', async () => {
        const now = await inPopup<string[]>(heads);
        return now.length < all.length ? now : null;
      });
      expect(denials.length).toBeGreaterThan(0);
      expect(denials.every((head) => /den(?:ies|y) it/.test(head))).toBe(true);
      expect(await inPopup("document.querySelector('.controls').innerText")).toContain(
        `${denials.length} of ${all.length} claims`,
      );
      await popup.press('[data-type=denial]');
      await inPopup(`(() => { const by = document.querySelector('.controls select');
        by.value = 'company-microsoft-threat-analysis-center'; by.dispatchEvent(new Event('change', { bubbles: true })); })()`);
      const [one, ...others] = await until('the claims of one actor', async () => {
        const now = await inPopup<string[]>(heads);
        return now.length < denials.length ? now : null;
      });
      expect(one).toContain('Microsoft Threat Analysis Center');
      expect(others).toEqual([]);
      await popup.press('[data-filter-none]');
      await until(
        'all of them',
        async () => (await inPopup<string[]>(heads)).length === all.length,
      );
    });

    test('goes from claim to claim, says which it is, and takes the page there', async () => {
      const place = (): Promise<string> => inPopup("document.querySelector('.place').innerText");
      const step = (to: 'next' | 'previous'): Promise<void> =>
        inPopup(
          `[...document.querySelectorAll('.stepper button')].at(${to === 'next' ? 1 : 0}).click()`,
        );
      expect(await place()).toMatch(/^\d+ claims$/);
      const many = parseInt(await place(), 10);
      await step('next');
      await until('the first', async () => (await place()) === `1 of ${many}`);
      expect(await until('the flash', () => marked('hl-8'))).toContain(
        'US agencies say Iran hacked',
      );
      await step('next');
      await until('the second', async () => (await place()) === `2 of ${many}`);
      await until('its flash', async () => (await marked('hl-8')).includes('on Monday'));
      expect(
        await inPopup("document.querySelector('.claim.current .sentence').textContent"),
      ).toContain('Three US agencies on Monday');
      await step('previous');
      await step('previous');
      await until('the last, round the end', async () => (await place()) === `${many} of ${many}`);
    });

    test('lights up the sentence that the pointer rests on', async () => {
      const own = `${claimWith('The agencies also blamed')}.querySelector('.own')`;
      expect(await marked('hl-9')).toBe('');
      await inPopup(`${own}.dispatchEvent(new PointerEvent('pointerenter'))`);
      await until('the light', async () => (await marked('hl-9')).includes('also blamed Tehran'));
      await inPopup(`${own}.dispatchEvent(new PointerEvent('pointerleave'))`);
      await until('it to go out', async () => (await marked('hl-9')) === '');
    });

    test('hides the marks of the page and shows them again', async () => {
      const tool = 'document.querySelector(\'[aria-label*="the marks in the page"]\')';
      expect(await marked('hl-4')).toContain('blamed');
      await inPopup(`${tool}.click()`);
      await until('the marks to go', async () => (await marked('hl-4')) === '');
      expect(
        await until('the button', () =>
          inPopup<string>(`${tool}.ariaLabel.startsWith('Show') && 'Show'`),
        ),
      ).toBe('Show');
      await inPopup(`${tool}.click()`);
      await until('the marks to come back', async () => (await marked('hl-4')).includes('blamed'));
    });

    test('copies a claim and the whole ledger, and prepares a report', async () => {
      await inPopup(
        '(window.copied = [], navigator.clipboard.writeText = async (text) => void window.copied.push(text))',
      );
      const copied = (): Promise<string> =>
        until('the copy', async () =>
          (await inPopup<string[]>('window.copied.splice(0)')).join(''),
        );
      const claim = claimWith('In a joint statement');
      await inPopup(`${claim}.querySelector('.foot button').click()`);
      const press = (label: string): Promise<void> =>
        until('the button', () =>
          inPopup(
            `(() => { const b = [...${claim}.querySelectorAll('.more-of-claim button')].find((b) => b.textContent === '${label}'); b.click(); return true; })()`,
          ),
        );
      await press('Text');
      const text = await copied();
      expect(text).toContain('CISA → Iran');
      expect(text).toContain('(“confident”)');
      expect(text).toContain(`${server.url}${SAMPLE}#:~:text=`);
      await press('JSON');
      expect(JSON.parse(await copied())).toMatchObject({
        type: 'attribution',
        certaintyWords: 'confident',
      });
      await press('Report this');
      const report = await copied();
      expect(report).toContain('Why it was listed');
      expect(report).toContain('social engineering');
      await popup.press('[aria-label="Copy or print"]');
      await popup.press('[data-copy=markdown]');
      const markdown = await copied();
      expect(markdown).toMatch(/^# US agencies say Iran hacked/);
      expect(markdown).toContain('## Against Iran');
      await popup.says('Copied.');
      await popup.press('[data-copy=stix]');
      const bundle: Bundle = JSON.parse(await copied());
      expect(stixFaults(bundle)).toEqual([]);
      expect(JSON.stringify(bundle)).toContain('“confident”');
      await popup.press('[data-copy=web-annotation]');
      const annotations = await copied();
      expect(webAnnotationFaults(JSON.parse(annotations))).toEqual([]);
      expect(annotations).toContain(`${server.url}${SAMPLE}`);
    });

    test('takes “not a claim” at once, and takes it back', async () => {
      const has = (): Promise<boolean> =>
        inPopup(`Boolean(${claimWith('The agencies also blamed')})`);
      await inPopup(
        `${claimWith('The agencies also blamed')}.querySelector('.foot button').click()`,
      );
      await popup.press('[data-fix=not-a-claim]');
      await until('the claim to go', async () => !(await has()));
      expect(await marked('hl-4')).not.toContain('blamed');
      await popup.press('[data-undo]');
      await until('the claim to come back', has);
      await until('its mark', async () => (await marked('hl-4')).includes('blamed'));
    });

    test('takes “not an actor” and “somebody else”, found by a search, and takes them back', async () => {
      const entry = "document.querySelector('[data-actor=group-apt42]')";
      const open = async (): Promise<void> => {
        await inPopup(`${entry}.querySelector('details').open = true`);
        await until('the buttons', () => inPopup(`Boolean(${entry}.querySelector('[data-fix]'))`));
      };
      await open();
      await inPopup(`${entry}.querySelector('[data-fix=not-an-actor]').click()`);
      await until('the actor to go', () => inPopup(`${entry} === null`));
      expect(await marked('hl-1')).toBe('');
      await popup.press('[data-undo]');
      await until('the actor to come back', () => inPopup(`${entry} !== null`));
      await open();
      await inPopup(`${entry}.querySelector('[data-fix=wrong-actor]').click()`);
      // The page is read anew after the way back: a field that was emptied by it is filled again. Typing
      // what stands there already would start the search over, for ever on a slow machine.
      await until('who is found', () =>
        inPopup(`(() => { const field = ${entry}.querySelector('input[type=search]');
          if (!field) { ${entry}.querySelector('[data-fix=wrong-actor]')?.click(); return false; }
          if (${entry}.querySelector('.found button')) return true;
          if (field.value === 'charming kitten') return false;
          field.value = 'charming kitten'; field.dispatchEvent(new Event('input', { bubbles: true })); return false; })()`),
      );
      const other = await inPopup<string>(`${entry}.querySelector('.found b').textContent`);
      await inPopup(`${entry}.querySelector('.found button').click()`);
      await until('the other', () =>
        inPopup(
          `[...document.querySelectorAll('.actor summary h3')].some((b) => b.textContent === ${JSON.stringify(other)})`,
        ),
      );
      expect(await inPopup(`${entry} === null`)).toBe(true);
      await popup.press('[data-undo]');
      await until('the first to come back', () => inPopup(`${entry} !== null`));
    });

    test('prints the whole ledger from a page of its own', async () => {
      const page = await browser.openExtensionPage(await paperPath(inPopup));
      try {
        const text = await until('the sheet', () =>
          page.evaluate<string>("document.querySelector('.group') && document.body.innerText"),
        );
        expect(text).toContain(`${server.url}${SAMPLE}`);
        expect(text).toContain('Tehran denied that as well');
        // As paper has it: what can only be pressed is gone, what heads the claims of earlier days is not.
        const onPaper = await page.evaluate<string>(
          `([...document.styleSheets].flatMap((s) => [...s.cssRules]).forEach((r) => r.media?.mediaText === 'print' && (r.media.mediaText = 'all')),
            document.body.innerText)`,
        );
        expect(onPaper).toContain('Earlier accusations it mentions');
        expect(onPaper).not.toContain('copy · correct');
      } finally {
        await page.close();
      }
    });

    test('finds who somebody is by any name, with who uses each', async () => {
      await lookUp(popup, 'midnight blizzard');
      expect(await inPopup("document.querySelector('.found h3').textContent")).toBe('APT29');
      const profile = await inPopup<string>("document.querySelector('.found .profile').innerText");
      expect(profile).toMatch(/Cozy Bear\s+CrowdStrike/);
      expect(profile).toMatch(/Midnight Blizzard: also used for/);
      const chart = await inPopup<string>("document.querySelector('.found .timeline').ariaLabel");
      expect(chart).toMatch(/20\d\d: .*official (?:attribution|denial)/);
    });
  });
}
