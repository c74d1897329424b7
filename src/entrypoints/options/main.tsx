import { render } from 'preact';
import { browser } from '../../browser/index.ts';
import { signPage, t, takeTexts } from '../../i18n/index.ts';
import { Options } from './Options.tsx';

takeTexts((key, args) => browser.i18n.getMessage(key, args));
signPage(document.documentElement, t('optionsTitle'));
const root = document.getElementById('root');
if (root) render(<Options />, root);
