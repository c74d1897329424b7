export { knowledgeActions } from './actions.ts';
export { Beside } from './Beside.tsx';
export { PrintView } from './PrintView.tsx';
export { start } from './start.tsx';
