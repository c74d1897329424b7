import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
