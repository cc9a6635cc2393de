import type { Trx } from '../../platform/database.ts';
import { notFound } from '../../platform/errors.ts';
import { findBooking, lockBooking, type BookingRow } from './bookings.queries.ts';

export type Visit = BookingRow;

/** A booking as those see it who receive the visit; whatever is outside the scope is not there. */
export async function seeVisit(trx: Trx, bookingId: string): Promise<Visit> {
  const booking = await findBooking(trx, bookingId);
  if (!booking) throw notFound();
  return booking;
}

/** The same, locked for whatever changes with it. */
export async function holdVisit(trx: Trx, bookingId: string): Promise<Visit> {
  const booking = await lockBooking(trx, bookingId);
  if (!booking) throw notFound();
  return booking;
}
