import type { Venue } from '#shared/contracts/municipalities-admin.ts';
import type { Trx } from '../../platform/database.ts';
import { listVenueRows } from './venues.queries.ts';

/** Venues with their rooms, for another feature's transaction. */
export function seeVenues(trx: Trx, municipality: string): Promise<Venue[]> {
  return listVenueRows(trx, municipality);
}
