import type { Actor, ActorProfile, Claim } from '../core/model/index.ts';
import { t } from '../i18n/index.ts';
import { ActorEntry } from './ActorEntry.tsx';

interface Props {
  actors: readonly Actor[];
  claims: readonly Claim[];
  ask(id: string): Promise<ActorProfile | null>;
  /** The article's day, ISO 8601. */
  published: string | null;
}

/** The actors of an article: those who accuse or are accused first, then by how often they are named. */
export function Actors({ actors, claims, ask, published }: Props) {
  const roles = new Map<string, number>();
  for (const claim of claims) {
    for (const p of [...claim.accused, ...claim.sources])
      if (p.actor !== null) roles.set(p.actor, (roles.get(p.actor) ?? 0) + 1);
  }
  const weight = (a: Actor): number =>
    (roles.get(a.id) ?? 0) * 5 + a.mentions.length + (a.kind === 'threat-group' ? 8 : 0);
  const shown = [...actors].sort((a, b) => weight(b) - weight(a));
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="actors">
      <h2 id="actors">{t('actorsTitle')}</h2>
      <ul class="actors">
        {shown.map((a) => (
          <ActorEntry key={a.id} actor={a} ask={ask} published={published} />
        ))}
      </ul>
    </section>
  );
}
