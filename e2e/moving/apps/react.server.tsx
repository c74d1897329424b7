/** @jsxImportSource react */
import { renderToString } from 'react-dom/server';
import { App } from './react.tsx';
import type { Story } from './site.ts';

/** The site's first elements, as the server sends them. */
export const render = (stories: readonly Story[]): string =>
  renderToString(<App stories={stories} connect={() => undefined} />);
