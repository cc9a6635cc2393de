import type { Words } from '#shared/contracts/common.ts';
import { languages } from '#shared/text/language.ts';
import { audit } from '../../platform/audit.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { needsPaper, wayTo } from '../messages/reach.rules.ts';
import { findBooking, type BookingRow } from './bookings.queries.ts';
import { listWaitingHolders, updateWaitingToCancelled, type HolderRow } from './day-bookings.queries.ts';
import { tellHolder } from './tell-holder.ts';

export interface Holder {
  bookingId: string;
  name: string;
  phone: string | null;
  how: 'mail' | 'sms' | 'call';
  onPaper: boolean;
  startsAt: Temporal.Instant;
}

/** Cancels every booking of a locked day and tells each holder once, with the reason in their language. */
export async function cancelDay(
  trx: Trx,
  deps: Pick<Deps, 'clock' | 'config'>,
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

/** Whether cancelling the day now would touch anybody. */
export async function hasHolders(trx: Trx, clinicId: string): Promise<boolean> {
  return (await listWaitingHolders(trx, clinicId)).length > 0;
}

/** Whom it would touch. */
export async function seeHolders(trx: Trx, deps: Pick<Deps, 'config'>, clinicId: string): Promise<Holder[]> {
  return (await listWaitingHolders(trx, clinicId)).map((row) => holderOf(row, deps));
}

/** When they come and how they are told. */
export function holderOf(row: HolderRow, { config }: Pick<Deps, 'config'>): Holder {
  const { bookingId, name, phone, startsAt } = row;
  const how = wayTo(row, config)?.channel ?? 'call';
  return { bookingId, name, phone, startsAt, how, onPaper: needsPaper(row, config) };
}

/** In the holder's language, or in another that it was written in. */
export function reasonFor({ language }: BookingRow, reason: Words): string {
  return [language, ...languages].map((code) => reason[code]).find(Boolean) ?? '';
}
