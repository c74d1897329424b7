const USABLE = 'a[href], button, input, select, summary';

/** Moves the keyboard on from an element that is about to go, to what comes next; where nothing does, to what came before. */
export function passFocus(from: HTMLElement): void {
  const usable = [...from.ownerDocument.querySelectorAll<HTMLElement>(USABLE)].filter(
    (e) => e === from || (e.checkVisibility() && !e.matches(':disabled')),
  );
  const at = usable.indexOf(from);
  (usable[at + 1] ?? usable[at - 1])?.focus({ preventScroll: true });
}
