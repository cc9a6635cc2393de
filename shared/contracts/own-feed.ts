import { Type } from 'typebox';
import { LanguageCode, Nothing } from './common.ts';
import { endpoint, experts } from './endpoint.ts';

/** Path of the calendar with its secret, to be put behind the origin; null while it is closed. */
const OwnFeed = Type.Object({ path: Type.Union([Type.String(), Type.Null()]) });

export const seeOwnFeed = endpoint({
  method: 'GET',
  path: '/api/me/feed',
  access: experts,
  summary: 'The address of the calendar with one’s own clinic days',
  success: 200,
  answer: OwnFeed,
});

export const openOwnFeed = endpoint({
  method: 'PUT',
  path: '/api/me/feed',
  access: experts,
  summary: 'Open the calendar with one’s own clinic days under a new address; an older address ends',
  success: 200,
  answer: OwnFeed,
});

export const closeOwnFeed = endpoint({
  method: 'DELETE',
  path: '/api/me/feed',
  access: experts,
  summary: 'Close the calendar with one’s own clinic days: its address finds nothing any more',
  success: 204,
  answer: Nothing,
});

export const subscribeToOwnDays = endpoint({
  method: 'GET',
  path: '/api/feeds/:feedToken/days.ics',
  access: 'public',
  summary: 'The clinic days of a member of staff as a calendar (RFC 5545); whoever has the address may read',
  params: Type.Object({ feedToken: Type.String({ maxLength: 100 }) }),
  query: Type.Object({ language: Type.Optional(LanguageCode) }),
  success: 200,
  answer: Type.String(),
});
