import { useRef } from 'preact/hooks';
import { askBackground } from '../../browser/index.ts';
import { t } from '../../i18n/index.ts';

interface Props {
  busy: boolean;
  /** Whether there is nothing to take away. */
  empty: boolean;
  onImport(opml: string): void;
}

/** The list of feeds in and out, as OPML: the form in which feed readers hand their lists on. */
export function FeedFiles({ busy, empty, onImport }: Props) {
  const file = useRef<HTMLInputElement>(null);
  const save = async (): Promise<void> => {
    const opml = await askBackground('feedsExport', {});
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([opml], { type: 'text/x-opml' }));
    link.download = 'ascribe-feeds.opml';
    link.click();
    URL.revokeObjectURL(link.href);
  };
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
          void currentTarget.files?.[0]?.text().then(onImport);
          // The same file, mended, may be chosen again.
          currentTarget.value = '';
        }}
      />
      <button type="button" class="button" disabled={busy || empty} onClick={() => void save()}>
        {t('feedsExport')}
      </button>
    </>
  );
}
