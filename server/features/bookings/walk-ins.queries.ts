import { sql } from 'kysely';
import type { Words } from '#shared/contracts/common.ts';
import type { Trx } from '../../platform/database.ts';
import type { DeskVisit, QueueVisit } from './walk-ins.rules.ts';

/** Doors of one day come one after the other; everybody else goes on. */
export async function lockDoor(trx: Trx, clinicId: string): Promise<void> {
  await trx.selectFrom('clinic').select('id').where('id', '=', clinicId).forNoKeyUpdate().execute();
}

/**
 * The next time of a day that begins after now and that nobody has booked or holds, whatever its share: on the day itself
 * the door gets what is left. Lock the door first.
 */
export async function findNextTime(
  trx: Trx,
  clinicId: string,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from slot
    where clinic_id = ${clinicId} and not closed and starts_at > ${now}
      and not exists (select from booking where slot_id = slot.id and status <> 'cancelled')
      and not exists (select from hold where slot_id = slot.id and until > ${now})
    order by starts_at, share <> 'walk_in', desk limit 1 for no key update skip locked`.execute(trx);
  return rows[0]?.id;
}

/** They stand at the door: marks the booking as arrived and gives it the next number of the day. */
export async function updateToWalkIn(trx: Trx, bookingId: string): Promise<void> {
  await sql`
    update booking set status = 'arrived', door_number = 1 + (
      select coalesce(max(door_number), 0) from booking as earlier where earlier.clinic_id = booking.clinic_id)
    where id = ${bookingId}`.execute(trx);
}

export async function findNumber(trx: Trx, bookingId: string): Promise<number> {
  const { number } = await trx
    .selectFrom('booking')
    .select('door_number as number')
    .where('id', '=', bookingId)
    .executeTakeFirstOrThrow();
  return number!;
}

export interface QueueDayRow {
  startsAt: Temporal.Instant;
  venue: Words;
  timeZone: string;
  desks: number;
}

export async function findQueueDay(trx: Trx, clinicId: string): Promise<QueueDayRow | undefined> {
  const { rows } = await sql<QueueDayRow>`
    select clinic.starts_at as "startsAt", venue.name as venue, municipality.time_zone as "timeZone", clinic.desks
    from clinic join venue on venue.id = clinic.venue_id join municipality on municipality.id = clinic.municipality_id
    where clinic.id = ${clinicId} and clinic.status in ('published', 'held') and municipality.active`.execute(
    trx,
  );
  return rows[0];
}

/** Those who came without a time and are waiting or being advised, in the order of their times. */
export async function listQueue(trx: Trx, clinicId: string): Promise<QueueVisit[]> {
  const { rows } = await sql<QueueVisit>`
    select door_number as number, slot.desk, slot.starts_at as "startsAt", booking.status
    from booking join slot on slot.id = booking.slot_id
    where booking.clinic_id = ${clinicId} and booking.door_number is not null
      and booking.status in ('booked', 'arrived', 'in_consultation')
    order by slot.starts_at, slot.desk`.execute(trx);
  return rows;
}

/** The visits that go on now, and those whose people are here and wait; of whatever kind. */
export async function listPresent(trx: Trx, clinicId: string): Promise<DeskVisit[]> {
  const { rows } = await sql<DeskVisit>`
    select slot.desk, slot.starts_at as "startsAt", slot.ends_at as "endsAt", status = 'in_consultation' as "inConsultation"
    from booking join slot on slot.id = booking.slot_id
    where booking.clinic_id = ${clinicId} and booking.status in ('arrived', 'in_consultation')`.execute(trx);
  return rows;
}
