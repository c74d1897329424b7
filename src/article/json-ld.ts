/** What a page's structured data (schema.org in JSON-LD) says of its article; null where it says nothing usable. */
export interface StructuredData {
  headline: string | null;
  authors: string | null;
  publisher: string | null;
  datePublished: string | null;
  language: string | null;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Posting)$/;

/** The data is whatever a page cares to write: so much of it is read, and no more. */
const LIMITS = { scripts: 24, characters: 512 * 1024, nodes: 4000, value: 500 };

/**
 * Reads the first article in the page's JSON-LD, also inside arrays, `@graph` and `mainEntity`. Broken or oversized blocks are
 * passed over: structured data is a hint, and the page's visible text stands without it.
 */
export function readStructuredData(document: Document): StructuredData | null {
  const scripts = document.querySelectorAll('script[type="application/ld+json" i]');
  for (const script of [...scripts].slice(0, LIMITS.scripts)) {
    const article = findArticle(parse(script.textContent ?? ''));
    if (article === null) continue;
    return {
      headline: text(own(article, 'headline')) ?? text(own(article, 'name')),
      authors: names(own(article, 'author')),
      publisher: names(own(article, 'publisher')),
      datePublished: text(own(article, 'datePublished')),
      language: names(own(article, 'inLanguage')),
    };
  }
  return null;
}

function parse(content: string): unknown {
  if (content.length > LIMITS.characters) return null;
  try {
    return JSON.parse(content.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ''));
  } catch {
    // Many sites print line breaks inside strings; such a block is no JSON and is treated as absent.
    return null;
  }
}

/** The first object of an article type, nearest to the top first. */
function findArticle(root: unknown): object | null {
  const queue: unknown[] = [root];
  for (let i = 0; i < queue.length && i < LIMITS.nodes; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...value.slice(0, LIMITS.nodes - queue.length));
    else if (isObject(value)) {
      const types = [own(value, '@type')].flat();
      if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return value;
      queue.push(own(value, '@graph'), own(value, 'mainEntity'), own(value, 'mainEntityOfPage'));
    }
  }
  return null;
}

/** The name or names of a thing: a string, an object with a `name`, or a list of them. */
function names(value: unknown): string | null {
  const list = [value]
    .flat()
    .slice(0, 10)
    .map((item) => text(isObject(item) ? own(item, 'name') : item))
    .filter((name) => name !== null);
  return list.length === 0 ? null : text(list.join(', '));
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, LIMITS.value) : null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A property of the object itself: what its prototype brings is none of the page's data. */
function own(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}
