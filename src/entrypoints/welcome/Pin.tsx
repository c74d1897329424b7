import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../browser/index.ts';
import { t } from '../../i18n/index.ts';
import { Toolbar } from './Toolbar.tsx';

/** How the button is put on the toolbar, in the words of this browser's own menus; or that it is there. */
export function Pin() {
  const [pinned, setPinned] = useState(false);
  useEffect(() => {
    const look = (): void => void isPinned().then(setPinned, () => undefined);
    look();
    // The reader comes back from the browser's menu.
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, []);
  const isFirefox = browser.runtime.getURL('').startsWith('moz-extension:');
  return (
    <section class="pin" aria-labelledby="pin">
      <Toolbar wheel={isFirefox} />
      <div>
        <h2 id="pin">{t('pinTitle')}</h2>
        <p>{t(isFirefox ? 'pinFirefox' : 'pinChrome')}</p>
        <p role="status">{pinned && t('pinDone')}</p>
      </div>
    </section>
  );
}

async function isPinned(): Promise<boolean> {
  return (await browser.action.getUserSettings()).isOnToolbar === true;
}
