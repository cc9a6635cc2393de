import { Type, type Static } from 'typebox';
import {
  Day,
  Id,
  Instant,
  LanguageCode,
  MunicipalityId,
  Nothing,
  ReachedBy,
  Secret,
  Words,
} from './common.ts';
import { endpoint } from './endpoint.ts';

export const topics = [
  'requirements',
  'renewal',
  'exemption',
  'sewer',
  'sludge',
  'well',
  'papers',
  'permit',
  'other',
] as const;
export const Topic = Type.Enum([...topics]);

/** Ways in which a resident may have heard of the clinic. */
export const heardFrom = [
  'website',
  'letter',
  'newspaper',
  'poster',
  'acquaintance',
  'office',
  'other',
] as const;
export const HeardFrom = Type.Enum([...heardFrom]);
export type HeardFrom = (typeof heardFrom)[number];

/** Text fields take anything and the rules answer in plain words; the limits only stop floods. */
const Line = Type.String({ maxLength: 300 });

/** What the form asks. Everything may be empty while it is being filled; booking checks it. */
export const BookingAnswers = Type.Partial(
  Type.Object({
    /** In any spelling; empty when not known. */
    propertyIdentifier: Line,
    propertyUnknown: Type.Boolean(),
    address: Line,
    village: Line,
    relation: Type.Union([Type.Literal('owner'), Type.Literal('occupier')]),
    name: Line,
    phone: Line,
    email: Line,
    /** "I have no e-mail: give me paper." */
    wantsPaper: Type.Boolean(),
    topics: Type.Array(Topic, { maxItems: topics.length, uniqueItems: true }),
    question: Type.String({ maxLength: 4000 }),
    language: LanguageCode,
    /** When the wastewater system was built; empty when not known. */
    systemYear: Line,
    /** How they heard of the clinic. */
    heard: HeardFrom,
  }),
);
export type BookingAnswers = Static<typeof BookingAnswers>;

const SlotPath = Type.Object({ slotId: Id });
const HoldPath = Type.Object({ holdToken: Secret });
const BookingPath = Type.Object({ token: Secret });

export const takeHold = endpoint({
  method: 'POST',
  path: '/api/slots/:slotId/holds',
  access: 'public',
  summary: 'Hold a time for 15 minutes. 409 offers up to three of the next free times in `alternatives`',
  params: SlotPath,
  success: 201,
  answer: Type.Object({ holdToken: Type.String(), slotId: Id, until: Instant }),
  problems: [409],
});

export const Hold = Type.Object({
  slotId: Id,
  clinicId: Id,
  municipality: MunicipalityId,
  start: Instant,
  end: Instant,
  timeZone: Type.String(),
  until: Instant,
  /** False when the time ran out; the slot can still be booked while nobody else took it. */
  live: Type.Boolean(),
  extensionsLeft: Type.Integer(),
  answers: BookingAnswers,
});
export type Hold = Static<typeof Hold>;

export const getHold = endpoint({
  method: 'GET',
  path: '/api/holds/:holdToken',
  access: 'public',
  summary: 'A hold, its end and the answers given so far',
  params: HoldPath,
  success: 200,
  answer: Hold,
});

export const saveAnswers = endpoint({
  method: 'PATCH',
  path: '/api/holds/:holdToken',
  access: 'public',
  summary:
    'Keep the answers of a finished step with the hold. With `finished` they are kept and then checked: 400 names what needs mending',
  params: HoldPath,
  body: Type.Object({ answers: BookingAnswers, finished: Type.Optional(Type.Boolean()) }),
  success: 200,
  answer: Hold,
});

export const extendHold = endpoint({
  method: 'POST',
  path: '/api/holds/:holdToken/extensions',
  access: 'public',
  summary: 'More time: another 15 minutes from now, up to ten times',
  params: HoldPath,
  success: 201,
  answer: Hold,
  problems: [409],
});

export const giveBackHold = endpoint({
  method: 'DELETE',
  path: '/api/holds/:holdToken',
  access: 'public',
  summary: 'Give a held time back',
  params: HoldPath,
  success: 204,
  answer: Nothing,
});

