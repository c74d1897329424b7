/** The permissions by which a host's pages can be read. */
export function hostPatterns(host: string): string[] {
  return [`http://${host}/*`, `https://${host}/*`];
}

/** The permissions by which the pages of every host can be read. */
export const ALL_HOSTS = ['http://*/*', 'https://*/*'];
