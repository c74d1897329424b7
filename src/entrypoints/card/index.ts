import { askBackground, browser, type CardDoor } from '../../browser/index.ts';
import { Door } from '../../card/index.ts';
import { takeTexts } from '../../i18n/index.ts';

declare global {
  interface Window {
    ascribeCard?: CardDoor;
  }
}

if (!window.ascribeCard) {
  takeTexts((key, args) => browser.i18n.getMessage(key, args));
  window.ascribeCard = new Door(window, (id) => askBackground('profile', { id }));
}
