// The background has no DOM library and no worker's; of the web's own an address takes this much.
interface Url {
  readonly href: string;
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly username: string;
  readonly password: string;
  readonly search: string;
  readonly hash: string;
}
declare const URL: {
  new (text: string, base?: string): Url;
  canParse(text: string, base?: string): boolean;
};

/**
 * The base address of a mirror as it is kept: http(s), with a slash at its end. Null where `text` is none, holds a name or
 * password, or more than a path.
 */
export function baseAddress(text: string): string | null {
  const url = parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return null;
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** The host permission that an http(s) address needs; null where `text` is none. */
export function originOf(text: string): string | null {
  const url = parse(text);
  return url !== null && /^https?:$/.test(url.protocol)
    ? `${url.protocol}//${url.hostname}/*`
    : null;
}

/** The host of an address, for people; `text` itself where it is none. */
export function hostOf(text: string): string {
  return parse(text)?.host ?? text;
}

/** An http(s) link, as it stands on a page under `base`; null where it is none, or holds a name or password. */
export function resolveLink(text: string, base?: string): string | null {
  const link = text.trim();
  if (link === '' || !URL.canParse(link, base)) return null;
  const url = new URL(link, base);
  const plain = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  return plain ? url.href : null;
}

/** Whether two addresses are of one server: the same protocol, host and port. */
export function isSameServer(one: string, other: string): boolean {
  const [a, b] = [parse(one), parse(other)];
  return a !== null && b !== null && a.protocol === b.protocol && a.host === b.host;
}

/** Whether what is sent to an address stays unread on its way: by TLS, or since it does not leave the machine. */
export function isSecret(address: string): boolean {
  const url = parse(address);
  return url?.protocol === 'https:' || LOOPBACK.includes(url?.hostname ?? '');
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

function parse(text: string): Url | null {
  return URL.canParse(text.trim()) ? new URL(text.trim()) : null;
}
