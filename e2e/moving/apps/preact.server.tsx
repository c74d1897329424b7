import { parseHTML } from 'linkedom';
import { render as mount } from 'preact';
import { App } from './preact.tsx';
import type { Story } from './site.ts';

/** The site's first elements, as the server sends them: rendered into a document without a browser. */
export function render(stories: readonly Story[]): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  Object.assign(globalThis, { document });
  try {
    mount(<App stories={stories} connect={() => undefined} />, document.body);
    return document.body.innerHTML;
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
  }
}
