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

/** The sections in their order: the id of the heading of each, and the key of its words. */
const SECTIONS = [
  ['sites', 'sitesTitle'],
  ['look', 'lookTitle'],
  ['knowledge', 'knowledgeTitle'],
  ['memory', 'memoryTitle'],
  ['feeds', 'feedsTitle'],
  ['servers', 'serversTitle'],
  ['fixes', 'fixesTitle'],
  ['kept', 'keptTitle'],
  ['keys', 'keysTitle'],
  ['about', 'aboutTitle'],
] as const;

/** All that a reader can choose, with the way to each section. */
export function Options() {
  const [host, setHost] = useState(askedHost);
  useEffect(() => {
    // A way to a section asks about no site: that which was asked about stays.
    const look = (): void => setHost((before) => askedHost() ?? before);
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  return (
    <>
      <h1>{t('optionsTitle')}</h1>
      <nav aria-label={t('optionsSections')}>
        <ul class="sections">
          {SECTIONS.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{t(title)}</a>
            </li>
          ))}
        </ul>
      </nav>
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
