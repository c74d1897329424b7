import type { ServerStatus } from '../../browser/index.ts';
import { plural, t } from '../../i18n/index.ts';
import { AskedRow } from './AskedRow.tsx';
import { problemWords } from './Servers.tsx';
import { Switch } from './Switch.tsx';

interface Props {
  server: ServerStatus;
  busy: boolean;
  /** Asks the browser for the server's host once more. */
  onAllow(): void;
  /** The addresses of all collections that are to be read. */
  onChoose(collections: string[]): void;
  onRemove(): void;
}

/** One server, with its collections: which of them are read. */
export function ServerRow({ server, busy, onChoose, ...rest }: Props) {
  const { address, name, at, collections, objects, more, problem, words } = server;
  const chosen = collections.filter(({ read }) => read).map((one) => one.address);
  return (
    <AskedRow
      {...{ address, name, at, busy, ...rest }}
      counted={plural('serverObjects', objects)}
      problem={
        problem && {
          words: problemWords(problem, words, objects > 0),
          withheld: problem === 'not-allowed',
        }
      }
    >
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
    </AskedRow>
  );
}
