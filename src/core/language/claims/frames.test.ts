import { describe, expect, it } from 'vitest';
import type { Actor, ActorKind } from '../../model/index.ts';
import { readArticle, structureOf, type ActorSpan } from '../index.ts';
import { FRAMES } from './lexicon.ts';

/** The parties of the examples, so that a frame is tried without the knowledge. */
const PARTIES: [string, ActorKind, string | null][] = [
  ['Estonia', 'state', 'EE'],
  ['Russia', 'state', 'RU'],
  ['Tallinn', 'state', 'EE'],
  ['Mandiant', 'company', 'US'],
  ['APT29', 'threat-group', 'RU'],
  ['Treasury', 'agency', 'US'],
  ['Chengdu 404', 'company', 'CN'],
  ['Ivan Petrov', 'person', 'RU'],
  ['Russian', 'state', 'RU'],
];

function read(sentence: string) {
  const title = 'Registry breach';
  const context =
    'Investigators found malware and signs of espionage in the hacked network after the intrusion.';
  const text = `${title}\n${context}\n${sentence}`;
  let at = 0;
  const blocks = text.split('\n').map((line, i) => {
    const block = {
      start: at,
      end: at + line.length,
      kind: i === 0 ? ('title' as const) : ('paragraph' as const),
    };
    at += line.length + 1;
    return block;
  });
  const spans: ActorSpan[] = [];
  const actors = new Map<string, Actor>();
  for (const [name, kind, country] of PARTIES) {
    const id = name === 'Russian' ? 'Russia' : name === 'Tallinn' ? 'Estonia' : name;
    for (const match of text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))) {
      spans.push({
        start: match.index,
        end: match.index + name.length,
        actor: id,
        form: name === 'Russian' ? 'demonym' : 'name',
      });
      if (!actors.has(id))
        actors.set(id, { id, name: id, aliases: [], kind, country, mentions: [], known: true });
    }
  }
  spans.sort((a, b) => a.start - b.start);
  const article = {
    url: '',
    title,
    byline: null,
    siteName: null,
    publishedTime: null,
    lang: 'en',
    text,
    blocks,
    links: [],
  };
  const stateOf = (id: string) =>
    [...actors.values()].find((a) => a.kind === 'state' && a.country === actors.get(id)?.country)
      ?.id;
  return readArticle(article, structureOf(article), [...actors.values()], spans, stateOf).claims;
}

describe.each(FRAMES.map((f) => [f.id, f] as const))('frame %s', (id, frame) => {
  it.each(frame.examples)('finds its claim in: %s', (sentence) => {
    expect(read(sentence).filter((c) => c.frame === id && c.type === 'attribution')).toHaveLength(
      1,
    );
  });

  it.each(frame.counterExamples)('finds none in: %s', (sentence) => {
    expect(read(sentence).filter((c) => c.frame === id)).toEqual([]);
  });
});
