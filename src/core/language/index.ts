import type {
  Actor,
  Article,
  Claim,
  ClaimGroup,
  NearMiss,
  Participant,
  Span,
} from '../model/index.ts';
import { spanOf } from '../model/index.ts';
import { readClaims, type Finding } from './claims/index.ts';
import { answersOf } from './groups/answers.ts';
import { citedBy } from './groups/cited.ts';
import { groupClaims } from './groups/groups.ts';
import { hash } from './groups/ids.ts';
import { isBackground } from './groups/when.ts';
import type { Region } from './syntax/phrases.ts';
import type { ActorSpan } from './syntax/units.ts';
import type { TextStructure } from './text/index.ts';

export type { ActorSpan } from './syntax/units.ts';
export { structureOf } from './text/index.ts';

/** An article's claims, tied to each other and put into groups. */
export interface Reading {
  claims: Claim[];
  groups: ClaimGroup[];
}

export interface ReadOptions {
  /** The ids of claims that the reader withdrew. */
  withdrawn?: ReadonlySet<string>;
  /** The ids of the known operations that a text speaks of. */
  operationsOf?: (text: string) => string[];
  /** Hears of frames that nearly fired. */
  near?: ((miss: NearMiss) => void) | undefined;
}

/** Reads the claims of an article whose names are known. */
export function readArticle(
  article: Article,
  text: TextStructure,
  actors: readonly Actor[],
  spans: readonly ActorSpan[],
  stateOf: (id: string) => string | undefined,
  { withdrawn = new Set(), operationsOf = () => [], near }: ReadOptions = {},
): Reading {
  const read = readClaims({ text, article, actors, spans, stateOf, near }).findings;
  const identified = identify(read, article.text);
  const isKept = (_: unknown, i: number): boolean => !withdrawn.has(identified[i] ?? '');
  const findings = read.filter(isKept);
  const ids = identified.filter(isKept);
  const answers = answersOf(findings, article.publishedTime, stateOf);
  const claims = findings.map((finding, i): Claim => {
    const { view } = finding;
    const { sentence } = view;
    const span = (region: Region): Span => view.span(region);
    return {
      id: ids[i] as string,
      type: finding.type,
      form: finding.form,
      sentence: spanOf(article.text, sentence.start, sentence.end),
      cue: span(finding.cue),
      sources: finding.sources.map(participant),
      accused: finding.accused.map(participant),
      act: finding.act ? span(finding.act) : null,
      certainty: finding.certainty,
      certaintyWords: finding.certaintyWords,
      quoted: finding.quoted,
      answers: (answers[i] ?? []).map((k) => ids[k] as string),
      when: isBackground(finding, article.publishedTime) ? 'background' : 'news',
      via: [...finding.via, ...citedBy(finding)].map(participant),
      links: [
        ...new Set(
          article.links
            .filter((l) => l.start < sentence.end && l.end > sentence.start)
            .map((l) => l.url),
        ),
      ],
      frame: finding.frame,
      reason: finding.reason,
    };
  });
  const byId = new Map(actors.map((a) => [a.id, a]));
  const { title } = article;
  return { claims, groups: groupClaims(claims, { actors: byId, stateOf, operationsOf, title }) };
}

function participant(p: Participant): Participant {
  return { text: p.text, start: p.start, end: p.end, actor: p.actor };
}

function identify(findings: readonly Finding[], text: string): string[] {
  const seen = new Map<string, number>();
  return findings.map((f) => {
    const { sentence } = f.view;
    const cue = f.view.span(f.cue);
    const id = `c-${hash(`${text.slice(sentence.start, sentence.end)}|${cue.start - sentence.start}|${f.type}`)}`;
    const times = seen.get(id) ?? 0;
    seen.set(id, times + 1);
    return times === 0 ? id : `${id}-${times}`;
  });
}
