import { Type, type Static } from 'typebox';
import { Id, Instant, LanguageCode, MunicipalityId } from './common.ts';
import { endpoint } from './endpoint.ts';
import { RoleName } from './people.ts';

const Here = Type.Object({ municipality: MunicipalityId });
const PersonPath = Type.Object({ municipality: MunicipalityId, personId: Id });
const RolePath = Type.Object({ municipality: MunicipalityId, personId: Id, role: RoleName });

const Line = Type.String({ maxLength: 200 });

export const StaffPerson = Type.Object({
  id: Id,
  name: Type.String(),
  email: Type.String(),
  phone: Type.Union([Type.String(), Type.Null()]),
  language: LanguageCode,
  /** In this municipality. */
  roles: Type.Array(RoleName),
  isYou: Type.Boolean(),
  /** What the caller may do with this person now; buttons come from this list. */
  actions: Type.Array(
    Type.Union([
      Type.Literal('change'),
      Type.Literal('give_role'),
      Type.Literal('take_role'),
      Type.Literal('end'),
    ]),
  ),
});
export type StaffPerson = Static<typeof StaffPerson>;

const People = Type.Object({ people: Type.Array(StaffPerson) });

export const listPeople = endpoint({
  method: 'GET',
  path: '/api/admin/municipalities/:municipality/people',
  access: ['admin'],
  summary: 'Everybody with a role in the municipality',
  params: Here,
  success: 200,
  answer: People,
});

export const invitePerson = endpoint({
  method: 'POST',
  path: '/api/admin/municipalities/:municipality/people',
  access: ['admin'],
  summary:
    'Invite a person by mail, with their first roles; an address that is known elsewhere stays one person',
  params: Here,
  body: Type.Object({
    name: Line,
    email: Type.String({ maxLength: 320 }),
    phone: Line,
    language: LanguageCode,
    roles: Type.Array(RoleName, { maxItems: 6, uniqueItems: true }),
  }),
  success: 201,
  answer: StaffPerson,
});

export const changePerson = endpoint({
  method: 'PATCH',
  path: '/api/admin/municipalities/:municipality/people/:personId',
  access: ['admin'],
  summary: 'Change name, telephone or language of a person',
  params: PersonPath,
  body: Type.Object({ name: Line, phone: Line, language: LanguageCode }),
  success: 200,
  answer: StaffPerson,
});

export const giveRole = endpoint({
  method: 'PUT',
  path: '/api/admin/municipalities/:municipality/people/:personId/roles/:role',
  access: ['admin'],
  summary: 'Give a role; valid from the next request',
  params: RolePath,
  success: 200,
  answer: StaffPerson,
});

export const takeRole = endpoint({
  method: 'DELETE',
  path: '/api/admin/municipalities/:municipality/people/:personId/roles/:role',
  access: ['admin'],
  summary: 'Take a role away; the last admin of a municipality stays',
  params: RolePath,
  success: 200,
  answer: StaffPerson,
  problems: [409],
});

export const endPerson = endpoint({
  method: 'POST',
  path: '/api/admin/municipalities/:municipality/people/:personId/departure',
  access: ['admin'],
  summary:
    'A person leaves: no roles here, every session dead at once, their coming days ask for a substitute',
  params: PersonPath,
  success: 200,
  answer: Type.Object({
    /** Coming clinic days that now ask for a substitute. */
    daysToStaff: Type.Integer(),
  }),
  problems: [409],
});

export const AuditLine = Type.Object({
  id: Type.Integer(),
  at: Instant,
  /** When it was, in words of the caller's language and the municipality's zone. */
  atText: Type.String(),
  actor: Type.Union([
    Type.Literal('staff'),
    Type.Literal('holder'),
    Type.Literal('public'),
    Type.Literal('system'),
  ]),
  /** Name of the member of staff who did it; empty for others. */
  by: Type.String(),
  action: Type.String(),
  /** Id of the thing it was about. */
  subject: Type.Union([Type.String(), Type.Null()]),
  /** Name of the member of staff whom it was about; empty for other things. */
  about: Type.String(),
  details: Type.Record(Type.String(), Type.Unknown()),
});
export type AuditLine = Static<typeof AuditLine>;

export const listAuditLines = endpoint({
  method: 'GET',
  path: '/api/admin/municipalities/:municipality/audit-log',
  access: ['admin'],
  summary: 'Who changed what, the newest first, fifty at a time',
  params: Here,
  query: Type.Object({
    /** Only lines older than this one: `next` of the page before. */
    before: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })),
    personId: Type.Optional(Id),
  }),
  success: 200,
  answer: Type.Object({
    lines: Type.Array(AuditLine),
    next: Type.Union([Type.Integer(), Type.Null()]),
  }),
});
