import { useState } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { LEDGER_FORMATS, type ReadingActions } from './actions.ts';

interface Props {
  id: string;
  actions: Pick<ReadingActions, 'copyAll' | 'print'>;
}

/** The whole ledger to take away: on the clipboard in one of its forms, or on paper. */
export function TakeAway({ id, actions: { copyAll, print } }: Props) {
  const [said, setSaid] = useState('');
  return (
    <div id={id} class="drawer">
      <div class="row" role="group" aria-label={t('copyAll')}>
        <span class="quiet">{t('copyAll')}</span>
        {copyAll &&
          LEDGER_FORMATS.map((format) => (
            <button
              key={format}
              type="button"
              class="button"
              data-copy={format}
              onClick={() => {
                copyAll(format).then(
                  () => setSaid(t('copied')),
                  () => setSaid(t('didNotWork')),
                );
              }}
            >
              {t(`format_${format}`)}
            </button>
          ))}
        {print && (
          <button type="button" class="button" data-print onClick={print}>
            {t('print')}
          </button>
        )}
        <span class="quiet" role="status">
          {said}
        </span>
      </div>
    </div>
  );
}
