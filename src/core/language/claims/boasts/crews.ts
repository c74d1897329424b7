import boasts from '../../../../../assets/lexicon/boast-words.json';
import type { Participant } from '../../../model/index.ts';
import { wordSet } from '../../syntax/words.ts';
import type { Discourse } from '../who/discourse.ts';
import { type Finding, idsOf } from '../finding.ts';

/** How far down a boast may stand, in paragraphs, that is told again in a headline. */
const OPENING = 4;

/** A crew without a name: "Hacker group", "a sophisticated hacking group", "The group that backs the regime". */
const CREWS = wordSet(boasts.crews);
/** Words that say that it is another, or that nobody knows which. */
const OTHERS = wordSet(boasts.otherCrews);

/**
 * "Hacker group claims attack": a boast of a crew without a name, in a headline or the first paragraphs, is the boast that
 * the article then tells of one crew by name. Where two crews boast by name, it stays without one.
 */
export function nameCrews(findings: readonly Finding[], discourse: Discourse): Finding[] {
  const boasts = findings.filter((f) => f.type === 'responsibility');
  const named = new Set(
    boasts.flatMap((f) => idsOf(f.accused)).filter((id) => discourse.classOf(id) === 'group'),
  );
  const [crew] = named;
  const told = boasts.some((f) => idsOf(f.accused).length > 0 && isEarly(f));
  if (crew === undefined || named.size > 1 || !told) return [...findings];
  const give = (p: Participant): Participant =>
    p.actor === null && isCrew(p.text) ? { ...p, actor: crew } : p;
  return findings.map((f) => {
    const definite = f.accused.every((p) => /^the\b/i.test(p.text));
    if (f.type !== 'responsibility' || !(isEarly(f) || definite)) return f;
    return { ...f, sources: f.sources.map(give), accused: f.accused.map(give) };
  });
}

function isCrew(text: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  return words.some((word) => CREWS.has(word)) && !words.some((word) => OTHERS.has(word));
}

function isEarly({ view }: Finding): boolean {
  return view.title || view.sentence.block < OPENING;
}
