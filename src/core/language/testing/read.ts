import type { Actor, ActorKind, Claim, ClaimGroup, Participant } from '../../model/index.ts';
import { readArticle, structureOf, type ActorSpan } from '../index.ts';

/** A party of a test sentence: the words that name it, and the actor they stand for. */
export interface Party {
  words: string;
  id?: string;
  kind: ActorKind;
  country: string | null;
  form?: 'name' | 'demonym' | 'compound';
}

/** A state as a party, with the seat of its government and its adjective where the sentences use them. */
export function state(
  words: string,
  country: string,
  { seat, adjective }: { seat?: string; adjective?: string } = {},
): Party[] {
  const party: Party = { words, id: words, kind: 'state', country };
  return [
    party,
    ...(seat === undefined ? [] : [{ ...party, words: seat }]),
    ...(adjective === undefined ? [] : [{ ...party, words: adjective, form: 'demonym' as const }]),
  ];
}

/** A claim as "type: sources > accused", in actors' ids or the text's words. */
export function outline({ type, sources, accused }: Claim): string {
  const names = (all: readonly Participant[]): string =>
    all.map((p) => p.actor ?? `“${p.text}”`).join(', ') || '-';
  return `${type}: ${names(sources)} > ${names(accused)}`;
}

/**
 * Reads sentences with the given parties alone, so that a rule of language is tried without the knowledge. A headline and
 * a paragraph about an intrusion (`title`, `context`) stand before them, since claims are read only in such articles.
 */
export function readWith(
  parties: readonly Party[],
  sentences: string,
  published: string | null = null,
  title = 'What is known of the breach',
  context = 'Investigators found malware and signs of espionage in the hacked network after the intrusion.',
): { claims: Claim[]; groups: ClaimGroup[] } {
  const text = `${title}\n${context}\n${sentences}`;
  let at = 0;
  const blocks = text.split('\n').map((line, i) => {
    const kind = i === 0 ? ('title' as const) : ('paragraph' as const);
    const block = { start: at, end: at + line.length, kind };
    at += line.length + 1;
    return block;
  });
  const spans: ActorSpan[] = [];
  const actors = new Map<string, Actor>();
  for (const party of [...parties].sort((a, b) => b.words.length - a.words.length)) {
    const { words, kind, country } = party;
    const id = party.id ?? words;
    let from = text.indexOf(words);
    for (; from >= 0; from = text.indexOf(words, from + words.length)) {
      const end = from + words.length;
      const inWord =
        /[\p{L}\p{N}]/u.test(text[from - 1] ?? ' ') || /[\p{L}\p{N}]/u.test(text[end] ?? ' ');
      if (inWord || spans.some((s) => s.start < end && from < s.end)) continue;
      spans.push({ start: from, end, actor: id, form: party.form ?? 'name' });
      if (!actors.has(id))
        actors.set(id, { id, name: id, aliases: [], kind, country, mentions: [], known: true });
    }
  }
  spans.sort((a, b) => a.start - b.start);
  const all = [...actors.values()];
  const stateOf = (id: string): string | undefined =>
    all.find((a) => a.kind === 'state' && a.country === actors.get(id)?.country)?.id;
  const article = {
    url: '',
    title,
    byline: null,
    siteName: null,
    publishedTime: published,
    lang: 'en',
    text,
    blocks,
    links: [],
  };
  return readArticle(article, structureOf(article), all, spans, stateOf);
}
