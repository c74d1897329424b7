import type {
  Actor,
  Claim,
  KeptAnnotation,
  Participant,
  RememberedArticle,
} from '../model/index.ts';

/** The most that is kept of one article. Lengths are UTF-16 code units. */
export const MOST = {
  actors: 150,
  claims: 400,
  /** Of a sentence or a title. */
  text: 2000,
  /** Of an address. */
  url: 8000,
} as const;

/** How many of the words that name an actor are kept: among them is the acronym that it is called by. */
const WORDS_FOR_ACTOR = 4;

/** What the memory keeps of an article that was read at `read` (ISO 8601): no name of a private person who says and did nothing. */
export function remember(
  { article, actors, claims, groups }: KeptAnnotation,
  read: string,
): RememberedArticle {
  const kept = claims.slice(0, MOST.claims).map(shortened);
  const roles = new Set(kept.flatMap(partiesOf));
  const ids = new Set(kept.map(({ id }) => id));
  return {
    read,
    article: { ...article, title: article.title.slice(0, MOST.text) },
    actors: actors
      .filter(({ id, kind }) => roles.has(id) || kind !== 'person')
      .sort((a, b) => Number(roles.has(b.id)) - Number(roles.has(a.id)))
      .slice(0, MOST.actors)
      .map(pared),
    claims: kept,
    groups: groups.map((group) => ({ ...group, claims: group.claims.filter((id) => ids.has(id)) })),
  };
}

/** The ids of the actors that have to do with a claim. */
export function partiesOf({ sources, accused, via }: Claim): string[] {
  return idsOf([...sources, ...accused, ...via]);
}

/** The ids of those participants of whom it is known who they are. */
export function idsOf(parties: readonly Participant[]): string[] {
  return parties.flatMap(({ actor }) => (actor === null ? [] : [actor]));
}

/** The address by which an article is known again: without its fragment and what only says where the reader came from. */
export function addressOf(url: string): string {
  const [page = '', query = ''] = url.replace(/#.*$/s, '').split(/\?(.*)/s);
  const kept = query.split('&').filter((part) => part !== '' && !TRACKING.test(part));
  return kept.length > 0 ? `${page}?${kept.join('&')}` : page;
}
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|twclid)=/i;

function shortened(claim: Claim): Claim {
  const { sentence, links } = claim;
  return {
    ...claim,
    sentence: { ...sentence, text: sentence.text.slice(0, MOST.text) },
    links: links.filter(({ length }) => length <= MOST.url),
  };
}

/** What the data knows of an actor can be looked up again; what the article calls it cannot. */
function pared({ id, name, kind, country, known, affiliation, mentions }: Actor): Actor {
  const words = new Map(mentions.map((mention) => [mention.text, mention]));
  return {
    id,
    name,
    aliases: [],
    kind,
    country,
    mentions: [...words.values()].slice(0, WORDS_FOR_ACTOR),
    known,
    ...(affiliation === undefined ? {} : { affiliation }),
  };
}
