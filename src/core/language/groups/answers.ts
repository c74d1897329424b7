import { idsOf, type Finding } from '../claims/finding.ts';
import { isBackground } from './when.ts';

/**
 * For each finding, the indexes of the claims that it answers: a denial answers the accusations of the side that it
 * defends, a doubt those of the party that it is about. Where the article sets it against one claim, that one.
 */
export function answersOf(
  findings: readonly Finding[],
  published: string | null,
  stateOf: (id: string) => string | undefined,
): number[][] {
  return findings.map((_, i) => answer(findings, i, published, stateOf));
}

function answer(
  findings: readonly Finding[],
  i: number,
  published: string | null,
  stateOf: (id: string) => string | undefined,
): number[] {
  const finding = findings[i] as Finding;
  if (finding.type === 'attribution' || finding.type === 'responsibility') return [];
  const block = finding.view.sentence.block;
  const defended = new Set(idsOf(finding.accused));
  if (defended.size === 0) return finding.type === 'doubt' ? withheldAgainst(findings, i) : [];
  const general = isGeneral(finding);
  const candidates = near(findings, i).filter(({ other, k }) => {
    if (
      k === i ||
      !(
        other.type === 'attribution' ||
        (other.type === 'responsibility' && finding.type === 'doubt')
      )
    )
      return false;
    if (idsOf(other.sources).some((id) => idsOf(finding.sources).includes(id))) return false;
    return idsOf(other.accused).some((id) => defended.has(id));
  });
  const allied = alliedCandidates(near(findings, i), finding, stateOf).filter(
    (a) => a.k !== i && !candidates.some((c) => c.k === a.k),
  );
  // Accusations of a body of the same state count where they stand in the same paragraph, or where there are no others.
  const beside = allied.filter((a) => a.k < i && a.other.view.sentence.block === block);
  const wide =
    candidates.length === 0 ? allied : [...candidates, ...beside].sort((a, b) => a.k - b.k);
  const clauses = wide.filter(({ other }) => other.form === 'clause');
  const pool = clauses.length > 0 ? clauses : wide;
  const title = finding.view.title;
  if (title)
    return recent(pool, published)
      .slice(0, 4)
      .map(({ k }) => k);
  const before = pool.filter(({ other, k }) => k < i && other.view.sentence.block > 0);
  const within = (reach: number): typeof before =>
    before.filter(({ other }) => block - other.view.sentence.block <= reach);
  if (general) return within(1).map(({ k }) => k);
  const news = before.filter(({ other }) => !isBackground(other, published));
  const best = [
    within(0),
    within(1),
    news.filter(({ other }) => block - other.view.sentence.block <= 3),
    news.slice(-3),
    within(3),
    before.slice(-2),
  ].find((list) => list.length > 0);
  const official =
    best && best.every(({ other }) => !isOfficial(other)) ? mainAccusation(before, findings) : [];
  if (official.length > 0) return official.map(({ k }) => k);
  if (best) return best.map(({ k }) => k);
  return pool
    .filter(({ other }) => other.view.sentence.block === 0 || other.view.sentence.block >= block)
    .slice(0, 1)
    .map(({ k }) => k);
}

interface Candidate {
  other: Finding;
  k: number;
}

/** Whether a state or an agency is among those who make a claim. */
function isOfficial(finding: Finding): boolean {
  return idsOf(finding.sources).some((id) =>
    ['state', 'agency'].includes(finding.view.resolver.discourse.classOf(id) ?? ''),
  );
}

/** Of the accusations, those of whoever makes the article's first one, where that is a state or its agencies: a state answers these. */
function mainAccusation(
  candidates: readonly Candidate[],
  findings: readonly Finding[],
): Candidate[] {
  const first = findings.find((f) => f.type === 'attribution' && f.sources.length > 0);
  if (!first || !isOfficial(first)) return [];
  const main = idsOf(first.sources);
  return candidates
    .filter(({ other }) => idsOf(other.sources).some((id) => main.includes(id)))
    .slice(-4);
}

/** How many claims before and behind an answer are looked at: no article sets a denial against one further off. */
const WINDOW = 120;

function near(findings: readonly Finding[], i: number): Candidate[] {
  const first = Math.max(i - WINDOW, 0);
  return findings.slice(first, i + WINDOW).map((other, k) => ({ other, k: first + k }));
}

/** The candidates that are news, or all where none is. */
function recent(candidates: readonly Candidate[], published: string | null): Candidate[] {
  const news = candidates.filter(({ other }) => !isBackground(other, published));
  return news.length > 0 ? news : [...candidates];
}

/** Accusations of a body or group of the state that a denial defends, where none accuses the state itself. */
function alliedCandidates(
  findings: readonly Candidate[],
  finding: Finding,
  stateOf: (id: string) => string | undefined,
): Candidate[] {
  if (finding.type === 'doubt') return [];
  const states = new Set(
    [...idsOf(finding.accused), ...idsOf(finding.sources)].map((id) => stateOf(id) ?? id),
  );
  return findings.filter(
    ({ other }) =>
      other.type === 'attribution' &&
      idsOf(other.accused).some((id) => states.has(stateOf(id) ?? id)),
  );
}

const GENERAL =
  /^(?:always|repeatedly|consistently|routinely|regularly|long|previously|usually|typically|traditionally|often|frequently|invariably|generally|never)$/;

/** "has always denied": a general denial, set against a claim only where one stands beside it. */
function isGeneral(finding: Finding): boolean {
  const { view, cue } = finding;
  for (let i = cue.first - 2; i <= cue.last + 1; i += 1) {
    if (GENERAL.test(view.word(i))) return true;
  }
  return false;
}

/**
 * "while K. will not say", "but would not name it": a withheld attribution is set against a claim of the same sentence, or
 * of the one right before it.
 */
function withheldAgainst(findings: readonly Finding[], i: number): number[] {
  const finding = findings[i] as Finding;
  const { view } = finding;
  const claims = near(findings, i).filter(
    ({ other, k }) => k !== i && (other.type === 'attribution' || other.type === 'responsibility'),
  );
  const contrast = view.units.some((u) => CONTRAST.test(u.lower));
  const same = contrast ? claims.filter(({ other }) => other.view === view) : [];
  if (same.length > 0) return same.map(({ k }) => k);
  const before = claims.filter(
    ({ other, k }) =>
      k < i &&
      other.view.index === view.index - 1 &&
      other.view.sentence.block === view.sentence.block,
  );
  return before.map(({ k }) => k);
}

const CONTRAST = /^(?:while|whereas|although|though|but|yet)$/;
