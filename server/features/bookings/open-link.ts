import type { Trx } from '../../platform/database.ts';
import { inScopeOfRows } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { bookingInLink, isTokenOfBooking } from './booking-link.ts';
import { linkOld } from './bookings.errors.ts';
import { findBooking, lockBooking, type BookingRow } from './bookings.queries.ts';

type Work<T> = (trx: Trx, booking: BookingRow) => Promise<T>;

/** Runs `work` for the holder of a private link, in the booking's own municipality. A killed link is answered 410. */
export function inScopeOfLink<T>(deps: Deps, token: string, work: Work<T>): Promise<T> {
  return withLink(deps, token, { find: findBooking, work });
}

/** The same with the booking locked, for whatever changes it. */
export function changingByLink<T>(deps: Deps, token: string, work: Work<T>): Promise<T> {
  return withLink(deps, token, { find: lockBooking, work });
}

async function withLink<T>(
  deps: Deps,
  token: string,
  { find, work }: { find: typeof findBooking; work: Work<T> },
): Promise<T> {
  const id = bookingInLink(token);
  if (!id) throw notFound();
  return inScopeOfRows(deps.db, { booking: id }, async (trx) => {
    const booking = await find(trx, id);
    if (!booking) throw notFound();
    if (isTokenOfBooking(token, booking, deps.config.linkKey)) return work(trx, booking);
    throw isOlderLink(token, booking, deps.config.linkKey) ? linkOld() : notFound();
  });
}

/** Whoever once had a right link is told that it is old; anybody else that there is nothing. */
function isOlderLink(token: string, { id, linkVersion }: BookingRow, linkKey: string): boolean {
  const older = Array.from({ length: Math.min(linkVersion - 1, 50) }, (_, past) => linkVersion - 1 - past);
  return older.some((version) => isTokenOfBooking(token, { id, linkVersion: version }, linkKey));
}
