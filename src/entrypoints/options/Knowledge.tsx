import { useEffect, useState } from 'preact/hooks';
import { askBackground, browser, type KnowledgeStatus } from '../../browser/index.ts';
import { date, t } from '../../i18n/index.ts';
import { hostOf, originOf } from '../../library/address.ts';
import { LastUpdate } from './LastUpdate.tsx';

/** The facts: how old they are, and the reader's switch for keeping them current. */
export function Knowledge() {
  const [status, setStatus] = useState<KnowledgeStatus | null>(null);
  const [address, setAddress] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const show = (next: KnowledgeStatus): void => {
    setStatus(next);
    setAddress(next.address);
  };
  useEffect(() => {
    askBackground('knowledgeStatus', {}).then(show, () => setProblem(t('optionsFailed')));
  }, []);
  if (status === null) return <p role="status">{problem ?? t('stateReading')}</p>;

  const work = (asked: Promise<KnowledgeStatus | null>): void => {
    setBusy(true);
    setProblem(null);
    asked
      .then(
        (next) => (next === null ? setProblem(t('knowledgeNotAllowed')) : show(next)),
        () => setProblem(t('optionsFailed')),
      )
      .finally(() => setBusy(false));
  };
  const switchTo = (on: boolean): void => {
    const origin = originOf(address);
    if (origin === null) {
      setProblem(t('knowledgeNoAddress'));
      return;
    }
    // The browser takes the question only in the click itself: nothing is awaited before it.
    const allowed = on ? browser.permissions.request({ origins: [origin] }) : Promise.resolve(true);
    work(allowed.then((yes) => (yes ? askBackground('knowledgeSettings', { on, address }) : null)));
  };

  return (
    <section aria-labelledby="knowledge">
      <h2 id="knowledge">{t('knowledgeTitle')}</h2>
      <p>{t('knowledgeBundled', date(status.bundled))}</p>
      <p>
        <label class="switch">
          <input
            type="checkbox"
            checked={status.on}
            disabled={busy}
            onChange={(event) => switchTo(event.currentTarget.checked)}
          />{' '}
          {t('knowledgeUpdate')}
        </label>
      </p>
      <p class="quiet">{t('knowledgeUpdateHint', hostOf(address))}</p>
      <p>
        <label>
          {t('knowledgeAddress')}{' '}
          <input
            type="url"
            value={address}
            disabled={busy || status.on}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
        </label>
      </p>
      <p class="buttons">
        <button
          type="button"
          class="button"
          disabled={busy || !status.on}
          onClick={() => work(askBackground('knowledgeUpdate', {}))}
        >
          {t('knowledgeNow')}
        </button>
        <button
          type="button"
          class="button"
          disabled={busy || !status.updated}
          onClick={() => work(askBackground('knowledgeBundled', {}))}
        >
          {t('knowledgeBack')}
        </button>
      </p>
      <div role="status">
        {busy && <p>{t('knowledgeBusy')}</p>}
        {problem !== null && <p class="problem">{problem}</p>}
        {!busy && status.last !== null && <LastUpdate last={status.last} />}
      </div>
    </section>
  );
}
