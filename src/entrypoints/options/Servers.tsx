import { useEffect, useState } from 'preact/hooks';
import {
  askBackground,
  MOST_SERVERS,
  type ServerAdded,
  type ServerProblem,
  type ServerStatus,
} from '../../browser/index.ts';
import { t } from '../../i18n/index.ts';
import { ServerForm } from './ServerForm.tsx';
import { ServerRow } from './ServerRow.tsx';
import { useAsking } from './useAsking.ts';

/** The servers of the reader's team: connect one, choose what is read of it, what became of each. */
export function Servers() {
  const [servers, setServers] = useState<ServerStatus[] | null>(null);
  const { busy, said, say, failed, work, ask } = useAsking();
  useEffect(() => {
    askBackground('servers', {}).then(setServers, failed);
  }, []);
  if (servers === null) return <p role="status">{said ?? t('stateReading')}</p>;

  const added = (answer: ServerAdded): boolean => {
    if ('servers' in answer) setServers(answer.servers);
    else say(problemWords(answer.problem, answer.words));
    return 'servers' in answer;
  };
  const readAll = (): Promise<ServerStatus[]> => askBackground('serversRead', {});
  const full = servers.length >= MOST_SERVERS;

  return (
    <section aria-labelledby="servers">
      <h2 id="servers">{t('serversTitle')}</h2>
      <p class="quiet">{t('serversHint')}</p>
      <ServerForm
        busy={busy}
        onConnect={(address, login) =>
          ask([address], () => askBackground('serverAdd', { address, login }), added)
        }
      />
      <div role="status">
        {busy && <p class="quiet">{t('feedsBusy')}</p>}
        {said !== null && <p class="problem">{said}</p>}
        {full && <p class="quiet">{t('serversFull', MOST_SERVERS)}</p>}
      </div>
      <ul class="rows" data-servers>
        {servers.map((server) => (
          <ServerRow
            key={server.address}
            server={server}
            busy={busy}
            onAllow={() => void ask([server.address], readAll, setServers)}
            onChoose={(collections) =>
              void work(
                () => askBackground('serverChoose', { address: server.address, collections }),
                setServers,
              )
            }
            onRemove={() =>
              void work(
                () => askBackground('serverRemove', { address: server.address }),
                setServers,
              )
            }
          />
        ))}
      </ul>
      {servers.length > 0 && (
        <p class="buttons">
          <button
            type="button"
            class="button"
            disabled={busy}
            onClick={() => void work(readAll, setServers)}
          >
            {t('feedsNow')}
          </button>
        </p>
      )}
    </section>
  );
}

/** What is wrong, in our words and, as a quotation, in the server's; `stays` where there is something that it brought before. */
export function problemWords(problem: ServerProblem, words: string | null, stays = false): string {
  return [
    t(`serverFault_${problem}`),
    stays && t('serverStays'),
    words !== null && t('serverSays', words),
  ]
    .filter(Boolean)
    .join(' ');
}
