import { describe, expect, test } from 'vitest';
import * as bookings from '#shared/contracts/bookings.ts';
import { saveNote } from '#shared/contracts/notes.ts';
import { listProperties } from '#shared/contracts/properties.ts';
import { testApp } from '../support/app.ts';
import { staffWith } from '../support/staff.ts';
import { bookVisit, wholeNote } from '../support/visits.ts';

const app = await testApp();
const { call, make } = app;
const expert = await staffWith(app, ['project_lead']);
const clinic = await make.clinic({ slots: 3 });

describe('what PostgreSQL cannot keep', () => {
  test('a NUL and half a sign in a question become the sign for “unreadable”, and the rest is kept', async () => {
    const visit = await bookVisit(app, clinic.slotIds[0]!, { question: 'Mitä\u0000 nyt\ud83d?' });
    const { answer } = await call(bookings.getBooking, { params: { token: visit.token } });
    expect(answer.question).toBe('Mitä\ufffd nyt\ufffd?');
  });

  test('a note that was cut in the middle of a sign is saved', async () => {
    const { bookingId } = await bookVisit(app, clinic.slotIds[1]!);
    const content = { ...wholeNote, words: 'Hyvä \ud83d', inside: '\u0000' };
    const saved = await call(saveNote, {
      params: { bookingId },
      body: { version: 0, content },
      headers: expert.headers,
    });
    expect(saved.status).toBe(200);
  });

  test('a NUL in the search of an address finds nothing and fails at nothing', async () => {
    const found = await call(listProperties, { query: { search: 'Testi\u0000' }, headers: expert.headers });
    expect([found.status, found.answer.properties]).toEqual([200, []]);
  });
});

test.each([21, 90_000])('a body of %i arrays in each other is refused, wherever it stands', async (depth) => {
  const deep = '['.repeat(depth) + ']'.repeat(depth);
  for (const url of ['/api/booking-codes', '/api/bookings']) {
    const reply = await app.server.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json', 'idempotency-key': 'k'.repeat(20) },
      payload: `{"code":"ABCDEFGH","identifierOrPhone":"1","holdToken":"${'A'.repeat(43)}","more":${deep}}`,
    });
    expect(reply.statusCode, reply.body).toBe(400);
  }
});
