import {
  compileIndex,
  createKnowledge,
  type ActorRecord,
  type KnowledgeFiles,
} from '../../src/core/knowledge/index.ts';
import { structureOf } from '../../src/core/language/index.ts';
import { findMentions } from '../../src/core/language/mentions/index.ts';
import { readKnowledge } from '../../build/knowledge-plugin.ts';
import type { BenchPage } from './pages.ts';

/** Of the texts that grow, in UTF-16 code units. */
export const LENGTHS = [10_000, 100_000, 1_000_000];
/** Of the lists of names that grow. */
const NAMES = [1_000, 10_000, 100_000];
/** Of the text in which the names are looked for, in UTF-16 code units. */
const TEXT = 100_000;
const TIMES = 9;
// Beginnings that texts do have, so that each is followed up.
const BEGINNINGS = ['The', 'Silent', 'Iran', 'Security', 'Microsoft', 'National', 'Cyber', 'New'];
const ENDS = ['Spider', 'Bear', 'Storm', 'Agency', 'Group', 'Team', 'Kitten', 'Ministry'];

/** A plain page whose article says `lines` again and again, up to so many characters. */
export function pageOfLength(characters: number, lines: readonly string[]): BenchPage {
  const name = `text-${characters}`;
  const body = paragraphs(characters, lines)
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('\n');
  const html = `<!doctype html><html lang="en"><title>${name}</title><article><h1>${name}</h1>${body}</article></html>`;
  return { name, html };
}

/**
 * How long finding the names of one text takes with ever more of them, in milliseconds: the states' own, and made-up ones of which
 * the text holds none. In Node: the package's knowledge is of one size.
 */
export function growthByNames(lines: readonly string[]): number[] {
  const said = paragraphs(TEXT, lines);
  let at = 0;
  const blocks = said.map((line) => {
    const start = at;
    at += line.length + 1;
    return { start, end: start + line.length, kind: 'paragraph' as const };
  });
  const article = { text: said.join('\n'), blocks };
  const all = NAMES.map((count) => ({
    knowledge: createKnowledge(compileIndex(withNames(count))),
    best: Infinity,
  }));
  // By turns: else the first would pay for the code that is compiled while it runs.
  for (let i = 0; i < TIMES; i++)
    for (const one of all) {
      const text = structureOf(article);
      const start = performance.now();
      findMentions(text, one.knowledge);
      one.best = Math.min(one.best, performance.now() - start);
    }
  return all.map(({ best }) => best);
}

function withNames(count: number): KnowledgeFiles {
  const files = readKnowledge();
  const records = Array.from({ length: count }, (_, i): ActorRecord => {
    const end = ENDS[Math.floor(i / BEGINNINGS.length) % ENDS.length];
    return {
      id: `group-made-up-${String(i).padStart(6, '0')}`,
      name: `${BEGINNINGS[i % BEGINNINGS.length]} ${end} ${i}`,
      kind: 'threat-group',
      country: null,
    };
  });
  const none = { about: '', sources: [], records: [] };
  return {
    ...files,
    groups: { ...none, records },
    bodies: none,
    organisations: none,
    companies: none,
    outlets: none,
    statements: none,
    operations: none,
    reports: { ...files.reports, records: [] },
    risk: none,
  };
}

function paragraphs(characters: number, lines: readonly string[]): string[] {
  const said: string[] = [];
  for (let length = 0, next = 0; length < characters; next++) {
    const line = lines[next % lines.length] ?? '';
    said.push(line);
    length += line.length + 1;
  }
  return said;
}
