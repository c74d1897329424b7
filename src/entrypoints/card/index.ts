import { askBackground, browser, CARD } from '../../browser/index.ts';
import { Door } from '../../card/index.ts';
import { takeTexts } from '../../i18n/index.ts';

if (!window[CARD]) {
  takeTexts((key, args) => browser.i18n.getMessage(key, args));
  window[CARD] = new Door(window, (id) => askBackground('profile', { id }));
}
