import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  addressOf,
  ledgerAsJson,
  ledgerAsMarkdown,
  ledgerAsStix,
  ledgerAsText,
  ledgerAsWebAnnotation,
} from '../../src/core/exchange/index.ts';
import type { Ledger } from '../../src/core/exchange/index.ts';
import { words } from '../../src/core/exchange/testing/words.ts';
import { readUpdate, readUpstream, UpstreamError } from '../../src/core/knowledge/index.ts';
import { settingsFrom } from '../../src/browser/settings.ts';
import { stixFaults } from '../exchange/stix-specification.ts';
import { webAnnotationFaults } from '../exchange/web-annotation-specification.ts';

/** What an attacker writes where a reader sees words. */
const ATTACKS: Readonly<Record<string, string>> = {
  markup: '<img src=x onerror=alert(1)><script>alert(1)</script>',
  'a link in Markdown': '[click](javascript:alert(1)) ![x](http://evil.example/x.png)',
  'an address that links itself': 'see www.evil.example or https://evil.example',
  'a heading, a quote and a rule': '# x\n> y\n---\n- z',
  'turned round and hidden': 'Ira\u202en\u200b \u2066did it',
  'half a character': 'Iran \ud83d did \ude00 it',
  'a prototype': '{"__proto__":{"polluted":true}}',
};

function ledgerOf(text: string): Ledger {
  const span = { start: 0, end: text.length, text };
  return {
    title: text,
    siteName: text,
    publishedTime: text,
    text,
    url: `https://news.example/<x>#${encodeURIComponent('x')}`,
    actors: [
      { id: 'a', name: text, aliases: [], kind: 'state', country: null, mentions: [], known: true },
    ],
    claims: [
      {
        id: 'c',
        type: 'attribution',
        form: 'clause',
        sentence: span,
        cue: span,
        sources: [{ ...span, actor: null }],
        accused: [{ ...span, actor: 'a' }],
        act: span,
        certainty: 'stated',
        certaintyWords: text,
        quoted: false,
        answers: [],
        when: 'news',
        via: [],
        links: [],
        frame: 'f',
        reason: 'r',
      },
    ],
    groups: [{ id: 'g', accused: ['a'], act: text, claims: ['c'] }],
  };
}

describe.each(Object.entries(ATTACKS))('%s', (_, text) => {
  it('is words and nothing else in every export', () => {
    const ledger = ledgerOf(text);
    const markdown = ledgerAsMarkdown(ledger, words);
    // The address that leads to the sentence is the article's own.
    expect(markdown.replace(/<https:\/\/news\.example\/[^<>\s]*>/g, '')).not.toMatch(
      /(?<!\\)<|(?<!\\)\]\(|(?<!\\)!\[|www\.|https:\/\/evil/,
    );
    expect(markdown.split('\n').filter((line) => /^(?:# |---)/.test(line))).toHaveLength(1);
    const stix = ledgerAsStix(ledger, words, '2026-11-26T04:00:00Z');
    expect(stixFaults(JSON.parse(stix))).toEqual([]);
    const annotations: unknown = JSON.parse(ledgerAsWebAnnotation(ledger, words, '2026-11-26'));
    expect(webAnnotationFaults(annotations)).toEqual([]);
    for (const out of [markdown, ledgerAsText(ledger, words), stix])
      expect(out).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u);
    const json = JSON.parse(ledgerAsJson(ledger)) as { claims: { quote: string }[] };
    expect(json.claims[0]?.quote).toBe(text);
    expect(() => new URL(addressOf(ledger.url, text))).not.toThrow();
  });

  it('in imports, kept updates and settings brings nothing in', () => {
    for (const json of [text, JSON.stringify(text), JSON.stringify({ type: text, values: [text] })])
      expect(() => readUpstream(json)).toThrow(UpstreamError);
    const actors = [{ id: 'a', name: 'b', aliases: [text] }];
    for (const kept of [
      text,
      [text],
      { actors: [text], aliases: {}, reports: {} },
      { actors, aliases: {}, reports: {} },
    ])
      expect(readUpdate(kept)).toBeNull();
    expect(readUpdate({ actors: [], aliases: { a: [text] }, reports: {} })).toBeNull();
    expect(settingsFrom({ marks: text, strong: text })).toEqual(settingsFrom(null));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

it('no file of the extension can be had by a page, and no page may write to it', () => {
  const manifest = JSON.parse(
    readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8'),
  );
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  expect(manifest).not.toHaveProperty('externally_connectable');
  expect(manifest).not.toHaveProperty('content_scripts');
});
