import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { extract } from '../../src/article/index.ts';

/** A page to be measured on. */
export interface BenchPage {
  name: string;
  html: string;
}

/**
 * Sent with every page: nothing of its own runs or is loaded, so that what is measured is ours; and clocks are exact, as
 * Chromium allows it only to pages that are cut off from others.
 */
export const HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** The saved pages of a folder, by name. Throws where there is none. */
export function pagesIn(folder: string): BenchPage[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((f) => f.endsWith('.html')) : [];
  if (files.length === 0) throw new Error(`no saved page (*.html) is in ${folder}`);
  return files.sort().map((file) => ({
    name: file.slice(0, -'.html'.length),
    html: readFileSync(join(folder, file), 'utf8'),
  }));
}

/**
 * The same page with another text: the paragraphs of its article say, in turn, what `lines` say, about as much as before. So what
 * the language costs is measured on pages of the usual weight that give it something to read. Null where no article is found.
 */
export function withText({ name, html }: BenchPage, lines: readonly string[]): BenchPage | null {
  const { document } = parseHTML(html);
  const found = extract(document as unknown as Document, `http://127.0.0.1/${name}`);
  if (!found.article) return null;
  const { article, map } = found;
  let next = 0;
  let owed = 0;
  for (const { start, end, kind } of article.blocks) {
    if (kind === 'title') continue;
    const [first, ...rest] = map.toRanges(start, end);
    if (!first) continue;
    owed += end - start;
    const said: string[] = [];
    while (owed > 0) {
      const line = lines[next++ % lines.length] ?? '';
      said.push(line);
      owed -= line.length;
    }
    first.node.data = said.join(' ');
    for (const { node } of rest) if (node !== first.node) node.data = '';
  }
  return { name: `${name}-accusing`, html: document.toString() };
}
