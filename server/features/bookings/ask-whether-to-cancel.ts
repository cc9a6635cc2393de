import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { lockBooking } from './bookings.queries.ts';
import { wasAskedToCancel } from './due-mails.queries.ts';
import { tellHolder } from './tell-holder.ts';

/**
 * The holder's calendar says that they do not come: asks them whether to give the time back, once for each time that they
 * had. Only they themselves cancel, for a calendar entry is declined in a moment.
 */
export async function askWhetherToCancel(
  trx: Trx,
  deps: Pick<Deps, 'clock' | 'config'>,
  bookingId: string,
): Promise<void> {
  const booking = await lockBooking(trx, bookingId);
  if (booking?.status !== 'booked') return;
  if (Temporal.Instant.compare(booking.startsAt, deps.clock.now()) <= 0) return;
  if (await wasAskedToCancel(trx, booking)) return;
  await tellHolder(trx, deps, { kind: 'visit-declined', booking, beside: {} });
}
