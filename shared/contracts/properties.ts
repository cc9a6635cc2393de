import { Type, type Static } from 'typebox';
import { Day, Id, Instant, MunicipalityId } from './common.ts';
import { deskStaff, endpoint, experts } from './endpoint.ts';
import { conditions, NoteContent } from './notes.ts';

const Identifier = Type.Union([Type.String(), Type.Null()]);
const ConditionOrNone = Type.Union([Type.Enum([...conditions]), Type.Null()]);

export const PropertyLine = Type.Object({
  id: Id,
  municipality: MunicipalityId,
  identifier: Identifier,
  address: Type.String(),
  village: Type.String(),
  confirmed: Type.Boolean(),
  /** Day of the latest visit that was not cancelled, coming ones included. */
  lastVisit: Type.Union([Day, Type.Null()]),
});
export type PropertyLine = Static<typeof PropertyLine>;

export const listProperties = endpoint({
  method: 'GET',
  path: '/api/properties',
  access: deskStaff,
  summary: 'Properties by identifier, address or village; those that wait to be matched first',
  query: Type.Object({
    search: Type.Optional(Type.String({ maxLength: 100 })),
    /** true: only those that wait to be matched. */
    unconfirmed: Type.Optional(Type.Boolean()),
  }),
  success: 200,
  answer: Type.Object({ properties: Type.Array(PropertyLine), more: Type.Boolean() }),
});

/** One thing that happened on the property. */
export const TimelineEntry = Type.Object({
  at: Instant,
  kind: Type.Union([
    Type.Literal('visit'),
    Type.Literal('note_signed'),
    Type.Literal('addendum'),
    Type.Literal('matched'),
  ]),
  bookingId: Type.Union([Id, Type.Null()]),
  noteId: Type.Union([Id, Type.Null()]),
  clinicId: Type.Union([Id, Type.Null()]),
  /** The state of a visit. */
  status: Type.Union([Type.String(), Type.Null()]),
  who: Type.String(),
});

/** Next steps of the latest note: what was promised, by whom, by when. */
export const PropertyPage = Type.Object({
  id: Id,
  municipality: MunicipalityId,
  timeZone: Type.String(),
  identifier: Identifier,
  address: Type.String(),
  village: Type.String(),
  confirmed: Type.Boolean(),
  /** Other properties of the same village that it could be. */
  couldBe: Type.Array(PropertyLine),
  /** The worst condition of its systems by the latest signed note; null for those who may not read notes, or without one. */
  condition: ConditionOrNone,
  latest: Type.Union([
    Type.Object({
      noteId: Id,
      day: Day,
      signedBy: Type.String(),
      content: Type.Omit(NoteContent, ['inside', 'words']),
    }),
    Type.Null(),
  ]),
  timeline: Type.Array(TimelineEntry),
  actions: Type.Array(Type.Union([Type.Literal('confirm'), Type.Literal('read_notes')])),
});
export type PropertyPage = Static<typeof PropertyPage>;

const PropertyPath = Type.Object({ propertyId: Id });

export const getProperty = endpoint({
  method: 'GET',
  path: '/api/properties/:propertyId',
  access: deskStaff,
  summary: 'One property: its systems and what happened. Showing a note leaves a line in the access log',
  params: PropertyPath,
  success: 200,
  answer: PropertyPage,
});

export const confirmProperty = endpoint({
  method: 'POST',
  path: '/api/properties/:propertyId/confirmation',
  access: deskStaff,
  summary:
    'Confirm it as it is, or match it to an identifier; visits move to the property that already has that identifier',
  params: PropertyPath,
  body: Type.Object({ identifier: Type.String({ maxLength: 60 }) }),
  success: 200,
  answer: Type.Object({ propertyId: Id }),
  problems: [409],
});

/** Who read what of this property. */
export const listReads = endpoint({
  method: 'GET',
  path: '/api/properties/:propertyId/reads',
  access: experts,
  summary: 'Who looked at the notes of a property, the latest first',
  params: PropertyPath,
  success: 200,
  answer: Type.Object({
    reads: Type.Array(
      Type.Object({
        at: Instant,
        reader: Type.Union([Type.Literal('staff'), Type.Literal('resident')]),
        name: Type.Union([Type.String(), Type.Null()]),
        role: Type.Union([Type.String(), Type.Null()]),
        action: Type.String(),
      }),
    ),
  }),
});
