/** Code of a function that tells what can be seen of a shadow root: its words, where they stand, and what it is made of. */
export const LOOK = `(root) => {
  const shown = [...root.children].filter((c) => !c.hidden);
  const view = root.ownerDocument.defaultView;
  const rect = shown[0]?.getBoundingClientRect();
  return {
    text: shown.map((c) => c.innerText).join('\\n'),
    rect: rect && { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom },
    html: shown.map((c) => c.outerHTML).join(''),
    css: root.adoptedStyleSheets.flatMap((s) => [...s.cssRules]).map((r) => r.cssText).join(' '),
    background: shown[0] ? view.getComputedStyle(shown[0]).backgroundColor : '',
  };
}`;
