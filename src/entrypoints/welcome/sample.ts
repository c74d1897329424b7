import { browser } from '../../browser/index.ts';

/** The sample article, ready to be put into this page. */
export interface Sample {
  /** Where the sample says it stands. */
  url: string;
  nodes: Node[];
  /** The day it gives itself, ISO 8601. */
  published: string | null;
}

/** Reads the bundled sample page and takes the article out of it. Throws where it cannot be read. */
export async function loadSample(): Promise<Sample> {
  const url = browser.runtime.getURL('sample.html');
  const answer = await fetch(url);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const article = page.querySelector('article');
  if (!article) throw new Error('the sample has no article');
  const day = page.querySelector<HTMLMetaElement>('meta[property="article:published_time"]');
  return { url, nodes: [document.importNode(article, true)], published: day?.content ?? null };
}
