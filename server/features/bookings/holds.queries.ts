import { sql } from 'kysely';
import type { BookingAnswers } from '#shared/contracts/bookings.ts';
import { json, type Trx } from '../../platform/database.ts';

export interface HoldRow {
  id: string;
  slotId: string;
  until: Temporal.Instant;
  extensions: number;
  answers: BookingAnswers;
}

const columns = ['id', 'slot_id as slotId', 'until', 'extensions', 'answers'] as const;

export async function findHoldOfSlot(trx: Trx, slotId: string): Promise<HoldRow | undefined> {
  const row = await trx.selectFrom('hold').select(columns).where('slot_id', '=', slotId).executeTakeFirst();
  return row && { ...row, answers: row.answers as BookingAnswers };
}

export interface NewHold {
  id: string;
  slotId: string;
  clinicId: string;
  municipality: string;
  visitorHash: Buffer;
  until: Temporal.Instant;
  answers: BookingAnswers;
}

/**
 * Takes the slot unless somebody books or still holds it: true when taken. Asks for the slot's lock first.
 * The visitor's former hold is freed in the same statement's transaction by `deleteHoldOfVisitor`.
 */
export async function insertHold(trx: Trx, hold: NewHold, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql`
    insert into hold (slot_id, clinic_id, municipality_id, id, visitor_hash, until, answers)
    select ${hold.slotId}, ${hold.clinicId}, ${hold.municipality}, ${hold.id}, ${hold.visitorHash}, ${hold.until},
      ${JSON.stringify(hold.answers)}::jsonb
    where not exists (select from booking where slot_id = ${hold.slotId} and status <> 'cancelled')
    on conflict (slot_id) do update set id = excluded.id, visitor_hash = excluded.visitor_hash,
      until = excluded.until, answers = excluded.answers, extensions = 0
      where hold.until <= ${now}
    returning id`.execute(trx);
  return rows.length === 1;
}

/** Frees what the visitor held before, and hands over what they had typed. */
export async function deleteHoldOfVisitor(trx: Trx, visitorHash: Buffer): Promise<BookingAnswers> {
  const row = await trx
    .deleteFrom('hold')
    .where('visitor_hash', '=', visitorHash)
    .returning('answers')
    .executeTakeFirst();
  return (row?.answers as BookingAnswers | undefined) ?? {};
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
