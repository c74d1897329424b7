/** Why a file could not be had from a server; each has its words in `_locales` as `updateFault_<code>` and `feedFault_<code>`. */
export const DOWNLOAD_FAULTS = [
  'unreachable',
  'late',
  'redirected',
  'refused',
  'too-large',
  'no-text',
] as const;
export type DownloadFault = (typeof DOWNLOAD_FAULTS)[number];
