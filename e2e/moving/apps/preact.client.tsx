import 'preact/debug';
import { hydrate } from 'preact';
import { App } from './preact.tsx';
import { start } from './site.ts';

start((root, props) => hydrate(<App {...props} />, root));
