import { randomUUID } from 'node:crypto';
import { describe, expect, inject, test } from 'vitest';
import type { Endpoint } from '#shared/contracts/endpoint.ts';
import { saveNote } from '#shared/contracts/notes.ts';
import { cancelBooking, takeHold } from '#shared/contracts/bookings.ts';
import { getWaiting, joinList, type Joining } from '#shared/contracts/waiting.ts';
import { openProof } from '#shared/contracts/proof.ts';
import { differencesBetween, listingOf } from '../../../scripts/compare-databases.ts';
import { testApp } from '../../support/app.ts';
import { pdf, uploadTo, type FileToSend } from '../../support/attachments.ts';
import { allContracts, nameOf } from '../../support/contracts.ts';
import { coordinatorOf } from '../../support/planning.ts';
import { staffWith } from '../../support/staff.ts';
import { bookVisit, signedNote, wholeNote } from '../../support/visits.ts';

const proveKey = 'a key for the prover of these tests, long enough';
const app = await testApp({ PROVE_KEY: proveKey });
const { call, clock, make, owner, config } = app;
const expert = await staffWith(app, ['building_inspector']);
const admin = await staffWith(app, ['admin']);
const coordinator = await coordinatorOf(app);
const posts = (await allContracts()).filter(({ method }) => method === 'POST');

interface Request {
  params?: Record<string, string>;
  body?: object;
  headers?: Record<string, string>;
  /** What another request under the same key would ask; left out where the path says all and names the caller. */
  other?: { params?: Record<string, string>; body?: object };
}

const words = { fi: 'Sana', sv: 'Ord', en: 'Word', nb: 'Ord' };
const answers = { relation: 'owner', name: 'Aino Testi', email: 'aino@example.org', language: 'fi' };
let property = 500;
const identifier = () => `638-999-8-${++property}`;

async function freeSlots(): Promise<string[]> {
  return (await make.clinic({ slots: 4 })).slotIds;
}

async function heldSlot(): Promise<string> {
  const [slotId = ''] = await freeSlots();
  return (await call(takeHold, { params: { slotId } })).answer.holdToken;
}

const visit = async (told = {}) => bookVisit(app, (await freeSlots())[0]!, told);

async function advised(told = {}) {
  const booked = await visit(told);
  const note = await signedNote(app, { ...booked, headers: expert.headers });
  return { ...booked, noteId: note.id! };
}

async function draftNote(): Promise<string> {
  const { bookingId } = await visit();
  const body = { version: 0, content: wholeNote };
  return (await call(saveNote, { params: { bookingId }, body, headers: expert.headers })).answer.id;
}

const prover = { 'prove-key': proveKey };

let day = 0;
const nextDate = () => Temporal.PlainDate.from('2026-11-09').add({ weeks: day++ }).toString();
const drafted = async () => (await coordinator.draft({ date: nextDate() })).answer;

async function published() {
  const draft = await drafted();
  return (await coordinator.publish(draft)).answer;
}

const bothReasons = { fi: 'Vesivahinko', sv: 'Vattenskada' };

async function waiting() {
  const { answer } = await coordinator.move(await published(), { date: nextDate(), reason: bothReasons });
  return answer;
}

const atClinic = ({ id, version }: { id: string; version: number }, more = {}): Request => ({
  params: { clinicId: id },
  body: { version, ...more },
  headers: coordinator.headers,
  other: { body: { version: version + 1, ...more } },
});

async function unconfirmed(): Promise<string> {
  const { bookingId } = await visit({ propertyIdentifier: '', propertyUnknown: true, address: `Rantatie ${++property}`, village: 'Emäsalo' }); // prettier-ignore
  const row = owner.selectFrom('booking').select('property_id').where('id', '=', bookingId);
  return (await row.executeTakeFirstOrThrow()).property_id;
}

async function failedMessage(): Promise<string> {
  const { bookingId } = await visit();
  const failed = owner.updateTable('message').set({ status: 'failed' }).where('booking_id', '=', bookingId);
  return (await failed.returning('id').executeTakeFirstOrThrow()).id;
}

/** A day of which the only time is booked. */
async function fullDay() {
  const { id, slotIds } = await make.clinic({ slots: 1 });
  const booked = await bookVisit(app, slotIds[0]!);
  return { clinicId: id, token: booked.token };
}
const joining = (clinicId: string) => ({ ...answers, municipality: '638', clinicId, propertyIdentifier: identifier() }) as const; // prettier-ignore

