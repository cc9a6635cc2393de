import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { runMigrations } from 'graphile-worker';
import { closeProof as remove, eraseOldProofs } from '#server/features/proof/close-proof.ts';
import { sendMessage } from '#server/features/messages/send-message.ts';
import * as bookings from '#shared/contracts/bookings.ts';
import { listClinics } from '#shared/contracts/clinics.ts';
import { listMunicipalities } from '#shared/contracts/municipalities.ts';
import * as proof from '#shared/contracts/proof.ts';
import { testApp } from '../../../support/app.ts';

const key = 'a key for the prover of these tests, long enough';
const { call, config, deps, make, owner, clock, signIn } = await testApp({ PROVE_KEY: key });
await runMigrations({ connectionString: config.databaseUrl });

const headers = { 'prove-key': key };
const day = { date: '2026-10-20', start: '10:00', end: '12:00', slotMinutes: 25, changeoverMinutes: 5 };

const open = async () => (await call(proof.openProof, { headers })).answer.municipality;
const plan = (municipality: string, more: { room?: 1 | 2; seated?: boolean; date?: string } = {}) =>
  call(proof.planProofDay, {
    params: { municipality },
    body: { ...day, room: 1, seated: true, ...more },
    headers,
  });
const books = async (municipality: string) =>
  (await call(proof.readBooks, { params: { municipality }, headers })).answer;

async function book(slotId: string) {
  const { answer } = await call(bookings.takeHold, { params: { slotId } });
  return call(bookings.bookSlot, {
    body: {
      holdToken: answer.holdToken,
      propertyIdentifier: '638-999-1-1',
      relation: 'owner',
      name: 'Koe Testi',
      email: 'koe@proof.invalid',
      language: 'fi',
    },
  });
}

/** A day of a new proof with one booking. */
async function bookedProof() {
  const municipality = await open();
  await plan(municipality);
  const { slots } = await books(municipality);
  expect((await book(slots[0]!.id)).status).toBe(201);
  return municipality;
}

