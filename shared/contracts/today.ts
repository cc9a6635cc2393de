import { Type, type Static } from 'typebox';
import { Day, Id, Instant, MunicipalityId, Words } from './common.ts';
import { allStaff, endpoint } from './endpoint.ts';

const ClinicLine = Type.Object({
  clinicId: Id,
  municipality: MunicipalityId,
  municipalityName: Words,
  date: Day,
  start: Instant,
  end: Instant,
  timeZone: Type.String(),
  venue: Words,
  status: Type.String(),
  booked: Type.Integer(),
});

export const Today = Type.Object({
  /** Days where the caller sits, today's first. */
  days: Type.Array(Type.Intersect([ClinicLine, Type.Object({ role: Type.String() })])),
  /** Coming days of the caller's municipalities where they do not sit. */
  otherDays: Type.Array(ClinicLine),
  /** The caller's own notes that are not signed. */
  drafts: Type.Array(
    Type.Object({
      bookingId: Id,
      clinicId: Id,
      day: Day,
      timeZone: Type.String(),
      name: Type.String(),
      property: Type.String(),
      writtenAt: Instant,
    }),
  ),
  /** Seats that ask for a substitute; for those who plan days. */
  substitutes: Type.Array(
    Type.Intersect([
      ClinicLine,
      Type.Object({
        role: Type.String(),
        name: Type.String(),
        /** They declined the invitation; else they no longer work here. */
        declined: Type.Boolean(),
        /** Who has the role and is free then. */
        free: Type.Array(Type.String()),
      }),
    ]),
  ),
  /** Moves and cancellations of whole days that could not be done when they were due; for those who plan days. */
  refusedChanges: Type.Array(ClinicLine),
  /** Days that were moved or ended as a whole, and how many of their residents must still be called; for those who plan days. */
  changedDays: Type.Array(Type.Intersect([ClinicLine, Type.Object({ calls: Type.Integer() })])),
  /** Times that came free and about which somebody must be called now; for those who sit at the desk. */
  callsToMake: Type.Integer(),
  /** Letters that nobody has printed and posted; for those who sit at the desk. */
  lettersToPrint: Type.Integer(),
  /** Mails that did not leave; for those who see messages. */
  failedMessages: Type.Integer(),
  /** Mails that came in and that somebody must read; for those who see messages. */
  repliesToRead: Type.Integer(),
  /** Properties known by address only. */
  unconfirmed: Type.Integer(),
});
export type Today = Static<typeof Today>;

export const seeToday = endpoint({
  method: 'GET',
  path: '/api/today',
  access: allStaff,
  summary: 'What waits for the caller: days, drafts, substitutes, mails that failed',
  success: 200,
  answer: Today,
});
