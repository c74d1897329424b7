// The plain way to find names: one regular expression of them all, made and asked on each page.
import { articleText } from './text.ts';
import { time } from './timed.ts';
import { names } from 'virtual:names';

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const text = articleText();
time(
  () => text,
  (words) => {
    const pattern = new RegExp(`\\b(?:${names.map(escaped).join('|')})\\b`, 'g');
    for (const match of words.matchAll(pattern)) void match;
  },
);
