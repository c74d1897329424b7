import { browser } from './api.ts';

// The polyfill's types know Firefox's sidebar alone.
declare const chrome: { sidePanel?: { open(where: { windowId: number }): Promise<void> } };

/** Opens the panel beside the page. The first thing in the handler of a click or a key: browsers allow it only there. */
export function openPanel(windowId: number | undefined): Promise<void> {
  const panels = typeof chrome === 'undefined' ? undefined : chrome.sidePanel;
  if (panels === undefined) return browser.sidebarAction.open();
  return windowId === undefined ? Promise.resolve() : panels.open({ windowId });
}
