import { Type, type Static } from 'typebox';
import { languages } from '#shared/text/language.ts';

export const Id = Type.String({ format: 'uuid' });
/** ISO 8601 ending in Z. */
export const Instant = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z$' });
/** Local calendar day in the municipality's zone, YYYY-MM-DD. */
export const Day = Type.String({ format: 'date' });
/** Clock time of the day, HH:MM. */
export const ClockTime = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });
export const MunicipalityId = Type.String({ pattern: '^\\d{3,4}$' });
/** The secret of a private link. */
export const Secret = Type.String({ minLength: 20, maxLength: 100, pattern: '^[A-Za-z0-9_-]+$' });
export const LanguageCode = Type.Enum([...languages]);

/** Counts the changes of a thing, so that nobody overwrites what another has just saved; an `integer` in the database. */
export const Version = Type.Integer({ minimum: 0, maximum: 2_147_483_647 });

/** The same words in some of the four languages. */
export const Words = Type.Partial(
  Type.Object({
    fi: Type.String({ maxLength: 4000 }),
    sv: Type.String({ maxLength: 4000 }),
    en: Type.String({ maxLength: 4000 }),
    nb: Type.String({ maxLength: 4000 }),
  }),
);
export type Words = Static<typeof Words>;

/** How somebody is told what concerns them; null: by people only, on the telephone or on paper. */
export const ReachedBy = Type.Union([Type.Literal('mail'), Type.Literal('sms'), Type.Null()]);

export const Nothing = Type.Null();
