import { sql } from 'kysely';
import type { Trx } from '../../platform/database.ts';
import type { RemindableVisit } from './reminders.rules.ts';

type RemindableRow = RemindableVisit & { bookingId: string };

const visits = sql`
  select booking.id as "bookingId", slot.starts_at as "startsAt", municipality.time_zone as "timeZone",
    municipality.reminders,
    (select max(created_at) from message where message.booking_id = booking.id) as "toldAt"
  from clinic
    join booking on booking.clinic_id = clinic.id
    join slot on slot.id = booking.slot_id
    join municipality on municipality.id = clinic.municipality_id
  where booking.status = 'booked' and booking.email is not null and clinic.status = 'published'`;

/** Booked visits of the scope, on days that have not ended and begin before `until`. */
export async function listRemindableVisits(
  trx: Trx,
  { now, until }: { now: Temporal.Instant; until: Temporal.Instant },
): Promise<RemindableRow[]> {
  const { rows } = await sql<RemindableRow>`${visits}
    and municipality.reminders <> '{}' and clinic.starts_at < ${until} and clinic.ends_at > ${now}
    order by slot.starts_at`.execute(trx);
  return rows;
}

/** One of them as it is now, or nothing when it is no longer one. */
export async function findRemindableVisit(trx: Trx, bookingId: string): Promise<RemindableRow | undefined> {
  const { rows } = await sql<RemindableRow>`${visits} and booking.id = ${bookingId}`.execute(trx);
  return rows[0];
}
