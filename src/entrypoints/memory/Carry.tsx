import { useState } from 'preact/hooks';
import type { MemorySettings } from '../../browser/index.ts';
import { plural, t } from '../../i18n/index.ts';
import { faultOf, openMemory } from '../../store/memory/index.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { type Added, addFile, fileOf } from './carry.ts';

interface Props {
  /** Null until they are known. */
  settings: MemorySettings | null;
  isEmpty: boolean;
  onAdded(): void;
}

/** Carries the memory away as a file, and adds such a file to it. */
export function Carry({ settings, isEmpty, onAdded }: Props) {
  const [busy, setBusy] = useState(false);
  const [added, setAdded] = useState<Added | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const work = (doing: () => Promise<void>): void => {
    setBusy(true);
    setProblem(null);
    setAdded(null);
    doing()
      .catch((error: unknown) => setProblem(t(`memoryCarryFault_${faultOf(error)}`)))
      .finally(() => setBusy(false));
  };
  const take = (): void =>
    work(async () => {
      const day = new Date().toISOString().slice(0, 10);
      saveFile(await fileOf(await openMemory()), `ascribe-memory-${day}.jsonl`);
    });
  const add = (file: File | undefined): void => {
    if (!file || !settings) return;
    work(async () => {
      setAdded(await addFile(await openMemory(), file, settings, setAdded));
      onAdded();
    });
  };
  return (
    <>
      <div class="row">
        <button type="button" class="button" data-export disabled={busy || isEmpty} onClick={take}>
          {t('memoryExport')}
        </button>
        <label class="button file">
          {t('memoryImport')}
          <input
            type="file"
            class="visually-hidden"
            accept=".jsonl,.ndjson,.json"
            disabled={busy || settings?.on !== true}
            onChange={({ currentTarget }) => {
              add(currentTarget.files?.[0]);
              currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <p class="quiet">{t('memoryCarryHint')}</p>
      <p role="status">
        {added &&
          [
            plural('memoryAdded', added.kept),
            added.left > 0 && plural('memoryLeft', added.left),
            added.bad > 0 && plural('memoryBad', added.bad),
          ]
            .filter(Boolean)
            .join(' ')}{' '}
        {problem}
      </p>
    </>
  );
}
