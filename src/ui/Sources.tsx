import type { SourceGroup } from '../core/model/index.ts';
import { list, plural, t } from '../i18n/index.ts';
import { countSources } from './ledger.ts';
import { calledId } from './names.ts';
import { useScene } from './scene.ts';

/** How many sources stand for an accusation; opened, which they are, and why some count as one. */
export function Sources({ of }: { of: readonly SourceGroup[] }) {
  const { cast, unfolded } = useScene();
  if (of.length === 0) return null;
  const { sources, named, resting } = countSources(of);
  return (
    <details class="counts" open={unfolded}>
      <summary>
        {resting > 0 ? plural('sourcesRest', named, resting) : plural('groupSources', sources)}
      </summary>
      <ul>
        {of.map(({ sources: names, because }) => (
          <li key={names.join()}>
            <span>
              <b>{list(names.map((id) => calledId(id, cast).name))}</b>
              {names.length > 1 && because !== null && <>: {t(`because_${because}`)}</>}
            </span>
          </li>
        ))}
      </ul>
      {of.length > 1 && resting === 0 && <p>{t('sourcesHint')}</p>}
    </details>
  );
}
