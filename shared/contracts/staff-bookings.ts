import { Type, type Static } from 'typebox';
import { Booking, BookingAnswers, takeHold } from './bookings.ts';
import { Id, Nothing } from './common.ts';
import { deskStaff, endpoint } from './endpoint.ts';

/** A booking as staff see it, with its id for their own addresses. */
export const StaffBooking = Type.Intersect([Booking, Type.Object({ bookingId: Id })]);
export type StaffBooking = Static<typeof StaffBooking>;

export const holdForCaller = endpoint({
  method: 'POST',
  path: '/api/staff/slots/:slotId/holds',
  access: deskStaff,
  summary: 'Hold a time for somebody on the telephone, from the staff share too and after the closing moment',
  params: Type.Object({ slotId: Id }),
  success: 201,
  answer: takeHold.answer,
  problems: [409],
});

export const bookForCaller = endpoint({
  method: 'POST',
  path: '/api/staff/bookings',
  access: deskStaff,
  summary: 'Book a held time for somebody on the telephone, by the same rules as on the web',
  body: Type.Intersect([Type.Object({ holdToken: Type.String({ maxLength: 100 }) }), BookingAnswers]),
  success: 201,
  answer: StaffBooking,
  problems: [409, 410],
});

const BookingPath = Type.Object({ bookingId: Id });

export const seeBookingAsStaff = endpoint({
  method: 'GET',
  path: '/api/staff/bookings/:bookingId',
  access: deskStaff,
  summary: 'A booking with its code, for the person on the telephone who asks',
  params: BookingPath,
  success: 200,
  answer: StaffBooking,
});

export const moveForCaller = endpoint({
  method: 'PATCH',
  path: '/api/staff/bookings/:bookingId',
  access: deskStaff,
  summary: 'Move a booking for its holder on the telephone',
  params: BookingPath,
  body: Type.Object({ slotId: Id }),
  success: 200,
  answer: StaffBooking,
  problems: [409],
});

export const cancelForCaller = endpoint({
  method: 'DELETE',
  path: '/api/staff/bookings/:bookingId',
  access: deskStaff,
  summary: 'Cancel a booking for its holder on the telephone',
  params: BookingPath,
  success: 200,
  answer: StaffBooking,
  problems: [409],
});

export const killLinks = endpoint({
  method: 'POST',
  path: '/api/staff/bookings/:bookingId/new-link',
  access: deskStaff,
  summary: 'Kill every link and code of a booking that went astray, and mail the new one',
  params: BookingPath,
  success: 204,
  answer: Nothing,
});
