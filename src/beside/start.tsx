import { type ComponentChild, render } from 'preact';
import { browser } from '../browser/index.ts';
import { signPage, t, takeTexts } from '../i18n/index.ts';

/** Shows a page of the extension in the reader's language, in the place that it has for it. */
export function start(page: () => ComponentChild): void {
  takeTexts((key, args) => browser.i18n.getMessage(key, args));
  signPage(document.documentElement, t('extName'));
  const root = document.getElementById('root');
  if (root) render(page(), root);
  // Firefox scrolls to where the keyboard is, but not where it begins anew at the top.
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.matches(':focus-visible'))
      target.scrollIntoView({ block: 'nearest' });
  });
}
