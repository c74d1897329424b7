// What the gate asks of a page on sites that are read always; the function is the extension's own.
import { isArticle } from '../../../src/entrypoints/gate/article.ts';
import { time } from './timed.ts';

time(
  () => document,
  (page) => void isArticle(page),
);
