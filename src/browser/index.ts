export { browser } from './api.ts';
export * from './card.ts';
export { askBackground, askReader, CallError } from './call.ts';
export { openPackageFile } from './package-files.ts';
export { openPanel } from './panel.ts';
export * from './protocol.ts';
export { isOwnPage, serve, type Handlers } from './serve.ts';
export * from './settings.ts';
export { activeTab, tabActions } from './tab.ts';
