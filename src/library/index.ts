export { openLibrary, type Library, type Loader } from './library.ts';
export { type Fetch } from './download.ts';
export { baseAddress, hostOf, originOf, resolveLink } from './address.ts';
export {
  DEFAULT_ADDRESS,
  LISTS,
  updateKnowledge,
  type KeptLists,
  type ListResult,
  type UpdateFault,
  type UpdateResult,
} from './update.ts';
export {
  feedReports,
  keptFeed,
  updateFeed,
  type FeedResult,
  type KeptEntry,
  type KeptFeed,
} from './feeds/feed.ts';
export { FEED_FAULTS } from './feeds/parse.ts';
export { FEED_KINDS, SUGGESTED, type SuggestedFeed } from './feeds/suggested.ts';
export { readOpml, writeOpml, type FeedAddress } from './feeds/opml.ts';
export * from './taxii/index.ts';
