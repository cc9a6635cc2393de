import { beforeEach, describe, expect, test } from 'vitest';
import type { BookingAnswers } from '#shared/contracts/bookings.ts';
import * as bookings from '#shared/contracts/bookings.ts';
import { listClinics, listSlots } from '#shared/contracts/clinics.ts';
import { sendLinks } from '#server/features/bookings/send-link-again.ts';
import { testApp } from '../../../support/app.ts';

const { call, make, clock, owner, deps } = await testApp();

const answers: BookingAnswers = {
  propertyIdentifier: '638-999-1-1',
  relation: 'owner',
  name: 'Aino Testi',
  email: 'aino.testi@example.org',
  topics: ['renewal'],
  question: 'Pitääkö saostuskaivot uusia?',
  language: 'fi',
};

let property = 0;
const fresh = () => ({
  ...answers,
  propertyIdentifier: `638-999-2-${++property}`,
  email: `aino.${property}@example.org`,
});

async function hold(slotId: string, headers: Record<string, string> = {}) {
  return call(bookings.takeHold, { params: { slotId }, headers });
}

async function book(slotId: string, told: BookingAnswers = fresh()) {
  const { answer } = await hold(slotId);
  return call(bookings.bookSlot, { body: { holdToken: answer.holdToken, ...told } });
}

async function states(clinicId: string) {
  const { answer } = await call(listSlots, { params: { clinicId } });
  return answer.slots.map(({ state }) => state);
}

beforeEach(() => clock.set('2026-10-01T06:00:00Z'));

describe('holding a slot', () => {
  test('it is kept for 15 minutes and the list says so', async () => {
    const clinic = await make.clinic();
    const { status, answer } = await hold(clinic.slotIds[0]!);
    expect(status).toBe(201);
    expect(answer.until).toBe('2026-10-01T06:15:00Z');
    expect(await states(clinic.id)).toEqual(['held', 'free', 'free']);
    clock.pass({ minutes: 15 });
    expect(await states(clinic.id)).toEqual(['free', 'free', 'free']);
  });

  test('a second visitor is offered the next free times and nothing changes', async () => {
    const clinic = await make.clinic({ slots: 6 });
    await hold(clinic.slotIds[4]!);
    const { status, problem } = await hold(clinic.slotIds[4]!);
    expect(status).toBe(409);
    expect(problem).toMatchObject({
      code: 'bookings.slot_taken',
      alternatives: [5, 3, 2].map((place) => ({ slotId: clinic.slotIds[place] })),
    });
    expect(await states(clinic.id)).toEqual(['free', 'free', 'free', 'free', 'held', 'free']);
  });

  test('a new hold of the same visitor frees the old one and brings the answers along', async () => {
    const clinic = await make.clinic();
    const first = await hold(clinic.slotIds[0]!);
    const visitor = String(first.headers['set-cookie']).split(';')[0]!;
    await call(bookings.saveAnswers, {
      params: { holdToken: first.answer.holdToken },
      body: { answers: { name: 'Aino Testi' } },
    });
    const second = await hold(clinic.slotIds[1]!, { cookie: visitor, 'sec-fetch-site': 'same-origin' });
    expect(await states(clinic.id)).toEqual(['free', 'held', 'free']);
    const { answer } = await call(bookings.getHold, { params: { holdToken: second.answer.holdToken } });
    expect(answer.answers).toEqual({ name: 'Aino Testi' });
  });

  test('one in another municipality frees the one held before', async () => {
    const [porvoo, gran] = [await make.clinic(), await make.clinic({ municipality: '3446' })];
    const first = await hold(porvoo.slotIds[0]!);
    const cookie = String(first.headers['set-cookie']).split(';')[0]!;
    const second = await hold(gran.slotIds[0]!, { cookie, 'sec-fetch-site': 'same-origin' });
    expect(second.status).toBe(201);
    expect(await states(porvoo.id)).toEqual(['free', 'free', 'free']);
    expect(await states(gran.id)).toEqual(['held', 'free', 'free']);
  });

  test('two times pressed in the same moment by one visitor: one of them is held, nothing fails', async () => {
    const clinic = await make.clinic({ slots: 4 });
    const first = await hold(clinic.slotIds[0]!);
    const cookie = String(first.headers['set-cookie']).split(';')[0]!;
    await call(bookings.giveBackHold, { params: { holdToken: first.answer.holdToken } });
    const press = (slotId: string) => hold(slotId, { cookie, 'sec-fetch-site': 'same-origin' });
    const pressed = await Promise.all(clinic.slotIds.slice(1).map(press));
    expect(pressed.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await states(clinic.id)).filter((state) => state === 'held')).toHaveLength(1);
  });

  test('more time is given ten times', async () => {
    const clinic = await make.clinic();
    const { answer } = await hold(clinic.slotIds[0]!);
    const extend = () => call(bookings.extendHold, { params: { holdToken: answer.holdToken } });
    for (let time = 1; time <= 10; time++) {
      clock.pass({ minutes: 14 });
      expect((await extend()).answer.extensionsLeft).toBe(10 - time);
    }
    expect((await extend()).problem.code).toBe('bookings.no_more_extensions');
  });

  test('given back, it is free at once', async () => {
    const clinic = await make.clinic();
    const { answer } = await hold(clinic.slotIds[0]!);
    expect((await call(bookings.giveBackHold, { params: { holdToken: answer.holdToken } })).status).toBe(204);
    expect(await states(clinic.id)).toEqual(['free', 'free', 'free']);
  });

  test('not after the closing moment, not on the staff share, not on a draft', async () => {
    const clinic = await make.clinic({ slots: 2, staffSlots: 1 });
    expect((await hold(clinic.slotIds[1]!)).problem.code).toBe('bookings.slot_closed');
    const draft = await make.clinic({ status: 'draft' });
    expect((await hold(draft.slotIds[0]!)).status).toBe(409);
    clock.set('2026-10-14T09:00:00Z');
    expect((await hold(clinic.slotIds[0]!)).problem.code).toBe('bookings.closed_for_web');
  });
});

