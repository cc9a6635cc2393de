import type { Venue } from '#shared/contracts/municipalities-admin.ts';
import { mustBeInScope, type Staff } from '../../platform/access.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { listVenueRows } from './venues.queries.ts';

/** Venues with their rooms; closed ones last, so that a planner can leave them out. */
export function listVenues({ db }: Deps, caller: Staff, municipality: string): Promise<Venue[]> {
  return inScope(db, mustBeInScope(caller, municipality), (trx) => listVenueRows(trx, municipality));
}
