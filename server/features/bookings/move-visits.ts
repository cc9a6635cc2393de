import type { Trx } from '../../platform/database.ts';
import { updateVisitsProperty } from './visits.queries.ts';

/** Visits of an address move to the property that it turned out to be; false when both have a time on one day. */
export function moveVisits(trx: Trx, from: string, to: string): Promise<boolean> {
  return updateVisitsProperty(trx, from, to);
}
