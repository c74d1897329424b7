import { useEffect, useState } from 'preact/hooks';
import type { Commands } from 'webextension-polyfill';
import { browser } from '../../browser/index.ts';
import { t } from '../../i18n/index.ts';

const CHROME = 'chrome://extensions/shortcuts';

/** The commands with their keys, and where the browser lets these be changed. */
export function Keys() {
  const [commands, setCommands] = useState<Commands.Command[]>([]);
  useEffect(() => {
    browser.commands.getAll().then(setCommands, () => undefined);
  }, []);
  const isFirefox = browser.runtime.getURL('').startsWith('moz-extension:');
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{t('keysTitle')}</h2>
      <dl class="rows">
        {commands.map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>{name === '_execute_action' ? t('actionTitle') : description}</dt>
            <dd>{shortcut ? <kbd>{shortcut}</kbd> : <span class="quiet">{t('keysNone')}</span>}</dd>
          </div>
        ))}
      </dl>
      {isFirefox ? (
        <p class="quiet">{t('keysHowFirefox')}</p>
      ) : (
        <p>
          <button
            type="button"
            class="button"
            onClick={() => void browser.tabs.create({ url: CHROME })}
          >
            {t('keysChange')}
          </button>
        </p>
      )}
    </section>
  );
}
