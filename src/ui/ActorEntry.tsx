import { useState } from 'preact/hooks';
import type { Actor } from '../core/model/index.ts';
import { list, plural, t } from '../i18n/index.ts';
import { FixName } from './FixName.tsx';
import { wordsFor } from './names.ts';
import { Profile } from './Profile.tsx';
import { Reach } from './Reach.tsx';
import { useScene } from './scene.ts';

interface Props {
  actor: Actor;
  /** How many claims it has to do with. */
  claims: number;
  /** Shows these alone. */
  onFilter(): void;
}

/** An actor of the article; opened, it shows what is known of it beyond the page, and takes corrections. */
export function ActorEntry({ actor, claims, onFilter }: Props) {
  const { actions, published } = useScene();
  const [opened, setOpened] = useState(false);
  const [everywhere, setEverywhere] = useState(false);
  const { kind, known, alsoNamed = [] } = actor;
  const isPerson = kind === 'person';
  return (
    <li class={`actor actor-${kind}`} data-actor={actor.id}>
      <details
        onToggle={({ currentTarget }) =>
          setOpened(opened || (currentTarget as HTMLDetailsElement).open)
        }
      >
        <summary>
          <h3>{actor.name}</h3> <span class="kind">{t(`kind_${kind}`)}</span>
          {!known && !isPerson && <span class="kind"> · {t('actorNew')}</span>}
          {alsoNamed.length > 0 && (
            <span class="kind"> · {t('actorAlsoNamed', list(alsoNamed.slice(0, 3)))}</span>
          )}
        </summary>
        {opened && (
          <div class="profile">
            {claims > 0 && (
              <p>
                <button type="button" class="button" data-filter onClick={onFilter}>
                  {plural('actorClaims', claims)}
                </button>
              </p>
            )}
            {!isPerson && <Profile id={actor.id} actions={actions} published={published} />}
            {actions.correct && actor.mentions.length > 0 && (
              <fieldset>
                <legend class="quiet">{t('wrongHere')}</legend>
                <div class="row">
                  <Reach everywhere={everywhere} onChange={setEverywhere} />
                </div>
                <FixName words={wordsFor(actor)} everywhere={everywhere} />
              </fieldset>
            )}
          </div>
        )}
      </details>
    </li>
  );
}
