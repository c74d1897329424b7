import { browser } from '../browser/index.ts';
import type { Correction } from '../core/model/index.ts';

/** A correction that a reader made, as it is kept and listed. */
export interface KeptCorrection {
  id: string;
  /** ISO 8601. */
  at: string;
  /** The site that it is for; null for everywhere. */
  host: string | null;
  /** The words or the sentence that it is about, for the list. */
  words: string;
  correction: Correction;
}

const KEY = 'corrections-1';
/** The oldest go where there are more. */
const MOST = 2000;

/** Every correction, oldest first; what is not sound is left out. */
export async function readCorrections(): Promise<KeptCorrection[]> {
  const kept = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(kept) ? kept.filter(isCorrection) : [];
}

/** Adds one. Throws where the browser has no room for it. */
export async function keepCorrection(added: KeptCorrection): Promise<void> {
  const all = [...(await readCorrections()).filter(({ id }) => id !== added.id), added];
  await browser.storage.local.set({ [KEY]: all.slice(-MOST) });
}

/** Takes one back. */
export async function dropCorrection(id: string): Promise<void> {
  const all = await readCorrections();
  await browser.storage.local.set({ [KEY]: all.filter((kept) => kept.id !== id) });
}

function isCorrection(value: unknown): value is KeptCorrection {
  if (typeof value !== 'object' || value === null) return false;
  const { id, at, host, words, correction } = value as Partial<KeptCorrection>;
  return (
    typeof id === 'string' &&
    typeof at === 'string' &&
    (host === null || typeof host === 'string') &&
    typeof words === 'string' &&
    isSound(correction)
  );
}

function isSound(correction: unknown): boolean {
  if (typeof correction !== 'object' || correction === null) return false;
  const { kind, text, actor, claim } = correction as Record<string, unknown>;
  if (kind === 'not-a-claim') return typeof claim === 'string';
  if (kind === 'wrong-actor' && typeof actor !== 'string') return false;
  return (kind === 'not-an-actor' || kind === 'wrong-actor') && typeof text === 'string';
}
