import { Type, type Static } from 'typebox';
import { Day, Instant, LanguageCode, MunicipalityId, Words, Secret } from './common.ts';
import { endpoint } from './endpoint.ts';
import { Addendum, NextStep, NoteContent, NoteSystem } from './notes.ts';

const BookingPath = Type.Object({
  token: Secret,
});

export const askReadingCode = endpoint({
  method: 'POST',
  path: '/api/bookings/:token/reading-codes',
  access: 'holder',
  summary:
    'Send a one-time code to the address of the booking, or by text message; answers the same whether it reaches anybody and there is a note or not',
  params: BookingPath,
  success: 202,
  answer: Type.Object({ sent: Type.Literal(true) }),
  problems: [410],
});

export const openAdvice = endpoint({
  method: 'POST',
  path: '/api/bookings/:token/reading-passes',
  access: 'holder',
  summary: 'Trade the one-time code for half an hour of reading; the answer sets a cookie',
  params: BookingPath,
  body: Type.Object({ code: Type.String({ maxLength: 40 }) }),
  success: 201,
  answer: Type.Object({ until: Instant }),
  problems: [409, 410],
});

/** The shared half of one signed note. */
export const Advice = Type.Object({
  municipality: MunicipalityId,
  municipalityName: Words,
  phone: Type.String(),
  timeZone: Type.String(),
  /** The language the words were written in. */
  language: LanguageCode,
  visitDay: Day,
  venue: Words,
  name: Type.String(),
  property: Type.Object({
    identifier: Type.Union([Type.String(), Type.Null()]),
    address: Type.String(),
    village: Type.String(),
  }),
  signedAt: Instant,
  signedBy: Type.String(),
  signedRole: Type.Union([Type.String(), Type.Null()]),
  area: NoteContent.properties.area,
  statuses: NoteContent.properties.statuses,
  systems: Type.Array(NoteSystem),
  words: Type.String(),
  nextSteps: Type.Array(NextStep),
  leaflets: NoteContent.properties.leaflets,
  addenda: Type.Array(Type.Omit(Addendum, ['id'])),
});
export type Advice = Static<typeof Advice>;

/** Who looked at the note and when: roles only; null is the resident. */
export const Look = Type.Object({ at: Instant, role: Type.Union([Type.String(), Type.Null()]) });
export type Look = Static<typeof Look>;

export const readAdvice = endpoint({
  method: 'GET',
  path: '/api/bookings/:token/advice',
  access: 'holder',
  summary: 'The signed, shared half of the note of this booking. Needs the cookie of a right code',
  params: BookingPath,
  success: 200,
  answer: Type.Object({ advice: Advice, looks: Type.Array(Look), until: Instant }),
  problems: [410],
});

export const downloadAdvice = endpoint({
  method: 'GET',
  path: '/api/bookings/:token/advice.pdf',
  access: 'holder',
  summary: 'The same as an accessible PDF (PDF/UA-1)',
  params: BookingPath,
  query: Type.Object({ language: Type.Optional(LanguageCode) }),
  success: 200,
  answer: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' }),
  problems: [410],
});
