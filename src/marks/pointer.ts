import type { Painter } from './paint.ts';
import type { Mark } from './plan.ts';

/** How long the pointer must rest on a mark before its card is shown, in milliseconds. */
const REST = 350;

/** What is done where the pointer rests on, or clicks, marked words. */
export interface PointerActions {
  show(mark: Mark, where: () => DOMRect[], by: 'hover' | 'click'): void;
  /** Whether a pointer that rests shows the card at all. */
  hovers(): boolean;
}

/** Watches for a pointer that rests on marked words, or clicks them; ends with `signal`. Links keep their click. */
export function watchPointer(
  view: Window & typeof globalThis,
  painter: Painter,
  actions: PointerActions,
  signal: AbortSignal,
): void {
  let timer: number | undefined;
  let last: string | null = null;
  const options = { passive: true, capture: true, signal } as const;
  view.document.addEventListener(
    'pointermove',
    ({ clientX: x, clientY: y, pointerType, isTrusted }) => {
      view.clearTimeout(timer);
      if (!isTrusted || pointerType === 'touch' || !actions.hovers()) return;
      timer = view.setTimeout(() => {
        const found = painter.markAt(x, y);
        if (found && found.mark.of !== last) actions.show(found.mark, found.where, 'hover');
        last = found?.mark.of ?? null;
      }, REST);
    },
    options,
  );
  view.document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || isControl(event.target)) return;
      if (String(view.getSelection() ?? '') !== '') return;
      const found = painter.markAt(event.clientX, event.clientY);
      if (found) actions.show(found.mark, found.where, 'click');
    },
    options,
  );
  signal.addEventListener('abort', () => view.clearTimeout(timer));
}

function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    Element.prototype.closest.call(
      target,
      'a[href], button, input, select, textarea, summary, [contenteditable]',
    ) !== null
  );
}
