import type { PlannedSlot } from '#shared/rules/slot-grid.ts';
import type { Trx } from '../../platform/database.ts';
import { listClaimedSlots, replaceSlots, type ClaimedRow } from './planned-slots.queries.ts';
import { liesOutside, planAround, type Span } from './replan.rules.ts';

export interface NewTimes {
  clinicId: string;
  slots: readonly PlannedSlot[];
  /** When the clinic is open, and what of it is a break. */
  day: Span;
  breaks: readonly Span[];
  /** Milliseconds between two meetings at one desk. */
  changeover: number;
  now: Temporal.Instant;
}

export interface KeptVisit {
  bookingId: string;
  name: string;
  phone: string | null;
  startsAt: Temporal.Instant;
}

/**
 * Plans the free times of a locked, published day anew; booked and held ones keep theirs. Answers which visits stay, and
 * which of them lie where the clinic would no longer be.
 */
export async function replanFree(
  trx: Trx,
  { clinicId, slots, changeover, now, ...opening }: NewTimes,
): Promise<{ kept: KeptVisit[]; outside: KeptVisit[] }> {
  const claimed = await listClaimedSlots(trx, clinicId, now);
  await replaceSlots(trx, clinicId, planAround(slots, { claimed: claimed.map(inMs), changeover }));
  const visits = claimed.filter((row) => row.bookingId !== null);
  return {
    kept: visits.map(showVisit),
    outside: visits.filter((row) => liesOutside(inMs(row), opening)).map(showVisit),
  };
}

function inMs({ desk, startsAt, endsAt, share }: ClaimedRow): PlannedSlot {
  return { desk, share, startsAt: startsAt.epochMilliseconds, endsAt: endsAt.epochMilliseconds };
}

function showVisit({ bookingId, name, phone, startsAt }: ClaimedRow): KeptVisit {
  return { bookingId: bookingId ?? '', name: name ?? '', phone, startsAt };
}
