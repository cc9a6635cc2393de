import { sql } from 'kysely';
import type { PlannedSlot, SlotShare } from '#shared/rules/slot-grid.ts';
import type { Trx } from '../../platform/database.ts';

/**
 * Makes the day's slots those of the plan. What stays the same keeps its row; a slot that was once booked is never
 * deleted, only taken out of use, because a cancelled booking still says when it was; nor one that somebody holds, who
 * is to be offered others.
 */
export async function replaceSlots(
  trx: Trx,
  clinicId: string,
  planned: readonly PlannedSlot[],
): Promise<void> {
  const isPlanned = sql`(slot.desk, slot.starts_at) in (select desk, starts_at from ${table(planned)})`;
  const wasTaken = sql`(exists (select from booking where booking.slot_id = slot.id)
    or exists (select from hold where hold.slot_id = slot.id))`;
  await sql`delete from slot where clinic_id = ${clinicId} and not ${isPlanned} and not ${wasTaken}`.execute(
    trx,
  );
  await sql`update slot set closed = true where clinic_id = ${clinicId} and not ${isPlanned}`.execute(trx);
  await sql`
    insert into slot (clinic_id, municipality_id, desk, starts_at, ends_at, share)
    select clinic.id, clinic.municipality_id, planned.desk, planned.starts_at, planned.ends_at, planned.share
    from clinic, ${table(planned)} where clinic.id = ${clinicId}
    on conflict on constraint slot_once_per_desk
      do update set ends_at = excluded.ends_at, share = excluded.share, closed = false`.execute(trx);
}

/** Slots that nobody ever booked; the rest stays as the day's history. */
export async function deleteUnbookedSlots(trx: Trx, clinicId: string): Promise<void> {
  await sql`delete from slot where clinic_id = ${clinicId}
    and not exists (select from booking where booking.slot_id = slot.id)`.execute(trx);
}

function table(planned: readonly PlannedSlot[]) {
  const instants = (of: (slot: PlannedSlot) => number) =>
    planned.map((slot) => Temporal.Instant.fromEpochMilliseconds(of(slot)).toString());
  return sql`unnest(${planned.map(({ desk }) => desk)}::int[], ${instants(({ startsAt }) => startsAt)}::timestamptz[],
    ${instants(({ endsAt }) => endsAt)}::timestamptz[], ${planned.map(({ share }) => share)}::text[])
    as planned (desk, starts_at, ends_at, share)`;
}

export interface GridSlot {
  desk: number;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  share: SlotShare;
  booked: boolean;
}

/** The times in use, in order. */
export async function listGrid(trx: Trx, clinicId: string): Promise<GridSlot[]> {
  const { rows } = await sql<GridSlot>`
    select desk, starts_at as "startsAt", ends_at as "endsAt", share, ${isBooked} as booked
    from slot where clinic_id = ${clinicId} and not closed order by starts_at, desk`.execute(trx);
  return rows;
}

const isBooked = sql<boolean>`exists (
  select from booking where booking.slot_id = slot.id and booking.status <> 'cancelled')`;

export interface ClaimedRow {
  desk: number;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  share: SlotShare;
  /** Null where the slot is only held. */
  bookingId: string | null;
  name: string | null;
  phone: string | null;
}

/** The times of a day that are booked, or held at this moment, in order. */
export async function listClaimedSlots(
  trx: Trx,
  clinicId: string,
  now: Temporal.Instant,
): Promise<ClaimedRow[]> {
  const { rows } = await sql<ClaimedRow>`
    select slot.desk, slot.starts_at as "startsAt", slot.ends_at as "endsAt", slot.share, booking.id as "bookingId",
      booking.name, booking.phone
    from slot
      left join booking on booking.slot_id = slot.id and booking.status <> 'cancelled'
      left join hold on hold.slot_id = slot.id and hold.until > ${now}
    where slot.clinic_id = ${clinicId} and (booking.id is not null or hold.id is not null and not slot.closed)
    order by slot.starts_at, slot.desk`.execute(trx);
  return rows;
}
