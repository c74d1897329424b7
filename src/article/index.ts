export { extract, EXTRACTION_FAILURES } from './extract.ts';
export type { Extraction, ExtractionFailure } from './extract.ts';
export { isEnglish } from './language.ts';
export { TextMap } from './text-map.ts';
export type { LivePiece } from './text-map.ts';
