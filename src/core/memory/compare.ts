import type {
  Claim,
  EarlierArticle,
  EarlierClaim,
  KeptAnnotation,
  Participant,
  ReadBefore,
  RememberedArticle,
} from '../model/index.ts';
import { accusedOf, deniersOf } from './keys.ts';
import { addressOf, idsOf, partiesOf } from './remember.ts';

/** How many accused, earlier claims against each, and articles on one source are shown at most. */
const MOST = { accused: 4, claims: 20, reworded: 6, denials: 6, sources: 4, articles: 20 };

/** Whom an article accuses in its own news, by id, those first of whom it says most; nobody whom it does not name. */
export function accusedIn({ claims }: KeptAnnotation): string[] {
  const counts = new Map<string, number>();
  for (const claim of claims.filter(isNews))
    for (const id of accusedOf(claim)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST.accused)
    .map(([id]) => id);
}

/** What articles that were read before say of those whom `now` accuses. The article itself is none of them. */
export function compare(now: KeptAnnotation, articles: readonly RememberedArticle[]): ReadBefore {
  const address = addressOf(now.article.url);
  const earlier = articles
    .filter(({ article }) => addressOf(article.url) !== address)
    .flatMap((kept) => kept.claims.filter(isNews).map((claim) => earlierClaim(kept, claim)))
    .sort((a, b) => dayOf(b.from).localeCompare(dayOf(a.from)));
  const accused = accusedIn(now);
  return {
    against: against(accused, earlier),
    reworded: reworded(now, earlier).slice(0, MOST.reworded),
    deniedSince: deniedSince(now, accused, earlier).slice(0, MOST.denials),
    resting: resting(now, earlier).slice(0, MOST.sources),
  };
}

/** Whether nothing that was read before has to do with the article. */
export function isNothing({ against, reworded, deniedSince, resting }: ReadBefore): boolean {
  return [against, reworded, deniedSince, resting].every(({ length }) => length === 0);
}

function against(
  accused: readonly string[],
  earlier: readonly EarlierClaim[],
): ReadBefore['against'] {
  return accused.flatMap((actor) => {
    const of = earlier.filter(({ claim }) =>
      [...accusedOf(claim), ...deniersOf(claim)].includes(actor),
    );
    if (of.length === 0) return [];
    const articles = new Set(of.map(({ from }) => from.url)).size;
    return [{ actor, claims: unlike(of).slice(0, MOST.claims), articles }];
  });
}

/** Of one article's claims of one kind by the same sources the first. */
function unlike(claims: readonly EarlierClaim[]): EarlierClaim[] {
  const seen = new Set<string>();
  return claims.filter(({ from, claim }) => {
    const key = [from.url, claim.type, ...claim.sources.map(nameOf)].join('\n');
    return !seen.has(key) && seen.add(key);
  });
}

/** The last time that a source said it of the same accused with another degree of certainty, each by its plainest words on that. */
function reworded(now: KeptAnnotation, earlier: readonly EarlierClaim[]): ReadBefore['reworded'] {
  const seen = new Set<string>();
  return byGrade(now.claims.filter(isNews), (claim) => claim).flatMap((claim) => {
    const same = earlier.filter((one) => isSameAccusation(claim, one.claim));
    const last = same.filter(({ from }) => from.url === same[0]?.from.url);
    const [then] = byGrade(last, (one) => one.claim);
    if (!then) return [];
    const said = idsOf(then.claim.sources);
    const sources = claim.sources.filter(({ actor }) => actor !== null && said.includes(actor));
    const key = [...sources, ...claim.accused].map(nameOf).join('\n');
    if (seen.has(key)) return [];
    seen.add(key);
    return then.claim.certainty === claim.certainty ? [] : [{ now: { ...claim, sources }, then }];
  });
}

/** Those first that say how sure they are, then those that are a formal step or an allegation. */
function byGrade<Item>(items: readonly Item[], claimOf: (item: Item) => Claim): Item[] {
  const weight = (item: Item): number =>
    ({ high: 0, moderate: 0, low: 0, formal: 1, alleged: 1, stated: 2 })[claimOf(item).certainty];
  return [...items].sort((one, other) => weight(one) - weight(other));
}

/** A named source accuses the same party. */
function isSameAccusation(one: Claim, other: Claim): boolean {
  if (one.type !== 'attribution' || other.type !== 'attribution') return false;
  return share(idsOf(one.sources), idsOf(other.sources)) && share(accusedOf(one), accusedOf(other));
}

function deniedSince(
  { article }: KeptAnnotation,
  accused: readonly string[],
  earlier: readonly EarlierClaim[],
): EarlierClaim[] {
  const day = article.publishedTime?.slice(0, 10);
  if (day === undefined) return [];
  return earlier.filter(
    ({ from: { date }, claim }) =>
      date !== null && date.slice(0, day.length) > day && share(deniersOf(claim), accused),
  );
}

/** Other articles whose accusation of the same party comes from a source of this one's, or leads to the same report. */
function resting(now: KeptAnnotation, earlier: readonly EarlierClaim[]): ReadBefore['resting'] {
  const found = new Map<string, Map<string, EarlierArticle>>();
  for (const claim of now.claims.filter(isNews)) {
    if (claim.type !== 'attribution') continue;
    for (const { from, claim: other } of earlier) {
      if (other.type !== 'attribution' || !share(accusedOf(claim), accusedOf(other))) continue;
      const sources = idsOf([...claim.sources, ...claim.via]);
      const common = idsOf([...other.sources, ...other.via]).filter((id) => sources.includes(id));
      for (const on of common.length > 0 ? common : both(claim.links, other.links))
        found.set(on, (found.get(on) ?? new Map<string, EarlierArticle>()).set(from.url, from));
    }
  }
  return [...found]
    .map(([on, articles]) => ({ on, articles: [...articles.values()].slice(0, MOST.articles) }))
    .sort((a, b) => b.articles.length - a.articles.length);
}

function earlierClaim({ read, article, actors }: RememberedArticle, claim: Claim): EarlierClaim {
  const { url, title, siteName, publishedTime } = article;
  const parties = partiesOf(claim);
  return {
    from: { url, title, siteName, date: publishedTime, read },
    claim,
    actors: actors.filter(({ id }) => parties.includes(id)),
  };
}

function dayOf({ date, read }: EarlierArticle): string {
  return date ?? read;
}

function isNews({ when }: Claim): boolean {
  return when === 'news';
}

function nameOf({ actor, text }: Participant): string {
  return actor ?? text;
}

function both(one: readonly string[], other: readonly string[]): string[] {
  return one.filter((item) => other.includes(item));
}

function share(one: readonly string[], other: readonly string[]): boolean {
  return one.some((item) => other.includes(item));
}
