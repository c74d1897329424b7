import { t } from '../i18n/index.ts';

interface Props {
  everywhere: boolean;
  onChange(everywhere: boolean): void;
}

/** Where a correction counts: on this site, or everywhere. */
export function Reach({ everywhere, onChange }: Props) {
  return (
    <select
      class="field"
      aria-label={t('reach')}
      value={everywhere ? 'everywhere' : 'here'}
      onChange={(event) => onChange(event.currentTarget.value === 'everywhere')}
    >
      <option value="here">{t('reachHere')}</option>
      <option value="everywhere">{t('reachEverywhere')}</option>
    </select>
  );
}
