import type { StaffBooking } from '#shared/contracts/staff-bookings.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { findBooking } from './bookings.queries.ts';
import { showBooking } from './show-booking.ts';

/**
 * A live booking of whoever got it from a list, with its secrets. Nothing once staff have renewed its link: the link of the
 * place in the list must not open what was closed.
 */
export async function seeOwnBooking(
  trx: Trx,
  deps: Pick<Deps, 'config' | 'clock'>,
  bookingId: string,
): Promise<StaffBooking | null> {
  const booking = await findBooking(trx, bookingId);
  if (!booking || booking.linkVersion > 1 || booking.status === 'cancelled') return null;
  return { ...showBooking(booking, deps), bookingId };
}
