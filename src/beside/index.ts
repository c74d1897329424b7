export { knowledgeActions } from './actions.ts';
export { Beside } from './Beside.tsx';
export { MemorySwitch } from './MemorySwitch.tsx';
export { PrintView } from './PrintView.tsx';
export { start } from './start.tsx';
export { useSiteChanges } from './useSiteChanges.ts';
export { useMemory, type Memory } from './useMemory.ts';
