// A tagger: every word of the article.
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { articleText } from './text.ts';
import { time } from './timed.ts';

const nlp = winkNLP(model);
const text = articleText();
time(
  () => text,
  (words) => void nlp.readDoc(words),
);
