import type { Trx } from '../../platform/database.ts';
import { countHeardOf, type HeardCount } from './bookings.queries.ts';

/** How the residents of these days heard of the clinic. */
export async function countHeard(trx: Trx, clinicIds: readonly string[]): Promise<HeardCount[]> {
  return clinicIds.length === 0 ? [] : countHeardOf(trx, clinicIds);
}
