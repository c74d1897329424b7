import { baseAddress, isSameServer, resolveLink } from '../address.ts';
import { plain } from '../plain.ts';
import { askTaxii, looseOf, TaxiiError, type Asking, type Loose } from './client.ts';

/** A collection that may be read. */
export interface Collection {
  /** Its address, with a slash at its end. */
  address: string;
  title: string;
}

/** What a server says of itself. */
export interface Discovered {
  title: string;
  /** Those that the reader may read, by API root. */
  collections: Collection[];
}

/** Where discovery stands on a server, by the specification. */
const DISCOVERY = 'taxii2/';
const MOST_ROOTS = 10;
const MOST_COLLECTIONS = 100;
const LONGEST_TITLE = 80;

/**
 * Asks a server what it has: by its discovery, or where the address is that of an API root, by that alone. API roots on other
 * servers are left out, and those that do not answer. Throws `TaxiiError`, also where no root is left.
 */
export async function discover(asking: Asking): Promise<Discovered> {
  const address = discoveryOf(asking.server);
  const { body } = await askTaxii(address, asking);
  if (!Array.isArray(body.api_roots)) {
    if (!Array.isArray(body.versions)) throw new TaxiiError('no-taxii');
    return { title: titleOf(body), collections: await collectionsOf(address, asking) };
  }
  const links = body.api_roots.slice(0, MOST_ROOTS).flatMap((root) => {
    const link = typeof root === 'string' ? resolveLink(root, address) : null;
    return link === null ? [] : (baseAddress(link) ?? []);
  });
  const roots = [...new Set(links)].filter((root) => isSameServer(root, asking.server));
  if (roots.length === 0) throw new TaxiiError(links.length > 0 ? 'other-host' : 'no-taxii');
  const collections: Collection[] = [];
  let problem: TaxiiError | null = null;
  let answered = false;
  for (const root of roots) {
    try {
      const of = titleOf((await askTaxii(root, asking)).body);
      const found = await collectionsOf(root, asking);
      const named = ({ address, title }: Collection): Collection => ({
        address,
        title: roots.length > 1 && of !== '' ? `${of}: ${title}` : title,
      });
      collections.push(...found.map(named));
      answered = true;
    } catch (error) {
      if (!(error instanceof TaxiiError)) throw error;
      problem = error;
    }
  }
  if (!answered && problem !== null) throw problem;
  return { title: titleOf(body), collections: collections.slice(0, MOST_COLLECTIONS) };
}

/** The address that is asked first: a server given by its name alone has its discovery where all have. */
function discoveryOf(server: string): string {
  return /^https?:\/\/[^/]+\/$/.test(server) ? `${server}${DISCOVERY}` : server;
}

async function collectionsOf(root: string, asking: Asking): Promise<Collection[]> {
  const { body } = await askTaxii(`${root}collections/`, asking);
  const listed = Array.isArray(body.collections) ? body.collections : [];
  return listed.slice(0, MOST_COLLECTIONS).flatMap((value): Collection[] => {
    const found = looseOf(value);
    if (found?.can_read !== true || typeof found.id !== 'string') return [];
    if (!/^[\w-]{1,100}$/.test(found.id)) return [];
    return [{ address: `${root}collections/${found.id}/`, title: titleOf(found) || found.id }];
  });
}

function titleOf({ title }: Loose): string {
  return typeof title === 'string' ? plain(title, LONGEST_TITLE) : '';
}
