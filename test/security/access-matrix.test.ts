import { describe, expect, test } from 'vitest';
import { roles, type Endpoint, type Role } from '#shared/contracts/endpoint.ts';
import * as bookings from '#shared/contracts/bookings.ts';
import { joinList } from '#shared/contracts/waiting.ts';
import { testApp } from '../support/app.ts';
import { multipart, pdf, sendFile } from '../support/attachments.ts';
import { allContracts, nameOf } from '../support/contracts.ts';
import { sessionOf, staffWith } from '../support/staff.ts';
import { tableState } from '../support/table-state.ts';

const app = await testApp();
const { server, make, owner, call } = app;
const contracts = await allContracts();
const forStaff = contracts.filter(({ access }) => Array.isArray(access));
const forProvers = contracts.filter(({ access }) => access === 'prover');
const forHolders = contracts.filter(({ access }) => access === 'holder');

const clinic = await make.clinic({ slots: 3 });
const own = await bookingOf(clinic.slotIds[0]!, '638-999-1-1');
const other = await bookingOf(clinic.slotIds[1]!, '638-999-1-2');
const bookingRow = await owner
  .selectFrom('booking')
  .select(['id', 'property_id'])
  .where('slot_id', '=', own.slotId)
  .executeTakeFirstOrThrow();
const noteId = await noteOf(bookingRow);
const offer = await offerOf('638-999-1-3');
const reply = await make.reply({ bookingId: bookingRow.id });
const file = await sendFile(app, own.token, { bytes: pdf('Salainen'), name: 'salainen.pdf' });
const somebody = await make.person({ municipality: '638', roles: ['project_lead'] });
const message = await owner.selectFrom('message').select('id').executeTakeFirstOrThrow();

/** What stands for a parameter of a path; an unknown one fails the test, so that nobody forgets to try it. */
const known: Record<string, string> = {
  clinicId: clinic.id,
  slotId: clinic.slotIds[2]!,
  bookingId: bookingRow.id,
  propertyId: bookingRow.property_id,
  venueId: clinic.venueId,
  roomId: clinic.roomId,
  municipality: '638',
  personId: somebody.id,
  role: 'project_lead',
  noteId,
  messageId: message.id,
  waitingId: offer.waiting_id,
  offerId: offer.id,
  replyId: reply.id,
  attachmentId: file.answer.id,
  token: own.token,
  holdToken: 'A'.repeat(43),
  feedToken: 'A'.repeat(43),
};

async function bookingOf(slotId: string, propertyIdentifier: string) {
  const { answer } = await call(bookings.takeHold, { params: { slotId } });
  const body = {
    holdToken: answer.holdToken,
    propertyIdentifier,
    relation: 'owner' as const,
    name: 'Salainen Testi',
  };
  return (await call(bookings.bookSlot, { body: { ...body, email: 'salainen@example.org' } })).answer;
}

/** A time that somebody is asked about who waits for it. */
async function offerOf(propertyIdentifier: string) {
  const full = await make.clinic({ slots: 1 });
  const { token } = await bookingOf(full.slotIds[0]!, '638-999-1-4');
  const who = { name: 'Salainen Jonottaja', email: 'salainen.jono@example.org', language: 'fi' as const };
  const body = {
    municipality: '638',
    clinicId: full.id,
    propertyIdentifier,
    relation: 'owner' as const,
    ...who,
  };
  await call(joinList, { body });
  await call(bookings.cancelBooking, { params: { token } });
  return owner.selectFrom('offer').select(['id', 'waiting_id']).executeTakeFirstOrThrow();
}

