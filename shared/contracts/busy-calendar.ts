import { Type, type Static } from 'typebox';
import { Instant, Nothing } from './common.ts';
import { endpoint, experts } from './endpoint.ts';

/** Why a calendar could not be fetched or read. */
export const busyFailures = [
  'unreachable',
  'refused',
  'too_large',
  'too_slow',
  'not_a_calendar',
  'private_address',
  'too_many',
] as const;
export type BusyFailure = (typeof busyFailures)[number];

/** One’s own calendar as far as it is told; its address opens all of it, and is never answered. */
const BusyCalendar = Type.Object({
  calendar: Type.Union([
    Type.Null(),
    Type.Object({
      host: Type.String(),
      /** When it was last read; null until then. The busy times are of that moment. */
      fetchedAt: Type.Union([Instant, Type.Null()]),
      /** Of the last try, and since when no try has succeeded; null while it can be read. */
      failure: Type.Union([Type.Enum([...busyFailures]), Type.Null()]),
      failingSince: Type.Union([Instant, Type.Null()]),
      /** Where times without a zone are meant: a municipality’s of the caller. */
      timeZone: Type.String(),
    }),
  ]),
});
export type BusyCalendar = Static<typeof BusyCalendar>['calendar'];

export const seeBusyCalendar = endpoint({
  method: 'GET',
  path: '/api/me/busy-calendar',
  access: experts,
  summary: 'The calendar of one’s own from which planning learns when one is taken',
  success: 200,
  answer: BusyCalendar,
});

export const registerBusyCalendar = endpoint({
  method: 'PUT',
  path: '/api/me/busy-calendar',
  access: experts,
  summary:
    'Name one’s own calendar (iCalendar over https) instead of an earlier one; it is fetched soon after. Only busy times are kept',
  body: Type.Object({ address: Type.String({ maxLength: 2000 }) }),
  success: 200,
  answer: BusyCalendar,
});

export const removeBusyCalendar = endpoint({
  method: 'DELETE',
  path: '/api/me/busy-calendar',
  access: experts,
  summary: 'Forget one’s own calendar and its busy times',
  success: 204,
  answer: Nothing,
});
