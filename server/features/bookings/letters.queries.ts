import { sql } from 'kysely';
import type { Words } from '#shared/contracts/common.ts';
import type { Trx } from '../../platform/database.ts';
import { bookings, type BookingRow } from './bookings.queries.ts';
import type { LetterState } from './letters.rules.ts';

export interface LetterRow extends BookingRow, LetterState {
  clinicStartsAt: Temporal.Instant;
  clinicEndsAt: Temporal.Instant;
  /** Why the whole day was moved or cancelled, per language. */
  reason: Words | null;
}

export interface LetterFilter {
  clinicId?: string | undefined;
  bookingId?: string | undefined;
  /** Posted ones too. */
  withPosted?: boolean;
}

/**
 * Visits to come of people without an e-mail address, in the order of the days: those that are booked, and those that the
 * municipality cancelled with their day. Whoever cancelled themselves, or on the telephone, needs no letter.
 */
export async function listLetterRows(
  trx: Trx,
  now: Temporal.Instant,
  { clinicId, bookingId, withPosted = false }: LetterFilter,
): Promise<LetterRow[]> {
  const { rows } = await sql<LetterRow>`
    with letter as (${bookings} where booking.email is null and slot.starts_at > ${now}
      and (booking.status = 'booked' or booking.status = 'cancelled' and booking.cancelled_by = 'municipality')
      ${withPosted ? sql`` : sql`and booking.posted_sequence is distinct from booking.invite_sequence`}
      ${clinicId ? sql`and booking.clinic_id = ${clinicId}` : sql``}
      ${bookingId ? sql`and booking.id = ${bookingId}` : sql``})
    select letter.*, booking.posted_sequence as "postedSequence", booking.posted_at as "postedAt",
      booking.moved_with_day_at is not null as "movedWithDay", clinic.starts_at as "clinicStartsAt",
      clinic.ends_at as "clinicEndsAt", (
        select reason from clinic_change where clinic_change.clinic_id = clinic.id and done_at is not null
          and (kind = 'move') = (letter.status <> 'cancelled')
        order by done_at desc limit 1) as reason
    from letter join booking using (id) join clinic on clinic.id = letter."clinicId"
    order by clinic.starts_at, clinic.id, letter."startsAt", letter.name, letter.id`.execute(trx);
  return rows;
}

/** Marks those that still are what was printed; answers how many were not marked before. */
export async function updateToPosted(
  trx: Trx,
  {
    clinicId,
    letters,
    at,
  }: {
    clinicId: string;
    letters: readonly { bookingId: string; sequence: number }[];
    at: Temporal.Instant;
  },
): Promise<number> {
  const ids = letters.map(({ bookingId }) => bookingId);
  const sequences = letters.map(({ sequence }) => sequence);
  const { rows } = await sql<{ id: string }>`
    update booking set posted_sequence = invite_sequence, posted_at = ${at}
    from unnest(${ids}::uuid[], ${sequences}::integer[]) as printed (id, sequence)
    where booking.id = printed.id and booking.clinic_id = ${clinicId} and booking.invite_sequence = printed.sequence
      and booking.posted_sequence is distinct from printed.sequence
    returning booking.id`.execute(trx);
  return rows.length;
}
