import { type ComponentChild, render } from 'preact';
import { browser } from '../browser/index.ts';
import { setTexts, t } from '../i18n/index.ts';

/** Shows a page of the extension in the reader's language, in the place that it has for it. */
export function start(page: () => ComponentChild): void {
  setTexts((key, args) => browser.i18n.getMessage(key, args), browser.i18n.getUILanguage());
  document.documentElement.lang = browser.i18n.getMessage('@@ui_locale').replace('_', '-');
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
  document.title = t('extName');
  const root = document.getElementById('root');
  if (root) render(page(), root);
}
