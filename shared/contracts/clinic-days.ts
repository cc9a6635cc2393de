import { Type, type Static } from 'typebox';
import { panelRoles } from '#shared/rules/publishing.ts';
import { HeardFrom } from './bookings.ts';
import { Day, Id, Instant, LanguageCode, MunicipalityId, Version, Words } from './common.ts';
import { allStaff, endpoint, planners } from './endpoint.ts';

const Line = Type.String({ maxLength: 300 });
/** `2027-01` */
const Month = Type.String({ pattern: '^2\\d{3}-(0[1-9]|1[0-2])$' });
const Reason = Type.Union([Line, Type.Null()]);
export const PanelRoleName = Type.Enum([...panelRoles]);
const Status = Type.Union([
  Type.Literal('draft'),
  Type.Literal('published'),
  Type.Literal('held'),
  Type.Literal('closed'),
  Type.Literal('cancelled'),
]);
export type ClinicStatus = Static<typeof Status>;

const DayText = Type.Partial(
  Type.Object({ bring: Type.String({ maxLength: 4000 }), words: Type.String({ maxLength: 4000 }) }),
);
const DayTexts = Type.Partial(Type.Object({ fi: DayText, sv: DayText, en: DayText, nb: DayText }));
export type DayTexts = Static<typeof DayTexts>;

/** A moment on the municipality's wall, as input fields give it. */
const WallMoment = Type.Object({ date: Line, time: Line });

/** Who sits where at the table: a person, or the reason why nobody does. */
const Seat = Type.Object({
  desk: Type.Integer({ minimum: 1, maximum: 10 }),
  role: PanelRoleName,
  personId: Type.Union([Id, Type.Null()]),
  missingReason: Reason,
  /** Why this person sits in a further role. */
  doubleRoleReason: Reason,
});
export type Seat = Static<typeof Seat>;
const Seats = Type.Array(Seat, { maxItems: 30 });

/** What the coordinator types. Anything is taken here; the rules answer in plain words. Lengths in minutes. */
export const DayPlan = Type.Object({
  roomId: Id,
  date: Line,
  start: Line,
  end: Line,
  slotMinutes: Type.Integer(),
  changeoverMinutes: Type.Integer(),
  breaks: Type.Array(Type.Object({ start: Line, end: Line }), { maxItems: 10 }),
  desks: Type.Integer(),
  /** How many times are kept for bookings by telephone, and for people without a booking. */
  staffSlots: Type.Integer(),
  walkInSlots: Type.Integer(),
  /** When booking on the web ends; null: noon of the day before. */
  closesAt: Type.Union([WallMoment, Type.Null()]),
  /** When unused telephone times open for the web; null: never. */
  staffSlotsOpenAt: Type.Union([WallMoment, Type.Null()]),
  texts: DayTexts,
  holidayConfirmed: Type.Boolean(),
});
export type DayPlan = Static<typeof DayPlan>;

/**
 * What became of an invitation. `none`: there is no mail; `waiting`: it has not left; `failed`: it could not; `sent`: the relay
 * has it; `delivered`, `bounced`: reported; `counter`: they ask for another time; `out_of_date`: they answered a former state.
 */
export const inviteStates = [
  'none',
  'waiting',
  'failed',
  'sent',
  'delivered',
  'bounced',
  'accepted',
  'tentative',
  'declined',
  'counter',
  'out_of_date',
] as const;
export const InviteState = Type.Enum([...inviteStates]);
export type InviteState = Static<typeof InviteState>;

const Action = Type.Union([
  Type.Literal('change'),
  Type.Literal('staff'),
  Type.Literal('publish'),
  Type.Literal('unpublish'),
  Type.Literal('cancel'),
  Type.Literal('move'),
  /** Change the hours, free times and texts of a published day. */
  Type.Literal('retime'),
  /** Take a waiting move or cancellation back, or do it at once. */
  Type.Literal('settle'),
  Type.Literal('copy'),
]);
export type DayAction = Static<typeof Action>;

