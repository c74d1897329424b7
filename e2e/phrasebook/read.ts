import { annotate } from '../../src/core/annotate.ts';
import type { AnnotationDocument, Block } from '../../src/core/model/index.ts';
import { knowledge } from '../../src/library/testing/bundled.ts';

const HACKED = [
  'What is known of the breach',
  'Malware and signs of espionage were found in the hacked network after the intrusion.',
];
const PLAIN = ['What was said on Monday', 'It was a long day, and it rained for most of it.'];

/** Annotates a passage as if it stood in an article: about an intrusion, or about nothing in particular. */
export function readPassage(text: string, about: 'intrusion' | 'nothing'): AnnotationDocument {
  const lines = [...(about === 'intrusion' ? HACKED : PLAIN), ...text.split('\n')];
  const blocks: Block[] = [];
  let at = 0;
  lines.forEach((line, i) => {
    blocks.push({ start: at, end: at + line.length, kind: i === 0 ? 'title' : 'paragraph' });
    at += line.length + 1;
  });
  const article = {
    url: 'https://news.example/story',
    title: lines[0] as string,
    byline: null,
    siteName: null,
    publishedTime: null,
    lang: 'en',
    text: lines.join('\n'),
    blocks,
    links: [],
  };
  return annotate(article, knowledge);
}
