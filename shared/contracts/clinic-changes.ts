import { Type, type Static } from 'typebox';
import { Called, ClinicDayPlan, DayPath, DayPlan, PanelRoleName } from './clinic-days.ts';
import { Id, Instant, Version, Words } from './common.ts';
import { endpoint, planners } from './endpoint.ts';

const WithReason = Type.Object({
  version: Version,
  /**
   * For the residents who have booked, in every language of the municipality; not needed when nobody has, unless the change
   * waits, for somebody may book meanwhile.
   */
  reason: Words,
});

/** Without it, the change waits ten minutes, in which it can be taken back. */
const Now = Type.Optional(Type.Boolean());

export const unpublishClinicDay = endpoint({
  method: 'POST',
  path: '/api/staff/clinics/:clinicId/unpublication',
  access: planners,
  summary: 'Take a published day back to a draft; bookings are cancelled and everybody concerned is told',
  params: DayPath,
  body: WithReason,
  success: 200,
  answer: ClinicDayPlan,
  problems: [409, 412],
});

export const cancelClinicDay = endpoint({
  method: 'POST',
  path: '/api/staff/clinics/:clinicId/cancellation',
  access: planners,
  summary:
    'Cancel a day for good, after ten minutes or `now`; everybody concerned is told, room and people are free again. A draft is cancelled at once',
  params: DayPath,
  body: Type.Intersect([WithReason, Type.Object({ now: Now })]),
  success: 200,
  answer: ClinicDayPlan,
  problems: [409, 412],
});

export const moveClinicDay = endpoint({
  method: 'POST',
  path: '/api/staff/clinics/:clinicId/move',
  access: planners,
  summary:
    'Move a published day to another date or room, after ten minutes or `now`; each booking keeps its time of the day, everybody concerned is told',
  params: DayPath,
  body: Type.Intersect([
    WithReason,
    Type.Object({
      date: Type.String({ maxLength: 300 }),
      roomId: Id,
      /** The new date may be a holiday. */
      holidayConfirmed: Type.Boolean(),
      now: Now,
    }),
  ]),
  success: 200,
  answer: ClinicDayPlan,
  problems: [409, 412],
});

/** What a published day can change where it is: its hours, its free times and its texts. */
export const DayTimes = Type.Pick(DayPlan, [
  'start',
  'end',
  'slotMinutes',
  'changeoverMinutes',
  'breaks',
  'staffSlots',
  'walkInSlots',
  'closesAt',
  'staffSlotsOpenAt',
  'texts',
]);
export type DayTimes = Static<typeof DayTimes>;

const NewTimes = Type.Object({ version: Version, times: DayTimes });

export const TimesPreview = Type.Object({
  grid: ClinicDayPlan.allOf[1].properties.grid,
  /** Times that nobody has, before and after. */
  free: Type.Object({ before: Type.Integer(), after: Type.Integer() }),
  /** Visits that keep their time. */
  kept: Type.Integer(),
  /** Those of them that would lie where the clinic no longer is: each must be moved or cancelled first. */
  outside: Type.Array(
    Type.Object({
      bookingId: Id,
      name: Type.String(),
      phone: Type.Union([Type.String(), Type.Null()]),
      start: Instant,
    }),
  ),
  /** How many wait for a time of this day or of any: free ones are offered to them. */
  waiting: Type.Integer(),
  /** Who gets their invitation once more, because the day begins or ends at another time. */
  experts: Type.Array(Type.Object({ name: Type.String(), role: PanelRoleName })),
});
export type TimesPreview = Static<typeof TimesPreview>;

export const previewDayTimes = endpoint({
  method: 'PUT',
  path: '/api/staff/clinics/:clinicId/times/preview',
  access: planners,
  summary: 'What new times would do to a published day and who would be told; changes nothing',
  params: DayPath,
  body: NewTimes,
  success: 200,
  answer: TimesPreview,
  problems: [409, 412],
});

export const changeDayTimes = endpoint({
  method: 'PUT',
  path: '/api/staff/clinics/:clinicId/times',
  access: planners,
  summary:
    'Plan the free times of a published day anew; booked ones keep theirs. 409 while visits lie outside the new times',
  params: DayPath,
  body: NewTimes,
  success: 200,
  answer: ClinicDayPlan,
  problems: [409, 412],
});

export const undoClinicChange = endpoint({
  method: 'DELETE',
  path: '/api/staff/clinics/:clinicId/change',
  access: planners,
  summary: 'Take a waiting move or cancellation back; nobody hears of it',
  params: DayPath,
  query: Type.Object({ version: Version }),
  success: 200,
  answer: ClinicDayPlan,
  problems: [409, 412],
});

export const makeClinicChange = endpoint({
  method: 'POST',
  path: '/api/staff/clinics/:clinicId/change/completion',
  access: planners,
  summary: 'Do a waiting move or cancellation at once',
  params: DayPath,
  body: Type.Object({ version: Version }),
  success: 200,
  answer: ClinicDayPlan,
  problems: [409, 412],
});

const CallPath = Type.Object({ clinicId: Id, bookingId: Id });

const Sequence = Type.Object({
  /** As it stood in the list: a day that changes again must be told again. */
  sequence: Version,
});

export const markCalled = endpoint({
  method: 'PUT',
  path: '/api/staff/clinics/:clinicId/calls/:bookingId',
  access: planners,
  summary: 'Mark that a resident has been called about the change of their whole day',
  params: CallPath,
  body: Sequence,
  success: 200,
  answer: Called,
  problems: [412],
});

export const unmarkCalled = endpoint({
  method: 'DELETE',
  path: '/api/staff/clinics/:clinicId/calls/:bookingId',
  access: planners,
  summary: 'Take that mark back: they must still be called',
  params: CallPath,
  query: Sequence,
  success: 200,
  answer: Called,
  problems: [412],
});
