import { useState } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { FORMATS, type ReadingActions } from './actions.ts';

interface Props {
  id: string;
  actions: Pick<ReadingActions, 'copy' | 'print'>;
}

/** The whole ledger to take away: on the clipboard in one of three forms, or on paper. */
export function TakeAway({ id, actions: { copy, print } }: Props) {
  const [said, setSaid] = useState('');
  return (
    <div id={id} class="drawer">
      <div class="row" role="group" aria-label={t('copyAll')}>
        <span class="quiet">{t('copyAll')}</span>
        {copy &&
          FORMATS.map((format) => (
            <button
              key={format}
              type="button"
              class="button"
              data-copy={format}
              onClick={() => {
                copy(null, format).then(
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
