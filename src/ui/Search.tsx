import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { plural, t } from '../i18n/index.ts';
import type { Who } from './actions.ts';

interface Props {
  label: string;
  search(text: string): Promise<Who[]>;
  /** Where somebody is to be chosen. */
  onPick?(who: Who): void;
  /** Where those who are found are shown otherwise than as buttons. */
  children?: (who: Who) => ComponentChildren;
  /** What is searched for at first. */
  asked?: string;
}

/** How long the reader must have stopped typing, in milliseconds. */
const PAUSE = 160;

/** A field that finds actors by any of their names while the reader types. */
export function Search({ label, search, onPick, children, asked = '' }: Props) {
  const [text, setText] = useState(asked);
  const [found, setFound] = useState<Who[] | 'failed' | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const last = useRef(0);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const turn = ++last.current;
    if (text.trim() === '') {
      setFound(null);
      return;
    }
    const timer = setTimeout(() => {
      // An answer that comes after the next question is not shown.
      const show = (now: Who[] | 'failed'): void => {
        if (turn === last.current) setFound(now);
      };
      search(text.trim()).then(show, () => show('failed'));
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div class="search" role="search">
      <label>
        <span class="label">{label}</span>
        <input
          ref={field}
          type="search"
          class="field"
          value={text}
          placeholder={t('searchExamples')}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p class="quiet" role="status">
        {found === 'failed' && t('didNotWork')}
        {Array.isArray(found) &&
          (found.length === 0
            ? t('searchNobody', text.trim())
            : plural('searchFound', found.length))}
      </p>
      {Array.isArray(found) && found.length > 0 && (
        <ul class="found">
          {found.map((who) =>
            children ? (
              children(who)
            ) : (
              <li key={who.id}>
                <button type="button" class="button plain" onClick={() => onPick?.(who)}>
                  <b>{who.name}</b> {t(`kind_${who.kind}`)}
                </button>
              </li>
            ),
          )}
        </ul>
      )}
    </div>
  );
}
