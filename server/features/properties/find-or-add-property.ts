import type { RawBuilder } from 'kysely';
import { upsertProperty, type PropertyToFind } from './properties.queries.ts';

/**
 * A resident names a property; what the register does not know yet is added as unconfirmed, for staff to match.
 * The statement, with the property's `id`, for a larger one that goes on with it.
 */
export function findOrAddProperty(wanted: PropertyToFind, now: Temporal.Instant): RawBuilder<{ id: string }> {
  return upsertProperty(wanted, now);
}
