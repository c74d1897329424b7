import { useEffect, useState } from 'preact/hooks';
import { askBackground, type KnowledgeStatus } from '../../browser/index.ts';
import { date, t } from '../../i18n/index.ts';
import { hostOf } from '../../library/address.ts';
import { LastUpdate } from './LastUpdate.tsx';
import { useAsking } from './useAsking.ts';

/** The facts: how old they are, and the reader's switch for keeping them current. */
export function Knowledge() {
  const [status, setStatus] = useState<KnowledgeStatus | null>(null);
  const [address, setAddress] = useState('');
  const { busy, said, failed, work, ask } = useAsking();
  const show = (next: KnowledgeStatus): void => {
    setStatus(next);
    setAddress(next.address);
  };
  useEffect(() => {
    askBackground('knowledgeStatus', {}).then(show, failed);
  }, []);
  if (status === null) return <p role="status">{said ?? t('stateReading')}</p>;

  const switchTo = (on: boolean): void => {
    const change = (): Promise<KnowledgeStatus> =>
      askBackground('knowledgeSettings', { on, address });
    void (on ? ask([address], change, show) : work(change, show));
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
          onClick={() => void work(() => askBackground('knowledgeUpdate', {}), show)}
        >
          {t('knowledgeNow')}
        </button>
        <button
          type="button"
          class="button"
          disabled={busy || !status.updated}
          onClick={() => void work(() => askBackground('knowledgeBundled', {}), show)}
        >
          {t('knowledgeBack')}
        </button>
      </p>
      <div role="status">
        {busy && <p>{t('knowledgeBusy')}</p>}
        {said !== null && <p class="problem">{said}</p>}
        {!busy && status.last !== null && <LastUpdate last={status.last} />}
      </div>
    </section>
  );
}
