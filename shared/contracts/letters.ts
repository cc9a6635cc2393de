import { Type, type Static } from 'typebox';
import { Id, Instant, MunicipalityId, Nothing, Words } from './common.ts';
import { deskStaff, endpoint } from './endpoint.ts';

/** What a letter tells: that a time is booked, that it has another time, that its whole day has moved or is cancelled. */
export const letterKinds = ['booked', 'moved', 'day_moved', 'day_cancelled'] as const;

/** A letter to somebody who asked for paper or is reached by nothing else. */
export const Letter = Type.Object({
  bookingId: Id,
  /** Which change of the booking it tells; goes along when it is marked as posted. */
  sequence: Type.Integer({ minimum: 0 }),
  kind: Type.Enum([...letterKinds]),
  name: Type.String(),
  phone: Type.Union([Type.String(), Type.Null()]),
  address: Type.String(),
  village: Type.String(),
  /** When the visit begins. */
  start: Instant,
  /** Null while it waits to be printed. */
  postedAt: Type.Union([Instant, Type.Null()]),
});
export type Letter = Static<typeof Letter>;

export const LettersOfDay = Type.Object({
  clinicId: Id,
  municipality: MunicipalityId,
  start: Instant,
  end: Instant,
  timeZone: Type.String(),
  venue: Words,
  letters: Type.Array(Letter),
});
export type LettersOfDay = Static<typeof LettersOfDay>;

export const listLetters = endpoint({
  method: 'GET',
  path: '/api/staff/letters',
  access: deskStaff,
  summary:
    'Letters that wait to be printed, per day in the order of the days; of one day with those that were posted',
  query: Type.Object({ clinicId: Type.Optional(Id) }),
  success: 200,
  answer: Type.Object({ days: Type.Array(LettersOfDay) }),
});

const DayPath = Type.Object({ clinicId: Id });

export const printLetters = endpoint({
  method: 'GET',
  path: '/api/staff/clinics/:clinicId/letters.pdf',
  access: deskStaff,
  summary:
    'The letters of a day that wait, a sheet each, as an accessible PDF (PDF/UA-1); with `bookingId` the letter of that booking, posted or not. 404 when there is nothing to print',
  params: DayPath,
  query: Type.Object({ bookingId: Type.Optional(Id) }),
  success: 200,
  answer: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' }),
});

export const postLetters = endpoint({
  method: 'PUT',
  path: '/api/staff/clinics/:clinicId/letters/posted',
  access: deskStaff,
  summary:
    'Say that these letters are in the post. One whose visit has changed meanwhile goes on waiting, with what is new. Saying it twice changes nothing',
  params: DayPath,
  body: Type.Object({
    letters: Type.Array(Type.Pick(Letter, ['bookingId', 'sequence']), { minItems: 1, maxItems: 500 }),
  }),
  success: 204,
  answer: Nothing,
});
