import type { AnnotationDocument, Participant } from '../../src/core/model/index.ts';

/** A labelled article: e2e/articles/<slug>/expected.json. */
export interface Gold {
  id: string;
  title: string;
  paragraphs: string[];
  actors: { name: string; also?: string[]; surface: string[]; optional?: string[] }[];
  claims: {
    type: string;
    anchor: string;
    sources: string[];
    accused: string[];
    certainty: string;
  }[];
}

/** What was found of a labelled article, and a line for everything that was not as labelled. */
export interface Score {
  claims: { right: number; missed: number; false: number };
  /** Claims whose sources and accused are all right, among those found. */
  whole: number;
  mentions: { right: number; missed: number };
  /** Named parties that no label of the sentence accuses: the worst error. */
  wrongAccused: number;
  differences: string[];
}

/** Compares an annotation with its labels. A claim is found where its type fits and its sentence holds the anchor. */
export function score(gold: Gold, found: AnnotationDocument): Score {
  const names = (name: string): string[] => {
    const actor = gold.actors.find((a) => a.name === name);
    return [name, ...(actor?.also ?? []), ...(actor?.surface ?? [])].map(plain);
  };
  const called = (p: Participant): string[] => {
    const actor = found.actors.find((a) => a.id === p.actor);
    return actor ? [actor.name, ...actor.aliases.map((a) => a.name)].map(plain) : [plain(p.text)];
  };
  const same = (name: string, p: Participant): boolean =>
    called(p).some((c) => names(name).includes(c));
  const result: Score = {
    claims: { right: 0, missed: 0, false: 0 },
    whole: 0,
    mentions: { right: 0, missed: 0 },
    wrongAccused: 0,
    differences: [],
  };
  const used = new Set<string>();
  for (const label of gold.claims) {
    const claim = found.claims.find(
      (c) =>
        !used.has(c.id) &&
        c.type === label.type &&
        plain(c.sentence.text).includes(plain(label.anchor)),
    );
    if (!claim) {
      result.claims.missed += 1;
      result.differences.push(`missed ${label.type}: ${label.anchor}`);
      continue;
    }
    used.add(claim.id);
    result.claims.right += 1;
    const sources =
      label.sources.every((n) => claim.sources.some((p) => same(n, p))) ||
      claim.sources.some((p) => label.sources.some((n) => same(n, p)));
    const accused = label.accused.every((n) => claim.accused.some((p) => same(n, p)));
    if ((label.sources.length === 0 || sources) && accused) result.whole += 1;
    else result.differences.push(`other parties: ${label.anchor}`);
  }
  for (const claim of found.claims) {
    if (!used.has(claim.id)) {
      result.claims.false += 1;
      result.differences.push(`false ${claim.type}: ${claim.sentence.text}`);
    }
    if (claim.type !== 'attribution') continue;
    const there = gold.claims
      .filter((l) => plain(claim.sentence.text).includes(plain(l.anchor)))
      .flatMap((l) => l.accused);
    if (claim.accused.some((p) => p.actor !== null && !there.some((n) => same(n, p)))) {
      result.wrongAccused += 1;
      result.differences.push(`WRONG ACCUSED: ${claim.sentence.text}`);
    }
  }
  const mentioned = new Set(found.actors.flatMap((a) => a.mentions.map((m) => plain(m.text))));
  for (const surface of gold.actors.flatMap((a) => a.surface)) {
    if (mentioned.has(plain(surface))) result.mentions.right += 1;
    else {
      result.mentions.missed += 1;
      result.differences.push(`missed name: ${surface}`);
    }
  }
  return result;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[’'"“”.,]/g, '')
    .replace(/^the /, '')
    .replace(/\s+/g, ' ')
    .trim();
}
