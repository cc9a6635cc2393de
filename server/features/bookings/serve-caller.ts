import type { StaffBooking } from '#shared/contracts/staff-bookings.ts';
import type { Staff } from '../../platform/access.ts';
import { audit } from '../../platform/audit.ts';
import type { Trx } from '../../platform/database.ts';
import { inScope } from '../../platform/scope.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { doOnce, type RequestKey } from '../../platform/idempotency.ts';
import { codeHashOf, codeOf } from './booking-link.ts';
import { findBooking, lockBooking, updateLinkVersion, type BookingRow } from './bookings.queries.ts';
import { cancelBooking, moveBooking } from './change-booking.ts';
import { showBooking } from './show-booking.ts';
import { tellHolder } from './tell-holder.ts';

/** What staff do with a booking for its holder on the telephone, in the municipalities where they may. */
async function inScopeOfStaff(
  deps: Deps,
  { staff, bookingId }: { staff: Staff; bookingId: string },
  work: (trx: Trx, booking: BookingRow) => Promise<unknown>,
): Promise<StaffBooking> {
  return inScope(deps.db, staff.scope, async (trx) => {
    const booking = await lockBooking(trx, bookingId);
    if (!booking) throw notFound();
    await work(trx, booking);
    return { ...showBooking((await findBooking(trx, bookingId)) ?? booking, deps), bookingId };
  });
}

/** Only looks, so nobody who changes the booking waits for it. */
export function seeForCaller(deps: Deps, staff: Staff, bookingId: string): Promise<StaffBooking> {
  return inScope(deps.db, staff.scope, async (trx) => {
    const booking = await findBooking(trx, bookingId);
    if (!booking) throw notFound();
    return { ...showBooking(booking, deps), bookingId };
  });
}

export function moveForCaller(
  deps: Deps,
  staff: Staff,
  { bookingId, slotId }: { bookingId: string; slotId: string },
): Promise<StaffBooking> {
  return inScopeOfStaff(deps, { staff, bookingId }, async (trx, booking) => {
    if (booking.slotId !== slotId)
      await moveBooking(trx, deps, { booking, slotId, channel: 'phone', by: staff });
  });
}

export function cancelForCaller(deps: Deps, staff: Staff, bookingId: string): Promise<StaffBooking> {
  return inScopeOfStaff(deps, { staff, bookingId }, async (trx, booking) => {
    if (booking.status !== 'cancelled') await cancelBooking(trx, deps, { booking, by: staff });
  });
}

/** A link or code that fell into wrong hands dies; the holder gets the new one. */
export function renewLink(
  deps: Deps,
  staff: Staff,
  { bookingId, key }: { bookingId: string; key: RequestKey | null },
): Promise<StaffBooking> {
  const { clock } = deps;
  return inScopeOfStaff(deps, { staff, bookingId }, (trx, booking) =>
    doOnce(trx, { key, clock }, async () => {
      await killLinks(trx, deps, booking);
      const { municipality } = booking;
      const action = 'booking.link_renewed';
      await audit(trx, { at: clock.now(), municipality, by: staff, action, subject: bookingId });
    }),
  );
}

async function killLinks(trx: Trx, deps: Deps, booking: BookingRow): Promise<void> {
  const linkVersion = booking.linkVersion + 1;
  const { linkKey } = deps.config;
  const codeHash = codeHashOf(codeOf({ id: booking.id, linkVersion }, linkKey), linkKey);
  await updateLinkVersion(trx, { id: booking.id, linkVersion, codeHash });
  await tellHolder(trx, deps, { kind: 'booking-link', booking: { ...booking, linkVersion }, beside: {} });
}
