import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { listen, openBrowser, openPopup, until, type Browser } from '../browsers/index.mjs';
import { story } from './pages.ts';

const [OPENING] = story().split('</article>');
const LINE = 'The ferries waited in the fog until noon, and the market opened late. ';
const MANY = LINE.repeat(1000);
/** How much the largest page holds, in bytes. */
const HUGE = 200_000_000;
/** A sheet of paper without a word on it. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
const WORDS = "document.querySelector('.group, .failed') && document.body.innerText";

/** Serves an article that goes on for ever at `/endless`, one of 200 MB at `/huge`, a PDF at `/paper.pdf`, and one as it should be at all other paths. */
function serveLong(): ReturnType<typeof listen> {
  return listen((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (request.url === '/endless') {
      response.write(OPENING);
      const timer = setInterval(() => response.write(`<p>${LINE}</p>`), 200);
      response.on('close', () => clearInterval(timer));
    } else if (request.url === '/huge') {
      // Hidden, so that the browser need not lay it out, which takes Chromium half a minute.
      response.write(`${OPENING}<p hidden>`);
      let left = HUGE;
      const send = (): void => {
        while (left > 0) {
          left -= MANY.length;
          if (!response.write(MANY)) return void response.once('drain', send);
        }
        response.end();
      };
      send();
    } else if (request.url === '/paper.pdf') {
      response.setHeader('content-type', 'application/pdf');
      response.end(PDF);
    } else response.end(story());
  });
}

/** Code for whether an article's first paragraphs are there, though its page may have no end. */
const BEGUN = "document.querySelectorAll('article p').length > 3";
const WHOLE = "document.readyState === 'complete'";

/** Goes to a page, and to the words that its popup shows once code in the page says that it is `ready`. */
async function read(browser: Browser, address: string, ready: string): Promise<string> {
  await browser.evaluate(`void (location.href = ${JSON.stringify(address)})`);
  await until(
    `${address} to be there`,
    () => browser.evaluate(`location.href === ${JSON.stringify(address)} && ${ready}`),
    60,
  );
  return wordsOn(browser, address);
}

/** The words that the popup shows on the page in front. */
async function wordsOn(browser: Browser, name: string): Promise<string> {
  await openPopup(browser, 'main');
  const words = await until(`words on ${name}`, () => browser.popupEvaluate<string>(WORDS), 60);
  await browser.closePopup();
  return words;
}

for (const kind of ['chromium', 'firefox'] as const)
  test(`${kind} reads what has come of a page without end, and a file; has a word for 200 MB, a PDF and a page’s source; and goes on reading`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ascribe-file-'));
    const file = join(folder, 'story.html');
    writeFileSync(file, story());
    const server = await serveLong();
    const browser = await openBrowser(kind);
    try {
      await browser.goto(`${server.url}/`);
      expect(await read(browser, `${server.url}/endless`, BEGUN)).toContain('rejects it');
      expect(await browser.evaluate('document.readyState')).toBe('loading');
      expect(await read(browser, `${server.url}/huge`, WHOLE)).toContain('too long');

      await browser.goto(`${server.url}/paper.pdf`);
      expect(await wordsOn(browser, 'a PDF')).toMatch(/This is a PDF|lets no extension read/);
      expect(await read(browser, `${server.url}/`, WHOLE)).toContain('rejects it');
      await browser.goto(pathToFileURL(file).href);
      expect(await wordsOn(browser, 'a file')).toContain('rejects it');
      // Last: Chromium’s driver shows the source of every page that it goes to after it.
      await browser.goto(`view-source:${server.url}/source`);
      expect(await wordsOn(browser, 'a source')).toContain('lets no extension read');
      expect(await browser.errors()).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true });
    }
  });
