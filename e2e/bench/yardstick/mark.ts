// The usual way to mark words in a page.
import Mark from 'mark.js';
import { time } from './timed.ts';
import { names } from 'virtual:names';

// More at a time overflow its stack, and all of them, a part after the other, hold up Firefox for minutes.
const SOME = 500;

time(
  () => new Mark(document.body),
  (marker) => {
    marker.mark(names.slice(0, SOME), {
      separateWordSearch: false,
      accuracy: 'exactly',
      caseSensitive: true,
    });
  },
);
