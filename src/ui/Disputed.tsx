import type { ActorProfile } from '../core/model/index.ts';
import { list, t } from '../i18n/index.ts';

interface Props {
  of: ActorProfile['disputed'];
  actor: string;
}

/** Names that others bear too, with every bearer: none is picked silently. */
export function Disputed({ of, actor }: Props) {
  if (of.length === 0) return null;
  return (
    <section class="disputed">
      <h4>{t('actorDisputed')}</h4>
      <ul>
        {of.map(({ name, bearers }) => {
          const others = bearers.map((b) => b.name).filter((bearer) => bearer !== actor);
          // A name that is also the name of an actor of its own.
          const own = others.every((bearer) => bearer === name);
          return (
            <li key={name}>
              <b>{name}</b>:{' '}
              {own ? t('actorDisputedOwn', actor) : t('actorDisputedName', list(others))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
