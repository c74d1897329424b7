import type { FeedStatus } from '../../browser/index.ts';
import { plural, t } from '../../i18n/index.ts';
import { AskedRow } from './AskedRow.tsx';

interface Props {
  feed: FeedStatus;
  busy: boolean;
  /** Asks the browser for the feed's host once more. */
  onAllow(): void;
  onRemove(): void;
}

/** One feed. */
export function FeedRow({ feed: { entries, problem, ...feed }, ...rest }: Props) {
  return (
    <AskedRow
      {...feed}
      {...rest}
      counted={plural('feedEntries', entries)}
      problem={problem && { words: t(`feedFault_${problem}`), withheld: problem === 'not-allowed' }}
    />
  );
}
