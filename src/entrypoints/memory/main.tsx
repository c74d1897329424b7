import { render } from 'preact';
import { browser } from '../../browser/index.ts';
import { signPage, t, takeTexts } from '../../i18n/index.ts';
import { Memory } from './Memory.tsx';

takeTexts((key, args) => browser.i18n.getMessage(key, args));
signPage(document.documentElement, t('memoryPageTitle'));
const root = document.getElementById('root');
if (root) render(<Memory />, root);
