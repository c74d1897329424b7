export { catalogueOf } from './catalogue.ts';
export { faultOf, keepFault, readFault } from './fault.ts';
export {
  eraseMemory,
  hasMemory,
  type MemoryDatabase,
  openMemory,
  type RememberedActor,
  type Totals,
} from './open.ts';
export {
  articlesAbout,
  eachBatch,
  findArticles,
  monthsOf,
  mostNamed,
  type Page,
  type Query,
  totalsOf,
} from './read.ts';
export { keepMemorySettings, readMemorySettings } from './settings.ts';
export { boundsOf, eraseBetween, keepArticles, keepWithin } from './write.ts';