export const ClinicDay = Type.Object({
  id: Id,
  municipality: MunicipalityId,
  status: Status,
  date: Day,
  start: Instant,
  end: Instant,
  timeZone: Type.String(),
  venue: Type.Object({ name: Words, room: Words, address: Type.String(), village: Type.String() }),
  desks: Type.Integer(),
  /** Roles without a person and without a reason, and people who have left. */
  openSeats: Type.Integer(),
  /** Somebody at the table has left, or declines. */
  needsSubstitute: Type.Boolean(),
  slots: Type.Object({
    all: Type.Integer(),
    booked: Type.Integer(),
    /** Neither booked nor out of use, for whomever they are kept. */
    unbooked: Type.Integer(),
    /** Those that the web can take right now. */
    free: Type.Integer(),
    /** How many people wait for this very day; those who take any day are not among them. */
    waiting: Type.Integer(),
  }),
  /** How many of those at the table have answered their invitation; null where nobody was invited or no answers are read. */
  answers: Type.Union([Type.Object({ given: Type.Integer(), of: Type.Integer() }), Type.Null()]),
  /** A move or cancellation of the whole day waits. */
  changeWaits: Type.Boolean(),
  /** What the caller may do with the day now; buttons come from this list. */
  actions: Type.Array(Action),
});
export type ClinicDay = Static<typeof ClinicDay>;

/** One thing that stands between a draft and its publishing; shared/rules/publishing.ts says what each code carries. */
const Obstacle = Type.Object({
  code: Type.Union([
    Type.Literal('role_unstaffed'),
    Type.Literal('person_in_two_roles'),
    Type.Literal('language_missing'),
    Type.Literal('holiday_unconfirmed'),
    Type.Literal('no_slots'),
  ]),
  desk: Type.Optional(Type.Integer()),
  role: Type.Optional(PanelRoleName),
  roles: Type.Optional(Type.Array(PanelRoleName)),
  /** The person in two roles. */
  person: Type.Optional(Type.String()),
  language: Type.Optional(LanguageCode),
  field: Type.Optional(Type.Union([Type.Literal('bring'), Type.Literal('words')])),
  /** The holiday. */
  name: Type.Optional(Words),
});
export type Obstacle = Static<typeof Obstacle>;

/** Somebody with a booking on the day, and how they are told: `call` when no message reaches them. */
const Holder = Type.Object({
  bookingId: Id,
  name: Type.String(),
  start: Instant,
  how: Type.Enum(['mail', 'sms', 'call']),
  /** Their confirmation is a letter. */
  onPaper: Type.Boolean(),
  phone: Type.Union([Type.String(), Type.Null()]),
});

export const Called = Type.Object({
  /** Of the change that the call is about; sent along with the mark. */
  sequence: Type.Integer(),
  called: Type.Union([Type.Object({ at: Instant, by: Type.String() }), Type.Null()]),
});
export type Called = Static<typeof Called>;

/**
 * Why somebody must be called. `no_way`: no message reaches them; `not_delivered`: theirs was given up or came back;
 * `taken_back`: they were called about a change that was taken back since.
 */
const WhyCall = Type.Enum(['no_way', 'not_delivered', 'taken_back']);
export type WhyCall = Static<typeof WhyCall>;

/** A move or cancellation of the whole day that nobody has been told of yet. */
const WaitingChange = Type.Object({
  kind: Type.Union([Type.Literal('move'), Type.Literal('cancel')]),
  /** When it is done unless somebody takes it back. */
  due: Instant,
  askedBy: Type.String(),
  /** Where a move leads. */
  to: Type.Union([Type.Object({ date: Day, venue: Words, room: Words }), Type.Null()]),
  /** Why it could not be done when it was due, as when the room had been taken meanwhile; staff decide how it goes on. */
  refused: Type.Union([Words, Type.Null()]),
});

