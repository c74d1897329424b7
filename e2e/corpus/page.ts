import type { Gold } from './gold.ts';

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A news page round a labelled article: a menu before it, other stories, a form and a footer after it, none of them its text. */
export function pageOf({ title, published, paragraphs }: Gold): string {
  const body = paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n');
  const day =
    published === undefined
      ? ''
      : `<meta property="article:published_time" content="${escaped(published)}T08:00:00Z">`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)} - The Harbour Post</title>
<meta property="og:title" content="${escaped(title)}"><meta property="og:site_name" content="The Harbour Post">${day}</head>
<body><nav><a href="/">Front page</a> <a href="/world">World</a> <a href="/technology">Technology</a></nav>
<main><article><header><h1>${escaped(title)}</h1></header>
<div class="story">${body}</div></article></main>
<aside class="related"><h2>Read more</h2><ul><li><a href="/1">Sandworm accused of cutting the power</a></li>
<li><a href="/2">Beijing denies hacking claims</a></li></ul></aside>
<form class="newsletter"><label>Our letter <input type="email"></label><button>Send</button></form>
<footer>The Harbour Post</footer></body></html>`;
}
