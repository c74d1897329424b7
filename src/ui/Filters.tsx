import { CLAIM_TYPES, type Claim } from '../core/model/index.ts';
import { t } from '../i18n/index.ts';
import { Icon } from './Icon.tsx';
import { countTypes, type Filter, fits } from './ledger.ts';

interface Props {
  claims: readonly Claim[];
  filter: Filter;
  onChange(filter: Filter): void;
}

/** What is shown of the claims by type, with how many there are of each. */
export function Filters({ claims, filter, onChange }: Props) {
  const counts = countTypes(claims.filter((c) => fits(c, { ...filter, type: null })));
  const types = countTypes(claims);
  if (types.size < 2) return null;
  return (
    <div class="line filters" role="group" aria-label={t('filter')}>
      {CLAIM_TYPES.filter((type) => types.has(type)).map((type) => (
        <button
          key={type}
          type="button"
          class={`button filter ${type}`}
          data-type={type}
          aria-pressed={filter.type === type}
          onClick={() => onChange({ ...filter, type: filter.type === type ? null : type })}
        >
          <Icon name={type} /> {t(`filter_${type}`)}{' '}
          <span class="number">{counts.get(type) ?? 0}</span>
        </button>
      ))}
    </div>
  );
}
