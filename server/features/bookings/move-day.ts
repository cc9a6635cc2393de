import type { Words } from '#shared/contracts/common.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { toApiInstant } from '#shared/time.ts';
import { audit } from '../../platform/audit.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { findBooking, type BookingRow } from './bookings.queries.ts';
import { reasonFor } from './cancel-day.ts';
import { hasBegunVisits, updateBookingsToDay } from './day-bookings.queries.ts';
import { tellHolder } from './tell-holder.ts';

export interface MovedDay {
  clinicId: string;
  /** The new local calendar day. */
  day: Temporal.PlainDate;
  zone: string;
  formerPlace: { venue: Words; room: Words; address: string; village: string };
  reason: Words;
  by: { personId: string };
}

/** Moves every booking of a locked day along to its new date, in the order of the day, and tells each holder once. */
export async function moveDayBookings(
  trx: Trx,
  deps: Pick<Deps, 'clock' | 'config'>,
  { clinicId, day, zone, formerPlace, reason, by }: MovedDay,
): Promise<number> {
  const at = deps.clock.now();
  const moved = await updateBookingsToDay(trx, { clinicId, day, zone, at });
  for (const { id, startsAt, endsAt } of moved) {
    const booking = (await findBooking(trx, id)) as BookingRow;
    const { language, municipality } = booking;
    const former = {
      start: toApiInstant(startsAt),
      end: toApiInstant(endsAt),
      place: {
        venue: inLanguage(formerPlace.venue, language),
        room: inLanguage(formerPlace.room, language),
        address: formerPlace.address,
        village: formerPlace.village,
      },
    };
    const beside = { former, reason: reasonFor(booking, reason) };
    await tellHolder(trx, deps, { kind: 'clinic-moved', booking, beside });
    await audit(trx, { at, municipality, by, action: 'booking.moved', subject: id, details: { clinicId } });
  }
  return moved.length;
}

/** A visit of the day goes on or has been held: the day as a whole cannot move any more. */
export function hasBegun(trx: Trx, clinicId: string): Promise<boolean> {
  return hasBegunVisits(trx, clinicId);
}
