export { accusedIn, compare, isNothing } from './compare.ts';
export { accusedOf, deniersOf, isIn, keyOfRole, keysOf, ROLES, wordsOf } from './keys.ts';
export type { Keys, Role } from './keys.ts';
export { articleOf, lineOf, LONGEST_LINE } from './lines.ts';
export { addressOf, remember } from './remember.ts';
