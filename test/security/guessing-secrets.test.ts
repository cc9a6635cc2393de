import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBookingByCode, getBooking } from '#shared/contracts/bookings.ts';
import { listSlots } from '#shared/contracts/clinics.ts';
import { askSignInCode, signIn } from '#shared/contracts/people.ts';
import { testApp } from '../support/app.ts';
import { callOverHttp } from '../support/call-over-http.ts';
import { startServer } from '../support/server-process.ts';
import { staffWith } from '../support/staff.ts';
import { bookVisit } from '../support/visits.ts';

const app = await testApp();
const { call, make } = app;
const clinic = await make.clinic({ slots: 4 });
const visit = await bookVisit(app, clinic.slotIds[0]!, { propertyIdentifier: '638-999-1-1' });
const neighbour = await bookVisit(app, clinic.slotIds[1]!, { propertyIdentifier: '638-999-1-2' });

const tryCode = (code: string, identifierOrPhone: string, from = '198.51.100.7') =>
  call(findBookingByCode, { body: { code, identifierOrPhone }, from });

describe('limits counted for two server processes together', () => {
  let servers: Awaited<ReturnType<typeof startServer>>[] = [];
  beforeAll(async () => {
    const { databaseUrl, migrationDatabaseUrl } = app.config;
    const settings = {
      DATABASE_URL: databaseUrl,
      MIGRATION_DATABASE_URL: migrationDatabaseUrl,
      SMTP_URL: 'smtp://127.0.0.1:1',
      WORKER_CONCURRENCY: '0',
    };
    servers = await Promise.all([startServer(settings), startServer(settings)]);
    for (const { origin, until } of servers) await until(async () => (await fetch(`${origin}/readyz`)).ok);
  });
  afterAll(() => Promise.all(servers.map(({ stop }) => stop())));

  /** Statuses of so many tries, every other one at the other process, all at the same time. */
  const inTurn = (tries: number, ask: (call: ReturnType<typeof callOverHttp>) => Promise<{ status: number }>) =>
    Promise.all(Array.from({ length: tries }, async (_, turn) => (await ask(callOverHttp(servers[turn % 2]!.origin))).status)); // prettier-ignore
  const count = (statuses: number[], wanted: number) => statuses.filter((status) => status === wanted).length;

  test('of forty tries of a booking code five are looked at', async () => {
    const body = { code: 'HJKM-NPQR', identifierOrPhone: '638-999-9-9' };
    const statuses = await inTurn(40, (ask) => ask(findBookingByCode, { body }));
    expect([count(statuses, 429), statuses.length]).toEqual([35, 40]);
  });

  test('of forty tries to sign in fifteen are looked at', async () => {
    const body = { email: 'nobody@example.org', code: '123456' };
    const statuses = await inTurn(40, (ask) => ask(signIn, { body }));
    expect([count(statuses, 422), count(statuses, 429)]).toEqual([15, 25]);
  });

  test('of twenty requests for a code five are taken', async () => {
    const body = { email: 'flooded@example.org', language: 'fi' as const };
    const statuses = await inTurn(20, (ask) => ask(askSignInCode, { body }));
    expect([count(statuses, 202), count(statuses, 429)]).toEqual([5, 15]);
  });
});

describe('guessing locks out nobody else', () => {
  test('behind the same network address another code opens, and another address signs in', async () => {
    for (let time = 0; time < 6; time++) await tryCode(visit.code, '638-999-9-9');
    expect((await tryCode(visit.code, '638-999-1-1')).status).toBe(429);
    expect((await tryCode(neighbour.code, '638-999-1-2')).status).toBe(200);
    for (let time = 0; time < 16; time++)
      await call(signIn, { body: { email: 'guessed@example.org', code: '000000' }, from: '198.51.100.7' });
    const colleague = await staffWith(app, ['coordinator']);
    const code = await app.signIn.makeCode(colleague.email);
    const entered = await call(signIn, { body: { email: colleague.email, code }, from: '198.51.100.7' });
    expect(entered.status).toBe(201);
  });

  test('the link goes on working while the code waits, and the code works again after an hour', async () => {
    expect((await call(getBooking, { params: { token: visit.token } })).status).toBe(200);
    app.clock.pass({ hours: 1 });
    expect((await tryCode(visit.code, '638-999-1-1')).status).toBe(200);
  });
});

describe('a private link', () => {
  test('three hundred guesses with the right id open nothing', async () => {
    const id = Buffer.from(visit.token, 'base64url').subarray(0, 16);
    for (let guess = 0; guess < 300; guess++) {
      const token = Buffer.concat([id, randomBytes(16)]).toString('base64url');
      const reply = await app.server.inject({ url: `/api/bookings/${token}`, remoteAddress: '203.0.113.9' });
      expect(reply.statusCode).toBe(404);
    }
  });

  test('one changed bit of any byte opens nothing', async () => {
    const bytes = Buffer.from(visit.token, 'base64url');
    for (let place = 0; place < bytes.length; place++) {
      const changed = Buffer.from(bytes);
      changed[place]! ^= 1 << (place % 8);
      expect((await call(getBooking, { params: { token: changed.toString('base64url') } })).status).toBe(404);
    }
  });
});

test('a flood from one address is stopped there and nowhere else', async () => {
  const quick = await testApp({ FLOOD_LIMIT: '20' });
  const day = await quick.make.clinic();
  const look = (from: string) => quick.call(listSlots, { params: { clinicId: day.id }, from });
  const statuses = [];
  for (let time = 0; time < 25; time++) statuses.push((await look('203.0.113.9')).status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  expect((await look('203.0.113.10')).status).toBe(200);
});
