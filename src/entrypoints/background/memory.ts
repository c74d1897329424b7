import { browser } from '../../browser/index.ts';
import type { BackgroundCalls, MemorySettings, MemoryStatus } from '../../browser/index.ts';
import { accusedIn, compare, isNothing, remember } from '../../core/memory/index.ts';
import type { KeptAnnotation, ReadBefore } from '../../core/model/index.ts';
import { annotationOf } from '../../store/annotations.ts';
import {
  articlesAbout,
  boundsOf,
  faultOf,
  hasMemory,
  keepArticles,
  keepFault,
  keepMemorySettings,
  keepWithin,
  openMemory,
  readFault,
  readMemorySettings,
} from '../../store/memory/index.ts';

/** What the memory is set to, and how the last writing went. */
export async function memoryStatus(): Promise<MemoryStatus> {
  const [settings, fault] = await Promise.all([readMemorySettings(), readFault()]);
  return { ...settings, fault };
}

/** Sets the memory; what is out of its new bounds is forgotten. */
export async function setMemory(settings: MemorySettings): Promise<MemoryStatus> {
  await keepMemorySettings(settings);
  await tidyMemory();
  return memoryStatus();
}

/** Forgets what is out of bounds, also where the memory has been switched off since. No database is made where there is none. */
export async function tidyMemory(): Promise<void> {
  await recorded(async () => {
    const settings = await readMemorySettings();
    if (await hasMemory()) await keepWithin(await openMemory(), boundsOf(settings, Date.now()));
  });
}

/** Remembers what was found in an article, where the reader wants that. What stops it is kept as a fault: the article is read all the same. */
export async function rememberRead(annotation: KeptAnnotation): Promise<void> {
  await recorded(async () => {
    const settings = await readMemorySettings();
    if (!settings.on) return;
    const now = new Date();
    const article = remember(annotation, now.toISOString());
    await keepArticles(await openMemory(), [article], boundsOf(settings, now.getTime()));
  });
}

/** How many articles on each accused are looked through. */
const LOOKED_THROUGH = 60;

/** What was read before that has to do with what is being read; null where the memory is off, in a private window, and where nothing has. */
export async function readBefore({
  tab,
  document,
}: BackgroundCalls['readBefore']['ask']): Promise<ReadBefore | null> {
  const { on } = await readMemorySettings();
  if (!on || (await browser.tabs.get(tab)).incognito) return null;
  const now = await annotationOf(document);
  if (!now) return null;
  const db = await openMemory();
  const before = compare(now, await articlesAbout(db, accusedIn(now), LOOKED_THROUGH));
  return isNothing(before) ? null : before;
}

async function recorded(work: () => Promise<void>): Promise<void> {
  try {
    await work();
    await keepFault(null);
  } catch (error) {
    await keepFault(faultOf(error));
  }
}
