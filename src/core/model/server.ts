/** How a server of the reader's team is told who asks. It stays on this machine, and is given back to no page. */
export type Login =
  { kind: 'basic'; user: string; password: string } | { kind: 'bearer'; token: string };

/** Why a TAXII server's answer is not used, besides `DOWNLOAD_FAULTS`; each has its words in `_locales` as `serverFault_<code>`. */
export const TAXII_FAULTS = [
  'sign-in',
  'forbidden',
  'not-there',
  'no-taxii',
  'other-host',
  'not-secret',
  'loops',
] as const;
export type TaxiiFault = (typeof TAXII_FAULTS)[number];
