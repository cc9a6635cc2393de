import type { Words } from '#shared/contracts/common.ts';
import { languages } from '#shared/text/language.ts';
import { audit } from '../../platform/audit.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { findBooking, type BookingRow } from './bookings.queries.ts';
import {
  listHoldersWithoutMail,
  listWaitingHolders,
  updateWaitingToCancelled,
} from './day-bookings.queries.ts';
import { tellHolder } from './tell-holder.ts';

export interface Holder {
  bookingId: string;
  name: string;
  phone: string | null;
  byMail: boolean;
  startsAt: Temporal.Instant;
}

/** Cancels every booking of a locked day and tells each holder once, with the reason in their language. */
export async function cancelDay(
  trx: Trx,
  deps: Pick<Deps, 'clock'>,
  { clinicId, reason, by }: { clinicId: string; reason: Words; by: { personId: string } },
): Promise<number> {
  const at = deps.clock.now();
  const cancelled = await updateWaitingToCancelled(trx, clinicId, at);
  for (const id of cancelled) {
    const booking = (await findBooking(trx, id)) as BookingRow;
    const beside = { reason: reasonFor(booking, reason) };
    await tellHolder(trx, deps, { kind: 'clinic-cancelled', booking, beside });
    const { municipality } = booking;
    await audit(trx, {
      at,
      municipality,
      by,
      action: 'booking.cancelled',
      subject: id,
      details: { clinicId },
    });
  }
  return cancelled.length;
}

/** Whom cancelling the day now would touch. */
export async function seeHolders(trx: Trx, clinicId: string): Promise<Holder[]> {
  return (await listWaitingHolders(trx, clinicId)).map(({ email, ...row }) => ({
    ...row,
    byMail: email !== null,
  }));
}

/** Whom somebody must call because they gave no address: all of a cancelled day, those of before `movedAt` of a moved one. */
export async function seeHoldersToCall(
  trx: Trx,
  clinicId: string,
  movedAt?: Temporal.Instant,
): Promise<Holder[]> {
  const rows = await listHoldersWithoutMail(trx, clinicId, movedAt);
  return rows.map(({ email: _none, ...row }) => ({
    ...row,
    byMail: false,
  }));
}

/** In the holder's language, or in another that it was written in. */
export function reasonFor({ language }: BookingRow, reason: Words): string {
  return [language, ...languages].map((code) => reason[code]).find(Boolean) ?? '';
}
