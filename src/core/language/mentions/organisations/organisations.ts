import type { Board } from '../board.ts';
import type { Cast } from '../cast.ts';
import { recallNames } from '../memory.ts';
import { byApposition } from './apposition.ts';
import { byDeeds } from './deeds.ts';
import { byForm } from './form.ts';
import { byList } from './lists.ts';

/**
 * Pass 6: bodies, companies and groups that nobody listed: by the form of the name ("Ziv Medical Center"), by what the article
 * calls them ("Tarnova, a hosting firm"), and by what they do.
 */
export function findOrganisations(board: Board, cast: Cast): void {
  byForm(board, cast);
  // "The Mersey & Dee" is the building society, not another firm.
  recallNames(board, cast);
  byApposition(board, cast);
  byDeeds(board, cast);
  byList(board, cast);
}
