import { t } from '../../i18n/index.ts';
import { RowButtons } from './RowButtons.tsx';

interface Props {
  title: string;
  hosts: readonly string[];
  name: string;
  /** Asks the browser once more, where it no longer allows what the reader chose. */
  onAgain?: (host: string) => void;
  onRemove(host: string): void;
}

/** Sites of which the reader chose something, each with the way back. */
export function SiteList({ title, hosts, name, onAgain, onRemove }: Props) {
  return (
    <>
      <h3>{title}</h3>
      {hosts.length === 0 ? (
        <p class="quiet">{t('sitesNone')}</p>
      ) : (
        <ul class="rows" data-sites={name}>
          {hosts.map((host) => (
            <li key={host}>
              <span class="site">{host}</span>
              <RowButtons
                name={host}
                ask={
                  onAgain && {
                    words: t('sitesAgain'),
                    label: t('sitesAgainFor', host),
                    onAsk: () => onAgain(host),
                  }
                }
                onRemove={() => onRemove(host)}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
