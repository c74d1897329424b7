import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { structureOf } from '../../src/core/language/index.ts';
import { findMentions } from '../../src/core/language/mentions/index.ts';
import type { Article, Block } from '../../src/core/model/index.ts';
import { knowledge } from '../../src/library/testing/bundled.ts';

// The development part of AnnoCTR (Lange et al., LREC-COLING 2024; CC BY-SA 4.0): vendor reports with labelled groups.
const CORPUS = new URL('../../../shared/corpora/annoctr-dev/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, CORPUS), 'utf8');

interface Span {
  start: number;
  end: number;
}
interface Link {
  mention: string;
  context_left: string;
  _context_left: string;
  label_link: string;
  entity_type: string;
  document: string;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

describe.skipIf(!existsSync(CORPUS))('vendor reports labelled by others (AnnoCTR)', () => {
  it('have their groups found', () => {
    let [found, all, given] = [0, 0, 0];
    for (const { article, labels } of documents()) {
      const spans = groupsIn(article);
      const groups = labels.filter(({ label }) => label === 'GROUP');
      all += groups.length;
      given += spans.length;
      found += groups.filter((label) => spans.some((span) => overlaps(span, label))).length;
      given -= spans.filter(
        (span) => groups.filter((label) => overlaps(span, label)).length > 1,
      ).length;
    }
    const f1 = (200 * found) / (all + given);
    console.log(`AnnoCTR dev, group mentions by overlap: F1 ${f1.toFixed(1)} (${found} of ${all})`);
    expect(f1).toBeGreaterThan(75);
  });

  it('have their groups linked to ATT&CK', () => {
    const links = read('linking.jsonl')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Link)
      .filter(
        ({ entity_type, label_link }) => entity_type === 'GROUP' && /\/G\d+$/.test(label_link),
      );
    const lost = links.filter((link) => !isLinked(link));
    const said = lost.map(
      ({ mention, label_link }) => `${mention} ${label_link.split('/').at(-1)}`,
    );
    console.log(
      `AnnoCTR dev, links of groups: ${links.length - lost.length} of ${links.length}; not: ${said.join(', ')}`,
    );
    expect(links.length - lost.length).toBeGreaterThanOrEqual(59);
  });
});

if (!existsSync(CORPUS)) console.log('AnnoCTR: not measured');

const texts = new Map<string, { text: string; spans: (Span & { attack: string[] })[] }>();

function isLinked({ document, mention, _context_left, label_link }: Link): boolean {
  const name = readdirSync(new URL('text/', CORPUS)).find((file) => file === `${document}.txt`);
  if (name === undefined) return false;
  const known = texts.get(name) ?? annotated(name);
  texts.set(name, known);
  const id = label_link.split('/').at(-1) ?? '';
  const left = _context_left.slice(-30);
  for (
    let at = known.text.indexOf(left + mention);
    at >= 0;
    at = known.text.indexOf(left + mention, at + 1)
  ) {
    const place = { start: at + left.length, end: at + left.length + mention.length };
    if (known.spans.some((span) => overlaps(span, place) && span.attack.includes(id))) return true;
  }
  return false;
}

function annotated(name: string): { text: string; spans: (Span & { attack: string[] })[] } {
  const article = articleOf(read(`text/${name}`).split('\n'));
  const spans = findMentions(structureOf(article), knowledge).spans.map(({ start, end, actor }) => {
    const own = knowledge.actor(actor)?.attack;
    return { start, end, attack: own === undefined ? [] : [own] };
  });
  return { text: article.text, spans };
}

function groupsIn(article: Article): Span[] {
  const { actors, spans } = findMentions(structureOf(article), knowledge);
  const kinds = new Map(actors.map((actor) => [actor.id, actor.kind]));
  return spans.filter(({ actor }) => kinds.get(actor) === 'threat-group');
}

function articleOf(lines: readonly string[]): Article {
  let at = 0;
  const blocks: Block[] = lines.map((line, i) => {
    const start = at;
    at += line.length + 1;
    return { start, end: start + line.length, kind: i === 0 ? 'title' : 'paragraph' };
  });
  return {
    url: '',
    title: lines[0] ?? '',
    byline: null,
    siteName: null,
    publishedTime: null,
    lang: 'en',
    text: lines.join('\n'),
    blocks,
    links: [],
  };
}

/** The documents of the file of labels, their words set with blanks as in print. */
function documents(): { article: Article; labels: (Span & { label: string })[] }[] {
  return read('dev.bio')
    .split('<DOCSTART>')
    .slice(1)
    .map((part) => {
      const labels: (Span & { label: string })[] = [];
      const lines: string[] = [];
      let base = 0;
      for (const sentence of part.split(/\n\s*\n/).slice(1)) {
        let line = '';
        for (const row of sentence.split('\n')) {
          const [word = '', ...columns] = row.split('\t').map((cell) => cell.trim());
          const label = columns.at(-1) ?? 'O';
          if (word === '') continue;
          if (line !== '' && !/^[,.;:!?)\]’']/.test(word) && !/[([]$/.test(line)) line += ' ';
          const start = base + line.length;
          line += word;
          const end = base + line.length;
          const last = labels.at(-1);
          if (label.startsWith('B-')) labels.push({ start, end, label: label.slice(2) });
          else if (label.startsWith('I-') && last) last.end = end;
        }
        if (line === '') continue;
        lines.push(line);
        base += line.length + 1;
      }
      return { article: articleOf(lines), labels };
    });
}
