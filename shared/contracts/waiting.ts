import { Type, type Static } from 'typebox';
import { Booking, BookingAnswers } from './bookings.ts';
import { Day, Id, Instant, MunicipalityId, Nothing, ReachedBy, Secret, Words } from './common.ts';
import { deskStaff, endpoint } from './endpoint.ts';
import { StaffBooking } from './staff-bookings.ts';

const WaitingPath = Type.Object({ token: Secret });
const OfferPath = Type.Object({ token: Secret, offerId: Id });
const StaffOfferPath = Type.Object({ offerId: Id });
const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()]);

/** What joining a list asks: the property and the contact, as a booking does, and whether they can come at short notice. */
const Joining = Type.Intersect([
  Type.Pick(BookingAnswers, [
    'propertyIdentifier',
    'propertyUnknown',
    'address',
    'village',
    'relation',
    'name',
    'phone',
    'email',
    'language',
  ]),
  Type.Object({
    municipality: MunicipalityId,
    /** The day they wait for; left out: any day of the municipality. */
    clinicId: Type.Optional(Id),
    shortNotice: Type.Optional(Type.Boolean()),
  }),
]);
export type Joining = Static<typeof Joining>;

/** `open`: it waits for an answer. `gone`: somebody else was quicker, or the day was changed. */
const OfferState = Type.Enum(['open', 'taken', 'declined', 'lapsed', 'gone']);

export const Offer = Type.Object({
  id: Id,
  state: OfferState,
  clinicId: Id,
  start: Instant,
  end: Instant,
  venue: Type.Object({ name: Words, address: Type.String(), village: Type.String(), room: Words }),
  /** Until when the time is kept for an answer. */
  until: Instant,
  /** Others were asked too: the first yes gets it. */
  shared: Type.Boolean(),
});
export type Offer = Static<typeof Offer>;

const WaitedDay = Type.Object({ clinicId: Id, date: Day, start: Instant, venue: Words });

export const Waiting = Type.Object({
  token: Type.String(),
  municipality: MunicipalityId,
  timeZone: Type.String(),
  /** null: any day of the municipality. */
  day: nullable(WaitedDay),
  /** `booked`: the property has a time now. `over`: the day has begun or was cancelled. */
  state: Type.Enum(['waiting', 'booked', 'left', 'over']),
  /** 1 is the first; null when they no longer wait. */
  place: nullable(Type.Integer()),
  property: Booking.properties.property,
  name: Type.String(),
  phone: nullable(Type.String()),
  email: nullable(Type.String()),
  reachedBy: ReachedBy,
  shortNotice: Type.Boolean(),
  /** Secret of the booking that came of it. */
  bookingToken: nullable(Type.String()),
  /** Newest first. */
  offers: Type.Array(Offer),
});
export type Waiting = Static<typeof Waiting>;

export const joinList = endpoint({
  method: 'POST',
  path: '/api/waiting',
  access: 'public',
  summary:
    'Wait for a time of a full day, or of any day of the municipality. 409 while there are free times, or when the property waits or has a time already',
  body: Joining,
  success: 201,
  answer: Waiting,
  problems: [409],
});

export const getWaiting = endpoint({
  method: 'GET',
  path: '/api/waiting/:token',
  access: 'holder',
  summary: 'The place in the list and the times that were offered, behind a private link',
  params: WaitingPath,
  success: 200,
  answer: Waiting,
});

export const leaveList = endpoint({
  method: 'DELETE',
  path: '/api/waiting/:token',
  access: 'holder',
  summary: 'Leave the list; a time that was offered goes to the next',
  params: WaitingPath,
  success: 200,
  answer: Waiting,
});

export const takeOffer = endpoint({
  method: 'POST',
  path: '/api/waiting/:token/offers/:offerId/acceptance',
  access: 'holder',
  summary: 'Book an offered time. 409 when it is no longer there: the place in the list stays',
  params: OfferPath,
  success: 201,
  answer: Booking,
  problems: [409],
});

