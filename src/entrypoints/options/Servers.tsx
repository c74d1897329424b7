import { useEffect, useState } from 'preact/hooks';
import {
  askBackground,
  browser,
  MOST_SERVERS,
  type ServerAdded,
  type ServerProblem,
  type ServerStatus,
} from '../../browser/index.ts';
import { t } from '../../i18n/index.ts';
import { originOf } from '../../library/address.ts';
import { ServerForm } from './ServerForm.tsx';
import { ServerRow } from './ServerRow.tsx';

/** The servers of the reader's team: connect one, choose what is read of it, what became of each. */
export function Servers() {
  const [servers, setServers] = useState<ServerStatus[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    askBackground('servers', {}).then(setServers, () => setSaid(t('optionsFailed')));
  }, []);
  if (servers === null) return <p role="status">{said ?? t('stateReading')}</p>;

  const work = async (asked: () => Promise<ServerAdded | null>): Promise<boolean> => {
    setBusy(true);
    setSaid(null);
    try {
      const answer = await asked();
      if (answer === null) setSaid(t('knowledgeNotAllowed'));
      else if ('servers' in answer) setServers(answer.servers);
      else setSaid(problemWords(answer.problem, answer.words));
      return answer !== null && 'servers' in answer;
    } catch {
      setSaid(t('optionsFailed'));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const listed = (asked: Promise<ServerStatus[]>): Promise<ServerAdded> =>
    asked.then((next) => ({ servers: next }));
  // The browser takes the question only in the click itself: nothing is awaited before it.
  const ask = (address: string, then: () => Promise<ServerAdded>): Promise<boolean> => {
    const origin = originOf(address);
    if (origin === null) {
      setSaid(t('knowledgeNoAddress'));
      return Promise.resolve(false);
    }
    const allowed = browser.permissions.request({ origins: [origin] });
    return work(async () => ((await allowed) ? then() : null));
  };
  const full = servers.length >= MOST_SERVERS;

  return (
    <section aria-labelledby="servers">
      <h2 id="servers">{t('serversTitle')}</h2>
      <p class="quiet">{t('serversHint')}</p>
      <ServerForm
        busy={busy}
        onConnect={(address, login) =>
          ask(address, () => askBackground('serverAdd', { address, login }))
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
            onAllow={() => void ask(server.address, () => listed(askBackground('serversRead', {})))}
            onChoose={(collections) =>
              void work(() =>
                listed(askBackground('serverChoose', { address: server.address, collections })),
              )
            }
            onRemove={() =>
              void work(() => listed(askBackground('serverRemove', { address: server.address })))
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
            onClick={() => void work(() => listed(askBackground('serversRead', {})))}
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
