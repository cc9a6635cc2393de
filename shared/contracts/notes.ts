import { Type, type Static } from 'typebox';
import { Day, Id, Instant, LanguageCode, MunicipalityId, ReachedBy, Version } from './common.ts';
import { endpoint, experts } from './endpoint.ts';

/** Codes of an assessment; their words are in shared/text/<language>/notes.ts. */
export const conditions = ['GREEN', 'YELLOW', 'RED', 'NOT_ASSESSED'] as const;
export const areas = ['SHORE_100', 'GROUNDWATER', 'BOTH', 'OUTSIDE', 'UNCLEAR'] as const;
export const bases = ['OWNER', 'PAPERS', 'MAP', 'PHOTO', 'VISIT'] as const;
export const uses = ['PERMANENT', 'LEISURE', 'LEISURE_ALL_YEAR', 'OTHER'] as const;
export const answers = ['YES', 'NO', 'NOT_ASKED'] as const;
export const drinkingWaters = [
  'DUG_WELL',
  'DRILLED_WELL',
  'COOPERATIVE',
  'WATERWORKS',
  'CARRIED',
  'LAKE',
] as const;
export const toilets = ['WC', 'DRY', 'COMPOST', 'LOW_FLUSH', 'NONE'] as const;
export const equipment = ['SHOWER', 'DISHWASHER', 'WASHING_MACHINE'] as const;
export const statuses = ['AGE_EXEMPT', 'MINOR_WATER', 'IN_NETWORK'] as const;
export const papers = ['REPORT', 'INSTRUCTIONS', 'PLAN', 'PERMIT', 'EXEMPTION'] as const;
export const waterKinds = ['ALL', 'TOILET', 'GREY', 'SAUNA'] as const;
export const pretreatments = ['NONE', 'ONE_PART', 'TWO_PART', 'THREE_PART'] as const;
export const treatments = [
  'NONE',
  'INFILTRATION',
  'SAND_FILTER',
  'SMALL_PLANT',
  'BATCH_PLANT',
  'SEALED_TANK',
  'GREY_FILTER',
  'SOAKAWAY',
] as const;
export const fittings = ['PHOSPHORUS', 'ALARM', 'SAMPLING_WELL'] as const;
export const discharges = ['DITCH', 'TERRAIN', 'SOIL', 'WATER_BODY', 'NOWHERE'] as const;
export const distanceKinds = [
  'ownWell',
  'neighbourWell',
  'waterBody',
  'boundary',
  'groundwater',
  'road',
] as const;
export const defects = [
  'TEES_MISSING',
  'LID_LOOSE',
  'RAINWATER',
  'CLOGGED',
  'OVERFLOW',
  'SMELL',
  'NO_ALARM',
  'TOO_NEAR_WELL',
  'TANK_BROKEN',
] as const;
export const actions = [
  'NONE',
  'MAKE_REPORT',
  'EMPTY_SLUDGE',
  'MINOR_REPAIR',
  'RENEW',
  'HIRE_DESIGNER',
  'APPLY_PERMIT',
  'APPLY_EXEMPTION',
  'RENEW_EXEMPTION',
  'CONNECT_SEWER',
  'CHECK_MAP',
  'SITE_VISIT',
  'TEST_WELL',
  'REFER',
] as const;
export const annexes = ['3A', '3B', '3C', '3D'] as const;
export const doers = ['RESIDENT', 'ENVIRONMENT', 'BUILDING', 'PROJECT', 'UTILITY', 'HEALTH'] as const;

export type Condition = (typeof conditions)[number];

const one = <const T extends readonly string[]>(codes: T) => Type.Unsafe<T[number]>(Type.Enum([...codes]));
const several = <const T extends readonly string[]>(codes: T) =>
  Type.Array(one(codes), { maxItems: codes.length, uniqueItems: true });
const Line = Type.String({ maxLength: 200 });
const Long = Type.String({ maxLength: 8000 });
const Year = Type.Integer({ minimum: 1850, maximum: 2100 });
const Metres = Type.Number({ minimum: 0, maximum: 20_000 });

