import type { Claim } from '../core/model/index.ts';
import { t } from '../i18n/index.ts';
import { countActors } from './ledger.ts';
import { useScene } from './scene.ts';

interface Props {
  claims: readonly Claim[];
  /** The id of the actor whose claims alone are shown; null for everyone's. */
  actor: string | null;
  onChange(actor: string | null): void;
}

/** Whose claims are shown: of or about one actor, with how many there are of each. */
export function ActorFilter({ claims, actor, onChange }: Props) {
  const { cast } = useScene();
  const actors = countActors(claims);
  if (actors.length < 2) return null;
  return (
    <select
      class="field"
      aria-label={t('filterActor')}
      value={actor ?? ''}
      onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : value)}
    >
      <option value="">{t('filterAnyone', claims.length)}</option>
      {actors.map(([id, count]) => (
        <option key={id} value={id}>
          {t('filterOf', cast.get(id)?.name ?? id, count)}
        </option>
      ))}
    </select>
  );
}
