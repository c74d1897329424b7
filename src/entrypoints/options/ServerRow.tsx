import type { ServerStatus } from '../../browser/index.ts';
import { dateTime, plural, t } from '../../i18n/index.ts';
import { RowButtons } from './RowButtons.tsx';
import { Switch } from './Switch.tsx';
import { problemWords } from './Servers.tsx';

interface Props {
  server: ServerStatus;
  busy: boolean;
  /** Asks the browser for the server's host once more. */
  onAllow(): void;
  /** The addresses of all collections that are to be read. */
  onChoose(collections: string[]): void;
  onRemove(): void;
}

/** One server: what it is called, what became of it, which of its collections are read, and the way back. */
export function ServerRow({ server, busy, onAllow, onChoose, onRemove }: Props) {
  const { address, name, collections, objects, at, more, problem, words } = server;
  const chosen = collections.filter(({ read }) => read).map((one) => one.address);
  return (
    <li>
      <div class="site">
        <span title={address}>
          <b>{name}</b>{' '}
          {at !== null && (
            <span class="quiet">
              {plural('serverObjects', objects)} · {t('feedRead', dateTime(at))}
            </span>
          )}
        </span>
        {problem !== null && (
          <span class={problem === 'not-allowed' ? 'note quiet' : 'note problem'}>
            {problemWords(problem, words, objects > 0)}
          </span>
        )}
        {more && <span class="note quiet">{t('serverMore')}</span>}
        <fieldset>
          <legend class="quiet">
            {collections.length > 0 ? t('serverCollections') : t('serverNoCollections')}
          </legend>
          {collections.map((one) => (
            <Switch
              key={one.address}
              name="collection"
              on={one.read}
              disabled={busy}
              words={one.title}
              onChange={(on) =>
                onChoose(
                  on ? [...chosen, one.address] : chosen.filter((other) => other !== one.address),
                )
              }
            />
          ))}
        </fieldset>
      </div>
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
