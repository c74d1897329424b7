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
      expect(await browser.errors()).toEqual([]);
    } finally {
      await browser.close();
    }
  });
}
