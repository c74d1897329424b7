// The usual way to mark words in a page. More than some hundred at a time overflow its stack.
import Mark from 'mark.js';
import { time } from './timed.ts';
import { names } from 'virtual:names';

const AT_ONCE = 500;

time(
  () => new Mark(document.body),
  (marker) => {
    for (let i = 0; i < names.length; i += AT_ONCE)
      marker.mark(names.slice(i, i + AT_ONCE), {
        separateWordSearch: false,
        accuracy: 'exactly',
        caseSensitive: true,
      });
  },
);