async function offered() {
  const { clinicId, token: booked } = await fullDay();
  const { answer } = await call(joinList, { body: joining(clinicId) as Joining });
  await call(cancelBooking, { params: { token: booked } });
  const { token } = answer;
  const place = await call(getWaiting, { params: { token } });
  return { token, offerId: place.answer.offers[0]!.id };
}

/** One request of each kind that works. Whose name is missing here fails below. */
const requests: Record<string, () => Promise<Request> | Request> = {
  'POST /api/slots/:slotId/holds': async () => {
    const [slotId = '', another = ''] = await freeSlots();
    const headers = { cookie: `visitor=${'v'.repeat(22)}`, origin: config.origin };
    return { params: { slotId }, headers, other: { params: { slotId: another } } };
  },
  'POST /api/staff/slots/:slotId/holds': async () => {
    const [slotId = '', another = ''] = await freeSlots();
    return { params: { slotId }, headers: coordinator.headers, other: { params: { slotId: another } } };
  },
  'POST /api/holds/:holdToken/extensions': async () => ({ params: { holdToken: await heldSlot() } }),
  'POST /api/bookings': async () => {
    const body = { ...answers, holdToken: await heldSlot(), propertyIdentifier: identifier() };
    return { body, other: { body: { ...body, name: 'Toinen Testi' } } };
  },
  'POST /api/staff/bookings': async () => {
    const body = { ...answers, holdToken: await heldSlot(), propertyIdentifier: identifier() };
    return { body, headers: coordinator.headers, other: { body: { ...body, name: 'Toinen Testi' } } };
  },
  'POST /api/booking-codes': async () => {
    const propertyIdentifier = identifier();
    const { code } = await visit({ propertyIdentifier });
    const body = { code, identifierOrPhone: propertyIdentifier };
    return { body, other: { body: { ...body, code: 'ABCDEFGH' } } };
  },
  'POST /api/booking-links': () => ({
    body: { emailOrPhone: 'aino@example.org' },
    other: { body: { emailOrPhone: 'muu@example.org' } },
  }),
  'POST /api/staff/clinics/:clinicId/copies': async () => {
    const { id, plan } = await drafted();
    const copiedTo = (date: string) => ({ copies: [{ date, roomId: plan.roomId, without: [] }] });
    return {
      params: { clinicId: id },
      body: copiedTo('2028-03-01'),
      headers: coordinator.headers,
      other: { body: copiedTo('2028-03-02') },
    };
  },
  'POST /api/staff/bookings/:bookingId/new-link': async () => {
    const [one, another] = [await visit(), await visit()];
    const other = { params: { bookingId: another.bookingId } };
    return { params: { bookingId: one.bookingId }, headers: coordinator.headers, other };
  },
  'POST /api/sign-in-codes': () => ({
    body: { email: expert.email, language: 'fi' },
    other: { body: { email: expert.email, language: 'sv' } },
  }),
  'POST /api/bookings/:token/reading-codes': async () => ({ params: { token: (await advised()).token } }),
  'POST /api/notes/:noteId/signature': async () => ({
    params: { noteId: await draftNote() },
    body: { version: 1 },
    headers: expert.headers,
    other: { body: { version: 2 } },
  }),
  'POST /api/notes/:noteId/release': async () => {
    const { bookingId } = await visit();
    const heldBack = { holdBack: true, heldBackReason: 'Odottaa lausuntoa' };
    const { id } = await signedNote({ call }, { bookingId, headers: expert.headers, ...heldBack });
    const other = { body: { reason: 'Toinen syy' } };
    return { params: { noteId: id! }, body: { reason: 'Lausunto tuli' }, headers: expert.headers, other };
  },
  'POST /api/notes/:noteId/addenda': async () => ({
    params: { noteId: (await advised()).noteId },
    body: { reason: 'Unohtui', words: 'Lisäys' },
    headers: expert.headers,
    other: { body: { reason: 'Unohtui', words: 'Toinen' } },
  }),
  'POST /api/messages/:messageId/sendings': async () => ({
    params: { messageId: await failedMessage() },
    headers: coordinator.headers,
    other: { params: { messageId: await failedMessage() } },
  }),
  'POST /api/properties/:propertyId/confirmation': async () => ({
    params: { propertyId: await unconfirmed() },
    body: { identifier: identifier() },
    headers: coordinator.headers,
    other: { body: { identifier: identifier() } },
  }),
  'POST /api/staff/municipalities/:municipality/clinics': () => {
    const body = { plan: coordinator.planOf({ date: '2026-11-04' }), seats: coordinator.fullSeats };
    const other = { body: { ...body, plan: coordinator.planOf({ date: '2026-11-05' }) } };
    return { params: { municipality: '638' }, body, headers: coordinator.headers, other };
  },
  'POST /api/staff/clinics/:clinicId/publication': async () => atClinic(await drafted()),
  'POST /api/staff/clinics/:clinicId/unpublication': async () => atClinic(await published(), { reason: {} }),
  'POST /api/staff/clinics/:clinicId/cancellation': async () =>
    atClinic(await published(), { reason: bothReasons }),
  'POST /api/staff/clinics/:clinicId/walk-ins': async () => {
    // The day is today.
    const day = clock.now().toZonedDateTimeISO('Europe/Helsinki').toPlainDate().toString();
    const { id } = await make.clinic({ day, start: '22:00', slots: 4 });
    const someone = () => ({
      name: 'Veikko Testi',
      property: identifier(),
      phone: '',
      language: 'fi' as const,
    });
    const params = { clinicId: id };
    return { params, body: someone(), headers: coordinator.headers, other: { body: someone() } };
  },
  'POST /api/waiting': async () => {
    const { clinicId } = await fullDay();
    return { body: joining(clinicId), other: { body: joining(clinicId) } };
  },
  'POST /api/staff/waiting': async () => {
    const { clinicId } = await fullDay();
    return { body: joining(clinicId), headers: coordinator.headers, other: { body: joining(clinicId) } };
  },
  'POST /api/bookings/:token/attachments': async () => ({
    params: { token: (await visit()).token },
    body: { bytes: pdf() },
    other: { body: { bytes: pdf('another') } },
  }),
  'POST /api/staff/bookings/:bookingId/attachments': async () => ({
    params: { bookingId: (await visit()).bookingId },
    body: { bytes: pdf() },
    headers: coordinator.headers,
    other: { body: { bytes: pdf('another') } },
  }),
  'POST /api/waiting/:token/offers/:offerId/acceptance': async () => ({ params: await offered() }),
  'POST /api/staff/offers/:offerId/acceptance': async () => {
    const [one, another] = [await offered(), await offered()];
    const other = { params: { offerId: another.offerId } };
    return { params: { offerId: one.offerId }, headers: coordinator.headers, other };
  },
  'POST /api/staff/clinics/:clinicId/move': async () => {
    const day = await published();
    return atClinic(day, {
      date: nextDate(),
      roomId: day.plan.roomId,
      holidayConfirmed: true,
      reason: bothReasons,
    });
  },
  'POST /api/staff/clinics/:clinicId/change/completion': async () => atClinic(await waiting()),
  'POST /api/admin/municipalities/:municipality/venues': () => {
    const place = { accessibility: words, closed: false };
    const room = { name: words, ...place };
    const body = { ...room, address: 'Tie 1', village: 'Kylä', parking: words, room };
    const other = { body: { ...body, address: 'Tie 2' } };
    return { params: { municipality: '638' }, body, headers: admin.headers, other };
  },
  'POST /api/admin/municipalities/:municipality/venues/:venueId/rooms': async () => {
    const { venueId } = await make.room('638');
    const body = { name: words, accessibility: words, closed: false };
    const other = { body: { ...body, closed: true } };
    return { params: { municipality: '638', venueId }, body, headers: admin.headers, other };
  },
  'POST /api/admin/municipalities/:municipality/people': () => {
    const body = {
      name: 'Uusi Testi',
      email: 'uusi@example.org',
      phone: '',
      language: 'fi',
      roles: ['admin'],
    };
    const other = { body: { ...body, name: 'Toinen Testi' } };
    return { params: { municipality: '638' }, body, headers: admin.headers, other };
  },
  'POST /api/admin/municipalities/:municipality/people/:personId/departure': async () => {
    const [leaver, stayer] = [
      await make.person({ roles: ['admin'] }),
      await make.person({ roles: ['admin'] }),
    ];
    const params = { municipality: '638', personId: leaver.id };
    return { params, headers: admin.headers, other: { params: { ...params, personId: stayer.id } } };
  },
  'POST /api/proofs': () => ({ headers: prover }),
  'POST /api/proofs/:municipality/days': async () => {
    const { answer } = await call(openProof, { headers: prover });
    const body = { date: '2026-11-10', start: '10:00', end: '12:00', slotMinutes: 25, changeoverMinutes: 5 };
    const asked = { ...body, room: 1, seated: true };
    const params = { municipality: answer.municipality };
    return { params, body: asked, headers: prover, other: { body: { ...asked, room: 2 } } };
  },
};

