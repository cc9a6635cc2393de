import { sql } from 'kysely';
import type { Trx } from '../../platform/database.ts';
import { holders, isWaiting, type HolderRow } from './day-bookings.queries.ts';

export interface CallRow extends HolderRow {
  clinicId: string;
  municipality: string;
  /** The change that a call is about now, as the invite_sequence that it gives or will give the booking. */
  sequence: number;
  calledAt: Temporal.Instant | null;
  /** The name of who called. */
  calledBy: string | null;
  wasTakenBack: boolean;
}

const waits = sql<boolean>`exists (
  select from clinic_change where clinic_change.clinic_id = booking.clinic_id and done_at is null)`;

const isTouched = sql<boolean>`(
  case when booking.status = 'cancelled' then case when cancelled_by = 'municipality' then cancelled_at end
    when ${isWaiting} then moved_with_day_at end
  >= (select max(done_at) from clinic_change where clinic_change.clinic_id = booking.clinic_id))`;

const wasTakenBack = sql<boolean>`(${isWaiting} and coalesce(called_sequence > invite_sequence, false) and not ${waits})`;

const sequence = sql<number>`invite_sequence + ${waits}::int`;

function calls(trx: Trx) {
  return holders(trx)
    .leftJoin('person as caller', 'caller.id', 'booking.called_by')
    .select(['booking.clinic_id as clinicId', 'booking.municipality_id as municipality'])
    .select(sequence.as('sequence'))
    .select(
      sql<Temporal.Instant | null>`case when called_sequence = ${sequence} then called_at end`.as('calledAt'),
    )
    .select('caller.name as calledBy')
    .select(wasTakenBack.as('wasTakenBack'));
}

/** Whom a change of the whole day that waits will touch, else whom the last one touched or one that was taken back was told to. */
export async function listConcernedHolders(trx: Trx, clinicId: string): Promise<CallRow[]> {
  return calls(trx)
    .where('booking.clinic_id', '=', clinicId)
    .where(sql<boolean>`case when ${waits} then ${isWaiting} else ${isTouched} or ${wasTakenBack} end`)
    .execute();
}

/** The same of all days of the scope on which nothing waits: those who come later than `now` and have not been called. */
export async function listUncalledHolders(trx: Trx, now: Temporal.Instant): Promise<CallRow[]> {
  return calls(trx)
    .where(
      sql<boolean>`(moved_with_day_at is not null or cancelled_by = 'municipality' or called_sequence is not null)`,
    )
    .where('slot.starts_at', '>', now)
    .where(sql<boolean>`(called_at is null or called_sequence <> invite_sequence)`)
    .where(sql<boolean>`not ${waits} and (${isTouched} or ${wasTakenBack})`)
    .execute();
}

export async function findCallRow(
  trx: Trx,
  { clinicId, bookingId }: { clinicId: string; bookingId: string },
): Promise<CallRow | undefined> {
  return calls(trx)
    .where('booking.clinic_id', '=', clinicId)
    .where('booking.id', '=', bookingId)
    .executeTakeFirst();
}

export async function updateToCalled(
  trx: Trx,
  {
    bookingId,
    sequence,
    at,
    personId,
  }: { bookingId: string; sequence: number; at: Temporal.Instant; personId: string },
): Promise<void> {
  await trx
    .updateTable('booking')
    .set({ called_sequence: sequence, called_at: at, called_by: personId })
    .where('id', '=', bookingId)
    .execute();
}

export async function updateToUncalled(trx: Trx, bookingId: string): Promise<void> {
  await trx
    .updateTable('booking')
    .set({ called_sequence: null, called_at: null, called_by: null })
    .where('id', '=', bookingId)
    .execute();
}

/** Of whoever was called about a change that is being taken back, only that they were stays. */
export async function updateToCalledInVain(trx: Trx, clinicId: string): Promise<void> {
  await trx
    .updateTable('booking')
    .set({ called_at: null, called_by: null })
    .where('clinic_id', '=', clinicId)
    .whereRef('called_sequence', '>', 'invite_sequence')
    .execute();
}
