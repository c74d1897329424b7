import type { FeedStatus } from '../../browser/index.ts';
import { dateTime, plural, t } from '../../i18n/index.ts';
import { passFocus } from '../../ui/passFocus.ts';

interface Props {
  feed: FeedStatus;
  busy: boolean;
  /** Asks the browser for the feed's host once more. */
  onAllow(): void;
  onRemove(): void;
}

/** One feed: what it is called, what became of it, and the way back. */
export function FeedRow({ feed, busy, onAllow, onRemove }: Props) {
  const { address, name, entries, at, problem } = feed;
  return (
    <li>
      <span class="site" title={address}>
        <b>{name}</b>{' '}
        {at !== null && (
          <span class="quiet">
            {plural('feedEntries', entries)} · {t('feedRead', dateTime(at))}
          </span>
        )}
        {problem !== null && (
          <span class={problem === 'not-allowed' ? 'note quiet' : 'note problem'}>
            {t(`feedFault_${problem}`)}
          </span>
        )}
      </span>
      {problem === 'not-allowed' && (
        <button
          type="button"
          class="button"
          aria-label={t('feedAllowNamed', name)}
          disabled={busy}
          onClick={onAllow}
        >
          {t('feedAllow')}
        </button>
      )}
      <button
        type="button"
        class="button"
        aria-label={t('sitesRemove', name)}
        disabled={busy}
        onClick={({ currentTarget }) => {
          passFocus(currentTarget);
          onRemove();
        }}
      >
        {t('remove')}
      </button>
    </li>
  );
}