/** A one-time code is its own key: it works once. Whose answer got lost asks for another. */
const onceByNature: Record<string, () => Promise<Request> | Request> = {
  'POST /api/sessions': () => ({
    body: { email: 'nobody@example.org', code: '123456' },
    other: { body: { email: 'nobody@example.org', code: '123457' } },
  }),
  'POST /api/bookings/:token/reading-passes': async () => ({
    params: { token: (await advised()).token },
    body: { code: '123456' },
    other: { body: { code: '123457' } },
  }),
  'POST /api/office-sign-ins': () => ({
    body: { returnTo: '/fi/staff', failedTo: '/fi/staff' },
    other: { body: { returnTo: '/sv/staff', failedTo: '/fi/staff' } },
  }),
};

/** Sent by an SMS gateway, which signs and repeats by rules of its own; receipts.test.ts tries them twice. */
const fromGateways = ['POST /api/sms-receipts/http/:messageId', 'POST /api/sms-receipts/twilio/:messageId'];

const contractOf = (name: string) => posts.find((contract) => nameOf(contract) === name)!;

function send(contract: Endpoint, { params, body, headers }: Request, key: string) {
  if (contract.upload) {
    const url = contract.path.replace(/:(\w+)/g, (_, name: string) => params![name]!);
    const more = { ...headers, 'idempotency-key': key };
    return uploadTo(app, { url, file: body as FileToSend, headers: more });
  }
  const sent = { params, body, headers: { origin: config.origin, ...headers, 'idempotency-key': key } };
  return call(contract, sent as never) as Promise<{
    status: number;
    answer: unknown;
    problem: { code: string };
  }>;
}

