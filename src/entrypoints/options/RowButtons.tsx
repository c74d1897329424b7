import { t } from '../../i18n/index.ts';
import { passFocus } from '../../ui/passFocus.ts';

interface Props {
  /** What the row is of. */
  name: string;
  disabled?: boolean;
  /** Where the browser is to be asked for a host: what the button says, alone and with the name, and what it does. */
  ask?: { words: string; label: string; onAsk(): void } | undefined;
  onRemove(): void;
}

/** The end of a row in the options: ask the browser once more, and the way back. */
export function RowButtons({ name, disabled = false, ask, onRemove }: Props) {
  return (
    <>
      {ask && (
        <button
          type="button"
          class="button"
          aria-label={ask.label}
          disabled={disabled}
          onClick={ask.onAsk}
        >
          {ask.words}
        </button>
      )}
      <button
        type="button"
        class="button"
        aria-label={t('sitesRemove', name)}
        disabled={disabled}
        onClick={({ currentTarget }) => {
          passFocus(currentTarget);
          onRemove();
        }}
      >
        {t('remove')}
      </button>
    </>
  );
}
