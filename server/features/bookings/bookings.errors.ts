import { problem } from '../../platform/errors.ts';

export const slotTaken = problem('bookings.slot_taken', 409, 'somebody else holds or has booked the slot');
export const dayFull = problem('bookings.day_full', 409, 'no slot of the day is free');
export const dayMoved = problem('bookings.day_moved', 409, 'the day of the slot has moved to another date');
export const propertyOnBoard = problem(
  'bookings.property_on_board',
  409,
  'the property has a time on this day',
);
export const noTimeLeft = problem('bookings.no_time_left', 409, 'no time of the day is left for the door');
export const notToday = problem('bookings.not_today', 409, 'walk-ins are added on the day itself');
export const slotClosed = problem('bookings.slot_closed', 409, 'the slot is not for this channel');
export const closedForWeb = problem('bookings.closed_for_web', 409, 'the closing moment has passed');
export const holdLost = problem('bookings.hold_lost', 409, 'the hold ran out and the slot went to another');
export const noMoreExtensions = problem('bookings.no_more_extensions', 409, 'extended ten times already');
export const propertyHasBooking = problem(
  'bookings.property_has_booking',
  409,
  'the property has a live booking that day',
);
export const linkOld = problem('bookings.link_old', 410, 'the link was made for an older version');
export const tooLateToCancel = problem('bookings.too_late_to_cancel', 409, 'the visit has begun');
export const tooLateToComplete = problem('bookings.too_late_to_complete', 409, 'the visit has begun');
export const alreadyCancelled = problem('bookings.already_cancelled', 409, 'the booking is cancelled');
export const codeUnknown = problem('bookings.code_unknown', 404, 'no live booking with this code and key');
