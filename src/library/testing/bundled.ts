import { compileDetails, compileIndex, createKnowledge } from '../../core/knowledge/index.ts';
import { files } from '../files.ts';

/** The knowledge as the package holds it, for tests: made from assets/knowledge when the module loads. */
export const knowledge = createKnowledge(compileIndex(files));
export const details = compileDetails(files);