const superuser = new URL(inject('postgres').superuserUrl);
superuser.pathname = new URL(config.migrationDatabaseUrl).pathname;

/** Every row of every table, but for counted tries and the moment a session was last seen. */
async function everything() {
  const { lines, ...counts } = await listingOf(superuser.href);
  return {
    ...counts,
    lines: lines.filter((line) => !/^(table (attempt|auth\.session) |sequence )/.test(line)),
  };
}

test('every POST is tried here', () => {
  const tried = [...Object.keys(requests), ...Object.keys(onceByNature), ...fromGateways];
  expect(tried.sort()).toEqual(posts.map(nameOf).sort());
});

describe.each(Object.entries(requests))('%s', (name, arrange) => {
  test('twice with one key: the same answer and one effect; another request under it is refused', async () => {
    const request = await arrange();
    const key = randomUUID();
    const contract = contractOf(name);
    const first = await send(contract, request, key);
    expect(first.status, JSON.stringify(first.problem)).toBe(contract.success);
    const after = await everything();
    const second = await send(contract, request, key);
    expect([second.status, second.answer]).toEqual([first.status, first.answer]);
    expect(differencesBetween(after, await everything())).toEqual([]);
    if (!request.other) return;
    const refused = await send(contract, { ...request, ...request.other }, key);
    expect([refused.status, refused.problem.code]).toEqual([422, 'platform.idempotency_key_reused']);
    expect(differencesBetween(after, await everything())).toEqual([]);
  });
});

describe.each(Object.entries(onceByNature))('%s', (name, arrange) => {
  test('takes a key, which stands for one request', async () => {
    const request = await arrange();
    const key = randomUUID();
    const first = await send(contractOf(name), request, key);
    expect((await send(contractOf(name), request, key)).status).toBe(first.status);
    const refused = await send(contractOf(name), { ...request, ...request.other }, key);
    expect([refused.status, refused.problem.code]).toEqual([422, 'platform.idempotency_key_reused']);
  });
});
