import { expect, test } from '@playwright/test';
import { openBrowser, until } from './browsers/index.mjs';

for (const kind of ['chromium', 'firefox'] as const) {
  test(`${kind} opens the welcome page on install, with the sample annotated in place`, async () => {
    const browser = await openBrowser(kind);
    try {
      if (kind === 'chromium')
        expect(await browser.openPages()).toContainEqual(
          expect.stringContaining('/welcome/index.html'),
        );
      const page = await browser.openExtensionPage('welcome/index.html');
      const text = await until('the ledger', () =>
        page.evaluate<string>(
          "document.querySelector('#found .group') && document.querySelector('#found').innerText",
        ),
      );
      expect(text).toContain('say Iran did it');
      const cues = await page.evaluate<string[]>(
        "[...CSS.highlights.get('hl-4')].map((r) => r.startContainer.data.slice(r.startOffset, r.endOffset))",
      );
      expect(cues).toContain('blamed');
      // The keyboard goes on to the first claim: the card stands beside its sentence in the sample.
      await page.evaluate("(document.querySelector('.counts summary').focus(), true)");
      await page.key('Tab');
      // Of the closed card a page sees that something stands after its body, and no more.
      await until('the card of the claim', () =>
        page.evaluate<boolean>('document.body.nextElementSibling !== null'),
      );
      await page.evaluate("(document.querySelector('.counts summary').focus(), true)");
      await until('the card to go', () =>
        page.evaluate<boolean>('document.body.nextElementSibling === null'),
      );
      const pin = await page.evaluate<string>("document.querySelector('.pin').innerText");
      expect(pin).toContain(
        kind === 'chromium'
          ? 'Click the puzzle piece beside the address bar, then the pin'
          : 'Pin to Toolbar',
      );
      expect(pin.includes('The button is on your toolbar.')).toBe(
        await page.evaluate(
          '(globalThis.browser ?? chrome).action.getUserSettings().then((s) => s.isOnToolbar)',
        ),
      );
      expect(await browser.errors()).toEqual([]);
    } finally {
      await browser.close();
    }
  });
}

/** The ledger of the sample as it is read aloud, without buttons and sentences: written by hand. */
const ALOUD = [
  'Who says what',
  'Against Iran',
  '2 sources; none cites another here',
  'ODNI, FBI, CISA accuse Iran: trying to break into both presidential campaigns … – “accused” (alleged)',
  'ODNI, FBI, CISA accuse Iran: used social engineering to reach people close to the two … – “confident” (high confidence)',
  'ODNI, FBI, CISA accuse Iran: influence operations aimed at American voters',
  'Iranian UN Mission denies it',
  'Iranian UN Mission denies it',
  'Microsoft Threat Analysis Center accuses Iran: sent a spear-phishing email to a senior campaign …',
  'Against APT42',
  '1 source',
  'Google’s Threat Analysis Group accuses APT42: targeted the personal accounts of about a dozen people …',
  'No denial in this article.',
  'Against Revolutionary Guards',
  '1 source',
  'Google’s Threat Analysis Group accuses Revolutionary Guards',
  'No denial in this article.',
  'Other doubts and silences',
  'Trump campaign gives no comment',
  'Earlier accusations it mentions (2 claims)',
];

test('a screen reader reads the ledger as sentences', async () => {
  const browser = await openBrowser('chromium');
  try {
    const page = await browser.openExtensionPage('welcome/index.html');
    await until('the ledger', () =>
      page.evaluate<boolean>("Boolean(document.querySelector('#found .group'))"),
    );
    const tree = (await page.accessible?.('#found')) ?? '';
    const ledger = tree.slice(
      tree.indexOf('heading "Who says what"'),
      tree.indexOf('region "Who is named"'),
    );
    const lines = [...ledger.matchAll(/^\s*-? ?(?:heading|paragraph:|group:) ?(.*)$/gm)].map(
      ([, text = '']) => text.replace(/ \[level=\d\]$/, '').replace(/^"(.*)"$/, '$1'),
    );
    expect(lines).toEqual(ALOUD);
  } finally {
    await browser.close();
  }
});
