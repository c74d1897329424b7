import { render as toHtml } from 'svelte/server';
import type { Story } from './site.ts';
import Site from './Site.svelte';

/** The site's first elements, as the server sends them. */
export const render = (stories: readonly Story[]): string =>
  toHtml(Site, { props: { stories, connect: () => undefined } }).body;
