export { isLogin, TaxiiError, type ServerFault } from './client.ts';
export { discover, type Collection, type Discovered } from './discover.ts';
export { keptServer, updateServer, type KeptServer, type ServerResult } from './server.ts';
export { teamKnowledge } from './team.ts';
