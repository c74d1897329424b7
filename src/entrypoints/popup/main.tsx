import { render } from 'preact';
import { browser } from '../../browser/index.ts';
import { setTexts } from '../../i18n/index.ts';
import { Popup } from './Popup.tsx';

const language = browser.i18n.getUILanguage();
setTexts((key, args) => browser.i18n.getMessage(key, args), language);
document.documentElement.lang = browser.i18n.getMessage('@@ui_locale').replace('_', '-');
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
const root = document.getElementById('root');
if (root) render(<Popup />, root);