export const ClinicDayPlan = Type.Intersect([
  ClinicDay,
  Type.Object({
    /** Sent back with every change, so that nobody overwrites what another has just saved. */
    version: Type.Integer(),
    seats: Type.Array(
      Type.Object({
        desk: Type.Integer(),
        role: PanelRoleName,
        personId: Type.Union([Id, Type.Null()]),
        /** Null while nobody sits here. */
        name: Type.Union([Type.String(), Type.Null()]),
        missingReason: Reason,
        doubleRoleReason: Reason,
        /** The person has left, or declines; the seat waits for another. */
        needsSubstitute: Type.Boolean(),
        invite: InviteState,
      }),
    ),
    plan: DayPlan,
    /** The municipality's: the texts must stand in each. */
    languages: Type.Array(LanguageCode),
    grid: Type.Array(
      Type.Object({
        desk: Type.Integer(),
        start: Instant,
        end: Instant,
        share: Type.Union([Type.Literal('web'), Type.Literal('staff'), Type.Literal('walk_in')]),
        booked: Type.Boolean(),
      }),
    ),
    obstacles: Type.Array(Obstacle),
    cancelReason: Type.Union([Words, Type.Null()]),
    /** Whom the next step would tell; null for staff who plan nothing here. */
    tells: Type.Union([
      Type.Object({
        experts: Type.Array(Type.Object({ name: Type.String(), role: PanelRoleName })),
        /** `invite`: how far the calendar entry of their booking has come. */
        holders: Type.Array(Type.Intersect([Holder, Type.Object({ invite: InviteState })])),
        /** How many of those who wait for the day get a message, and how many must be called. */
        waiting: Type.Object({ written: Type.Integer(), called: Type.Integer() }),
      }),
      Type.Null(),
    ]),
    change: Type.Union([WaitingChange, Type.Null()]),
    /** Residents whom somebody must call about the change of the whole day that waits, or about the last one; those still to call first. */
    toCall: Type.Array(Type.Intersect([Holder, Called, Type.Object({ why: WhyCall })])),
    /** How many who waited for the day must still be called about its move or cancellation. */
    untoldWaiting: Type.Integer(),
    /** How far the messages about the last change of the whole day have come; null when there was none. */
    told: Type.Union([
      Type.Object({
        about: Type.Enum(['move', 'cancel', 'unpublish']),
        all: Type.Integer(),
        sent: Type.Integer(),
        /** Those that came back too. */
        failed: Type.Integer(),
      }),
      Type.Null(),
    ]),
  }),
]);
export type ClinicDayPlan = Static<typeof ClinicDayPlan>;

const Here = Type.Object({ municipality: MunicipalityId });
export const DayPath = Type.Object({ clinicId: Id });

export const listClinicDays = endpoint({
  method: 'GET',
  path: '/api/staff/clinics',
  access: allStaff,
  summary: 'Clinic days of the caller’s municipalities, coming ones in order, past ones the latest first',
  query: Type.Object({
    municipality: Type.Optional(MunicipalityId),
    time: Type.Optional(Type.Union([Type.Literal('coming'), Type.Literal('past')])),
    status: Type.Optional(Status),
  }),
  success: 200,
  answer: Type.Object({ days: Type.Array(ClinicDay) }),
});

export const getClinicMonth = endpoint({
  method: 'GET',
  path: '/api/staff/clinic-month',
  access: allStaff,
  summary:
    'The clinic days of a month in the caller’s municipalities, past and coming, and the holidays there; of this month when none is named',
  query: Type.Object({ month: Type.Optional(Month), municipality: Type.Optional(MunicipalityId) }),
  success: 200,
  answer: Type.Object({
    month: Month,
    days: Type.Array(ClinicDay),
    holidays: Type.Array(Type.Object({ date: Day, name: Words })),
    /** How the residents of these days heard of the clinic, the most frequent way first. */
    heard: Type.Array(Type.Object({ way: HeardFrom, count: Type.Integer() })),
  }),
});

