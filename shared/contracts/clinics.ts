import { Type, type Static } from 'typebox';
import { Day, Id, Instant, LanguageCode, MunicipalityId, Words } from './common.ts';
import { endpoint } from './endpoint.ts';

const Venue = Type.Object({ name: Words, address: Type.String(), village: Type.String() });

export const Clinic = Type.Object({
  id: Id,
  municipality: MunicipalityId,
  date: Day,
  start: Instant,
  end: Instant,
  timeZone: Type.String(),
  venue: Venue,
  languages: Type.Array(LanguageCode),
  /** Times that can be booked on the web right now. */
  free: Type.Integer(),
});
export type Clinic = Static<typeof Clinic>;

export const listClinics = endpoint({
  method: 'GET',
  path: '/api/clinics',
  access: 'public',
  summary: 'Published clinic days that are still to come, of one municipality or of all',
  query: Type.Object({ municipality: Type.Optional(MunicipalityId) }),
  success: 200,
  answer: Type.Object({ clinics: Type.Array(Clinic) }),
});

export const subscribeToClinics = endpoint({
  method: 'GET',
  path: '/api/municipalities/:municipality/clinics.ics',
  access: 'public',
  summary:
    'The published days of a municipality as a calendar to subscribe to (RFC 5545); 304 when unchanged',
  params: Type.Object({ municipality: MunicipalityId }),
  query: Type.Object({ language: Type.Optional(LanguageCode) }),
  success: 200,
  answer: Type.String(),
});

export const readClinicNews = endpoint({
  method: 'GET',
  path: '/api/municipalities/:municipality/clinics.atom',
  access: 'public',
  summary:
    'The coming days of a municipality as news, the latest published first (Atom, RFC 4287); 304 when unchanged',
  params: Type.Object({ municipality: MunicipalityId }),
  query: Type.Object({ language: Type.Optional(LanguageCode) }),
  success: 200,
  answer: Type.String(),
});

export const embedClinicDays = endpoint({
  method: 'GET',
  path: '/api/municipalities/:municipality/widget.js',
  access: 'public',
  summary:
    'A script for web pages of others: <script async src="…/widget.js?language=fi" data-level="2"></script> shows the coming days there, without cookies',
  params: Type.Object({ municipality: MunicipalityId }),
  query: Type.Object({ language: Type.Optional(LanguageCode) }),
  success: 200,
  answer: Type.String(),
});

export const ClinicPage = Type.Intersect([
  Clinic,
  Type.Object({
    /** Until when the web takes bookings and moves. */
    closesAt: Instant,
    open: Type.Boolean(),
    cancelled: Type.Boolean(),
    slotMinutes: Type.Integer(),
    room: Words,
    accessibility: Words,
    parking: Words,
    bring: Words,
    words: Words,
    /** The roles that sit at the table; a missing one is not listed. */
    panel: Type.Array(Type.Object({ role: Type.String(), name: Type.String() })),
  }),
]);
export type ClinicPage = Static<typeof ClinicPage>;

export const getClinic = endpoint({
  method: 'GET',
  path: '/api/clinics/:clinicId',
  access: 'public',
  summary: 'One clinic day: where, when, who, what to bring',
  params: Type.Object({ clinicId: Id }),
  success: 200,
  answer: ClinicPage,
});

export const SlotState = Type.Union([
  Type.Literal('free'),
  Type.Literal('held'),
  Type.Literal('booked'),
  Type.Literal('closed'),
]);

export const listSlots = endpoint({
  method: 'GET',
  path: '/api/clinics/:clinicId/slots',
  access: 'public',
  summary: 'The times of a clinic day and whether each can be taken',
  params: Type.Object({ clinicId: Id }),
  success: 200,
  answer: Type.Object({
    slots: Type.Array(Type.Object({ id: Id, start: Instant, end: Instant, state: SlotState })),
  }),
});
export type Slot = Static<typeof listSlots.answer>['slots'][number];

export const printPoster = endpoint({
  method: 'GET',
  path: '/api/clinics/:clinicId/poster.pdf',
  access: 'public',
  summary:
    'An A4 poster of a published day as an accessible PDF (PDF/UA-1), with a QR code; without a language in all of the municipality’s',
  params: Type.Object({ clinicId: Id }),
  query: Type.Object({ language: Type.Optional(LanguageCode) }),
  success: 200,
  answer: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' }),
});

export const drawPicture = endpoint({
  method: 'GET',
  path: '/api/clinics/:clinicId/picture.png',
  access: 'public',
  summary:
    'The picture that others show beside a link to the day’s page (PNG, 1200 × 630, Open Graph); 304 when unchanged',
  params: Type.Object({ clinicId: Id }),
  query: Type.Object({ language: Type.Optional(LanguageCode) }),
  success: 200,
  answer: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' }),
});
