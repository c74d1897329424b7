import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { openBrowser, SAMPLE, serve, serveSample, until } from './browsers/index.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGES = fileURLToPath(new URL('../../shared/pages', import.meta.url));

interface Printed {
  source: string;
  article: { text: string } | null;
  actors: { id: string; name: string; kind: string; mentions: { text: string }[] }[];
  claims: {
    type: string;
    cue: { text: string };
    sentence: { text: string };
    sources: { actor: string | null }[];
    accused: { actor: string | null }[];
    via: { actor: string | null }[];
  }[];
}

function commandLine(paths: readonly string[]): Printed[] {
  let out: string;
  try {
    out = execFileSync(process.execPath, ['scripts/cli.mjs', 'annotate', ...paths], {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
  } catch (error) {
    // Exit code 1: some page is no article in English; its line says so.
    out = String((error as { stdout?: string }).stdout ?? '');
  }
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Printed);
}

/** The actors that the popup lists: all but people who neither say nor are said to have done anything. */
function listed(printed: Printed | undefined): string[] {
  const roles = new Set(
    printed?.claims.flatMap((c) => [...c.sources, ...c.accused, ...c.via].map((p) => p.actor)),
  );
  return (printed?.actors ?? [])
    .filter(({ id, kind }) => kind !== 'person' || roles.has(id))
    .map(({ name }) => name)
    .sort();
}

/** The cue words of the ledger, and the names of the actors, as the real popup shows them. */
const SHOWN = `(document.querySelector('.reading, .failed') && { state: document.querySelector('.failed') ? 'failed' : 'ready',
  cues: [...document.querySelectorAll('.sentence mark')].map((m) => m.textContent).sort(),
  actors: [...document.querySelectorAll('.actor h3')].map((b) => b.textContent).sort() })`;

for (const kind of ['chromium', 'firefox'] as const) {
  test(`${kind} finds in the sample what the command line finds`, async () => {
    const [printed] = commandLine([`assets/samples${SAMPLE}`]);
    const server = await serveSample();
    const browser = await openBrowser(kind);
    try {
      await browser.goto(server.url + SAMPLE);
      await browser.clickToolbar();
      const shown = await until('the ledger', () =>
        browser.popupEvaluate<{ cues: string[]; actors: string[] }>(SHOWN),
      );
      const spoken =
        printed?.claims.filter((c) => c.type !== 'no-comment' || shown.cues.includes(c.cue.text)) ??
        [];
      expect(shown.cues).toEqual(spoken.map((c) => c.cue.text).sort());
      expect(shown.actors).toEqual(listed(printed));
    } finally {
      await browser.close();
      await server.close();
    }
  });

  test(`${kind} reads real pages as the command line does, and leaves them as they are`, async () => {
    test.setTimeout(400_000);
    if (!existsSync(PAGES)) {
      console.log('real pages: not measured');
      return;
    }
    const names = readdirSync(PAGES).filter((f) => f.endsWith('.html'));
    const printed = new Map(
      commandLine(names.map((n) => `${PAGES}/${n}`)).map((d) => [d.source.split('/').at(-1), d]),
    );
    // The pages' own scripts and everything they load from elsewhere stay out: the saved page alone is meant.
    const server = await serve({
      folder: PAGES,
      headers: {
        'content-security-policy':
          "script-src 'none'; connect-src 'none'; frame-src 'none'; img-src 'none'; font-src 'none'; media-src 'none'",
      },
    });
    const browser = await openBrowser(kind);
    try {
      for (const name of names) {
        await browser.goto(`${server.url}/${name}`);
        const before = await browser.evaluate<string>('document.documentElement.outerHTML');
        await browser.clickToolbar();
        const shown = await until(`the popup on ${name}`, () =>
          browser.popupEvaluate<{ state: string; actors: string[] }>(SHOWN),
        );
        await browser.closePopup();
        const expected = printed.get(name);
        expect(shown.state, name).toBe(expected?.article ? 'ready' : 'failed');
        expect(shown.actors, name).toEqual(listed(expected));
        const words = await browser.evaluate<string[]>(
          `['hl-1', 'hl-2', 'hl-3'].flatMap((n) => [...(CSS.highlights.get(n) ?? [])].map((r) => r.startContainer.data.slice(r.startOffset, r.endOffset)))`,
        );
        const mentions = (expected?.actors ?? []).flatMap((a) =>
          a.mentions.map((m) => m.text.replace(/\s+/g, '')),
        );
        for (const word of words)
          expect(
            mentions.some((m) => m.includes(word.replace(/[\s\u00ad]+/g, ''))),
            `${name}: ${word}`,
          ).toBe(true);
        expect(
          (await browser.evaluate<string>('document.documentElement.outerHTML')) === before,
          `${name} is unchanged`,
        ).toBe(true);
      }
      // The policy above, which is the test's own, is reported where a copied element has an inline handler.
      const errors = (await browser.errors()).filter((e) => !e.includes('Content Security Policy'));
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  });
}
