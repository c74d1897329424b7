/** A story of the site. */
export interface Story {
  title: string;
  lines: readonly string[];
}

/** What the site shows. */
export interface Shown {
  /** The story's index. */
  story: number;
  /** How often something beside the text was rendered anew. */
  clock: number;
  /** Another edition is made of new elements throughout. */
  edition: number;
  /** Lines above the story. */
  updates: readonly string[];
  /** Whether the text is there, or a word that it is being loaded. */
  loaded: boolean;
}

export const START: Shown = { story: 0, clock: 0, edition: 0, updates: [], loaded: true };

/** What each framework's component is given: the stories, and whom to hand the way to show something else once it lives. */
export interface SiteProps {
  stories: readonly Story[];
  connect(set: (change: Partial<Shown>) => void): void;
}

/** What the test asks of a page. */
export interface Site {
  /** Whether the framework has taken the served elements over. */
  ready: boolean;
  hydrate(): void;
  set(change: Partial<Shown>): void;
  /** Goes to a story as a site of one page does: another address, another text, the same document. */
  go(story: number): void;
}

declare global {
  interface Window {
    site: Site;
  }
}

/** Makes a page of a site: nothing happens to the served elements before the test says so. */
export function start(hydrate: (root: HTMLElement, props: SiteProps) => void): void {
  const root = document.getElementById('root');
  const stories = JSON.parse(document.getElementById('stories')?.textContent ?? '[]') as Story[];
  if (!root) throw new Error('no root');
  const site: Site = {
    ready: false,
    hydrate: () =>
      hydrate(root, {
        stories,
        connect(set) {
          Object.assign(site, { set, ready: true });
        },
      }),
    set: () => {
      throw new Error('not hydrated');
    },
    go(story) {
      history.pushState(null, '', `?story=${story}`);
      site.set({ story });
    },
  };
  window.site = site;
  addEventListener('popstate', () =>
    site.set({ story: Number(new URLSearchParams(location.search).get('story') ?? 0) }),
  );
}
