import { Type, type Static } from 'typebox';
import { Day, Id, Instant, LanguageCode, MunicipalityId, Words } from './common.ts';
import { deskStaff, endpoint } from './endpoint.ts';
import { conditions, FormerNote } from './notes.ts';

export const visitStatuses = [
  'booked',
  'arrived',
  'in_consultation',
  'done',
  'no_show',
  'cancelled',
] as const;
export const VisitStatus = Type.Enum([...visitStatuses]);
export type VisitStatus = Static<typeof VisitStatus>;

/** Where a visit can go now; `undo` leads one step back. */
export const VisitMark = Type.Union([
  Type.Literal('arrived'),
  Type.Literal('in_consultation'),
  Type.Literal('done'),
  Type.Literal('no_show'),
  Type.Literal('booked'),
]);
export type VisitMark = Static<typeof VisitMark>;

export const Visit = Type.Object({
  bookingId: Id,
  status: VisitStatus,
  /** The next mark first, for the one large button; the rest are ways back and aside. */
  next: Type.Array(VisitMark),
  undo: Type.Union([VisitMark, Type.Null()]),
  channel: Type.String(),
  /** Of somebody who came without a time: what the display in the hall calls them by. */
  number: Type.Union([Type.Integer(), Type.Null()]),
  relation: Type.String(),
  name: Type.String(),
  phone: Type.Union([Type.String(), Type.Null()]),
  language: LanguageCode,
  property: Type.Object({
    id: Id,
    identifier: Type.Union([Type.String(), Type.Null()]),
    address: Type.String(),
    village: Type.String(),
    confirmed: Type.Boolean(),
  }),
  /** What only the experts of the municipality see; null for everybody else. */
  inside: Type.Union([
    Type.Object({
      topics: Type.Array(Type.String()),
      question: Type.String(),
      systemYear: Type.Union([Type.Integer(), Type.Null()]),
      formerNotes: Type.Array(FormerNote),
      note: Type.Union([
        Type.Object({
          id: Id,
          status: Type.Union([Type.Literal('draft'), Type.Literal('signed')]),
          condition: Type.Enum([...conditions]),
          writtenBy: Type.String(),
          heldBack: Type.Boolean(),
          printedAt: Type.Union([Instant, Type.Null()]),
        }),
        Type.Null(),
      ]),
      canWrite: Type.Boolean(),
    }),
    Type.Null(),
  ]),
  /** There is no e-mail address: the note must be given on paper, and has not been. */
  needsPaper: Type.Boolean(),
});
export type Visit = Static<typeof Visit>;

export const DayBoard = Type.Object({
  clinic: Type.Object({
    id: Id,
    municipality: MunicipalityId,
    status: Type.String(),
    date: Day,
    start: Instant,
    end: Instant,
    timeZone: Type.String(),
    venue: Words,
    room: Words,
    desks: Type.Integer(),
  }),
  slots: Type.Array(
    Type.Object({
      id: Id,
      start: Instant,
      end: Instant,
      desk: Type.Integer(),
      share: Type.String(),
      closed: Type.Boolean(),
      visit: Type.Union([Visit, Type.Null()]),
    }),
  ),
});
export type DayBoard = Static<typeof DayBoard>;

export const seeDay = endpoint({
  method: 'GET',
  path: '/api/days/:clinicId',
  access: deskStaff,
  summary: 'The day board: every time in order, with who comes and how far the visit is',
  params: Type.Object({ clinicId: Id }),
  success: 200,
  answer: DayBoard,
});

export const markVisit = endpoint({
  method: 'PUT',
  path: '/api/visits/:bookingId/status',
  access: deskStaff,
  summary: 'Mark arrived, in consultation, done or no-show, or step back. 409 when somebody marked meanwhile',
  params: Type.Object({ bookingId: Id }),
  body: Type.Object({ from: VisitStatus, to: VisitMark }),
  success: 200,
  answer: Type.Object({
    status: VisitStatus,
    next: Type.Array(VisitMark),
    undo: Type.Union([VisitMark, Type.Null()]),
  }),
  problems: [409],
});
