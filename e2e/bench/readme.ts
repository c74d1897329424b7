import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const BEGIN = '<!-- written by npm run bench, from here -->';
const END = '<!-- to here -->';

/** Puts the figures between the two marks in the README. Throws where these are not there. */
export async function writeReadme(figures: string): Promise<void> {
  const text = between(readFileSync(README, 'utf8'), figures);
  const options = await resolveConfig(README);
  writeFileSync(README, await format(text, { ...options, parser: 'markdown' }));
}

function between(text: string, figures: string): string {
  const from = text.indexOf(BEGIN);
  const to = text.indexOf(END);
  if (from < 0 || to < from) throw new Error('the README has no place for figures');
  return `${text.slice(0, from)}${BEGIN}\n\n${figures}\n\n${text.slice(to)}`;
}
