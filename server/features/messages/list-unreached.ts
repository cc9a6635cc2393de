import { sql } from 'kysely';
import type { Trx } from '../../platform/database.ts';
import { OVERTAKEN } from './messages.rules.ts';
import { isUnreached } from './messages.queries.ts';

/** Those of these bookings whose latest message about a move or end of their whole day did not get through. */
export async function listUnreached(trx: Trx, bookingIds: readonly string[]): Promise<Set<string>> {
  if (bookingIds.length === 0) return new Set();
  const { rows } = await sql<{ bookingId: string }>`
    select booking_id as "bookingId" from (
      select distinct on (booking_id) booking_id, ${isUnreached} as unreached
      from message where booking_id = any(${[...bookingIds]}::uuid[]) and kind in ('clinic-moved', 'clinic-cancelled')
        and failure is distinct from ${OVERTAKEN}
      order by booking_id, created_at desc) as latest
    where unreached`.execute(trx);
  return new Set(rows.map(({ bookingId }) => bookingId));
}
