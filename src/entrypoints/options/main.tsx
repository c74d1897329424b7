import { render } from 'preact';
import { browser } from '../../browser/index.ts';
import { setTexts, t } from '../../i18n/index.ts';
import { Options } from './Options.tsx';

setTexts((key, args) => browser.i18n.getMessage(key, args), browser.i18n.getUILanguage());
document.documentElement.lang = browser.i18n.getMessage('@@ui_locale').replace('_', '-');
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
document.title = t('optionsTitle');
const root = document.getElementById('root');
if (root) render(<Options />, root);
