import type { Booking } from '#shared/contracts/bookings.ts';
import type { Body } from '#shared/contracts/endpoint.ts';
import type { changeBooking as contract } from '#shared/contracts/bookings.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { audit } from '../../platform/audit.ts';
import { hasSharedNote } from '../notes/has-shared-note.ts';
import { passOn } from '../waiting/pass-on.ts';
import { readSystemYear } from './answers.rules.ts';
import {
  findBooking,
  updateSlotOfBooking,
  updateToCancelled,
  updateTold,
  type BookingRow,
} from './bookings.queries.ts';
import {
  mustBeBookable,
  mustBeCancellable,
  mustBeCompletable,
  mustBeMovable,
  type Channel,
} from './bookings.rules.ts';
import { isSlotFree } from './holds.queries.ts';
import { changingByLink, inScopeOfLink } from './open-link.ts';
import { showBooking } from './show-booking.ts';
import { lockSlot } from './slots.queries.ts';
import { slotTakenWithAlternatives } from './take-hold.ts';
import { tellHolder } from './tell-holder.ts';

export type Actor = 'holder' | { personId: string };

export function seeBooking(deps: Deps, token: string): Promise<Booking> {
  return inScopeOfLink(deps, token, async (trx, booking) => {
    const shown = showBooking(booking, deps);
    const hasAdvice = await hasSharedNote(trx, booking.id);
    return hasAdvice ? { ...shown, actions: [...shown.actions, 'read_advice'] } : shown;
  });
}

/** The holder moves to another time, or adds to what they told. */
export function changeByLink(deps: Deps, token: string, change: Body<typeof contract>): Promise<Booking> {
  return changingByLink(deps, token, async (trx, booking) => {
    const { slotId, topics, question, systemYear } = change;
    const now = deps.clock.now();
    if (topics || question !== undefined || systemYear !== undefined) {
      mustBeCompletable(booking, now);
      await updateTold(trx, booking.id, {
        ...(topics && { topics }),
        ...(question !== undefined && { question }),
        ...(systemYear !== undefined && { systemYear: readSystemYear(systemYear, booking.timeZone, now) }),
      });
    }
    if (slotId && slotId !== booking.slotId) {
      await moveBooking(trx, deps, { booking, slotId, channel: 'web', by: 'holder' });
    }
    return showBooking((await findBooking(trx, booking.id)) ?? booking, deps);
  });
}

export function cancelByLink(deps: Deps, token: string): Promise<Booking> {
  return changingByLink(deps, token, async (trx, booking) => {
    if (booking.status !== 'cancelled') await cancelBooking(trx, deps, { booking, by: 'holder' });
    return showBooking((await findBooking(trx, booking.id)) ?? booking, deps);
  });
}

/** Moves a locked booking: the new slot must be free, the old one goes to whoever waits, the calendar entry keeps its UID. */
export async function moveBooking(
  trx: Trx,
  deps: Deps,
  { booking, slotId, channel, by }: { booking: BookingRow; slotId: string; channel: Channel; by: Actor },
): Promise<void> {
  const now = deps.clock.now();
  if (channel === 'web') mustBeMovable(booking, now);
  else mustBeCancellable(booking, now);
  const slot = await lockSlot(trx, slotId);
  if (!slot || slot.municipality !== booking.municipality) throw notFound();
  mustBeBookable(slot, { channel, now });
  if (!(await isSlotFree(trx, slot.id, now))) throw await slotTakenWithAlternatives(trx, slot, now);
  await updateSlotOfBooking(trx, { id: booking.id, slotId: slot.id, clinicId: slot.clinicId });
  const moved = (await findBooking(trx, booking.id)) ?? booking;
  const former = { start: toApiInstant(booking.startsAt), end: toApiInstant(booking.endsAt) };
  await tellHolder(trx, deps, { kind: 'booking-moved', booking: moved, beside: { former } });
  await audit(trx, { at: now, by, action: 'booking.moved', ...subjectOf(booking) });
  await passOn(trx, deps, booking.slotId);
}

/** Cancels a locked booking; its time goes to whoever waits, or is free for others at once. */
export async function cancelBooking(
  trx: Trx,
  deps: Deps,
  { booking, by }: { booking: BookingRow; by: Actor },
): Promise<void> {
  const now = deps.clock.now();
  mustBeCancellable(booking, now);
  await updateToCancelled(trx, { id: booking.id, by: kindOf(by), at: now });
  const cancelled = (await findBooking(trx, booking.id)) ?? booking;
  await tellHolder(trx, deps, { kind: 'booking-cancelled', booking: cancelled, beside: { by: kindOf(by) } });
  await audit(trx, { at: now, by, action: 'booking.cancelled', ...subjectOf(booking) });
  await passOn(trx, deps, booking.slotId);
}

const kindOf = (by: Actor) => (by === 'holder' ? 'holder' : 'staff');

const subjectOf = ({ id, municipality }: BookingRow) => ({ subject: id, municipality });
