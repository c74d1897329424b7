import type { LastUpdate as Last } from '../../browser/index.ts';
import { dateTime, plural, t } from '../../i18n/index.ts';

const SHOWN = 30;

/** What the last update of the facts did: by list, and what is new. */
export function LastUpdate({ last }: { last: Last }) {
  const { changes } = last;
  return (
    <div class="last-update">
      <h3>{t('updateLast', dateTime(last.at))}</h3>
      <ul>
        {last.lists.map(({ id, result }) => (
          <li key={id} class={result === 'new' || result === 'unchanged' ? '' : 'problem'}>
            {id !== null && <b>{t(`updateList_${id}`)}: </b>}
            {result === 'new' || result === 'unchanged'
              ? t(`updateResult_${result}`)
              : t(`updateFault_${result}`)}
          </li>
        ))}
      </ul>
      {changes && (
        <>
          <p>
            {plural('updateActors', changes.actors.length)}{' '}
            {plural('updateNames', changes.names.length)} {plural('updateReports', changes.reports)}
          </p>
          {changes.actors.length > 0 && <p class="quiet">{shortened(changes.actors).join(', ')}</p>}
          {changes.names.length > 0 && (
            <ul class="quiet">
              {shortened(changes.names.map((n) => t('updateName', n.name, n.actor))).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );
}

function shortened(items: readonly string[]): string[] {
  const rest = items.length - SHOWN;
  return rest > 0 ? [...items.slice(0, SHOWN), plural('updateMore', rest)] : [...items];
}
