import { browser } from './api.ts';

// The background has no DOM library and no worker's; of the web's own it takes this much.
declare const fetch: (url: string) => Promise<PackageFile>;

/** A file of the extension's package, being read. */
export interface PackageFile {
  text(): Promise<string>;
  json(): Promise<unknown>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Opens a file of the extension's own package. Throws where there is none. */
export function openPackageFile(path: string): Promise<PackageFile> {
  return fetch(browser.runtime.getURL(path));
}
