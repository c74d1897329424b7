import { useEffect, useState } from 'preact/hooks';
import { askBackground, COLOURS, MARK_KINDS, type Settings } from '../../browser/index.ts';
import { t } from '../../i18n/index.ts';
import { Switch } from './Switch.tsx';

/** What is marked, and how; shown at once on every page that has been read. */
export function Look() {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    askBackground('settings', {}).then(setSettings, () => setFailed(true));
  }, []);
  if (settings === null) return <p role="status">{failed && t('optionsFailed')}</p>;
  const change = (next: Settings): void => {
    setSettings(next);
    setFailed(false);
    askBackground('setSettings', { settings: next }).then(setSettings, () => {
      setSettings(settings);
      setFailed(true);
    });
  };
  const flag = (name: 'everyMention' | 'strong' | 'hover', words: string) => (
    <Switch
      name={name}
      on={settings[name]}
      onChange={(on) => change({ ...settings, [name]: on })}
      words={words}
    />
  );
  return (
    <section aria-labelledby="look">
      <h2 id="look">{t('lookTitle')}</h2>
      <fieldset>
        <legend>{t('lookKinds')}</legend>
        {MARK_KINDS.map((kind) => (
          <Switch
            key={kind}
            name={`mark-${kind}`}
            on={settings.marks[kind]}
            onChange={(on) => change({ ...settings, marks: { ...settings.marks, [kind]: on } })}
            words={t(`mark_${kind}`)}
            sample={kind}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('lookColours')}</legend>
        {COLOURS.map((colours) => (
          <label key={colours} class="switch">
            <input
              type="radio"
              name="colours"
              value={colours}
              checked={settings.colours === colours}
              onChange={() => change({ ...settings, colours })}
            />
            <span>{t(`colours_${colours}`)}</span>
          </label>
        ))}
      </fieldset>
      {flag('everyMention', t('lookEvery'))}
      {flag('strong', t('lookStrong'))}
      {flag('hover', t('lookHover'))}
      <p role="status">{failed && t('optionsFailed')}</p>
    </section>
  );
}
