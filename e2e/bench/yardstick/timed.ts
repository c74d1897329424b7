/** What one way of reading took on one page, in milliseconds: the first time, and the best of some more. */
export interface Timed {
  cold: number;
  warm: number;
}

/** How often a thing is done again for its warm figure. */
const AGAIN = 3;
/** Whoever took longer than this at first, in milliseconds, is not asked again. */
const PATIENCE = 300;

/**
 * Times `work` on what `prepare` makes for each time, which is not timed, and leaves the figures where the driver finds them. Begins
 * once the page is loaded: whoever opens it waits for that, and not for the slowest of the peers.
 */
export function time<Material>(prepare: () => Material, work: (material: Material) => void): void {
  if (document.readyState === 'complete') measure(prepare, work);
  else window.addEventListener('load', () => setTimeout(() => measure(prepare, work)));
}

function measure<Material>(prepare: () => Material, work: (material: Material) => void): void {
  const once = (): number => {
    const material = prepare();
    const start = performance.now();
    work(material);
    return performance.now() - start;
  };
  const cold = once();
  let warm = cold;
  for (let i = 0; i < AGAIN && cold < PATIENCE; i++) warm = Math.min(warm, once());
  document.documentElement.dataset.timed = JSON.stringify({ cold, warm } satisfies Timed);
}
