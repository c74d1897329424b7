import type { Actor, Claim, Participant, RememberedArticle } from '../../model/index.ts';

/** A participant of a test's claim, called by the id of its actor. */
export const part = (actor: string | null, text = actor ?? 'officials'): Participant => ({
  text,
  start: 0,
  end: text.length,
  actor,
});

/** An actor of a test's article. */
export const actor = (id: string, over: Partial<Actor> = {}): Actor => ({
  id,
  name: id,
  aliases: [],
  kind: 'agency',
  country: null,
  mentions: [],
  known: true,
  ...over,
});

/** A claim: `source` accuses `accused`. */
export const claim = (
  id: string,
  source: string | null,
  accused: string,
  over: Partial<Claim> = {},
): Claim => ({
  id,
  type: 'attribution',
  form: 'clause',
  sentence: { start: 0, end: 9, text: 'a sentence' },
  cue: { start: 0, end: 1, text: 'a' },
  sources: source === null ? [] : [part(source)],
  accused: [part(accused)],
  act: null,
  certainty: 'stated',
  certaintyWords: null,
  quoted: false,
  answers: [],
  when: 'news',
  via: [],
  links: [],
  frame: 'blame/blame',
  reason: 'blame',
  ...over,
});

/** An article with these claims, published and read on a day. */
export function article(
  day: string,
  claims: Claim[],
  url = `https://a.example/${day}`,
): RememberedArticle {
  const ids = claims.flatMap((c) => [...c.sources, ...c.accused].map((p) => p.actor ?? []).flat());
  return {
    read: `${day}T12:00:00.000Z`,
    article: { title: `News of ${day}`, siteName: 'Gazette', publishedTime: day, url, words: 500 },
    actors: [...new Set(ids)].map((id) => actor(id)),
    claims,
    groups: [{ id: 'g', accused: ['Iran'], act: null, claims: claims.map(({ id }) => id) }],
  };
}