async function noteOf(booking: { id: string; property_id: string }) {
  const writer = await make.person({ municipality: '638', roles: ['project_lead'] });
  const { id } = await owner
    .insertInto('advice_note')
    .values({
      id: crypto.randomUUID(),
      municipality_id: '638',
      booking_id: booking.id,
      property_id: booking.property_id,
      content: JSON.stringify({}) as never,
      written_by: writer.id,
      written_at: app.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Bodies that get past the shape where an empty one would not. */
const bodies: Record<string, object> = { 'POST /api/bookings/:token/reading-passes': { code: '123456' } };

function ask(contract: Endpoint, headers: Record<string, string>, given: Record<string, string> = {}) {
  const url = contract.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = given[name] ?? known[name];
    if (value === undefined)
      throw new Error(`say in access-matrix.test.ts what :${name} of ${contract.path} is`);
    return value;
  });
  const uploading = multipart({ bytes: pdf('another') });
  return server.inject({
    method: contract.method,
    url,
    headers: { ...headers, origin: app.config.origin, ...(contract.upload && uploading.headers) },
    ...(contract.body && { payload: bodies[nameOf(contract)] ?? {} }),
    ...(contract.upload && { payload: uploading.payload }),
  });
}

const elsewhere = await staffWith(app, [...roles], '109');
const withRole = Object.fromEntries(
  await Promise.all(roles.map(async (role) => [role, await staffWith(app, [role])] as const)),
) as Record<Role, Awaited<ReturnType<typeof staffWith>>>;

/** Everything in another municipality, and here only the one role that sees the least. */
const split = await staffWith(app, [...roles], '109');
await owner
  .insertInto('person_role')
  .values({ person_id: split.id, municipality_id: '638', role: 'communications' })
  .execute();
const stateOf = await tableState(app);
const peopleBut = (personId: string) =>
  owner.selectFrom('person').selectAll().where('id', '<>', personId).orderBy('id').execute();
/** What a caller may not change; under /api/me is their own. */
const stateBehind = ({ path }: Endpoint, caller: { id: string }) =>
  path.startsWith('/api/me/') ? () => peopleBut(caller.id) : stateOf;

const expired = await staffWith(app, [...roles]);
await owner.deleteFrom('person_role').where('person_id', '=', expired.id).execute();

test('every declared endpoint has a route', () => {
  for (const { method, path } of contracts)
    expect(server.hasRoute({ method, url: path }), `${method} ${path}`).toBe(true);
});

describe.each(forStaff.map((contract) => [nameOf(contract), contract] as const))('%s', (_name, contract) => {
  test('is closed without a session and to whoever lost their roles', async () => {
    expect((await ask(contract, {})).statusCode).toBe(401);
    expect((await ask(contract, { cookie: 'staff.session_token=made.up' })).statusCode).toBe(401);
    expect((await ask(contract, expired.headers)).statusCode).toBe(401);
  });

  test('is open to the roles of its access and to no other', async () => {
    for (const role of roles) {
      const { statusCode } = await ask(contract, withRole[role].headers);
      const isOpen = (contract.access as readonly Role[]).includes(role);
      if (isOpen) expect([401, 403], role).not.toContain(statusCode);
      else expect(statusCode, role).toBe(403);
    }
  });

  test('shows and changes nothing for staff of another municipality', async () => {
    const state = stateBehind(contract, elsewhere);
    const before = await state();
    const reply = await ask(contract, elsewhere.headers);
    if (contract.path.includes(':')) expect([400, 403, 404]).toContain(reply.statusCode);
    expect(reply.body).not.toMatch(/Salainen|salainen|638-999-1-1/);
    expect(reply.body).not.toContain(own.token);
    expect(await state()).toEqual(before);
  });

  test('a role elsewhere opens nothing where the same person has a lesser one', async () => {
    if ((contract.access as readonly Role[]).includes('communications')) return;
    const state = stateBehind(contract, split);
    const before = await state();
    const reply = await ask(contract, split.headers);
    if (contract.path.includes(':')) expect([400, 403, 404]).toContain(reply.statusCode);
    expect(reply.body).not.toMatch(/Salainen|salainen|638-999-1-1/);
    expect(await state()).toEqual(before);
  });
});

describe.each(forHolders.map((contract) => [nameOf(contract), contract] as const))(
  '%s',
  (_name, contract) => {
    test('opens nothing to a forged link or to the holder of another booking', async () => {
      const forged = `${own.token.slice(0, 22)}${other.token.slice(22)}`;
      expect((await ask(contract, {}, { token: forged })).statusCode).toBe(404);
      const others = await ask(contract, {}, { token: other.token });
      expect(others.body).not.toContain(own.code);
    });

    test('opens nothing to staff who have no link, nor through the token of a hold', async () => {
      const before = await stateOf();
      for (const token of [
        bookingRow.id,
        known['holdToken']!,
        own.code.replaceAll('-', 'A').padEnd(43, 'A'),
      ]) {
        const reply = await ask(contract, withRole.admin.headers, { token });
        expect(reply.statusCode, token).toBe(404);
      }
      expect(await stateOf()).toBe(before);
    });

    test('leaves the other booking of the same day alone', async () => {
      const row = () => owner.selectFrom('booking').selectAll().where('slot_id', '=', own.slotId).execute();
      const before = await row();
      await ask(contract, {}, { token: other.token });
      expect(await row()).toEqual(before);
    });
  },
);

describe.each(
  contracts
    .filter(({ access }) => access === 'public')
    .map((contract) => [nameOf(contract), contract] as const),
)('%s', (_name, contract) => {
  test('is open to anybody and tells nobody a name', async () => {
    const reply = await ask(contract, {});
    expect(reply.statusCode).not.toBe(403);
    expect(reply.body).not.toMatch(/Salainen|salainen/);
  });
});

describe.each(forProvers.map((contract) => [nameOf(contract), contract] as const))(
  '%s',
  (_name, contract) => {
    test('does not exist for anybody while no PROVE_KEY is set, not even for an admin with an empty key', async () => {
      const tried: Record<string, string>[] = [
        {},
        { 'prove-key': '' },
        { 'prove-key': 'x', ...withRole.admin.headers },
      ];
      for (const headers of tried)
        expect((await ask(contract, headers, { municipality: '9900' })).statusCode).toBe(404);
    });
  },
);

test('a session that was ended is dead at once', async () => {
  const person = await staffWith(app, ['coordinator']);
  const headers = { ...(await sessionOf(app, person.email)), origin: app.config.origin };
  expect((await server.inject({ url: '/api/me', headers })).statusCode).toBe(200);
  await server.inject({ method: 'DELETE', url: '/api/sessions/current', headers });
  expect((await server.inject({ url: '/api/me', headers })).statusCode).toBe(401);
});
