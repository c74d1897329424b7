import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { eraseBetween, eraseMemory, openMemory } from '../../store/memory/index.ts';
import { type Asked, momentsOf } from './query.ts';

interface Props {
  /** Of this, the days. */
  asked: Asked;
  onErased(): void;
}

/** Has what was read on some days forgotten, or everything; the reader is asked once more. */
export function Erase({ asked: { from, to }, onErased }: Props) {
  const [sure, setSure] = useState<'days' | 'all' | null>(null);
  const [failed, setFailed] = useState(false);
  const erase = (): void => {
    const moments = momentsOf(from, to);
    const erased =
      sure === 'all'
        ? eraseMemory()
        : openMemory().then((db) => eraseBetween(db, moments.from, moments.to));
    erased.then(onErased, () => setFailed(true)).finally(() => setSure(null));
  };
  return (
    <>
      <div class="row">
        <button
          type="button"
          class="button"
          data-forget-days
          disabled={from === '' && to === ''}
          aria-expanded={sure === 'days'}
          onClick={() => setSure('days')}
        >
          {t('memoryForgetDays')}
        </button>
        <button
          type="button"
          class="button"
          data-forget-all
          aria-expanded={sure === 'all'}
          onClick={() => setSure('all')}
        >
          {t('memoryForgetAll')}
        </button>
      </div>
      <div class="row" role="status">
        {sure !== null && (
          <>
            <span>{t(sure === 'all' ? 'memorySureAll' : 'memorySureDays')}</span>
            <button type="button" class="button" data-sure onClick={erase}>
              {t('memorySure')}
            </button>
            <button type="button" class="button" onClick={() => setSure(null)}>
              {t('keep')}
            </button>
          </>
        )}
        {failed && t('optionsFailed')}
      </div>
    </>
  );
}
