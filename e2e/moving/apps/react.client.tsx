/** @jsxImportSource react */
import { hydrateRoot } from 'react-dom/client';
import { App } from './react.tsx';
import { start } from './site.ts';

start((root, props) => void hydrateRoot(root, <App {...props} />));
