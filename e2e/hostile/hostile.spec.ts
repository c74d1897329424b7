import { expect, test } from '@playwright/test';
import { openBrowser, serve, until } from '../browsers/index.mjs';
import { HOSTILE, story } from './pages.ts';

const LEDGER = "document.querySelector('.group, .failed') && document.body.innerText";
/** What a page's own script learns: the names of what is painted, and what hangs on its elements and its window. */
const SEEN = `({ pwned: window.pwned ?? null, names: (() => { const names = []; try { CSS.highlights.forEach((_, name) => names.push(name)); } catch { return null; } return names; })(),
  own: Object.keys(window).filter((key) => /ascribe/i.test(key)), children: document.documentElement.children.length })`;
interface Seen {
  pwned: unknown;
  names: string[] | null;
  own: string[];
  children: number;
}

for (const kind of ['chromium', 'firefox'] as const) {
  test(`${kind} reads pages that would keep it from reading, and nothing of theirs runs`, async () => {
    const server = await serve();
    const browser = await openBrowser(kind);
    try {
      for (const [name, { html, headers, mute }] of Object.entries(HOSTILE)) {
        server.pages['/page.html'] = headers ? { body: html, headers } : html;
        await browser.goto(`${server.url}/page.html`);
        const source = (): Promise<string> =>
          mute
            ? Promise.resolve('')
            : browser.evaluate<string>('document.documentElement.outerHTML');
        const before = await source();
        await browser.clickToolbar();
        const ledger = await until(`the ledger of ${name}`, () =>
          browser.popupEvaluate<string>(LEDGER),
        );
        expect(ledger, name).toMatch(/agencies .*Iran did it|Iran did it/);
        expect(ledger, name).toContain('rejects it');
        expect(ledger, name).not.toContain('Russia');
        const ran = await browser.popupEvaluate<unknown>(
          `[window.pwned ?? null, document.querySelectorAll('img[onerror], script:not([src])').length, ({}).polluted ?? null]`,
        );
        expect(ran, name).toEqual([null, 0, null]);
        await browser.closePopup();
        if (mute) continue;
        const seen = await browser.evaluate<Seen>(SEEN);
        expect(seen.pwned, name).toBeNull();
        expect(seen.own, name).toEqual([]);
        for (const highlight of seen.names ?? []) expect(highlight, name).toMatch(/^hl-\d/);
        expect((await source()) === before, `${name} is unchanged`).toBe(true);
      }
      const errors = (await browser.errors()).filter((e) => !e.includes('Content Security Policy'));
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  });

  test(`${kind} has a word for pages too large, and for articles in frames, and goes on reading`, async () => {
    const server = await serve();
    const browser = await openBrowser(kind);
    try {
      server.pages['/text-nodes.html'] = story({
        close: `<script>const box = document.createElement('div'); document.querySelector('article').append(box);
          for (let i = 0; i < 1000000; i++) box.append(document.createTextNode('word '));</script>`,
      });
      server.pages['/deep.html'] = story({
        close: `<script>let at = document.createElement('div'); document.body.append(at);
          for (let i = 0; i < 1000; i++) { const next = document.createElement('div'); at.append(next); at = next; } at.textContent = 'x';</script>`,
      });
      server.pages['/hidden.html'] = story({
        close: `<div hidden id="x"></div><script>let at = document.getElementById('x');
          for (let i = 0; i < 100000; i++) { const next = document.createElement('div'); at.append(next); at = next; }</script>`,
      });
      server.pages['/large.html'] = story({
        close: `<div>${'<p>lorem ipsum dolor sit amet, </p>'.repeat(200_000)}</div>`,
      });
      server.pages['/frame.html'] =
        '<!doctype html><title>Frames</title><p>See below.</p><iframe sandbox srcdoc="&lt;p&gt;Iran did it.&lt;/p&gt;"></iframe>';
      server.pages['/story.html'] = story();
      for (const path of [
        '/text-nodes.html',
        '/deep.html',
        '/hidden.html',
        '/large.html',
        '/frame.html',
        '/story.html',
      ]) {
        await browser.goto(server.url + path);
        await browser.clickToolbar();
        const words = await until(path, () => browser.popupEvaluate<string>(LEDGER), 60);
        await browser.closePopup();
        if (path === '/hidden.html') expect(words).toContain('could not be made out');
        if (/text|large/.test(path)) expect(words).toContain('too long');
        if (path === '/deep.html') expect(words).toContain('rejects it');
        if (path === '/frame.html') expect(words).toMatch(/not an article|too little text/);
        if (path === '/story.html') expect(words).toContain('rejects it');
      }
    } finally {
      await browser.close();
      await server.close();
    }
  });
}
