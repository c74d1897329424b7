// The yardstick: Readability alone, on a copy that is not in the figure.
import { Readability } from '@mozilla/readability';
import { time } from './timed.ts';

time(
  () => document.cloneNode(true) as Document,
  (copy) => void new Readability(copy).parse(),
);
