import { browser } from '../browser/index.ts';

/** What is kept of the knowledge that the reader lets be updated. What stands in it is the library's to check. */
export interface KeptKnowledge {
  settings: { on: boolean; address: string } | null;
  /** The last good copies of the lists. */
  lists: unknown;
  /** What they add to the bundled facts; null where the bundled ones are used alone. */
  update: unknown;
  /** What the last update did. */
  last: unknown;
}

/** One key for each part, since the lists are read only for an update; the number is the version of their shape. */
const KEYS = {
  settings: 'knowledge-settings-1',
  lists: 'knowledge-lists-1',
  update: 'knowledge-update-1',
  last: 'knowledge-last-1',
} as const satisfies Record<keyof KeptKnowledge, string>;

/** One part of what is kept; null where it is not there. */
export async function keptKnowledge<Part extends keyof KeptKnowledge>(
  part: Part,
): Promise<KeptKnowledge[Part] | null> {
  const key = KEYS[part];
  const found = await browser.storage.local.get(key);
  return (found[key] as KeptKnowledge[Part] | undefined) ?? null;
}

/** Keeps parts, all in one write or none. Throws where the storage is full. */
export async function keepKnowledge(parts: Partial<KeptKnowledge>): Promise<void> {
  const entries = Object.entries(parts).map(([part, value]) => [
    KEYS[part as keyof KeptKnowledge],
    value,
  ]);
  await browser.storage.local.set(Object.fromEntries(entries));
}
