/** The browsers that a package is made for. */
export const BROWSERS = ['chrome', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

interface Manifest {
  background: { service_worker?: string; scripts?: string[]; type: string };
  permissions: string[];
  minimum_chrome_version?: string;
  browser_specific_settings?: unknown;
  [key: string]: unknown;
}

/**
 * The manifest for one browser, made from the one source: each browser warns of the other's keys, so they are left out.
 * The input is not changed.
 */
export function manifestFor(browser: BrowserName, source: Manifest): Manifest {
  const manifest = structuredClone(source);
  if (browser === 'chrome') {
    delete manifest.background.scripts;
    delete manifest.browser_specific_settings;
    delete manifest.sidebar_action;
  } else {
    delete manifest.side_panel;
    manifest.permissions = manifest.permissions.filter((name) => name !== 'sidePanel');
    delete manifest.background.service_worker;
    delete manifest.minimum_chrome_version;
  }
  return manifest;
}
