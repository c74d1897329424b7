import { useEffect, useState } from 'preact/hooks';
import type { Actor, ActorProfile, Statement } from '../core/model/index.ts';
import { list, t } from '../i18n/index.ts';
import { Aliases } from './Aliases.tsx';
import { Sponsors } from './Sponsors.tsx';
import { Statements } from './Statements.tsx';

interface Props {
  id: string;
  /** As the article has it; undefined where it does not name it. */
  actor: Actor | undefined;
  /** The household names of the others that bear the name used here. */
  alsoNamed: readonly string[];
  profile(id: string): Promise<ActorProfile | null>;
}

const LATEST = 2;

/** One actor on the card in the page: what it is, its names, whom it is attributed to and by whom, what was last said. */
export function ActorCard({ id, actor, alsoNamed, profile }: Props) {
  const [known, setKnown] = useState<ActorProfile | 'asking' | 'failed' | null>('asking');
  const isPerson = actor?.kind === 'person';
  useEffect(() => {
    // Private people get no profile.
    if (isPerson) return;
    let here = true;
    profile(id).then(
      (found) => here && setKnown(found),
      () => here && setKnown('failed'),
    );
    return () => {
      here = false;
    };
  }, [id]);
  const found = known === 'asking' || known === 'failed' ? null : known;
  const kind = actor?.kind ?? found?.kind;
  return (
    <div class="actor-card" data-actor={id}>
      <h3 class="who">
        <b>{actor?.name ?? found?.name}</b> {kind && <span class="quiet">{t(`kind_${kind}`)}</span>}
      </h3>
      {actor?.known === false && !isPerson && <p class="quiet">{t('actorNew')}</p>}
      {alsoNamed.length > 0 && <p class="quiet">{t('actorAlsoNamed', list(alsoNamed))}</p>}
      {known === 'asking' && !isPerson && <p class="quiet">{t('profileReading')}</p>}
      {known === 'failed' && <p class="quiet">{t('profileFailed')}</p>}
      {known === null && actor?.known !== false && <p class="quiet">{t('actorNothing')}</p>}
      {found && <Known of={found} />}
    </div>
  );
}

function Known({ of }: { of: ActorProfile }) {
  const { sponsors, aliases, name, attributions, denials } = of;
  const latest = newest([...attributions, ...denials]);
  if (sponsors.length + aliases.length + latest.length === 0)
    return <p class="quiet">{t('actorNothing')}</p>;
  return (
    <>
      <Sponsors of={sponsors.slice(0, LATEST)} />
      <Aliases of={aliases} actor={name} shown={3} />
      <Statements title={t('cardLatest')} of={latest} />
    </>
  );
}

function newest(statements: readonly Statement[]): Statement[] {
  return [...statements]
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
    .slice(0, LATEST);
}
