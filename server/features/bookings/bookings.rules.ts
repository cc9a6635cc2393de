import {
  alreadyCancelled,
  closedForWeb,
  slotClosed,
  tooLateToCancel,
  tooLateToComplete,
} from './bookings.errors.ts';

export type Channel = 'web' | 'phone' | 'door';

/** How long a hold keeps a slot for one visitor, and how often it can be extended (WCAG 2.2.1 asks for ten times). */
export const holdLength = Temporal.Duration.from({ minutes: 15 });
export const mostExtensions = 10;
/** A hold that ran out keeps what was typed this much longer, for the visitor who comes back to a time still free. */
export const holdGrace = Temporal.Duration.from({ minutes: 15 });

/** Bookings that one e-mail address or telephone number makes on the web in 24 hours. */
export const mostBookingsADay = 20;

export interface BookableSlot {
  startsAt: Temporal.Instant;
  share: 'web' | 'staff' | 'walk_in';
  closed: boolean;
  clinicStatus: string;
  closesAt: Temporal.Instant;
  staffSlotsOpenAt: Temporal.Instant | null;
}

const isBefore = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) < 0;

/** Staff slots open for the web at the moment the day's plan names; walk-in slots never do. */
export function isOpenFor(
  slot: BookableSlot,
  { channel, now }: { channel: Channel; now: Temporal.Instant },
): boolean {
  if (slot.closed || slot.clinicStatus !== 'published') return false;
  if (channel === 'door') return true;
  if (slot.share === 'walk_in') return false;
  if (channel === 'phone' || slot.share === 'web') return true;
  return slot.staffSlotsOpenAt !== null && !isBefore(now, slot.staffSlotsOpenAt);
}

/**
 * The web takes bookings and moves until the closing moment, staff until the visit would start; who holds a time that
 * they took before the closing moment may finish the form after it.
 */
export function mustBeBookable(
  slot: BookableSlot,
  at: { channel: Channel; now: Temporal.Instant; held?: boolean },
): void {
  if (slot.clinicStatus !== 'published') throw slotClosed();
  const end = at.channel === 'web' && !at.held ? slot.closesAt : slot.startsAt;
  if (!isBefore(at.now, end) || !isBefore(at.now, slot.startsAt)) throw closedForWeb();
  if (!isOpenFor(slot, at)) throw slotClosed();
}

export interface BookingMoment {
  status: string;
  startsAt: Temporal.Instant;
  closesAt: Temporal.Instant;
  clinicStatus: string;
}

/** The holder moves until the closing moment, cancels and completes until the visit starts. */
export function actionsOf(booking: BookingMoment, now: Temporal.Instant): ('move' | 'cancel' | 'complete')[] {
  if (booking.status !== 'booked' || !isBefore(now, booking.startsAt)) return [];
  const canMove = isBefore(now, booking.closesAt) && booking.clinicStatus === 'published';
  return canMove ? ['move', 'cancel', 'complete'] : ['cancel', 'complete'];
}

export function mustBeMovable(booking: BookingMoment, now: Temporal.Instant): void {
  mustBeLive(booking);
  if (!actionsOf(booking, now).includes('move')) throw closedForWeb();
}

export function mustBeCancellable(booking: BookingMoment, now: Temporal.Instant): void {
  mustBeLive(booking);
  if (!actionsOf(booking, now).includes('cancel')) throw tooLateToCancel();
}

export function mustBeCompletable(booking: BookingMoment, now: Temporal.Instant): void {
  mustBeLive(booking);
  if (!actionsOf(booking, now).includes('complete')) throw tooLateToComplete();
}

export function mustBeLive(booking: Pick<BookingMoment, 'status'>): void {
  if (booking.status === 'cancelled') throw alreadyCancelled();
}
