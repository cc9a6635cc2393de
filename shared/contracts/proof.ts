import { Type, type Static } from 'typebox';
import { ClockTime, Day, Id, Instant, Nothing } from './common.ts';
import { endpoint } from './endpoint.ts';

const Code = Type.String({ pattern: '^99\\d\\d$' });
const ProofPath = Type.Object({ municipality: Code });
const Maybe = <T extends ReturnType<typeof Type.String>>(type: T) => Type.Union([type, Type.Null()]);

export const openProof = endpoint({
  method: 'POST',
  path: '/api/proofs',
  access: 'prover',
  summary: 'Make a throw-away municipality with two rooms and a panel of three; an hour later it is erased',
  success: 201,
  answer: Type.Object({ municipality: Code, timeZone: Type.String() }),
});

export const planProofDay = endpoint({
  method: 'POST',
  path: '/api/proofs/:municipality/days',
  access: 'prover',
  summary: 'Plan and publish a clinic day there, by the rules of every day. 409 when room or panel is taken',
  params: ProofPath,
  body: Type.Object({
    date: Day,
    start: ClockTime,
    end: ClockTime,
    slotMinutes: Type.Integer(),
    changeoverMinutes: Type.Integer(),
    room: Type.Union([Type.Literal(1), Type.Literal(2)]),
    /** False leaves every chair empty, with a reason. */
    seated: Type.Boolean(),
  }),
  success: 201,
  answer: Type.Object({ clinicId: Id }),
  problems: [409],
});

/** All that must agree with itself, as it stands in the tables. Times are instants; `sequence` is that of iMIP. */
export const Books = Type.Object({
  days: Type.Array(Type.Object({ id: Id, roomId: Id, status: Type.String(), start: Instant, end: Instant })),
  seats: Type.Array(
    Type.Object({
      id: Id,
      clinicId: Id,
      personId: Maybe(Id),
      sequence: Type.Union([Type.Integer(), Type.Null()]),
    }),
  ),
  slots: Type.Array(
    Type.Object({ id: Id, clinicId: Id, desk: Type.Integer(), start: Instant, end: Instant }),
  ),
  holds: Type.Array(Type.Object({ id: Id, slotId: Id, until: Instant })),
  bookings: Type.Array(
    Type.Object({
      id: Id,
      clinicId: Id,
      slotId: Id,
      propertyId: Id,
      status: Type.String(),
      hasEmail: Type.Boolean(),
      sequence: Type.Integer(),
    }),
  ),
  messages: Type.Array(
    Type.Object({
      id: Id,
      kind: Type.String(),
      /** As staff see it, or `overtaken`: not sent, because a newer one about the same time was. */
      status: Type.String(),
      bookingId: Maybe(Id),
      clinicId: Maybe(Id),
      personId: Maybe(Id),
      /** What its calendar entry says; null for a mail without one. */
      start: Type.Union([Instant, Type.Null()]),
      end: Type.Union([Instant, Type.Null()]),
      sequence: Type.Union([Type.Integer(), Type.Null()]),
      /** Whether a job will still send it. */
      hasJob: Type.Boolean(),
    }),
  ),
});
export type Books = Static<typeof Books>;

export const readBooks = endpoint({
  method: 'GET',
  path: '/api/proofs/:municipality/books',
  access: 'prover',
  summary: 'What stands in the tables of that municipality, for checking',
  params: ProofPath,
  success: 200,
  answer: Books,
});

export const closeProof = endpoint({
  method: 'DELETE',
  path: '/api/proofs/:municipality',
  access: 'prover',
  summary: 'Remove that municipality with all that stands in it',
  params: ProofPath,
  success: 204,
  answer: Nothing,
});
