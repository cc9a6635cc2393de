import { createHash } from 'node:crypto';
import { answersOf, slotId, visitorCookie } from '../numbers.ts';
import type { Asked, Connection, Reply } from './connection.ts';

/** What a browser of that visitor sends along; the server checks Origin because there is a cookie. */
export const headersOf = (number: number, origin: string) =>
  `cookie: ${visitorCookie(number)}\r\norigin: ${origin}\r\naccept: application/json\r\naccept-language: fi\r\n`;

export const holdOf = (slot: string, headers: string): Asked => ({
  method: 'POST',
  path: `/api/slots/${slot}/holds`,
  headers,
});

/** As the page sends it: what was typed, and a key that makes a second press the same booking. */
export function bookingOf(number: number, holdToken: string, headers: string): Asked {
  const body = JSON.stringify({ holdToken, ...answersOf(number) });
  const key = createHash('sha256').update(body).digest('hex').slice(0, 40);
  return { method: 'POST', path: '/api/bookings', headers: `${headers}idempotency-key: ${key}\r\n`, body };
}

export const tokenIn = (reply: Reply) => (JSON.parse(reply.body) as { holdToken: string }).holdToken;

/** Holds and books the slot of that number; answers the last reply. */
export async function holdAndBook(
  connection: Connection,
  { number, origin, timed }: { number: number; origin: string; timed: Timed },
): Promise<Reply> {
  const headers = headersOf(number, origin);
  const held = await timed(connection.ask(holdOf(slotId(number), headers)));
  if (held.status !== 201) return held;
  return timed(connection.ask(bookingOf(number, tokenIn(held), headers)));
}

export type Timed = (asked: Promise<Reply>) => Promise<Reply>;
