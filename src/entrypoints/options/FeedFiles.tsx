import { useRef } from 'preact/hooks';
import { t } from '../../i18n/index.ts';

interface Props {
  busy: boolean;
  /** Whether there is nothing to take away. */
  empty: boolean;
  onImport(file: File): void;
  onExport(): void;
}

/** The list of feeds in and out, as OPML: the form in which feed readers hand their lists on. */
export function FeedFiles({ busy, empty, onImport, onExport }: Props) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" disabled={busy} onClick={() => file.current?.click()}>
        {t('feedsImport')}
      </button>
      <input
        ref={file}
        type="file"
        name="opml"
        accept=".opml,.xml,text/x-opml,text/xml"
        hidden
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (chosen) onImport(chosen);
          // The same file, mended, may be chosen again.
          currentTarget.value = '';
        }}
      />
      <button type="button" class="button" disabled={busy || empty} onClick={onExport}>
        {t('feedsExport')}
      </button>
    </>
  );
}
