/** The address of what a page shows. A fragment leads within it, unless it is written like a path: then it is a page of its own. */
export function addressOf({ href, hash }: Pick<Location, 'href' | 'hash'>): string {
  return /^#!?\//.test(hash) ? href : href.replace(/#.*/s, '');
}
