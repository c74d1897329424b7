import { t } from '../../i18n/index.ts';
import type { RememberedActor } from '../../store/memory/index.ts';
import type { Asked } from './query.ts';

interface Props {
  asked: Asked;
  /** Those who can be chosen. */
  actors: readonly RememberedActor[];
  onChange(asked: Asked): void;
}

/** What is looked for: words, an actor, the days on which it was read. */
export function Fields({ asked, actors, onChange }: Props) {
  const { text, actor, from, to } = asked;
  const isListed = actor === null || actors.some(({ id }) => id === actor);
  const day = (name: 'from' | 'to', words: string) => (
    <label>
      <span class="label">{words}</span>
      <input
        type="date"
        class="field"
        name={name}
        value={asked[name]}
        onInput={({ currentTarget: { value } }) => onChange({ ...asked, [name]: value })}
      />
    </label>
  );
  return (
    <div class="fields" role="search" aria-label={t('memorySearch')}>
      <label class="words">
        <span class="label">{t('memorySearch')}</span>
        <input
          type="search"
          class="field"
          name="words"
          value={text}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget: { value } }) => onChange({ ...asked, text: value })}
        />
      </label>
      <label>
        <span class="label">{t('filterActor')}</span>
        <select
          class="field"
          name="actor"
          value={actor ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...asked, actor: value === '' ? null : value })
          }
        >
          <option value="">{t('memoryAnybody')}</option>
          {!isListed && <option value={actor ?? ''}>{actor}</option>}
          {actors.map(({ id, name, articles }) => (
            <option key={id} value={id}>
              {t('filterOf', name, articles)}
            </option>
          ))}
        </select>
      </label>
      {day('from', t('memoryFrom'))}
      {day('to', t('memoryTo'))}
      {(text !== '' || actor !== null || from !== '' || to !== '') && (
        <button
          type="button"
          class="button"
          onClick={() => onChange({ text: '', actor: null, from: '', to: '' })}
        >
          {t('filterNone')}
        </button>
      )}
    </div>
  );
}