/** One wastewater system: one for each place of discharge. Everything may be missing while it is being written. */
export const NoteSystem = Type.Object(
  {
    /** Whose water: house, sauna. */
    building: Line,
    builtYear: Type.Optional(Year),
    waters: Type.Optional(one(waterKinds)),
    pretreatment: Type.Optional(one(pretreatments)),
    tankCubicMetres: Type.Optional(Type.Number({ minimum: 0, maximum: 1000 })),
    treatment: Type.Optional(one(treatments)),
    fittings: Type.Optional(several(fittings)),
    model: Type.Optional(Line),
    discharge: Type.Optional(one(discharges)),
    neighbourConsent: Type.Optional(one(answers)),
    distances: Type.Optional(
      Type.Partial(
        Type.Object(
          {
            ownWell: Metres,
            neighbourWell: Metres,
            waterBody: Metres,
            boundary: Metres,
            groundwater: Metres,
            road: Metres,
          },
          { additionalProperties: false },
        ),
      ),
    ),
    sludgeMonths: Type.Optional(Type.Integer({ minimum: 0, maximum: 240 })),
    sludgeEmptied: Type.Optional(Line),
    sludgeCarrier: Type.Optional(Line),
    condition: Type.Optional(one(conditions)),
    basis: Type.Optional(several(bases)),
    defects: Type.Optional(several(defects)),
    actions: Type.Optional(several(actions)),
    annexes: Type.Optional(several(annexes)),
  },
  { additionalProperties: false },
);
export type NoteSystem = Static<typeof NoteSystem>;

export const NextStep = Type.Object(
  {
    what: Type.String({ maxLength: 500 }),
    who: Type.Optional(one(doers)),
    /** A day, or in words what it hangs on ("when the house is renovated"). */
    by: Type.Optional(Type.Union([Day, Type.Literal('')])),
    byWords: Type.Optional(Line),
  },
  { additionalProperties: false },
);
export type NextStep = Static<typeof NextStep>;

export const NoteContent = Type.Object(
  {
    use: Type.Optional(one(uses)),
    residents: Type.Optional(Type.Integer({ minimum: 0, maximum: 200 })),
    houseYear: Type.Optional(Year),
    permitYear: Type.Optional(Year),
    /** Holder and permanent residents born before 9.3.1943; the answer is kept, never a date of birth. */
    bornBefore1943: Type.Optional(one(answers)),
    water: Type.Optional(several(drinkingWaters)),
    wellTestedYear: Type.Optional(Year),
    toilets: Type.Optional(several(toilets)),
    equipment: Type.Optional(several(equipment)),
    area: Type.Optional(one(areas)),
    statuses: Type.Optional(several(statuses)),
    papers: Type.Optional(several(papers)),
    exemptionEnds: Type.Optional(Type.Union([Day, Type.Literal('')])),
    systems: Type.Array(NoteSystem, { maxItems: 12 }),
    /** What the resident reads. */
    words: Long,
    nextSteps: Type.Array(NextStep, { maxItems: 12 }),
    leaflets: Type.Optional(Type.Array(Line, { maxItems: 12 })),
    /** What stays inside. */
    inside: Long,
  },
  { additionalProperties: false },
);
export type NoteContent = Static<typeof NoteContent>;

const Writer = Type.Object({ id: Id, name: Type.String() });

export const Addendum = Type.Object({
  id: Id,
  reason: Type.String(),
  words: Type.String(),
  writtenBy: Type.String(),
  writtenAt: Instant,
});

/** Other notes of the property, the latest visit first. */
export const FormerNote = Type.Object({
  id: Id,
  bookingId: Id,
  day: Day,
  signedBy: Type.String(),
  condition: one(conditions),
});
export type FormerNote = Static<typeof FormerNote>;

export const NoteAction = Type.Union([
  Type.Literal('write'),
  Type.Literal('sign'),
  Type.Literal('add'),
  Type.Literal('release'),
  Type.Literal('print'),
]);

