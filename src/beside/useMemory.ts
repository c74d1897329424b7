import { useEffect, useState } from 'preact/hooks';
import { askBackground, type MemorySettings, type MemoryStatus } from '../browser/index.ts';

/** What the memory is set to; null until it is known. */
export interface Memory {
  status: MemoryStatus | null;
  /** The last change could not be kept. */
  failed: boolean;
  set(change: Partial<MemorySettings>): void;
  /** Asks anew: it was written to. */
  again(): void;
}

/** The settings of the memory, for a page that lets the reader change them. */
export function useMemory(): Memory {
  const [status, setStatus] = useState<MemoryStatus | null>(null);
  const [failed, setFailed] = useState(false);
  const again = (): void => {
    askBackground('memory', {}).then(setStatus, () => setFailed(true));
  };
  useEffect(again, []);
  const set = (change: Partial<MemorySettings>): void => {
    if (status === null) return;
    const { on, days, megabytes } = { ...status, ...change };
    setFailed(false);
    askBackground('setMemory', { settings: { on, days, megabytes } }).then(setStatus, () =>
      setFailed(true),
    );
  };
  return { status, failed, set, again };
}
