import { browser, MEMORY_FAULTS, type MemoryFault } from '../../browser/index.ts';

/** Until the browser closes: by then the disk may have room again. */
const KEY = 'memory-fault';

/** Why the last article was not remembered; null where it was. */
export async function readFault(): Promise<MemoryFault | null> {
  const kept = (await browser.storage.session.get(KEY))[KEY];
  return MEMORY_FAULTS.find((fault) => fault === kept) ?? null;
}

/** Keeps what became of the last writing. */
export async function keepFault(fault: MemoryFault | null): Promise<void> {
  if (fault === null) await browser.storage.session.remove(KEY);
  else await browser.storage.session.set({ [KEY]: fault });
}

/** What an error of the memory's means for its reader. */
export function faultOf(error: unknown): MemoryFault {
  const { name } = (error ?? {}) as { name?: unknown };
  if (name === 'QuotaExceededError') return 'full';
  return name === 'VersionError' ? 'newer' : 'broken';
}
