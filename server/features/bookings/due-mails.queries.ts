import { sql } from 'kysely';
import type { Trx } from '../../platform/database.ts';
import type { ReachableVisit } from './due-mails.rules.ts';

/** Somebody has booked for the same property since: nobody needs to be offered a time. */
const hasNewTime = sql`exists (
  select from booking as later
  where later.property_id = booking.property_id and later.created_at > booking.created_at
    and later.status <> 'cancelled')`;

const visits = sql`
  select booking.id as "bookingId", booking.status, slot.starts_at as "startsAt", clinic.ends_at as "clinicEndsAt",
    municipality.time_zone as "timeZone", municipality.reminders, booking.email, booking.phone,
    municipality.sms_daily_cents > 0 as "sendsSms",
    (select max(created_at) from message where message.booking_id = booking.id) as "toldAt"
  from clinic
    join booking on booking.clinic_id = clinic.id
    join slot on slot.id = booking.slot_id
    join municipality on municipality.id = clinic.municipality_id
  where booking.status in ('booked', 'no_show') and (booking.email is not null or booking.phone is not null)
    and clinic.status in ('published', 'held', 'closed')
    and not (booking.status = 'no_show' and ${hasNewTime})`;

/** Visits of the scope on days that end after the one moment and begin before the other. */
export async function listReachableVisits(
  trx: Trx,
  { from, until }: { from: Temporal.Instant; until: Temporal.Instant },
): Promise<ReachableVisit[]> {
  // A clinic begins on the day it ends; the index knows only when it begins.
  const { rows } = await sql<ReachableVisit>`${visits}
    and clinic.starts_at > ${from}::timestamptz - interval '1 day' and clinic.starts_at < ${until}
    and clinic.ends_at > ${from} order by slot.starts_at`.execute(trx);
  return rows;
}

/** Whether the holder was asked about the time that they have now. */
export async function wasAskedToCancel(
  trx: Trx,
  { id, inviteSequence }: { id: string; inviteSequence: number },
): Promise<boolean> {
  const { rows } = await sql`
    select from message where booking_id = ${id} and kind = 'visit-declined'
      and (content ->> 'sequence')::int = ${inviteSequence} limit 1`.execute(trx);
  return rows.length > 0;
}

/** One of them as it is now, or nothing when it is no longer one. */
export async function findReachableVisit(trx: Trx, bookingId: string): Promise<ReachableVisit | undefined> {
  const { rows } = await sql<ReachableVisit>`${visits} and booking.id = ${bookingId}`.execute(trx);
  return rows[0];
}
