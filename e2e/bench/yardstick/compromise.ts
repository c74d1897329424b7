// A tagger: every word of the article.
import nlp from 'compromise';
import { articleText } from './text.ts';
import { time } from './timed.ts';

const text = articleText();
time(
  () => text,
  (words) => void nlp(words),
);
