export { addressOf } from './address.ts';
export { claimAsJson, ledgerAsJson } from './json.ts';
export type { Ledger, Words } from './ledger.ts';
export { ledgerAsMarkdown } from './markdown.ts';
export { ledgerAsStix, stixBundle } from './stix/index.ts';
export { claimAsText, ledgerAsText } from './text.ts';
export { ledgerAsWebAnnotation, webAnnotations } from './web-annotation.ts';