/** Rows of every table with a municipality, but for the given one; and of those that hang on nothing. */
async function rowsElsewhere(municipality: string) {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'municipality_id'`.execute(owner);
  const counts: Record<string, unknown> = {};
  for (const { name } of tables) {
    const { rows } = await sql`
      select count(*) filter (where municipality_id = ${municipality})::int as here,
        count(*) filter (where municipality_id <> ${municipality})::int as elsewhere from ${sql.table(name)}`.execute(
      owner,
    );
    counts[name] = rows[0];
  }
  for (const name of ['person', 'municipality', 'idempotency_key', 'auth.user'])
    counts[name] = (await sql`select count(*)::int as all from ${sql.table(name)}`.execute(owner)).rows[0];
  return counts;
}

describe('the key', () => {
  test('a wrong, a shorter and a missing one find nothing', async () => {
    for (const wrong of [{}, { 'prove-key': '' }, { 'prove-key': key.slice(1) }, { 'prove-key': `${key} ` }])
      expect((await call(proof.openProof, { headers: wrong as never })).status, JSON.stringify(wrong)).toBe(
        404,
      );
  });
});

describe('a throw-away municipality', () => {
  test('stands in no list, and nobody can sign in as its people', async () => {
    const municipality = await bookedProof();
    const listed = await call(listMunicipalities);
    expect(JSON.stringify(listed.answer)).not.toContain(municipality);
    expect(JSON.stringify((await call(listClinics)).answer)).not.toContain(municipality);
    expect((await call(listClinics, { query: { municipality } })).status).toBe(404);
    const people = await owner
      .selectFrom('person')
      .select(['id', 'email'])
      .where('email', 'like', '%@proof.invalid')
      .execute();
    expect(people).toHaveLength(4);
    const accounts = await sql`select from auth."user" where email like '%@proof.invalid'`.execute(owner);
    expect(accounts.rows).toEqual([]);
    await expect(
      signIn
        .makeCode(people[0]!.email)
        .then((code) => signIn.enterCode(people[0]!.email, code))
        .then(Boolean),
    ).resolves.toBe(false);
    await remove(deps, municipality);
  });

  test('is removed whole, and nothing else is touched', async () => {
    const real = await make.clinic({ municipality: '638' });
    await book(real.slotIds[0]!);
    const other = await bookedProof();
    const before = await rowsElsewhere('9999');
    const municipality = await bookedProof();
    expect((await call(proof.closeProof, { params: { municipality }, headers })).status).toBe(204);
    expect(await rowsElsewhere('9999')).toEqual(before);
    expect((await call(proof.readBooks, { params: { municipality }, headers })).status).toBe(404);
    await remove(deps, other);
  });

  test('its books show a booking with its message and what its calendar entry says', async () => {
    const municipality = await bookedProof();
    const { bookings: rows, messages, slots, days, seats } = await books(municipality);
    expect(rows).toHaveLength(1);
    expect(days).toHaveLength(1);
    expect(seats).toHaveLength(3);
    const slot = slots.find(({ id }) => id === rows[0]!.slotId)!;
    const message = messages.find(({ bookingId }) => bookingId === rows[0]!.id);
    expect(message).toMatchObject({ kind: 'booking-confirmed', status: 'queued', hasJob: true, sequence: 0 });
    expect(Temporal.Instant.compare(message!.start!, slot.start)).toBe(0);
    await remove(deps, municipality);
  });

  test('its mail is written and goes nowhere', async () => {
    const municipality = await bookedProof();
    const { messages } = await books(municipality);
    const mail = {
      send: async () => {
        throw new Error('it left');
      },
      close: () => undefined,
    };
    await sendMessage({ ...deps, mail }, { messageId: messages[0]!.id, municipality, lastTry: true });
    const after = await books(municipality);
    expect(after.messages.find(({ id }) => id === messages[0]!.id)?.status).toBe('sent');
    await remove(deps, municipality);
  });

  test('keeps the rules of every other: no room and no person twice', async () => {
    const municipality = await open();
    expect((await plan(municipality, { seated: false })).status).toBe(201);
    expect((await plan(municipality, { seated: false })).status).toBe(409);
    expect((await plan(municipality, { date: '2026-10-21', room: 1 })).status).toBe(201);
    expect((await plan(municipality, { date: '2026-10-21', room: 2 })).status).toBe(409);
    await remove(deps, municipality);
  });

  test('left behind by a prover that died, it is erased after an hour and not before', async () => {
    const municipality = await bookedProof();
    clock.pass({ minutes: 59 });
    await eraseOldProofs(deps);
    expect((await books(municipality)).bookings).toHaveLength(1);
    clock.pass({ minutes: 2 });
    await eraseOldProofs(deps);
    expect((await call(proof.readBooks, { params: { municipality }, headers })).status).toBe(404);
  });

  test('at most ten stand at once', async () => {
    const made = [];
    for (let place = 0; place < 10; place += 1) made.push(await open());
    expect((await call(proof.openProof, { headers })).status).toBe(429);
    for (const municipality of made) await remove(deps, municipality);
  });

  test('pressed twice with one key, one is made', async () => {
    const keyed = { ...headers, 'idempotency-key': 'the-key-of-one-press' };
    const first = await call(proof.openProof, { headers: keyed });
    expect((await call(proof.openProof, { headers: keyed })).answer).toEqual(first.answer);
    await remove(deps, first.answer.municipality);
  });
});

describe('a real municipality', () => {
  test('cannot be removed or read, whatever is asked', async () => {
    const real = await make.clinic({ municipality: '638' });
    await sql`insert into municipality (id, country, time_zone, languages, name, phone, email)
      values ('9950', 'FI', 'Europe/Helsinki', '{fi}', '{}', '', '')`.execute(owner);
    for (const municipality of ['638', '9950']) {
      const statuses = [
        (await call(proof.closeProof, { params: { municipality }, headers })).status,
        (await call(proof.readBooks, { params: { municipality }, headers })).status,
        (await plan(municipality)).status,
      ];
      for (const status of statuses) expect([400, 404]).toContain(status);
      const { rows } = await sql`select close_proof(${municipality}) as closed`.execute(deps.db);
      expect(rows).toEqual([{ closed: false }]);
    }
    await expect(
      sql`insert into proof (municipality_id, made_at) values ('9950', now())`.execute(deps.db),
    ).rejects.toThrow(/permission denied/);
    await expect(
      sql`insert into proof (municipality_id, made_at) values ('638', now())`.execute(owner),
    ).rejects.toThrow(/check constraint/);
    const found = await owner.selectFrom('clinic').select('id').where('id', '=', real.id).execute();
    expect(found).toHaveLength(1);
  });
});
