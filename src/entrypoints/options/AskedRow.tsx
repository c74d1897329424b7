import type { ComponentChildren } from 'preact';
import { dateTime, t } from '../../i18n/index.ts';
import { RowButtons } from './RowButtons.tsx';

interface Props {
  address: string;
  name: string;
  /** How much there is of it, in words. */
  counted: string;
  /** When it was last read (ISO 8601); null where it never was. */
  at: string | null;
  /** What is wrong, in words; `withheld` where it is that the browser does not allow the host. */
  problem: { words: string; withheld: boolean } | null;
  busy: boolean;
  /** Asks the browser for the host once more. */
  onAllow(): void;
  onRemove(): void;
  children?: ComponentChildren;
}

/** Something that is read from an address: what it is called, what became of it, and the way back. */
export function AskedRow({
  address,
  name,
  counted,
  at,
  problem,
  busy,
  onAllow,
  onRemove,
  children,
}: Props) {
  return (
    <li>
      <div class="site">
        <span title={address}>
          <b>{name}</b>{' '}
          {at !== null && (
            <span class="quiet">
              {counted} · {t('feedRead', dateTime(at))}
            </span>
          )}
        </span>
        {problem && (
          <span class={problem.withheld ? 'note quiet' : 'note problem'}>{problem.words}</span>
        )}
        {children}
      </div>
      <RowButtons
        name={name}
        disabled={busy}
        ask={
          problem?.withheld
            ? { words: t('feedAllow'), label: t('feedAllowNamed', name), onAsk: onAllow }
            : undefined
        }
        onRemove={onRemove}
      />
    </li>
  );
}
