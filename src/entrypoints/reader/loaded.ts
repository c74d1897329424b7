/** How long a page that is still coming is waited for, in milliseconds. Some have no end: of them is read what there is by then. */
const PATIENCE = 4000;

/** Waits until all of a page's markup is there, or has kept the reader waiting for long enough. */
export async function untilLoaded(view: Window): Promise<void> {
  const { document } = view;
  if (document.readyState !== 'loading') return;
  await new Promise<void>((resolve) => {
    const timer = view.setTimeout(done, PATIENCE);
    document.addEventListener('DOMContentLoaded', done);
    function done(): void {
      view.clearTimeout(timer);
      document.removeEventListener('DOMContentLoaded', done);
      resolve();
    }
  });
}
