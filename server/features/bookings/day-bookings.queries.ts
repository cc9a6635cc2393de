import { sql } from 'kysely';
import type { Trx } from '../../platform/database.ts';

export interface HolderRow {
  name: string;
  phone: string | null;
  email: string | null;
  startsAt: Temporal.Instant;
}

/** Bookings whose visit has not begun: those whom a cancelled day touches. */
const waiting = ['booked', 'arrived'] as const;

export async function listWaitingHolders(trx: Trx, clinicId: string): Promise<HolderRow[]> {
  return holders(trx, clinicId)
    .where('booking.status', 'in', [...waiting])
    .execute();
}

/** Those of a cancelled day whom no mail reached. */
export async function listHoldersWithoutMail(trx: Trx, clinicId: string): Promise<HolderRow[]> {
  return holders(trx, clinicId)
    .where('booking.status', '=', 'cancelled')
    .where('booking.cancelled_by', '=', 'municipality')
    .where('booking.email', 'is', null)
    .execute();
}

/** Cancels every booking that waits, locked in one order, and answers which they were. */
export async function updateWaitingToCancelled(
  trx: Trx,
  clinicId: string,
  at: Temporal.Instant,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with waiting as (
      select id from booking where clinic_id = ${clinicId} and status = any(${[...waiting]}) order by id for update
    )
    update booking set status = 'cancelled', cancelled_at = ${at}, cancelled_by = 'municipality',
      invite_sequence = invite_sequence + 1
    from waiting where booking.id = waiting.id returning booking.id`.execute(trx);
  return rows.map(({ id }) => id);
}

function holders(trx: Trx, clinicId: string) {
  return trx
    .selectFrom('booking')
    .innerJoin('slot', 'slot.id', 'booking.slot_id')
    .select(['booking.name', 'booking.phone', 'booking.email', 'slot.starts_at as startsAt'])
    .where('booking.clinic_id', '=', clinicId)
    .orderBy('slot.starts_at')
    .orderBy('booking.name');
}