describe('booking a held slot', () => {
  test('gives the private link, the code and what the holder may do', async () => {
    const clinic = await make.clinic();
    const { status, answer } = await book(clinic.slotIds[0]!, answers);
    expect(status).toBe(201);
    expect(answer).toMatchObject({
      start: clinic.startsAt.toString(),
      status: 'booked',
      actions: ['move', 'cancel', 'complete'],
      property: { identifier: '638-999-1-1' },
    });
    expect(answer.code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(await states(clinic.id)).toEqual(['booked', 'free', 'free']);
    const seen = await call(bookings.getBooking, { params: { token: answer.token } });
    expect(seen.answer).toEqual(answer);
  });

  test('queues one confirmation with its job in the same transaction', async () => {
    const clinic = await make.clinic();
    await book(clinic.slotIds[0]!);
    const rows = await owner
      .selectFrom('message')
      .select(['kind', 'recipient'])
      .where('clinic_id', '=', clinic.id)
      .execute();
    expect(rows).toEqual([{ kind: 'booking-confirmed', recipient: `aino.${property}@example.org` }]);
  });

  test('names everything that needs mending, in the language of the caller', async () => {
    const clinic = await make.clinic();
    const { answer } = await hold(clinic.slotIds[0]!);
    const { status, problem } = await call(bookings.bookSlot, {
      body: { holdToken: answer.holdToken, propertyIdentifier: 'talo', phone: '0600 123', language: 'sv' },
      headers: { 'accept-language': 'sv' },
    });
    expect(status).toBe(400);
    expect(problem.fields?.map(({ field }) => field).sort()).toEqual([
      'name',
      'phone',
      'propertyIdentifier',
      'relation',
    ]);
    expect(problem.title).toBe('Kontrollera uppgifterna');
    expect(await states(clinic.id)).toEqual(['held', 'free', 'free']);
  });

  test('an address is enough when the identifier is not known, and paper when there is no e-mail', async () => {
    const clinic = await make.clinic();
    const { status, answer } = await book(clinic.slotIds[0]!, {
      propertyUnknown: true,
      address: 'Rantatie 12',
      village: 'Kerkkoo',
      relation: 'occupier',
      name: 'Eeva Malli',
      wantsPaper: true,
      language: 'fi',
    });
    expect(status).toBe(201);
    expect(answer.property).toEqual({ identifier: null, address: 'Rantatie 12', village: 'Kerkkoo' });
  });

  test('a property has one live booking a day; the other learns neither name nor time', async () => {
    const clinic = await make.clinic();
    await book(clinic.slotIds[0]!, answers);
    const { status, problem } = await book(clinic.slotIds[1]!, {
      ...answers,
      propertyIdentifier: '638 – 999 – 1 – 1',
      name: 'Toinen Malli',
    });
    expect(status).toBe(409);
    expect(problem.code).toBe('bookings.property_has_booking');
    expect(JSON.stringify(problem)).not.toMatch(/Aino|14[.:]00|11:00/);
  });

  test('a hold that ran out still books while nobody else took the time', async () => {
    const clinic = await make.clinic();
    const { answer } = await hold(clinic.slotIds[0]!);
    clock.pass({ minutes: 20 });
    const { status } = await call(bookings.bookSlot, { body: { holdToken: answer.holdToken, ...fresh() } });
    expect(status).toBe(201);
  });

  test('a hold that went to another is refused with other times', async () => {
    const clinic = await make.clinic();
    const { answer } = await hold(clinic.slotIds[0]!);
    clock.pass({ minutes: 16 });
    await hold(clinic.slotIds[0]!);
    const { status, problem } = await call(bookings.bookSlot, {
      body: { holdToken: answer.holdToken, ...fresh() },
    });
    expect(status).toBe(409);
    expect(problem).toMatchObject({
      code: 'bookings.hold_lost',
      alternatives: [{ slotId: clinic.slotIds[1] }, { slotId: clinic.slotIds[2] }],
    });
  });

  test('a double press books once and answers the same twice', async () => {
    const clinic = await make.clinic();
    const { answer } = await hold(clinic.slotIds[0]!);
    const body = { holdToken: answer.holdToken, ...fresh() };
    const [first, second] = await Promise.all([
      call(bookings.bookSlot, { body }),
      call(bookings.bookSlot, { body }),
    ]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.answer).toEqual(first.answer);
    expect(
      await owner.selectFrom('message').select('id').where('clinic_id', '=', clinic.id).execute(),
    ).toHaveLength(1);
  });

  test('the same Idempotency-Key with another body is 422, with the same body the same answer', async () => {
    const clinic = await make.clinic();
    const { answer } = await hold(clinic.slotIds[0]!);
    const headers = { 'idempotency-key': 'a-key-of-the-callers-own' };
    const body = { holdToken: answer.holdToken, ...fresh() };
    const first = await call(bookings.bookSlot, { body, headers });
    expect((await call(bookings.bookSlot, { body, headers })).answer).toEqual(first.answer);
    const other = await call(bookings.bookSlot, { body: { ...body, name: 'Toinen' }, headers });
    expect(other.status).toBe(422);
    const kept = await owner.selectFrom('idempotency_key').select('subject').execute();
    expect(JSON.stringify(kept)).not.toContain(first.answer.token);
  });

  test('who took a time before the closing moment may finish after it', async () => {
    const clinic = await make.clinic();
    clock.set('2026-10-14T08:55:00Z');
    const { answer } = await hold(clinic.slotIds[0]!);
    clock.set('2026-10-14T09:05:00Z');
    const { status } = await call(bookings.bookSlot, { body: { holdToken: answer.holdToken, ...fresh() } });
    expect(status).toBe(201);
  });
});

test('one address books at most 20 times a day on the web', async () => {
  const clinic = await make.clinic({ slots: 22, minutes: 5 });
  for (let time = 0; time < 20; time++) {
    expect((await book(clinic.slotIds[time]!, { ...fresh(), email: 'monta@example.org' })).status).toBe(201);
  }
  const { status, problem } = await book(clinic.slotIds[20]!, { ...fresh(), email: 'Monta@example.org' });
  expect([status, problem.code]).toEqual([429, 'platform.too_many_tries']);
});

describe('the private link', () => {
  test('moves the booking: same identity, the old time free, the calendar SEQUENCE raised', async () => {
    const clinic = await make.clinic();
    const other = await make.clinic();
    const { answer } = await book(clinic.slotIds[0]!);
    const moved = await call(bookings.changeBooking, {
      params: { token: answer.token },
      body: { slotId: other.slotIds[2]! },
    });
    expect(moved.answer).toMatchObject({ token: answer.token, code: answer.code, slotId: other.slotIds[2] });
    expect(await states(clinic.id)).toEqual(['free', 'free', 'free']);
    expect(await states(other.id)).toEqual(['free', 'free', 'booked']);
    const row = await owner
      .selectFrom('booking')
      .select('invite_sequence')
      .where('clinic_id', '=', other.id)
      .executeTakeFirst();
    expect(row?.invite_sequence).toBe(1);
  });

  test('a move to a taken time is refused with other times and changes nothing', async () => {
    const clinic = await make.clinic();
    const { answer } = await book(clinic.slotIds[0]!);
    await hold(clinic.slotIds[1]!);
    const { status, problem } = await call(bookings.changeBooking, {
      params: { token: answer.token },
      body: { slotId: clinic.slotIds[1]! },
    });
    expect(status).toBe(409);
    expect(problem).toMatchObject({ alternatives: [{ slotId: clinic.slotIds[2] }] });
    expect(await states(clinic.id)).toEqual(['booked', 'held', 'free']);
  });

  test('cancels until the start, once, and a second press answers the same', async () => {
    const clinic = await make.clinic();
    const { answer } = await book(clinic.slotIds[0]!);
    const cancel = () => call(bookings.cancelBooking, { params: { token: answer.token } });
    expect((await cancel()).answer).toMatchObject({ status: 'cancelled', actions: [] });
    expect((await cancel()).status).toBe(200);
    expect(await states(clinic.id)).toEqual(['free', 'free', 'free']);
    const kinds = await owner
      .selectFrom('message')
      .select('kind')
      .where('clinic_id', '=', clinic.id)
      .orderBy('created_at')
      .execute();
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['booking-cancelled', 'booking-confirmed']);
  });

  test('no move after the closing moment, no cancel after the start', async () => {
    const clinic = await make.clinic();
    const { answer } = await book(clinic.slotIds[0]!);
    clock.set('2026-10-14T09:00:00Z');
    const move = await call(bookings.changeBooking, {
      params: { token: answer.token },
      body: { slotId: clinic.slotIds[1]! },
    });
    expect(move.problem.code).toBe('bookings.closed_for_web');
    clock.set(clinic.startsAt.toString());
    const cancel = await call(bookings.cancelBooking, { params: { token: answer.token } });
    expect(cancel.problem.code).toBe('bookings.too_late_to_cancel');
    const complete = await call(bookings.changeBooking, {
      params: { token: answer.token },
      body: { question: 'Vielä yksi asia' },
    });
    expect(complete.problem.code).toBe('bookings.too_late_to_complete');
  });

  test('a raised version kills the old link with 410; a forged one is 404', async () => {
    const clinic = await make.clinic();
    const { answer } = await book(clinic.slotIds[0]!);
    await owner.updateTable('booking').set({ link_version: 2 }).where('clinic_id', '=', clinic.id).execute();
    const see = (token: string) => call(bookings.getBooking, { params: { token } });
    expect((await see(answer.token)).status).toBe(410);
    expect((await see(`${answer.token.slice(0, -2)}AA`)).status).toBe(404);
    expect((await see('A'.repeat(43))).status).toBe(404);
  });

  test('the code opens it with the property identifier or the telephone, with five tries', async () => {
    const clinic = await make.clinic();
    const { answer } = await book(clinic.slotIds[0]!, { ...fresh(), phone: '040 000 0101' });
    const find = (identifierOrPhone: string) =>
      call(bookings.findBookingByCode, { body: { code: answer.code.toLowerCase(), identifierOrPhone } });
    expect((await find('040 000 0101')).answer.token).toBe(answer.token);
    expect((await find(answer.property.identifier!)).answer.token).toBe(answer.token);
    for (let time = 0; time < 5; time++) expect((await find('638-999-9-9')).status).toBe(404);
    expect((await find('040 000 0101')).status).toBe(429);
  });

  test('"send me my link again" answers the same whether found or not', async () => {
    const clinic = await make.clinic();
    await book(clinic.slotIds[0]!, { ...fresh(), email: 'linkki@example.org' });
    const send = (emailOrPhone: string) => call(bookings.sendLinkAgain, { body: { emailOrPhone } });
    const found = await send('Linkki@example.org');
    const unknown = await send('tuntematon@example.org');
    expect([found.status, found.answer]).toEqual([unknown.status, unknown.answer]);
    await sendLinks(deps, { email: 'linkki@example.org' });
    await sendLinks(deps, { email: 'tuntematon@example.org' });
    const rows = await owner
      .selectFrom('message')
      .select('recipient')
      .where('kind', '=', 'booking-link')
      .execute();
    expect(rows).toEqual([{ recipient: 'linkki@example.org' }]);
  });
});

test('the list of days counts what is free right now', async () => {
  const clinic = await make.clinic({ municipality: '109', slots: 4, staffSlots: 1 });
  await hold(clinic.slotIds[0]!);
  const { answer } = await call(listClinics, { query: { municipality: '109' } });
  expect(answer.clinics).toMatchObject([{ id: clinic.id, free: 2, timeZone: 'Europe/Helsinki' }]);
});
