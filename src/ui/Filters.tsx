import { CLAIM_TYPES, type Claim } from '../core/model/index.ts';
import { t } from '../i18n/index.ts';
import { Icon } from './Icon.tsx';
import { countActors, countTypes, type Filter, fits } from './ledger.ts';
import { useScene } from './scene.ts';

interface Props {
  claims: readonly Claim[];
  filter: Filter;
  onChange(filter: Filter): void;
}

/** What is shown of the claims: by type, with how many there are of each, and by actor. */
export function Filters({ claims, filter, onChange }: Props) {
  const { cast } = useScene();
  const counts = countTypes(claims.filter((c) => fits(c, { ...filter, type: null })));
  const types = countTypes(claims);
  const actors = countActors(claims);
  return (
    <div class="line filters" role="group" aria-label={t('filter')}>
      {types.size > 1 &&
        CLAIM_TYPES.filter((type) => types.has(type)).map((type) => (
          <button
            key={type}
            type="button"
            class="button filter"
            data-type={type}
            aria-pressed={filter.type === type}
            onClick={() => onChange({ ...filter, type: filter.type === type ? null : type })}
          >
            <Icon name={type} /> {t(`filter_${type}`)}{' '}
            <span class="number">{counts.get(type) ?? 0}</span>
          </button>
        ))}
      {actors.length > 1 && (
        <select
          class="field"
          aria-label={t('filterActor')}
          value={filter.actor ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...filter, actor: value === '' ? null : value })
          }
        >
          <option value="">{t('filterAnyone')}</option>
          {actors.map(([id, count]) => (
            <option key={id} value={id}>
              {t('filterOf', cast.get(id)?.name ?? id, count)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
