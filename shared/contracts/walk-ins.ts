import { Type } from 'typebox';
import { Id, Instant, LanguageCode, Words } from './common.ts';
import { deskStaff, endpoint } from './endpoint.ts';

const ClinicPath = Type.Object({ clinicId: Id });
const Line = Type.String({ maxLength: 300 });

export const addWalkIn = endpoint({
  method: 'POST',
  path: '/api/staff/clinics/:clinicId/walk-ins',
  access: deskStaff,
  summary:
    'Give the next free time of the day to somebody who has come without one; they have arrived. Only on the day itself',
  params: ClinicPath,
  body: Type.Object({
    name: Line,
    /** An identifier of the register, or an address and its village with a comma between. */
    property: Line,
    /** Left out, they are reached on paper only. */
    phone: Type.Optional(Line),
    language: LanguageCode,
  }),
  success: 201,
  answer: Type.Object({
    bookingId: Id,
    /** What the display calls them by: the first of the day is 1. */
    number: Type.Integer(),
    start: Instant,
  }),
  problems: [409],
});

export const seeQueue = endpoint({
  method: 'GET',
  path: '/api/clinics/:clinicId/queue',
  access: 'public',
  summary: 'The queue of those who came without a time, by number only, for a display in the hall',
  params: ClinicPath,
  success: 200,
  answer: Type.Object({
    venue: Words,
    timeZone: Type.String(),
    desks: Type.Integer(),
    /** In order; those who are done are no longer in it. */
    numbers: Type.Array(
      Type.Object({
        number: Type.Integer(),
        desk: Type.Integer(),
        inConsultation: Type.Boolean(),
        /** When their turn is expected: their time, later when their desk is late. */
        expected: Instant,
      }),
    ),
  }),
});
