import type { Actor, Claim, ClaimGroup, ClaimType } from '../core/model/index.ts';
import { list, plural, region, t } from '../i18n/index.ts';
import { type Called, calledId, type Cast, countOf } from './names.ts';

const SURE: ReadonlySet<string> = new Set(['high', 'moderate', 'low']);

/** How many accusations the sentence on top speaks of, and how many more parties it names at the end. */
const MOST = 2;
const NAMED = 3;

/** A sentence of the summary: its words, and what it tells of; null where that is nothing that somebody claims. */
export interface Said {
  type: ClaimType | null;
  text: string;
}

/**
 * The sentence on top, and those that follow it: who blames whom, in the article's own word for how sure, and who rejects it.
 * Made from the groups; the headline's first. It says who says so, and nothing in a voice of its own.
 */
export function summary(annotation: {
  actors: readonly Actor[];
  claims: readonly Claim[];
  groups: readonly ClaimGroup[];
}): Said[] {
  const cast: Cast = new Map(annotation.actors.map((a) => [a.id, a]));
  const claims = new Map(annotation.claims.map((c) => [c.id, c]));
  // What the article only recalls of earlier days is not its news.
  const groups = orderGroups(annotation.groups, claims).filter(({ claims: ids }) =>
    ids.some((id) => claims.get(id)?.when === 'news' && accuses(claims.get(id))),
  );
  if (groups.length === 0) {
    const nothing = annotation.claims.length > 0 ? 'summaryNoAccusation' : 'summaryNothing';
    return [{ type: null, text: t(annotation.groups.length > 0 ? 'summaryPast' : nothing) }];
  }
  const first = groups.slice(0, MOST);
  return [...first.flatMap((one) => sentences(one, claims, cast)), ...also(first, groups, cast)];
}

/** Whom the accusations name that nothing is told of. */
function also(first: readonly ClaimGroup[], groups: readonly ClaimGroup[], cast: Cast): Said[] {
  const known = new Set(first.flatMap(({ accused }) => accused));
  const others = new Set(groups.flatMap(({ accused }) => accused).filter((id) => !known.has(id)));
  // Words of the article for somebody it does not name say nothing without their sentence.
  const called = [...others].map((id) => told(id, cast)).filter(({ resolved }) => resolved);
  const names = called.map(({ name }) => name);
  if (names.length === 0) return [];
  const rest = names.length - NAMED;
  const more = rest > 0 ? [plural('summaryOthers', rest)] : [];
  return [{ type: null, text: t('summaryAlso', list([...names.slice(0, NAMED), ...more])) }];
}

function accuses(claim: Claim | undefined): boolean {
  return claim?.type === 'attribution' || claim?.type === 'responsibility';
}

/** Groups as a reader wants them: the headline's first, then those that somebody stands for before those without a source, the largest first. */
export function orderGroups(
  groups: readonly ClaimGroup[],
  claims: ReadonlyMap<string, Claim>,
): ClaimGroup[] {
  const weight = (group: ClaimGroup): number => {
    const of = group.claims.map((id) => claims.get(id)).filter((c) => c !== undefined);
    const sourced = of.filter((c) => c.sources.length > 0 && c.when === 'news').length;
    const headline = of.some((c) => c.sentence.start === 0) ? 1000 : 0;
    return headline + sourced * 2 + of.length * 0.1;
  };
  return [...groups].sort((a, b) => weight(b) - weight(a));
}

function sentences(group: ClaimGroup, claims: ReadonlyMap<string, Claim>, cast: Cast): Said[] {
  const of = group.claims.map((id) => claims.get(id)).filter((c) => c !== undefined);
  const accused = list(group.accused.slice(0, 3).map((id) => told(id, cast).name));
  const boast = of.find((c) => c.type === 'responsibility');
  const [first, ...others] = group.sourceGroups ?? [];
  const denial = of.find((c) => c.type === 'denial');
  const out: Said[] = [];
  const say = (type: ClaimType, text: string): void => void out.push({ type, text });
  if (first) {
    const key = isOne(first.sources, cast) ? 'summarySays' : 'summarySay';
    const sure = surely(of, first.sources);
    const who = sourceName(first.sources, cast, true);
    say('attribution', sure ? t(`${key}Sure`, who, accused, sure) : t(key, who, accused));
  } else if (boast) {
    const count = isOne(group.accused, cast) ? 1 : 2;
    say('responsibility', plural('summaryClaimsIt', count, sourceName(group.accused, cast, true)));
  } else say('attribution', t('summaryUnsourced', accused));
  if (denial) {
    const who = [...new Set(denial.sources.map((p) => p.actor ?? p.text))].slice(0, 2);
    const count = isOne(who, cast) ? 1 : 2;
    say('denial', plural('summaryRejects', count, sourceName(who, cast, true)));
  }
  if (others.length > 0) {
    const names = others.slice(0, 3).map((s, i) => sourceName(s.sources, cast, i === 0));
    const one = isOne(
      others.flatMap(({ sources }) => sources),
      cast,
    );
    say('attribution', t(one ? 'summaryTooOne' : 'summaryTooMany', list(names)));
  }
  return out;
}

/**
 * The words for how sure these sources say they are. The cue's own "accused" says nothing of that, and one source's words
 * are never lent to another.
 */
function surely(claims: readonly Claim[], sources: readonly string[]): string | null {
  const own = claims.filter(
    (c) => c.type === 'attribution' && c.sources.some((p) => sources.includes(p.actor ?? p.text)),
  );
  return own.find((c) => SURE.has(c.certainty))?.certaintyWords ?? null;
}

/** Countries whose agencies have a word for whose they are, as good style wants it; those of others are called after it, in brackets. */
const WITH_WORD = ['US', 'GB'];
/** The highest number that is written out. */
const WRITTEN = 9;

/** Bodies of one government that speak together are counted, not listed: "three US agencies", which may begin a sentence. */
function sourceName(ids: readonly string[], cast: Cast, begins: boolean): string {
  const agencies = ids.filter((id) => cast.get(id)?.kind === 'agency');
  const countries = new Set(ids.map((id) => cast.get(id)?.country));
  const [country] = countries;
  if (agencies.length >= 3 && countries.size === 1 && country) {
    const count = agencies.length <= WRITTEN ? t(`number_${agencies.length}`) : agencies.length;
    const counted = WITH_WORD.includes(country)
      ? t(`agenciesOf_${country}`, count)
      : t('agenciesOf', count, region(country));
    return begins ? capital(counted) : counted;
  }
  const [first, ...others] = ids.slice(0, 3).map((id) => told(id, cast));
  if (!first) return '';
  // A name keeps its own first letter; that of a state may come with an article.
  const opens = begins && (!first.resolved || cast.get(ids[0] ?? '')?.kind === 'state');
  const opening = opens ? capital(first.name) : first.name;
  return list([opening, ...others.map(({ name }) => name)]);
}

/** States whose English names take the article in a sentence. */
const WITH_ARTICLE =
  /^(?:United |(?:Bahamas|Comoros|Czech Republic|Maldives|Netherlands|Philippines|Seychelles)$)/;

/** What to call somebody within a sentence: "the United States". */
function told(id: string, cast: Cast): Called {
  const called = calledId(id, cast);
  const takes = cast.get(id)?.kind === 'state' && WITH_ARTICLE.test(called.name);
  return takes ? { ...called, name: t('stateInSentence', called.name) } : called;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whether these are one party, whose verb has the form for one. */
function isOne(ids: readonly string[], cast: Cast): boolean {
  return countOf(ids.map((id) => calledId(id, cast))) === 1;
}