export const getClinicDay = endpoint({
  method: 'GET',
  path: '/api/staff/clinics/:clinicId',
  access: allStaff,
  summary: 'One clinic day with its plan, what keeps it from being published, and whom a change would tell',
  params: DayPath,
  success: 200,
  answer: ClinicDayPlan,
});

/** When a person or a room is taken; `place` and `status` only where the caller may know the other day. */
const Taken = Type.Object({
  start: Instant,
  end: Instant,
  place: Type.Union([Words, Type.Null()]),
  status: Type.Union([Status, Type.Null()]),
  /** Only their own calendar says so: worth asking about, but in nobody’s way. */
  ownCalendar: Type.Boolean(),
});
export type Taken = Static<typeof Taken>;

export const Availability = Type.Object({
  /** The time has begun already. */
  past: Type.Boolean(),
  holiday: Type.Union([Words, Type.Null()]),
  people: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      roles: Type.Array(PanelRoleName),
      taken: Type.Array(Taken),
    }),
  ),
  rooms: Type.Array(Type.Object({ id: Id, taken: Type.Array(Taken) })),
});
export type Availability = Static<typeof Availability>;

export const getAvailability = endpoint({
  method: 'GET',
  path: '/api/staff/municipalities/:municipality/availability',
  access: planners,
  summary: 'Who can sit in which role, and who and which room is taken at a time; a holiday of that day',
  params: Here,
  query: Type.Object({
    date: Line,
    start: Line,
    end: Line,
    /** The day that is being planned itself takes nobody's time. */
    except: Type.Optional(Id),
  }),
  success: 200,
  answer: Availability,
});

export const draftClinicDay = endpoint({
  method: 'POST',
  path: '/api/staff/municipalities/:municipality/clinics',
  access: planners,
  summary: 'Save a new day as a draft, with its times. A draft already keeps its room and its people',
  params: Here,
  body: Type.Object({ plan: DayPlan, seats: Seats }),
  success: 201,
  answer: ClinicDayPlan,
  problems: [409],
});

export const copyClinicDay = endpoint({
  method: 'POST',
  path: '/api/staff/clinics/:clinicId/copies',
  access: planners,
  summary: 'Save a day on other dates as drafts, with its times, texts and people: all of them or none',
  params: DayPath,
  body: Type.Object({
    copies: Type.Array(
      Type.Object({
        date: Line,
        roomId: Id,
        /** Those of the day's people who do not come along; their seats stay open. */
        without: Type.Array(Id, { maxItems: 30 }),
      }),
      { minItems: 1, maxItems: 30 },
    ),
  }),
  success: 201,
  answer: Type.Object({ days: Type.Array(ClinicDay) }),
  problems: [409],
});

export const changeClinicDay = endpoint({
  method: 'PUT',
  path: '/api/staff/clinics/:clinicId',
  access: planners,
  summary: 'Change a draft; its times follow the plan',
  params: DayPath,
  body: Type.Object({ version: Version, plan: DayPlan, seats: Seats }),
  success: 200,
  answer: ClinicDayPlan,
  problems: [409, 412],
});

export const staffClinicDay = endpoint({
  method: 'PUT',
  path: '/api/staff/clinics/:clinicId/staffing',
  access: planners,
  summary: 'Change who sits where, on a published day too: who leaves and who comes is told',
  params: DayPath,
  body: Type.Object({ version: Version, seats: Seats }),
  success: 200,
  answer: ClinicDayPlan,
  problems: [409, 412],
});

export const publishClinicDay = endpoint({
  method: 'POST',
  path: '/api/staff/clinics/:clinicId/publication',
  access: planners,
  summary: 'Publish a draft: residents can book, each expert gets an invitation',
  params: DayPath,
  body: Type.Object({ version: Version }),
  success: 200,
  answer: ClinicDayPlan,
  problems: [409, 412],
});
