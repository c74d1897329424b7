import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import type { Story } from './site.ts';
import { App } from './vue.ts';

/** The site's first elements, as the server sends them. */
export const render = (stories: readonly Story[]): Promise<string> =>
  renderToString(createSSRApp(App, { stories, connect: () => undefined }));
