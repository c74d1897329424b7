export { isLogin, TAXII_FAULTS, TaxiiError, type Login, type TaxiiFault } from './client.ts';
export { discover, type Collection, type Discovered } from './discover.ts';
export { keptServer, updateServer, type KeptServer, type ServerResult } from './server.ts';
export { teamKnowledge } from './team.ts';
