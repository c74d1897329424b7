import { compile } from '../core/knowledge/index.ts';
import type { CompiledKnowledge } from '../core/knowledge/index.ts';
import { files } from './files.ts';

/**
 * The knowledge that ships with the extension. build/knowledge-plugin.ts puts the finished tables in the place of
 * this module; where it does not run, they are made here when the module loads.
 */
export const compiled: CompiledKnowledge = compile(files);
