/** The site of an http(s) address as a reader says it: its host, without “www.”. Throws where `url` is no address. */
export function siteOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
