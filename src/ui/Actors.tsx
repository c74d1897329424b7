import type { Actor, Claim } from '../core/model/index.ts';
import { t } from '../i18n/index.ts';
import { ActorEntry } from './ActorEntry.tsx';
import { Folded } from './Folded.tsx';
import { countActors } from './ledger.ts';

interface Props {
  actors: readonly Actor[];
  claims: readonly Claim[];
  /** Shows the claims of one actor alone. */
  onFilter(actor: string): void;
}

/** How many stand open before the rest is folded. */
const SHOWN = 8;

/** The actors of an article: those who accuse or are accused first, then by how often they are named. */
export function Actors({ actors, claims, onFilter }: Props) {
  const roles = new Map(countActors(claims));
  const weight = (a: Actor): number =>
    (roles.get(a.id) ?? 0) * 5 + a.mentions.length + (a.kind === 'threat-group' ? 8 : 0);
  // A private person is listed only for what that person says or is said to have done.
  const shown = actors
    .filter(({ id, kind }) => kind !== 'person' || roles.has(id))
    .sort((a, b) => weight(b) - weight(a));
  if (shown.length === 0) return null;
  return (
    <section class="actors" aria-labelledby="actors">
      <h2 id="actors">{t('actorsTitle')}</h2>
      <Folded items={shown} shown={SHOWN} className="actor-list">
        {(actor) => (
          <ActorEntry
            key={actor.id}
            actor={actor}
            claims={roles.get(actor.id) ?? 0}
            onFilter={() => onFilter(actor.id)}
          />
        )}
      </Folded>
    </section>
  );
}
