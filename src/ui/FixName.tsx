import { useState } from 'preact/hooks';
import type { Correction } from '../core/model/index.ts';
import { t } from '../i18n/index.ts';
import type { Who } from './actions.ts';
import { Search } from './Search.tsx';
import { useScene } from './scene.ts';
import { useDoing } from './useDoing.ts';

interface Props {
  /** The names in question, as the article has them. */
  words: readonly string[];
  everywhere: boolean;
}

/** A name of the article that was understood wrongly: it names nobody, or somebody else, who can be searched for. */
export function FixName({ words, everywhere }: Props) {
  const { actions, tell } = useScene();
  const { correct } = actions;
  const [text, setText] = useState(words[0] ?? '');
  const [choosing, setChoosing] = useState(false);
  const doing = useDoing();
  if (!correct) return null;
  const fix = (correction: Correction, said: string): void =>
    doing(async () => {
      const undo = await correct(correction, text, everywhere);
      tell({ text: said, undo });
    });
  const toOther = ({ id, name }: Who): void =>
    fix({ kind: 'wrong-actor', text, actor: id }, t('correctedActor', text, name));
  return (
    <div class="fix">
      <div class="row">
        {words.length > 1 ? (
          <select
            class="field"
            aria-label={t('fixWhichWords')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          >
            {words.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        ) : (
          <i>{text}</i>
        )}
        <button
          type="button"
          class="button"
          data-fix="not-an-actor"
          onClick={() => fix({ kind: 'not-an-actor', text }, t('correctedName', text))}
        >
          {t('fixNotAnActor')}
        </button>
        <button
          type="button"
          class="button"
          data-fix="wrong-actor"
          aria-expanded={choosing}
          onClick={() => setChoosing(!choosing)}
        >
          {t('fixWrongActor')}
        </button>
      </div>
      {choosing && (
        <Search label={t('fixWhoInstead', text)} search={actions.search} onPick={toOther} />
      )}
    </div>
  );
}
