import { useEffect, useState } from 'preact/hooks';
import { START, type Shown, type SiteProps } from './site.ts';

/** The site in Preact. Lines go by their place, so that another story is written into the same text nodes. */
export function App({ stories, connect }: SiteProps) {
  const [shown, setShown] = useState<Shown>(START);
  useEffect(() => connect((change) => setShown((now) => ({ ...now, ...change }))), [connect]);
  const { title = '', lines = [] } = stories[shown.story] ?? {};
  if (!shown.loaded) return <p>Loading</p>;
  return (
    <article key={shown.edition}>
      <h1>{title}</h1>
      <p class="clock">Looked at {shown.clock} times</p>
      {[...shown.updates, ...lines].map((line) => (
        <p>{line}</p>
      ))}
    </article>
  );
}
