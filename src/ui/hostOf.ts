/** The host of an http(s) address as a reader says it. Throws where `url` is no address. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