const Action = Type.Union([
  Type.Literal('move'),
  Type.Literal('cancel'),
  Type.Literal('complete'),
  Type.Literal('read_advice'),
]);

export const Booking = Type.Object({
  token: Type.String(),
  code: Type.String(),
  slotId: Id,
  start: Instant,
  /** What the holder may do now; buttons come from this list. */
  actions: Type.Array(Action),
  end: Instant,
  status: Type.String(),
  municipality: MunicipalityId,
  clinicId: Id,
  date: Day,
  timeZone: Type.String(),
  venue: Type.Object({ name: Words, address: Type.String(), village: Type.String(), room: Words }),
  bring: Words,
  closesAt: Instant,
  property: Type.Object({
    identifier: Type.Union([Type.String(), Type.Null()]),
    address: Type.String(),
    village: Type.String(),
  }),
  relation: Type.String(),
  name: Type.String(),
  phone: Type.Union([Type.String(), Type.Null()]),
  email: Type.Union([Type.String(), Type.Null()]),
  reachedBy: ReachedBy,
  wantsPaper: Type.Boolean(),
  /** They are given their confirmation and the advice on paper. */
  needsPaper: Type.Boolean(),
  topics: Type.Array(Topic),
  question: Type.String(),
  /** When the wastewater system was built; null when not told. */
  systemYear: Type.Union([Type.Integer(), Type.Null()]),
  language: LanguageCode,
});
export type Booking = Static<typeof Booking>;

export const bookSlot = endpoint({
  method: 'POST',
  path: '/api/bookings',
  access: 'public',
  summary: 'Book a held time. 409 when the time or the property is taken; a lost time offers `alternatives`',
  body: Type.Intersect([Type.Object({ holdToken: Secret }), BookingAnswers]),
  success: 201,
  answer: Booking,
  problems: [409, 410],
});

export const getBooking = endpoint({
  method: 'GET',
  path: '/api/bookings/:token',
  access: 'holder',
  summary: 'The booking behind a private link',
  params: BookingPath,
  success: 200,
  answer: Booking,
  problems: [410],
});

export const changeBooking = endpoint({
  method: 'PATCH',
  path: '/api/bookings/:token',
  access: 'holder',
  summary: 'Move to another time (slotId), or complete what was told (the rest)',
  params: BookingPath,
  body: Type.Partial(
    Type.Object({
      slotId: Id,
      topics: Type.Array(Topic, { maxItems: topics.length, uniqueItems: true }),
      question: Type.String({ maxLength: 2000 }),
      /** Empty when not known after all. */
      systemYear: Line,
    }),
  ),
  success: 200,
  answer: Booking,
  problems: [409, 410],
});

export const cancelBooking = endpoint({
  method: 'DELETE',
  path: '/api/bookings/:token',
  access: 'holder',
  summary: 'Cancel, until the visit starts',
  params: BookingPath,
  success: 200,
  answer: Booking,
  problems: [409, 410],
});

export const downloadCalendarEntry = endpoint({
  method: 'GET',
  path: '/api/bookings/:token/calendar.ics',
  access: 'holder',
  summary: 'The visit as a calendar file (RFC 5545) for whoever got no mail',
  params: BookingPath,
  success: 200,
  answer: Type.String(),
  problems: [410],
});

export const findBookingByCode = endpoint({
  method: 'POST',
  path: '/api/booking-codes',
  access: 'public',
  summary:
    'From the code on paper and the property identifier or telephone number to the private link; five tries',
  body: Type.Object({ code: Line, identifierOrPhone: Line }),
  success: 200,
  answer: Type.Object({ token: Type.String() }),
});

export const sendLinkAgain = endpoint({
  method: 'POST',
  path: '/api/booking-links',
  access: 'public',
  summary:
    'Send the links of coming bookings made with this e-mail address or mobile number; answers the same whether there are any or not',
  body: Type.Object({ emailOrPhone: Line }),
  success: 202,
  answer: Type.Object({ sent: Type.Literal(true) }),
});

/** Members of the 409 that a taken time is answered with. */
export const Alternative = Type.Object({ slotId: Id, start: Instant });
export type Alternative = Static<typeof Alternative>;
