import age from '../../assets/knowledge/age.json' with { type: 'json' };
import bodies from '../../assets/knowledge/bodies.json' with { type: 'json' };
import companies from '../../assets/knowledge/companies.json' with { type: 'json' };
import groups from '../../assets/knowledge/groups.json' with { type: 'json' };
import leaders from '../../assets/knowledge/leaders.json' with { type: 'json' };
import offices from '../../assets/knowledge/offices.json' with { type: 'json' };
import operations from '../../assets/knowledge/operations.json' with { type: 'json' };
import organisations from '../../assets/knowledge/organisations.json' with { type: 'json' };
import outlets from '../../assets/knowledge/outlets.json' with { type: 'json' };
import publishers from '../../assets/knowledge/publishers.json' with { type: 'json' };
import reports from '../../assets/knowledge/reports.json' with { type: 'json' };
import risk from '../../assets/knowledge/risk.json' with { type: 'json' };
import statements from '../../assets/knowledge/statements.json' with { type: 'json' };
import states from '../../assets/knowledge/states.json' with { type: 'json' };
import towns from '../../assets/knowledge/towns.json' with { type: 'json' };
import type { KnowledgeFiles } from '../core/knowledge/index.ts';

/** The files of assets/knowledge. */
// JSON comes typed by its letters ("kind: string"); that it fits is what the data tests check.
export const files = {
  age,
  bodies,
  companies,
  groups,
  leaders,
  offices,
  operations,
  organisations,
  outlets,
  publishers,
  reports,
  risk,
  statements,
  states,
  towns,
} as unknown as KnowledgeFiles;
