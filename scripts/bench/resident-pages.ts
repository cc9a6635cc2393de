import { clinicId, slotId, answersOf, visitorCookie } from './numbers.ts';
import type { BuiltServer } from './built-server.ts';

export interface ResidentPage {
  name: string;
  path: string;
  /** Where the page depends on what the visitor holds. */
  cookie?: string;
}

/** Every page of residents in Finnish; for those that need it, a time is held and another one booked first. */
export async function residentPages({ origin }: BuiltServer, first: number): Promise<ResidentPage[]> {
  const held = await holdAt(origin, first);
  const answers = answersOf(first);
  await send(origin, `/api/holds/${held}`, { method: 'PATCH', body: { answers } });
  const holdToken = await holdAt(origin, first + 1);
  const body = { holdToken, ...answersOf(first + 1) };
  const { token } = await send<{ token: string }>(origin, '/api/bookings', { method: 'POST', body });
  const cookie = `hold=${held}`;
  const booking = `/fi/booking/${token}`;
  return [
    { name: 'front page', path: '/fi' },
    { name: 'municipality', path: '/fi/municipalities/638' },
    { name: 'clinic day', path: `/fi/clinics/${clinicId(first)}` },
    { name: 'booking form', path: '/fi/book', cookie },
    { name: 'check before booking', path: '/fi/book/check', cookie },
    { name: 'booking', path: booking },
    { name: 'move', path: `${booking}/move` },
    { name: 'cancel', path: `${booking}/cancel` },
    { name: 'advice', path: `${booking}/advice` },
    { name: 'find a booking', path: '/fi/find-booking' },
    { name: 'accessibility', path: '/fi/accessibility' },
    { name: 'privacy', path: '/fi/privacy' },
  ];
}

async function holdAt(origin: string, number: number): Promise<string> {
  const headers = { cookie: visitorCookie(number), origin };
  const path = `/api/slots/${slotId(number)}/holds`;
  return (await send<{ holdToken: string }>(origin, path, { method: 'POST', headers })).holdToken;
}

interface Sent {
  method: string;
  headers?: Record<string, string>;
  body?: object;
}

async function send<T>(origin: string, path: string, { method, headers = {}, body }: Sent): Promise<T> {
  const answer = await fetch(origin + path, {
    method,
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}
