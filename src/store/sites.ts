import { browser } from '../browser/index.ts';

/** Where the reader wants pages read without a click, and where no marks. It says what is read, so it stays on this machine. */
export interface Sites {
  /** Hosts whose articles are always read. */
  always: string[];
  /** Every site's articles are read. */
  all: boolean;
  /** Hosts on which nothing is marked. */
  unmarked: string[];
}

const KEY = 'sites-1';

/** What the reader chose of sites; nothing where nothing sound is kept. */
export async function readSites(): Promise<Sites> {
  const kept = ((await browser.storage.local.get(KEY))[KEY] ?? {}) as Partial<
    Record<keyof Sites, unknown>
  >;
  return { always: hosts(kept.always), all: kept.all === true, unmarked: hosts(kept.unmarked) };
}

/** Keeps what the reader chose of sites. Throws where the browser has no room for it. */
export async function keepSites(sites: Sites): Promise<void> {
  await browser.storage.local.set({ [KEY]: sites });
}

function hosts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((host) => typeof host === 'string') : [];
}