export const Note = Type.Object({
  /** null until the first word has been saved. */
  id: Type.Union([Id, Type.Null()]),
  status: Type.Union([Type.Literal('draft'), Type.Literal('signed')]),
  /** Rises with every save; 0 before the first. */
  version: Type.Integer(),
  content: NoteContent,
  writtenBy: Type.Union([Writer, Type.Null()]),
  writtenAt: Type.Union([Instant, Type.Null()]),
  signedBy: Type.Union([Writer, Type.Null()]),
  signedAt: Type.Union([Instant, Type.Null()]),
  /** Why it was held back at signing; stays when it is released. */
  heldBackReason: Type.Union([Type.String(), Type.Null()]),
  /** Given to the resident after it was held back. */
  released: Type.Union([Type.Object({ at: Instant, by: Writer, reason: Type.String() }), Type.Null()]),
  printedAt: Type.Union([Instant, Type.Null()]),
  addenda: Type.Array(Addendum),
  actions: Type.Array(NoteAction),
  visit: Type.Object({
    bookingId: Id,
    clinicId: Id,
    municipality: MunicipalityId,
    day: Day,
    start: Instant,
    timeZone: Type.String(),
    status: Type.String(),
    name: Type.String(),
    question: Type.String(),
    systemYear: Type.Union([Type.Integer(), Type.Null()]),
    topics: Type.Array(Type.String()),
    /** The resident's own: the words to them are written in it. */
    language: LanguageCode,
    /** How they are told of the note; null: it is given on paper. */
    reachedBy: ReachedBy,
  }),
  property: Type.Object({
    id: Id,
    identifier: Type.Union([Type.String(), Type.Null()]),
    address: Type.String(),
    village: Type.String(),
  }),
  formerNotes: Type.Array(FormerNote),
});
export type Note = Static<typeof Note>;

const VisitPath = Type.Object({ bookingId: Id });
const NotePath = Type.Object({ noteId: Id });

export const openNote = endpoint({
  method: 'GET',
  path: '/api/visits/:bookingId/note',
  access: experts,
  summary: 'The note of a visit, or an empty one to begin with. Reading one leaves a line in the access log',
  params: VisitPath,
  success: 200,
  answer: Note,
});

export const saveNote = endpoint({
  method: 'PUT',
  path: '/api/visits/:bookingId/note',
  access: experts,
  summary:
    'Keep a draft as it is typed. 412 when somebody saved meanwhile, with theirs in `current`; nothing is overwritten',
  params: VisitPath,
  body: Type.Object({
    /** The version that was read; 0 for the first save. */
    version: Version,
    content: NoteContent,
  }),
  success: 200,
  answer: Type.Object({ id: Id, version: Type.Integer(), writtenAt: Instant }),
  problems: [409, 412],
});

/** Member `current` of the 412. */
export const OtherDraft = Type.Object({
  version: Type.Integer(),
  content: NoteContent,
  writtenBy: Type.String(),
  writtenAt: Instant,
});
export type OtherDraft = Static<typeof OtherDraft>;

export const getNote = endpoint({
  method: 'GET',
  path: '/api/notes/:noteId',
  access: experts,
  summary: 'One note, both halves. Leaves a line in the access log',
  params: NotePath,
  success: 200,
  answer: Note,
});

export const signNote = endpoint({
  method: 'POST',
  path: '/api/notes/:noteId/signature',
  access: experts,
  summary:
    'Sign: locks the note and tells the resident that it can be read, unless it is held back with a reason',
  params: NotePath,
  body: Type.Object({
    version: Version,
    heldBackReason: Type.Optional(Type.String({ maxLength: 2000 })),
    holdBack: Type.Optional(Type.Boolean()),
  }),
  success: 200,
  answer: Note,
  problems: [409, 412],
});

export const releaseNote = endpoint({
  method: 'POST',
  path: '/api/notes/:noteId/release',
  access: experts,
  summary:
    'Give a held-back note to the resident after all, with the reason, and tell them that it can be read',
  params: NotePath,
  body: Type.Object({ reason: Type.String({ maxLength: 2000 }) }),
  success: 200,
  answer: Note,
  problems: [409],
});

export const addToNote = endpoint({
  method: 'POST',
  path: '/api/notes/:noteId/addenda',
  access: experts,
  summary: 'Add to a signed note, with the reason. The resident reads it with the note',
  params: NotePath,
  body: Type.Object({
    reason: Type.String({ maxLength: 1000 }),
    words: Type.String({ maxLength: 8000 }),
  }),
  success: 201,
  answer: Note,
  problems: [409],
});

export const printNote = endpoint({
  method: 'GET',
  path: '/api/notes/:noteId/letter.pdf',
  access: experts,
  summary: 'The half of a signed note that the resident reads, as an accessible PDF (PDF/UA-1) for paper',
  params: NotePath,
  success: 200,
  answer: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' }),
  problems: [409],
});

const Printed = Type.Object({ printedAt: Type.Union([Instant, Type.Null()]) });

export const markHandedOver = endpoint({
  method: 'PUT',
  path: '/api/notes/:noteId/paper',
  access: experts,
  summary: 'The printed note was handed over to the resident',
  params: NotePath,
  body: Type.Object({ handedOver: Type.Boolean() }),
  success: 200,
  answer: Printed,
  problems: [409],
});
