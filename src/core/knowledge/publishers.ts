/** The publisher of an address by its host; the host itself where no name is known. */
export function publisherOf(url: string, publishers: Readonly<Record<string, string>>): string {
  const host = /^https?:\/\/(?:www\d?\.)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const name = Object.hasOwn(publishers, rest) ? publishers[rest] : undefined;
    if (name !== undefined) return name;
  }
  return host;
}
