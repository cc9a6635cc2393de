import { sql } from 'kysely';
import type { BookingAnswers } from '#shared/contracts/bookings.ts';
import { json, violatedConstraint, type Trx } from '../../platform/database.ts';

export interface HoldRow {
  id: string;
  slotId: string;
  until: Temporal.Instant;
  extensions: number;
  answers: BookingAnswers;
}

/** Who has a slot: the hold on it, and the live booking with the hold that it was made from. */
export interface Claims {
  hold: HoldRow | undefined;
  booking: { id: string; holdId: string | null } | undefined;
}

type ClaimsRow = Omit<HoldRow, 'id'> & { id: string | null; bookingId: string | null; holdId: string | null };

export async function findClaims(trx: Trx, slotId: string): Promise<Claims> {
  const { rows } = await sql<ClaimsRow>`
    select hold.id, slot.id as "slotId", until, extensions, answers, booking.id as "bookingId",
      booking.hold_id as "holdId"
    from slot
      left join hold on hold.slot_id = slot.id
      left join booking on booking.slot_id = slot.id and booking.status <> 'cancelled'
    where slot.id = ${slotId}`.execute(trx);
  const [row] = rows;
  if (!row) return { hold: undefined, booking: undefined };
  const { bookingId, holdId, ...hold } = row;
  return {
    hold: hold.id ? { ...hold, id: hold.id } : undefined,
    booking: bookingId ? { id: bookingId, holdId } : undefined,
  };
}

export interface NewHold {
  id: string;
  slotId: string;
  visitorHash: Buffer;
  until: Temporal.Instant;
}

/**
 * Takes the slot unless somebody books or still holds it. Asks for the slot's lock first. Frees what the visitor held
 * before, and what they had typed goes along. Nothing when it was not taken.
 */
export async function insertHold(
  trx: Trx,
  hold: NewHold,
  now: Temporal.Instant,
): Promise<{ freed: string | null } | undefined> {
  const { rows } = await sql<{ freed: string | null }>`
    with freed as (delete from hold where visitor_hash = ${hold.visitorHash} returning answers, slot_id)
    insert into hold (slot_id, clinic_id, municipality_id, id, visitor_hash, until, answers)
    select slot.id, slot.clinic_id, slot.municipality_id, ${hold.id}, ${hold.visitorHash}, ${hold.until}::timestamptz,
      coalesce((select answers from freed), '{}')
    from slot
    where slot.id = ${hold.slotId}
      and not exists (select from booking where slot_id = slot.id and status <> 'cancelled')
    on conflict (slot_id) do update set id = excluded.id, visitor_hash = excluded.visitor_hash,
      until = excluded.until, answers = excluded.answers, extensions = 0
      where hold.until <= ${now}
    returning (select slot_id from freed) as freed`.execute(trx);
  return rows[0];
}

/** The visitor took another time in the same moment. */
export function heldInTheSameMoment(error: unknown): boolean {
  return violatedConstraint(error) === 'hold_one_per_visitor';
}

export async function deleteHold(trx: Trx, slotId: string): Promise<void> {
  await trx.deleteFrom('hold').where('slot_id', '=', slotId).execute();
}

export async function updateAnswers(trx: Trx, slotId: string, answers: BookingAnswers): Promise<void> {
  await trx
    .updateTable('hold')
    .set({ answers: json(answers) as never })
    .where('slot_id', '=', slotId)
    .execute();
}

export async function updateExtension(trx: Trx, slotId: string, until: Temporal.Instant): Promise<void> {
  await trx
    .updateTable('hold')
    .set((update) => ({ until, extensions: update('extensions', '+', 1) }))
    .where('slot_id', '=', slotId)
    .execute();
}

export async function deleteHoldsThatRanOut(trx: Trx, before: Temporal.Instant): Promise<number> {
  const { numDeletedRows } = await trx.deleteFrom('hold').where('until', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Neither booked nor held at `now`; ask for the slot's lock first. */
export async function isSlotFree(trx: Trx, slotId: string, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql<{ free: boolean }>`
    select not exists (select from booking where slot_id = ${slotId} and status <> 'cancelled')
      and not exists (select from hold where slot_id = ${slotId} and until > ${now}) as free`.execute(trx);
  return rows[0]?.free ?? false;
}

/** Who has a slot that people may wait for: a hold without a visitor keeps it for them. */
export type Claim = 'booked' | 'held' | 'kept' | 'free';

/** Ask for the slot's lock first. */
export async function findClaim(trx: Trx, slotId: string, now: Temporal.Instant): Promise<Claim> {
  const { rows } = await sql<{ claim: Claim }>`
    select case
        when exists (select from booking where booking.slot_id = slot.id and status <> 'cancelled') then 'booked'
        when hold.id is null then 'free'
        when hold.visitor_hash is null then 'kept'
        when hold.until > ${now} then 'held'
        else 'free'
      end as claim
    from slot left join hold on hold.slot_id = slot.id where slot.id = ${slotId}`.execute(trx);
  return rows[0]?.claim ?? 'free';
}

/** Keeps a slot for those who wait, whoever's hold ran out on it. Ask for the slot's lock first. */
export async function upsertKeeping(trx: Trx, slotId: string, until: Temporal.Instant): Promise<void> {
  await sql`
    insert into hold (slot_id, clinic_id, municipality_id, id, until)
    select id, clinic_id, municipality_id, gen_random_uuid(), ${until}::timestamptz from slot where id = ${slotId}
    on conflict (slot_id) do update set id = excluded.id, visitor_hash = null, until = excluded.until, answers = '{}',
      extensions = 0`.execute(trx);
}

export async function deleteKeeping(trx: Trx, slotId: string): Promise<void> {
  await trx.deleteFrom('hold').where('slot_id', '=', slotId).where('visitor_hash', 'is', null).execute();
}
