import type { Alias } from '../core/model/index.ts';
import { list, t } from '../i18n/index.ts';
import { Folded } from './Folded.tsx';

interface Props {
  of: readonly Alias[];
  actor: string;
  /** How many stand open before the rest is folded. */
  shown?: number;
}

/** How many stand open where nothing else is asked for, and how many users are named of each. */
const SHOWN = 6;
const USERS = 4;

/** The names of an actor, each with who uses it. Names are near, not equal: where one only overlaps, that is said. */
export function Aliases({ of, actor, shown = SHOWN }: Props) {
  if (of.length === 0) return null;
  return (
    <section>
      <h4>{t('actorNames')}</h4>
      <Folded items={of} shown={shown} className="names">
        {({ name, usedBy = [], relation }) => (
          <li key={name}>
            <span>{name}</span>
            {usedBy.length > 0 && <span class="by">{list(usedBy.slice(0, USERS))}</span>}
            {relation === 'overlaps' && <span class="relation">{t('actorOverlaps', actor)}</span>}
            {relation === 'part-of' && <span class="relation">{t('actorPartOf', actor)}</span>}
          </li>
        )}
      </Folded>
    </section>
  );
}
