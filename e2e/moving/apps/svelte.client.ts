import { hydrate } from 'svelte';
import Site from './Site.svelte';
import { start } from './site.ts';

start((target, props) => void hydrate(Site, { target, props: { ...props } }));
