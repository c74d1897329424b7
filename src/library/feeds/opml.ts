import { MalformedError, parseOpml, ParseError, type Opml } from 'feedsmith';
import { resolveLink } from '../address.ts';
import { declaresEntities } from './parse.ts';
import { plain } from '../plain.ts';

/** A feed as lists of feeds have it. */
export interface FeedAddress {
  /** http(s). */
  address: string;
  /** Empty where the list gives none. */
  name: string;
}

const LONGEST_NAME = 80;
const LONGEST_ADDRESS = 500;

/** The feeds of an OPML file, in its order, each once; none where it is no OPML file. */
export function readOpml(text: string): FeedAddress[] {
  const found = new Map<string, FeedAddress>();
  // Folders in folders, gone through without recursion: how deep they are is the file's to say.
  const waiting = declaresEntities(text) ? [] : (parse(text)?.body?.outlines ?? []).toReversed();
  for (let outline = waiting.pop(); outline !== undefined; outline = waiting.pop()) {
    const { outlines = [], xmlUrl = '', title, text: label } = outline;
    waiting.push(...outlines.toReversed());
    const address = resolveLink(xmlUrl);
    if (address === null || address.length > LONGEST_ADDRESS || found.has(address)) continue;
    found.set(address, { address, name: plain(title ?? label ?? '', LONGEST_NAME) });
  }
  return [...found.values()];
}

/** An OPML 2.0 file of these feeds. */
export function writeOpml(title: string, feeds: readonly FeedAddress[]): string {
  const outlines = feeds.map(
    ({ address, name }) =>
      `    <outline type="rss" text="${escaped(name)}" title="${escaped(name)}" xmlUrl="${escaped(address)}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escaped(title)}</title></head>`,
    '  <body>',
    ...outlines,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

/** As XML writes it, in an attribute or between tags. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function parse(text: string): Opml.Document<string> | null {
  try {
    return parseOpml(text);
  } catch (error) {
    if (error instanceof MalformedError || error instanceof ParseError) return null;
    throw error;
  }
}
