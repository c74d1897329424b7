import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { About } from './About.tsx';
import { Corrections } from './Corrections.tsx';
import { Feeds } from './Feeds.tsx';
import { Kept } from './Kept.tsx';
import { Keys } from './Keys.tsx';
import { Knowledge } from './Knowledge.tsx';
import { Look } from './Look.tsx';
import { Memory } from './Memory.tsx';
import { Servers } from './Servers.tsx';
import { Sites } from './Sites.tsx';

/** All that a reader can choose. */
export function Options() {
  const [host, setHost] = useState(askedHost);
  useEffect(() => {
    const look = (): void => setHost(askedHost());
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  return (
    <>
      <h1>{t('optionsTitle')}</h1>
      <Sites host={host} />
      <Look />
      <Knowledge />
      <Memory />
      <Feeds />
      <Servers />
      <Corrections />
      <Kept />
      <Keys />
      <About />
    </>
  );
}

/** The site that the popup asks about, as `#site=HOST`; null where there is none, or what stands there is none. */
function askedHost(): string | null {
  const host = new URLSearchParams(window.location.hash.slice(1)).get('site');
  return host !== null && /^[a-z0-9.-]{1,253}$/i.test(host) ? host.toLowerCase() : null;
}