export const declineOffer = endpoint({
  method: 'DELETE',
  path: '/api/waiting/:token/offers/:offerId',
  access: 'holder',
  summary: 'Let an offered time go to the next; the place in the list stays',
  params: OfferPath,
  success: 200,
  answer: Waiting,
});

export const StaffWaiting = Type.Object({
  id: Id,
  municipality: MunicipalityId,
  municipalityName: Words,
  timeZone: Type.String(),
  /** null: any day of the municipality. */
  day: nullable(WaitedDay),
  place: Type.Integer(),
  joined: Instant,
  property: Booking.properties.property,
  name: Type.String(),
  phone: nullable(Type.String()),
  email: nullable(Type.String()),
  reachedBy: ReachedBy,
  language: Type.String(),
  shortNotice: Type.Boolean(),
  /** The times that they are asked about now; `how` is 'call' when staff must ask. */
  offers: Type.Array(
    Type.Object({
      id: Id,
      clinicId: Id,
      start: Instant,
      venue: Words,
      until: Instant,
      how: Type.Enum(['mail', 'sms', 'call']),
      /** Others are asked too: the first yes gets it. */
      shared: Type.Boolean(),
    }),
  ),
  /** Times that they did not want, or did not answer about. */
  passed: Type.Integer(),
  /** Their day was moved, or it was cancelled and they wait for any other: staff must tell them. */
  untold: Type.Boolean(),
});
export type StaffWaiting = Static<typeof StaffWaiting>;

export const seeWaitingList = endpoint({
  method: 'GET',
  path: '/api/staff/waiting',
  access: deskStaff,
  summary:
    'Who waits in one’s municipalities, in the order in which times are offered; of one day only with `clinicId`',
  query: Type.Object({ clinicId: Type.Optional(Id) }),
  success: 200,
  answer: Type.Array(StaffWaiting),
});

/** Somebody whom no message reaches, and the day that they waited for when it was moved or cancelled. */
const Untold = Type.Object({
  ...Type.Pick(StaffWaiting, ['id', 'municipality', 'municipalityName', 'timeZone', 'property', 'name'])
    .properties,
  ...Type.Pick(StaffWaiting, ['phone', 'language']).properties,
  /** As it is now. */
  day: WaitedDay,
  became: Type.Enum(['moved', 'cancelled']),
  /** They wait on: for the day on its new date, or for any other. */
  waits: Type.Boolean(),
});
export type Untold = Static<typeof Untold>;

export const seeUntold = endpoint({
  method: 'GET',
  path: '/api/staff/waiting/untold',
  access: deskStaff,
  summary: 'Whom staff must tell by telephone that the day they waited for was moved or cancelled',
  success: 200,
  answer: Type.Array(Untold),
});

export const markTold = endpoint({
  method: 'PUT',
  path: '/api/staff/waiting/:waitingId/told',
  access: deskStaff,
  summary: 'Somebody was told what became of the day that they waited for',
  params: Type.Object({ waitingId: Id }),
  success: 204,
  answer: Nothing,
});

export const joinListForCaller = endpoint({
  method: 'POST',
  path: '/api/staff/waiting',
  access: deskStaff,
  summary: 'Add somebody on the telephone to a list, by the same rules as on the web',
  body: Joining,
  success: 201,
  answer: StaffWaiting,
  problems: [409],
});

export const takeOffList = endpoint({
  method: 'DELETE',
  path: '/api/staff/waiting/:waitingId',
  access: deskStaff,
  summary: 'Take somebody off a list because they asked for it',
  params: Type.Object({ waitingId: Id }),
  success: 204,
  answer: Nothing,
});

export const takeOfferForCaller = endpoint({
  method: 'POST',
  path: '/api/staff/offers/:offerId/acceptance',
  access: deskStaff,
  summary: 'Book an offered time for somebody who was called',
  params: StaffOfferPath,
  success: 201,
  answer: StaffBooking,
  problems: [409],
});

export const declineOfferForCaller = endpoint({
  method: 'DELETE',
  path: '/api/staff/offers/:offerId',
  access: deskStaff,
  summary: 'Somebody who was called does not want the time, or did not answer: it goes to the next',
  params: StaffOfferPath,
  success: 204,
  answer: Nothing,
});
