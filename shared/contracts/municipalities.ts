import { Type, type Static } from 'typebox';
import { reminders } from '#shared/rules/reminders.ts';
import { LanguageCode, MunicipalityId, Words } from './common.ts';
import { endpoint } from './endpoint.ts';

export const Reminders = Type.Array(Type.Enum([...reminders]), { maxItems: 2, uniqueItems: true });

export const SmsDailyCents = Type.Integer({ minimum: 0, maximum: 1_000_000 });

export const Municipality = Type.Object({
  id: MunicipalityId,
  country: Type.Union([Type.Literal('FI'), Type.Literal('NO')]),
  timeZone: Type.String(),
  /** Those it must serve in, the main one first. */
  languages: Type.Array(LanguageCode),
  name: Words,
  phone: Type.String(),
  phoneHours: Words,
  email: Type.String(),
  /** The municipality's own words on its front page. */
  words: Words,
  /** How long before their visit holders are reminded. */
  reminders: Reminders,
  /** What the text messages of one day may cost, in euro cents; 0: none are sent. */
  smsDailyCents: SmsDailyCents,
});
export type Municipality = Static<typeof Municipality>;

export const ListedMunicipality = Type.Object({
  ...Municipality.properties,
  /** Whoever gives a mobile number and no e-mail address is told by text message. */
  sendsSms: Type.Boolean(),
});
export type ListedMunicipality = Static<typeof ListedMunicipality>;

export const listMunicipalities = endpoint({
  method: 'GET',
  path: '/api/municipalities',
  access: 'public',
  summary: 'The municipalities that hold clinic days here',
  success: 200,
  answer: Type.Object({ municipalities: Type.Array(ListedMunicipality) }),
});

export const Recognised = Type.Object({
  /** Code of a municipality that holds clinic days here. */
  here: Type.Union([MunicipalityId, Type.Null()]),
  /** One of Finland's municipalities that does not, with its official names. */
  elsewhere: Type.Union([Type.Object({ id: MunicipalityId, name: Words }), Type.Null()]),
});
export type Recognised = Static<typeof Recognised>;

export const recogniseMunicipality = endpoint({
  method: 'GET',
  path: '/api/municipality-names',
  access: 'public',
  summary: 'Which municipality a typed name or code means, among those here and all of Finland',
  query: Type.Object({ typed: Type.String({ maxLength: 100 }) }),
  success: 200,
  answer: Recognised,
});
