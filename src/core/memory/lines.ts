import { ACTOR_KINDS, CERTAINTIES, CLAIM_TYPES } from '../model/index.ts';
import type {
  Actor,
  Claim,
  ClaimGroup,
  Mention,
  Participant,
  RememberedArticle,
  Span,
} from '../model/index.ts';
import { MOST, remember } from './remember.ts';

const FORMAT = 'ascribe-memory/1';
/** The longest line that is read, in UTF-16 code units. */
export const LONGEST_LINE = 4_000_000;
/** The longest name, code or date: nothing that was found in a sentence is longer than what is kept of it. */
const SHORT = MOST.text;
/** The most entries of a list inside a claim, a group or an actor. */
const FEW = 400;

/** An article as a line of JSON, without the line's end. */
export function lineOf(article: RememberedArticle): string {
  return JSON.stringify({ format: FORMAT, ...article });
}

/** The article that a line holds; null where it is none of ours, or not sound. Nothing but what an article has is taken over. */
export function articleOf(line: string): RememberedArticle | null {
  try {
    return article(JSON.parse(line));
  } catch (error) {
    if (error instanceof Unsound || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** What stands in a line is not of the shape that it must have. */
class Unsound extends Error {
  override name = 'Unsound';
}

function article(value: unknown): RememberedArticle {
  const { format, read, article: head, actors, claims, groups } = object(value);
  if (format !== FORMAT) throw new Unsound('another format');
  const { title, siteName, publishedTime, url, words } = object(head);
  return remember(
    {
      article: {
        title: text(title, MOST.text),
        siteName: orNull(siteName, text),
        publishedTime: orNull(publishedTime, moment),
        url: text(url, MOST.url),
        words: whole(words),
      },
      actors: list(actors, actor, MOST.actors),
      claims: list(claims, claim, MOST.claims),
      groups: list(groups, group, MOST.claims),
    },
    new Date(Date.parse(moment(read))).toISOString(),
  );
}

function actor(value: unknown): Actor {
  const { id, name, kind, country, mentions, known, affiliation } = object(value);
  return {
    id: text(id),
    name: text(name),
    aliases: [],
    kind: one(kind, ACTOR_KINDS),
    country: orNull(country, text),
    mentions: list(mentions, mention, FEW),
    known: known === true,
    ...(affiliation === undefined ? {} : { affiliation: text(affiliation) }),
  };
}

function claim(value: unknown): Claim {
  const given = object(value);
  return {
    id: text(given.id),
    type: one(given.type, CLAIM_TYPES),
    form: one(given.form, ['clause', 'modifier'] as const),
    sentence: span(given.sentence),
    cue: span(given.cue),
    sources: list(given.sources, participant, FEW),
    accused: list(given.accused, participant, FEW),
    act: orNull(given.act, span),
    certainty: one(given.certainty, CERTAINTIES),
    certaintyWords: orNull(given.certaintyWords, text),
    quoted: given.quoted === true,
    answers: list(given.answers, text, FEW),
    when: one(given.when, ['news', 'background'] as const),
    via: list(given.via, participant, FEW),
    links: list(given.links, link, FEW),
    frame: text(given.frame),
    reason: code(given.reason),
  };
}

function group(value: unknown): ClaimGroup {
  const { id, accused, act, claims, sourceGroups, operations } = object(value);
  return {
    id: text(id),
    accused: list(accused, text, FEW),
    act: orNull(act, text),
    claims: list(claims, text, MOST.claims),
    ...(sourceGroups === undefined
      ? {}
      : {
          sourceGroups: list(
            sourceGroups,
            (sources) => {
              const { sources: names, because } = object(sources);
              return { sources: list(names, text, FEW), because: orNull(because, code) };
            },
            FEW,
          ),
        }),
    ...(operations === undefined ? {} : { operations: list(operations, text, FEW) }),
  };
}

function participant(value: unknown): Participant {
  return { ...span(value), actor: orNull(object(value).actor, text) };
}

function mention(value: unknown): Mention {
  return span(value);
}

function span(value: unknown): Span {
  const { start, end, text: words } = object(value);
  return { start: whole(start), end: whole(end), text: text(words, MOST.text) };
}

function object(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Unsound('not an object');
  return value as Record<string, unknown>;
}

function list<Item>(value: unknown, item: (value: unknown) => Item, most: number): Item[] {
  if (!Array.isArray(value) || value.length > most) throw new Unsound('not a list, or too long');
  return value.map((one) => item(one));
}

function text(value: unknown, most: number = SHORT): string {
  if (typeof value !== 'string' || value.length > most) throw new Unsound('not a text');
  return value;
}

function orNull<Value>(value: unknown, of: (value: unknown) => Value): Value | null {
  return value === null ? null : of(value);
}

/** A code that the interface puts into words. */
function code(value: unknown): string {
  const given = text(value);
  if (!/^[a-z0-9-]+$/.test(given)) throw new Unsound('not a code');
  return given;
}

function link(value: unknown): string {
  const given = text(value, MOST.url);
  if (!/^https?:\/\/[^/]/i.test(given)) throw new Unsound('not a link');
  return given;
}

/** ISO 8601, as exact as it is given. */
function moment(value: unknown): string {
  const given = text(value);
  if (!/^\d{4}(?:-\d|$)/.test(given) || Number.isNaN(Date.parse(given)))
    throw new Unsound('not a date');
  return given;
}

function whole(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new Unsound('not a whole number');
  return value as number;
}

function one<Item extends string>(value: unknown, of: readonly Item[]): Item {
  const found = of.find((item) => item === value);
  if (found === undefined) throw new Unsound('not one of those that there are');
  return found;
}
