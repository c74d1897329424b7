import { browser, type MemorySettings } from '../../browser/index.ts';

const KEY = 'memory-1';

/** What a reader begins with. */
export const DEFAULT_MEMORY: MemorySettings = { on: false, days: 365, megabytes: 200 };

/** What the reader chose of the memory; the defaults where nothing, or nothing sound, is kept. */
export async function readMemorySettings(): Promise<MemorySettings> {
  return memorySettingsFrom((await browser.storage.local.get(KEY))[KEY]);
}

/** Keeps what the reader chose of the memory. Throws where the browser has no room for it. */
export async function keepMemorySettings(settings: MemorySettings): Promise<void> {
  await browser.storage.local.set({ [KEY]: memorySettingsFrom(settings) });
}

/** Settings as they were kept, with the default for what is missing or is none. */
export function memorySettingsFrom(kept: unknown): MemorySettings {
  const { on, days, megabytes } = (kept ?? {}) as Partial<Record<keyof MemorySettings, unknown>>;
  return {
    on: on === true,
    days: whole(days, 0, DEFAULT_MEMORY.days),
    megabytes: whole(megabytes, 1, DEFAULT_MEMORY.megabytes),
  };
}

function whole(value: unknown, least: number, otherwise: number): number {
  return Number.isInteger(value) && (value as number) >= least ? (value as number) : otherwise;
}
