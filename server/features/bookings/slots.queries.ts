import { sql } from 'kysely';
import type { Trx } from '../../platform/database.ts';
import type { BookableSlot } from './bookings.rules.ts';

export interface LockedSlot extends BookableSlot {
  id: string;
  clinicId: string;
  municipality: string;
  endsAt: Temporal.Instant;
  country: 'FI' | 'NO';
  timeZone: string;
}

/**
 * Locks a slot until the transaction ends: whoever comes second waits here and then sees what the first did. Its day first,
 * as everybody does who changes a day, so that a day that moves and its bookings wait for one another.
 */
export async function lockSlot(trx: Trx, slotId: string): Promise<LockedSlot | undefined> {
  const { rows } = await sql<LockedSlot>`
    select slot.id, slot.clinic_id as "clinicId", slot.municipality_id as municipality, slot.starts_at as "startsAt",
      slot.ends_at as "endsAt", slot.share, slot.closed, clinic.status as "clinicStatus",
      clinic.closes_at as "closesAt", clinic.staff_slots_open_at as "staffSlotsOpenAt", municipality.country,
      municipality.time_zone as "timeZone"
    from slot
      join clinic on clinic.id = slot.clinic_id
      join municipality on municipality.id = slot.municipality_id
    where slot.id = ${slotId}
    for key share of clinic for no key update of slot`.execute(trx);
  return rows[0];
}

export interface SlotRow {
  id: string;
  clinicId: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  desk: number;
  state: 'free' | 'held' | 'booked' | 'closed';
}

/** The state of `slot` as the web sees it at this moment; `booking` is the live one, `clinic` its day. */
function stateAt(now: Temporal.Instant) {
  return sql<SlotRow['state']>`case
        when booking.id is not null then 'booked'
        when slot.closed or clinic.status <> 'published' or clinic.closes_at <= ${now} or slot.starts_at <= ${now}
          or slot.share = 'walk_in'
          or (slot.share = 'staff' and coalesce(clinic.staff_slots_open_at > ${now}, true)) then 'closed'
        when hold.until > ${now} then 'held'
        else 'free'
      end`;
}

const slotsOf = (clinicIds: string[]) => sql`slot
      join clinic on clinic.id = slot.clinic_id
      left join booking on booking.slot_id = slot.id and booking.status <> 'cancelled'
      left join hold on hold.slot_id = slot.id
    where slot.clinic_id = any(${clinicIds}::uuid[])`;

/** Every slot of these days that is in use, with its state, in time order. */
export async function listSlotStates(
  trx: Trx,
  clinicIds: string[],
  now: Temporal.Instant,
): Promise<SlotRow[]> {
  if (clinicIds.length === 0) return [];
  const { rows } = await sql<SlotRow>`
    select slot.id, slot.clinic_id as "clinicId", slot.starts_at as "startsAt", slot.ends_at as "endsAt", slot.desk,
      ${stateAt(now)} as state
    from ${slotsOf(clinicIds)} and (booking.id is not null or not slot.closed)
    order by slot.starts_at, slot.desk`.execute(trx);
  return rows;
}

/** How many of the slots are free, day by day; a day without any is left out. */
export async function countFreeSlotsOf(
  trx: Trx,
  clinicIds: string[],
  now: Temporal.Instant,
): Promise<{ clinicId: string; free: number }[]> {
  if (clinicIds.length === 0) return [];
  const { rows } = await sql<{ clinicId: string; free: number }>`
    select slot.clinic_id as "clinicId", count(*)::int as free
    from ${slotsOf(clinicIds)} and ${stateAt(now)} = 'free'
    group by slot.clinic_id`.execute(trx);
  return rows;
}

export interface SlotCount {
  clinicId: string;
  /** In use, whoever may take them. */
  all: number;
  booked: number;
  unbooked: number;
  /** Those that the web can take at this moment. */
  free: number;
}

/** The slots in use, day by day, each looked at once; a day without any is left out. */
export async function countSlotsOf(
  trx: Trx,
  clinicIds: string[],
  now: Temporal.Instant,
): Promise<SlotCount[]> {
  if (clinicIds.length === 0) return [];
  const { rows } = await sql<SlotCount>`
    select slot.clinic_id as "clinicId", count(*)::int as "all", count(booking.id)::int as booked,
      count(*) filter (where booking.id is null)::int as unbooked,
      count(*) filter (where ${stateAt(now)} = 'free')::int as free
    from ${slotsOf(clinicIds)} and (booking.id is not null or not slot.closed)
    group by slot.clinic_id`.execute(trx);
  return rows;
}

/** One that could be held now by this channel, of a published day to come. */
export async function hasFreeSlots(
  trx: Trx,
  {
    municipality,
    clinicId,
    channel,
  }: { municipality: string; clinicId: string | null; channel: 'web' | 'phone' },
  now: Temporal.Instant,
): Promise<boolean> {
  const isFree =
    channel === 'web'
      ? sql`${stateAt(now)} = 'free'`
      : sql`booking.id is null and not slot.closed and slot.share <> 'walk_in' and slot.starts_at > ${now}
          and coalesce(hold.until <= ${now}, true)`;
  const { rows } = await sql<{ free: boolean }>`
    select exists (
      select from clinic
        join slot on slot.clinic_id = clinic.id
        left join booking on booking.slot_id = slot.id and booking.status <> 'cancelled'
        left join hold on hold.slot_id = slot.id
      where clinic.municipality_id = ${municipality} and clinic.status = 'published' and clinic.starts_at > ${now}
        and (${clinicId}::uuid is null or clinic.id = ${clinicId}) and ${isFree}) as free`.execute(trx);
  return rows[0]!.free;
}
