import { ALL_HOSTS, browser, hostPatterns } from '../../browser/index.ts';
import type { SiteStatus, SitesStatus } from '../../browser/index.ts';
import { keepSites, readSites } from '../../store/sites.ts';

/** The script that asks first whether a page is an article. */
const GATE = 'gate';

/**
 * Registers the gate for the sites that the reader wants read and still lets us read. Called whenever either may have
 * changed, and when the browser starts: registered scripts may be lost.
 */
export function registerGate(): Promise<void> {
  // One after the other: two at once would both register it.
  registering = registering.then(register, register);
  return registering;
}
let registering = Promise.resolve();

async function register(): Promise<void> {
  const { always, all } = await readSites();
  const allowed = await allowedOf([...(all ? ALL_HOSTS : []), ...always.flatMap(hostPatterns)]);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [GATE] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [GATE] });
  if (allowed.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: GATE,
      js: ['gate.js'],
      matches: allowed,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

/** What the reader chose of the site in a tab; where the browser does not say which that is, of the one that its reader `told`. */
export async function siteOf(tabId: number, told: string | null): Promise<SiteStatus> {
  const { url } = await browser.tabs.get(tabId);
  const host = url === undefined ? told : hostOf(url);
  if (host === null) return { host, always: false, all: false, withheld: false, marked: true };
  const { always, all, unmarked } = await readSites();
  const chosen = all || always.includes(host);
  const allowed = await isAllowed(hostPatterns(host));
  return {
    host,
    always: chosen && allowed,
    all: all && (await isAllowed(ALL_HOSTS)),
    withheld: chosen && !allowed,
    marked: !unmarked.includes(host),
  };
}

/** What the reader chose of all sites: whoever takes a permission back in the browser's own settings sees it here. */
export async function sitesNow(): Promise<SitesStatus> {
  const { always, all, unmarked } = await readSites();
  const read: string[] = [];
  for (const host of always) if (await isAllowed(hostPatterns(host))) read.push(host);
  const everywhere = all && (await isAllowed(ALL_HOSTS));
  return {
    always: read,
    all: everywhere,
    withheld: always.filter((host) => !read.includes(host)),
    allWithheld: all && !everywhere,
    unmarked,
  };
}

/** Whether any of these pages may be read: browsers let a reader give a host by one of its schemes. */
async function isAllowed(patterns: readonly string[]): Promise<boolean> {
  return (await allowedOf(patterns)).length > 0;
}

async function allowedOf(patterns: readonly string[]): Promise<string[]> {
  const allowed: string[] = [];
  for (const pattern of patterns)
    if (await browser.permissions.contains({ origins: [pattern] })) allowed.push(pattern);
  return allowed;
}

/** Whether marks are wanted on a page. */
export async function isMarked(url: string | undefined): Promise<boolean> {
  const host = hostOf(url);
  return host === null || !(await readSites()).unmarked.includes(host);
}

/** Keeps what the reader chose of a site. */
export async function setSite(
  host: string,
  { always, marked }: { always?: boolean | undefined; marked?: boolean | undefined },
): Promise<boolean> {
  const sites = await readSites();
  if (always !== undefined) sites.always = withOrWithout(sites.always, host, always);
  if (marked !== undefined) sites.unmarked = withOrWithout(sites.unmarked, host, !marked);
  await keepSites(sites);
  if (always === false && !sites.all)
    await browser.permissions.remove({ origins: hostPatterns(host) });
  await registerGate();
  return true;
}

/** Keeps whether every site is read. */
export async function setAllSites(all: boolean): Promise<boolean> {
  await keepSites({ ...(await readSites()), all });
  if (!all) await browser.permissions.remove({ origins: ALL_HOSTS });
  await registerGate();
  return true;
}

/** The host of a page that can be read always; null for pages of the browser, files and the like. */
export function hostOf(url: string | undefined): string | null {
  const match = /^https?:\/\/([^/:?#]+)/i.exec(url ?? '');
  return match?.[1]?.toLowerCase() ?? null;
}

function withOrWithout(list: readonly string[], item: string, wanted: boolean): string[] {
  const rest = list.filter((one) => one !== item);
  return wanted ? [...rest, item].sort() : rest;
}
