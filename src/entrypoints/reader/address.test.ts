import { expect, it } from 'vitest';
import { addressOf } from './address.ts';

it.each([
  ['https://news.example/a?b=1', 'https://news.example/a?b=1'],
  ['https://news.example/a#comments', 'https://news.example/a'],
  ['https://news.example/a#', 'https://news.example/a'],
  ['https://news.example/#/story/2', 'https://news.example/#/story/2'],
  ['https://news.example/#!/story/2', 'https://news.example/#!/story/2'],
])('%s shows what is at %s', (href, address) => {
  expect(addressOf(new URL(href))).toBe(address);
});
