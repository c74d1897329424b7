import type { FeedStatus } from '../../browser/index.ts';
import { dateTime, plural, t } from '../../i18n/index.ts';
import { RowButtons } from './RowButtons.tsx';

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
      <RowButtons
        name={name}
        disabled={busy}
        ask={
          problem === 'not-allowed'
            ? { words: t('feedAllow'), label: t('feedAllowNamed', name), onAsk: onAllow }
            : undefined
        }
        onRemove={onRemove}
      />
    </li>
  );
}
