import { sql } from 'kysely';
import type { Trx } from '../../platform/database.ts';

export interface HolderRow {
  bookingId: string;
  name: string;
  phone: string | null;
  email: string | null;
  sendsSms: boolean;
  wantsPaper: boolean;
  startsAt: Temporal.Instant;
}

/** Bookings whose visit has not begun: those whom a cancelled day touches. */
export const isWaiting = sql<boolean>`booking.status in ('booked', 'arrived')`;

export async function listWaitingHolders(trx: Trx, clinicId: string): Promise<HolderRow[]> {
  return holders(trx).where('booking.clinic_id', '=', clinicId).where(isWaiting).execute();
}

export interface MovedVisit {
  id: string;
  /** When it was until now. */
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
}

/** A visit of the day goes on or has been held, whatever the clock says. */
export async function hasBegunVisits(trx: Trx, clinicId: string): Promise<boolean> {
  const begun = await trx
    .selectFrom('booking')
    .select('id')
    .where('clinic_id', '=', clinicId)
    .where('status', 'in', ['in_consultation', 'done'])
    .limit(1)
    .execute();
  return begun.length > 0;
}

/**
 * Moves every live booking to the time of the same desk and the same clock on the day's new date, locked in one order.
 * What was marked of a visit was said of the old date; a number of the door too. Throws when a booking finds no such time.
 */
export async function updateBookingsToDay(
  trx: Trx,
  {
    clinicId,
    day,
    zone,
    at,
  }: { clinicId: string; day: Temporal.PlainDate; zone: string; at: Temporal.Instant },
): Promise<MovedVisit[]> {
  const { rows } = await sql<MovedVisit>`
    with live as (
      select booking.id, slot.desk, slot.starts_at, slot.ends_at, slot.starts_at at time zone ${zone} as wall
      from booking join slot on slot.id = booking.slot_id
      where booking.clinic_id = ${clinicId} and booking.status <> 'cancelled' order by booking.id for update of booking
    )
    update booking set slot_id = slot.id, invite_sequence = invite_sequence + 1, moved_with_day_at = ${at},
      status = case when live.wall::date = ${day}::date then booking.status else 'booked' end,
      door_number = case when live.wall::date = ${day}::date then door_number end
    from live join slot on slot.clinic_id = ${clinicId} and slot.desk = live.desk and not slot.closed
      and slot.starts_at at time zone ${zone} = ${day}::date + live.wall::time
    where booking.id = live.id
    returning booking.id, live.starts_at as "startsAt", live.ends_at as "endsAt"`.execute(trx);
  const left = await trx
    .selectFrom('booking')
    .innerJoin('slot', 'slot.id', 'booking.slot_id')
    .select('booking.id')
    .where('booking.clinic_id', '=', clinicId)
    .where('booking.status', '<>', 'cancelled')
    .where('slot.closed', '=', true)
    .execute();
  if (left.length > 0) throw new Error(`${left.length} bookings find no time on the new day`);
  return rows.sort((one, other) => Temporal.Instant.compare(one.startsAt, other.startsAt));
}

/** Cancels every booking that waits, locked in one order, and answers which they were. */
export async function updateWaitingToCancelled(
  trx: Trx,
  clinicId: string,
  at: Temporal.Instant,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with waiting as (
      select id from booking where clinic_id = ${clinicId} and ${isWaiting} order by id for update
    )
    update booking set status = 'cancelled', cancelled_at = ${at}, cancelled_by = 'municipality',
      invite_sequence = invite_sequence + 1
    from waiting where booking.id = waiting.id returning booking.id`.execute(trx);
  return rows.map(({ id }) => id);
}

/** In the order of the day. */
export function holders(trx: Trx) {
  return trx
    .selectFrom('booking')
    .innerJoin('slot', 'slot.id', 'booking.slot_id')
    .innerJoin('municipality', 'municipality.id', 'booking.municipality_id')
    .select(['booking.id as bookingId', 'booking.name', 'booking.phone', 'booking.email'])
    .select(['slot.starts_at as startsAt', 'booking.wants_paper as wantsPaper'])
    .select(sql<boolean>`municipality.sms_daily_cents > 0`.as('sendsSms'))
    .orderBy('slot.starts_at')
    .orderBy('booking.name');
}
