import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import type { Notice } from './scene.ts';

interface Props {
  notice: Notice | null;
  onEnd(): void;
}

/** How long a notice without a way back stays, in milliseconds. */
const STAYS = 4000;

/** Says what was just done, and offers the way back. A notice with a way back stays until it is closed. */
export function Notices({ notice, onEnd }: Props) {
  const back = useRef<HTMLButtonElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    setFailed(false);
    // What was pressed is gone with what it corrected: the keyboard goes on at the way back.
    if (notice?.undo) back.current?.focus();
    if (!notice || notice.undo) return;
    const timer = setTimeout(onEnd, STAYS);
    return () => clearTimeout(timer);
  }, [notice]);
  const undo = notice?.undo;
  return (
    <div class={notice ? 'notice' : ''} role="status">
      {notice && <p>{failed ? t('didNotWork') : notice.text}</p>}
      {undo && (
        <button
          type="button"
          class="button"
          data-undo
          ref={back}
          onClick={() => undo().then(onEnd, () => setFailed(true))}
        >
          {t('undo')}
        </button>
      )}
      {undo && (
        <button type="button" class="button" onClick={onEnd}>
          {t('keep')}
        </button>
      )}
    </div>
  );
}
