import { describe, expect, it } from 'vitest';
import { readWith } from '../language/testing/read.ts';
import type { Actor } from '../model/index.ts';
import {
  addressOf,
  claimAsJson,
  claimAsText,
  ledgerAsJson,
  ledgerAsMarkdown,
  ledgerAsText,
} from './index.ts';
import type { Ledger } from './index.ts';
import { words } from './testing/words.ts';

const actor = (id: string, name: string): Actor => ({
  id,
  name,
  aliases: [],
  kind: 'state',
  country: null,
  mentions: [],
  known: true,
});

function ledger(
  text: string,
  title = 'What is known',
  names: [string, string] = ['Estonia', 'Russia'],
): Ledger {
  const found = readWith(
    [
      { words: 'Estonia', kind: 'state', country: 'EE' },
      { words: 'Russia', kind: 'state', country: 'RU' },
    ],
    text,
  );
  return {
    ...found,
    title,
    siteName: 'The Harbour Post',
    publishedTime: '2026-03-04T08:00:00Z',
    url: 'https://news.example/story#top',
    text: null,
    actors: [actor('Estonia', names[0]), actor('Russia', names[1])],
  };
}
const STORY =
  'Estonia blamed Russia for the intrusion. Russia denied any involvement in the attack.';

describe('the address of a sentence', () => {
  it('leads to a short one by all its words', () => {
    expect(addressOf('https://a.example/x#top', 'A well-known, odd one.')).toBe(
      'https://a.example/x#top:~:text=A%20well%2Dknown%2C%20odd%20one.',
    );
  });

  it('leads to a long one by its first and last words, and drops what led elsewhere', () => {
    const sentence = Array.from({ length: 20 }, (_, i) => `w${i}`).join(' ');
    expect(addressOf('https://a.example/x#:~:text=old', sentence)).toBe(
      'https://a.example/x#:~:text=w0%20w1%20w2%20w3%20w4,w15%20w16%20w17%20w18%20w19',
    );
  });
});

describe('what is taken away', () => {
  it('says as text who says what of whom, with the sentence and the way to it', () => {
    const text = ledgerAsText(ledger(STORY), words);
    expect(text).toContain('Against Russia');
    expect(text).toContain('Estonia → Russia: the intrusion');
    expect(text).toContain('Russia: denial');
    expect(text).toContain('“Estonia blamed Russia for the intrusion.”');
    expect(text).toContain('https://news.example/story#top:~:text=Estonia%20blamed');
    const [claim] = ledger(STORY).claims;
    if (claim) expect(text).toContain(claimAsText(ledger(STORY), claim, words));
  });

  it('holds as JSON the quote, the position and the address', () => {
    const given = ledger(STORY);
    const { claims } = JSON.parse(ledgerAsJson(given));
    expect(claims).toHaveLength(2);
    expect(claims[0]).toMatchObject({
      type: 'attribution',
      sources: [{ name: 'Estonia', words: 'Estonia' }],
      quote: given.claims[0]?.sentence.text,
      position: { start: given.claims[0]?.sentence.start },
    });
    expect(claims[1].answers).toEqual([claims[0].id]);
    if (given.claims[0]) expect(JSON.parse(claimAsJson(given, given.claims[0]))).toEqual(claims[0]);
  });

  it('lets nothing of the article become markup', () => {
    const evil = ledger(STORY, '<img src=x onerror=alert(1)> [x](javascript:alert(1)) # `a`', [
      '**Estonia** <script>',
      'Russia\u202e](https://evil.example)',
    ]);
    const markdown = ledgerAsMarkdown(evil, words);
    expect(markdown).not.toMatch(/(?<!\\)<(?!https:\/\/news\.example)/);
    expect(markdown).not.toMatch(/(?<!\\)\]\(/);
    expect(markdown).not.toContain('\u202e');
    expect(markdown.split('\n')[0]).toMatch(/^# \\<img/);
  });

  it('keeps each text on its line', () => {
    const text = ledgerAsText(ledger(STORY, 'One\nTwo\r\nThree'), words);
    expect(text.split('\n')[0]).toBe('One Two Three');
  });
});
