export { loadBundledKnowledge } from './bundled.ts';
