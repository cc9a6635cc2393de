import type { Trx } from '../../platform/database.ts';
import { upsertProperty, type PropertyToFind } from './properties.queries.ts';

/** A resident names a property; what the register does not know yet is added as unconfirmed, for staff to match. */
export function findOrAddProperty(trx: Trx, wanted: PropertyToFind, now: Temporal.Instant): Promise<string> {
  return upsertProperty(trx, wanted, now);
}
