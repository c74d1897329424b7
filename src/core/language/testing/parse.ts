import { structureOf, type ActorSpan } from '../index.ts';
import { argumentsOf, type Parse } from '../syntax/arguments.ts';
import type { Region } from '../syntax/phrases.ts';
import { unitsOf } from '../syntax/units.ts';
import { type VerbGroup, verbGroups } from '../syntax/verbs.ts';

const NAMES =
  'Russia China Iran Norway Kenya Lazarus Microsoft Interpol Beijing Moscow Tehran GRU NATO Oslo Nairobi'.split(
    ' ',
  );
const DEMONYMS = 'Russian Chinese Iranian Norwegian Kenyan'.split(' ');

/** Parses one sentence, in which a few names are known. */
export function parseSentence(text: string): Parse {
  const spans: ActorSpan[] = [];
  for (const match of text.matchAll(/\p{L}[\p{L}\d]*(?:-(?:linked|backed))?/gu)) {
    const [word] = match;
    const [name = ''] = word.split('-');
    const demonym = DEMONYMS.includes(name);
    if (!demonym && !NAMES.includes(name)) continue;
    const form = name !== word ? 'compound' : demonym ? 'demonym' : 'name';
    spans.push({ start: match.index, end: match.index + word.length, actor: name, form });
  }
  const blocks = [{ start: 0, end: text.length, kind: 'paragraph' as const }];
  const structure = structureOf({ text, blocks });
  const units = unitsOf(structure, structure.sentences[0] ?? fail(), spans);
  return { units, groups: verbGroups(units) };
}

function fail(): never {
  throw new Error('no sentence');
}

/**
 * The clause of the verb whose head is the word `head`, in one line: "subject | lemma, passive, not | object | prep phrase | …".
 * A clause that the verb governs is given by its first words, an infinitive by its verb.
 */
export function clauseOf(text: string, head: string): string {
  const parse = parseSentence(text);
  const group = parse.groups.find((g) => parse.units[g.head]?.text === head);
  return group ? describe(text, parse, group) : `no verb ${head}`;
}

function describe(text: string, parse: Parse, group: VerbGroup): string {
  const { units } = parse;
  const words = (region: Region | null): string =>
    region ? text.slice(units[region.first]?.start, units[region.last]?.end) : '-';
  const found = argumentsOf(parse, group);
  const verb = [group.lemma, group.passive && 'passive', group.negated && 'not'];
  const parts = [
    words(found.subject),
    verb.filter(Boolean).join(', '),
    words(found.object),
    ...found.preps.map((p) => `${p.word} ${words(p.region)}`),
  ];
  if (found.complement)
    parts.push(`that ${words(found.complement).split(' ').slice(0, 3).join(' ')}`);
  if (found.infinitive) parts.push(`to ${found.infinitive.lemma}`);
  return parts.join(' | ');
}
