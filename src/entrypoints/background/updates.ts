import { browser } from '../../browser/index.ts';
import type { KnowledgeStatus, LastUpdate } from '../../browser/index.ts';
import { readUpdate } from '../../core/knowledge/index.ts';
import { baseAddress, DEFAULT_ADDRESS, originOf, updateKnowledge } from '../../library/index.ts';
import type { Fetch, KeptLists } from '../../library/index.ts';
import { keepKnowledge, keptKnowledge } from '../../store/knowledge.ts';
import { library } from './library.ts';
import { setRound, type Round } from './rounds.ts';

declare const fetch: Fetch;

/** How often the facts are updated. */
export const UPDATE_ROUND: Round = { alarm: 'knowledge', minutes: 7 * 24 * 60 };

/** How old the facts are, and whether the reader lets them be updated. */
export async function knowledgeStatus(): Promise<KnowledgeStatus> {
  const [base, settings, update, last] = await Promise.all([
    library.bundled.knowledge(),
    settingsOf(),
    keptKnowledge('update'),
    keptKnowledge('last'),
  ]);
  return {
    bundled: base.date,
    updated: readUpdate(update) !== null,
    ...settings,
    last: isLast(last) ? last : null,
  };
}

/** Switches the weekly update on, with the first one at once, or off. Throws where the address is none. */
export async function setKnowledgeSettings(settings: {
  on: boolean;
  address: string;
}): Promise<KnowledgeStatus> {
  const address = baseAddress(settings.address);
  if (address === null) throw new TypeError('not an address');
  const before = await settingsOf();
  // What another server said of its files says nothing of this one's.
  const forget = before.address === address ? {} : { lists: null };
  await keepKnowledge({ settings: { on: settings.on === true, address }, ...forget });
  await setAlarm();
  return settings.on ? updateNow() : knowledgeStatus();
}

/** Sets or clears the alarm by the settings. */
export async function setAlarm(): Promise<void> {
  await setRound(UPDATE_ROUND, (await settingsOf()).on);
}

let running: Promise<KnowledgeStatus> | null = null;

/** Asks for the lists and lays them on the bundled facts. What fails is said in the status; nothing that was good is lost. */
export function updateNow(): Promise<KnowledgeStatus> {
  running ??= update().finally(() => {
    running = null;
  });
  return running;
}

/** Uses the bundled facts alone, and asks for no more. */
export async function useBundled(): Promise<KnowledgeStatus> {
  const { address } = await settingsOf();
  await keepKnowledge({ settings: { on: false, address }, lists: null, update: null, last: null });
  await setAlarm();
  library.refresh();
  return knowledgeStatus();
}

/** Switches the update off where the reader took back the host that it needs. */
export async function withoutHosts(origins: readonly string[]): Promise<void> {
  const { on, address } = await settingsOf();
  if (on && origins.includes(originOf(address) ?? '')) {
    await keepKnowledge({ settings: { on: false, address } });
    await setAlarm();
  }
}

async function update(): Promise<KnowledgeStatus> {
  const { address } = await settingsOf();
  const origin = originOf(address);
  if (origin === null || !(await browser.permissions.contains({ origins: [origin] })))
    return finish('not-allowed');
  const [base, details, lists, kept] = await Promise.all([
    library.bundled.knowledge(),
    library.bundled.details(),
    keptKnowledge('lists'),
    keptKnowledge('update'),
  ]);
  const result = await updateKnowledge(base, details, {
    address,
    fetch,
    kept: (lists ?? {}) as KeptLists,
    before: readUpdate(kept),
  });
  const changed = result.lists.some((list) => list.result === 'new');
  const last: LastUpdate = {
    at: new Date().toISOString(),
    lists: result.lists,
    changes: changed ? result.changes : null,
  };
  try {
    await keepKnowledge(changed ? { lists: result.kept, update: result.update, last } : { last });
  } catch {
    // The browser's word on a full storage differs; ours says what to do.
    return finish('not-kept');
  }
  library.refresh();
  return knowledgeStatus();
}

async function finish(result: 'not-allowed' | 'not-kept'): Promise<KnowledgeStatus> {
  const last: LastUpdate = {
    at: new Date().toISOString(),
    lists: [{ id: null, result }],
    changes: null,
  };
  const status = await knowledgeStatus();
  if (result === 'not-allowed') await keepKnowledge({ last });
  return { ...status, last };
}

/** Whether what is kept of the last update can be shown. */
function isLast(kept: unknown): kept is LastUpdate {
  const { at, lists, changes } = (kept ?? {}) as Partial<LastUpdate>;
  return (
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    Array.isArray(lists) &&
    lists.every((list) => typeof list?.result === 'string') &&
    (changes === null || (Array.isArray(changes?.actors) && Array.isArray(changes.names)))
  );
}

async function settingsOf(): Promise<{ on: boolean; address: string }> {
  const kept = await keptKnowledge('settings');
  const address = typeof kept?.address === 'string' ? baseAddress(kept.address) : null;
  return { on: kept?.on === true, address: address ?? DEFAULT_ADDRESS };
}
