import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { BackgroundCalls } from '../../src/browser/protocol.ts';
import { openBrowser, openLedger, SAMPLE, serveSample, until } from '../browsers/index.mjs';

/** Every call that the background answers: whether a script in somebody else's page may make it. */
const OPEN: Readonly<Record<keyof BackgroundCalls, boolean>> = {
  annotate: true,
  article: true,
  card: true,
  left: true,
  precedents: true,
  profile: true,
  search: true,
  settings: true,
  correct: false,
  corrections: false,
  erase: false,
  feedAdd: false,
  feedRemove: false,
  feeds: false,
  feedsExport: false,
  feedsImport: false,
  feedsRead: false,
  knowledgeBundled: false,
  knowledgeSettings: false,
  knowledgeStatus: false,
  knowledgeUpdate: false,
  known: false,
  memory: false,
  read: false,
  readBefore: false,
  serverAdd: false,
  serverChoose: false,
  serverRemove: false,
  servers: false,
  serversRead: false,
  setAllSites: false,
  setMemory: false,
  setSettings: false,
  setSite: false,
  site: false,
  sites: false,
  uncorrect: false,
};
const CALLS = Object.keys(OPEN) as (keyof BackgroundCalls)[];
const CLOSED = CALLS.filter((call) => !OPEN[call]);
const API = 'window.wrappedJSObject?.browser ?? window.browser ?? window.chrome';

/** Code for what becomes of calls, by name, that are made where it runs; `to` is the extension that they go to, by itself its own. */
function calling(calls: readonly string[], api: string, to = ''): string {
  return `Promise.all(${JSON.stringify(calls)}.map((call) => (${api}).runtime
    .sendMessage(${to}{ to: 'background', call, ask: {} }).then((answer) => [call, answer?.ok ? 'answered' : (answer?.error ?? 'silence')], (error) => [call, String(error)])))
    .then((all) => JSON.stringify(Object.fromEntries(all)))`;
}

/** An extension that asks ours, whose id a page's address holds, and writes into the page what became of that. */
function makeStranger(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ascribe-stranger-'));
  const manifest = {
    manifest_version: 3,
    name: 'Stranger',
    version: '1',
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['ask.js'] }],
    browser_specific_settings: { gecko: { id: 'stranger@stranger.example' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(
    join(folder, 'ask.js'),
    `const id = decodeURIComponent(location.search.slice(1));
    if (id) ${calling(CALLS, 'globalThis.browser ?? chrome', 'id, ')}.then((said) => { document.documentElement.dataset.said = said; });`,
  );
  return folder;
}

for (const kind of ['chromium', 'firefox'] as const)
  test(`${kind}: a page, a script in a page and another extension can ask for nothing that is for our own pages`, async () => {
    const stranger = makeStranger();
    const server = await serveSample();
    const browser = await openBrowser(kind, { beside: [stranger] });
    try {
      await openLedger(browser, server.url + SAMPLE);
      const said = JSON.parse(
        await browser.popupEvaluate<string>(
          `(async () => { const api = ${API}; const [tab] = await api.tabs.query({ active: true, currentWindow: true });
          const [{ result }] = await api.scripting.executeScript({ target: { tabId: tab.id }, func: () => ${calling(CLOSED, 'globalThis.browser ?? chrome')} });
          return result; })()`,
        ),
      ) as Record<string, string>;
      expect(said).toEqual(
        Object.fromEntries(CLOSED.map((call) => [call, 'only for pages of the extension'])),
      );
      const own = ['corrections', 'feeds', 'knowledgeStatus', 'memory', 'servers', 'sites'];
      const answered = JSON.parse(await browser.popupEvaluate<string>(calling(own, API))) as Record<
        string,
        string
      >;
      expect(answered).toEqual(Object.fromEntries(own.map((call) => [call, 'answered'])));
      const id = await browser.popupEvaluate<string>(`(${API}).runtime.id`);
      await browser.closePopup();

      // A page has no function to ask with; what it posts is in the storm of `pages.ts`.
      expect(
        await browser.evaluate('globalThis.browser?.runtime ?? globalThis.chrome?.runtime ?? null'),
      ).toBeNull();

      await browser.goto(`${server.url}${SAMPLE}?${encodeURIComponent(id)}`);
      const refused = await until('the other extension', () =>
        browser.evaluate<string>('document.documentElement.dataset.said'),
      );
      for (const [call, words] of Object.entries(JSON.parse(refused) as Record<string, string>))
        expect(words, call).toMatch(/establish connection|Receiving end/);
      expect(Object.keys(JSON.parse(refused) as object)).toEqual(CALLS);
      expect(await browser.errors()).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
      rmSync(stranger, { recursive: true });
    }
  });
