import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import * as bookings from '#shared/contracts/bookings.ts';
import { listSlots } from '#shared/contracts/clinics.ts';
import { seeToday } from '#shared/contracts/today.ts';
import { confirmProperty } from '#shared/contracts/properties.ts';
import * as staff from '#shared/contracts/staff-bookings.ts';
import * as waiting from '#shared/contracts/waiting.ts';
import { bookingInLink } from '#server/features/bookings/booking-link.ts';
import { eraseOldPlaces, passOnFreed } from '#server/features/waiting/pass-on-freed.ts';
import { testApp } from '../../../support/app.ts';
import { staffWith } from '../../../support/staff.ts';
import { bookVisit } from '../../../support/visits.ts';

const app = await testApp();
const { call, clock, make, owner, deps } = app;
const coordinator = await staffWith(app, ['coordinator']);
const stranger = await staffWith(app, ['coordinator'], '109');

/** A Thursday; 12 o'clock in Porvoo. */
const noon = '2026-10-01T09:00:00Z';
/** Days in the order of the tests, so that nobody of one waits for another. */
let week = 0;
beforeEach(async () => {
  clock.set(noon);
  await sql`delete from offer; delete from waiting; delete from hold`.execute(owner);
});

/** A day of which every time is booked, two weeks from noon unless told otherwise. */
async function fullDay({ slots = 1, day = '', start = '14:00', staffSlots = 0 } = {}) {
  const date = day || clock.now().toZonedDateTimeISO('Europe/Helsinki').toPlainDate().add({ weeks: 2, days: ++week % 5 }).toString(); // prettier-ignore
  const clinic = await make.clinic({ slots, day: date, start, staffSlots });
  const visits = [];
  for (const slotId of clinic.slotIds.slice(0, slots - staffSlots)) visits.push(await bookVisit(app, slotId));
  return { ...clinic, visits };
}

let number = 0;
function joining(clinicId: string | undefined, told: Partial<waiting.Joining> = {}): waiting.Joining {
  number += 1;
  return {
    municipality: '638',
    ...(clinicId && { clinicId }),
    propertyIdentifier: `638-998-1-${number}`,
    relation: 'owner',
    name: `Jonottaja ${number} Testi`,
    email: `jono.${number}@example.org`,
    language: 'fi',
    ...told,
  };
}
const join = (clinicId?: string, told: Partial<waiting.Joining> = {}) =>
  call(waiting.joinList, { body: joining(clinicId, told), from: `10.1.${number >> 8}.${number & 255}` });
async function joined(clinicId?: string, told: Partial<waiting.Joining> = {}) {
  const { status, answer, problem } = await join(clinicId, told);
  if (status !== 201) throw new Error(JSON.stringify(problem));
  return answer;
}
const see = async ({ token }: { token: string }) =>
  (await call(waiting.getWaiting, { params: { token } })).answer;
const take = ({ token }: { token: string }, offerId: string) =>
  call(waiting.takeOffer, { params: { token, offerId } });
const decline = ({ token }: { token: string }, offerId: string) =>
  call(waiting.declineOffer, { params: { token, offerId } });
const openOffer = async (place: { token: string }) =>
  (await see(place)).offers.find(({ state }) => state === 'open');
const cancel = ({ token }: { token: string }) => call(bookings.cancelBooking, { params: { token } });
const stateOf = async (clinicId: string) =>
  (await call(listSlots, { params: { clinicId } })).answer.slots.map(({ state }) => state);
const list = async (clinicId?: string, headers: Record<string, string> = coordinator.headers) =>
  (await call(waiting.seeWaitingList, { query: { ...(clinicId && { clinicId }) }, headers })).answer;
const mails = async (kind: string) =>
  (
    await owner.selectFrom('message').selectAll().where('kind', '=', kind).orderBy('created_at').execute()
  ).map(({ recipient, content }) => ({ recipient, content: content as Record<string, unknown> }));

describe('joining a list', () => {
  test('gives a place, a link by mail, and counts on the day', async () => {
    const day = await fullDay();
    const first = await joined(day.id);
    const second = await joined(day.id, { shortNotice: true });
    expect([first.place, second.place]).toEqual([1, 2]);
    expect(first).toMatchObject({
      state: 'waiting',
      day: { clinicId: day.id },
      offers: [],
      bookingToken: null,
    });
    expect((await see(second)).place).toBe(2);
    const [mail] = (await mails('list-joined')).filter(({ recipient }) => recipient === first.email);
    expect(mail!.content).toMatchObject({ place: 1, property: first.property.identifier });
    expect(JSON.stringify(mail!.content)).not.toContain(first.token);
  });

  test('is refused while there are free times, and says where they are not', async () => {
    const day = await make.clinic({ slots: 2 });
    await bookVisit(app, day.slotIds[0]!);
    expect((await join(day.id)).problem.code).toBe('waiting.times_free');
    expect((await join()).problem.code).toBe('waiting.times_free');
    await bookVisit(app, day.slotIds[1]!);
    expect((await join(day.id)).status).toBe(201);
    const unknown = { municipality: '638', clinicId: '00000000-0000-4000-8000-000000000000' };
    expect((await join(undefined, unknown)).problem.code).toBe('waiting.day_over');
    expect((await join(day.id, { municipality: '109' })).problem.code).toBe('waiting.day_over');
    expect((await join(undefined, { municipality: '999' })).status).toBe(404);
  });

  test('is for a property once in each list', async () => {
    const day = await fullDay();
    const mine = { propertyIdentifier: '638-997-1-1' };
    await joined(day.id, mine);
    expect((await join(day.id, mine)).problem.code).toBe('waiting.waits_already');
    const booked = day.visits[0]!.property.identifier!;
    expect((await join(day.id, { propertyIdentifier: booked })).problem.code).toBe('waiting.has_time');
    const [{ count }] = (await sql<{ count: number }>`select count(*)::int from waiting`.execute(owner))
      .rows as [{ count: number }];
    expect(count, 'nothing half-written').toBe(1);
  });

  test('needs a way to be reached, and says at which field', async () => {
    const day = await fullDay();
    for (const [told, field] of [
      [{ email: '' }, 'email'],
      [{ email: 'ei osoite' }, 'email'],
      [{ name: '' }, 'name'],
      [{ propertyIdentifier: 'x' }, 'propertyIdentifier'],
    ] as const) {
      const { status, problem } = await join(day.id, told);
      expect([status, problem.fields?.map((one) => one.field)], JSON.stringify(told)).toEqual([400, [field]]);
    }
    expect((await join(day.id, { email: '', phone: '040 123 4567' })).status).toBe(201);
  });

  test('ends for a joker after twenty lists, on the web', async () => {
    const day = await fullDay();
    const same = { email: 'joku@example.org' };
    for (let time = 0; time < 20; time++) await joined(day.id, same);
    expect((await join(day.id, same)).status).toBe(429);
  });
});

describe('a time that comes free', () => {
  test('is kept for the first, who takes it; nobody on the page can have it in between', async () => {
    const day = await fullDay();
    const [first, second] = [await joined(day.id), await joined(day.id)];
    await cancel(day.visits[0]!);
    expect(await stateOf(day.id)).toEqual(['held']);
    expect((await call(bookings.takeHold, { params: { slotId: day.slotIds[0]! } })).status).toBe(409);
    const offer = (await openOffer(first))!;
    expect(offer).toMatchObject({ until: '2026-10-01T11:00:00Z', shared: false, clinicId: day.id });
    expect(await openOffer(second)).toBeUndefined();
    const [mail] = await mails('time-offered');
    expect(mail).toMatchObject({ recipient: first.email, content: { validUntil: '2026-10-01T11:00:00Z' } });

    const { status, answer } = await take(first, offer.id);
    expect([status, answer.name, answer.property.identifier]).toEqual([
      201,
      first.name,
      first.property.identifier,
    ]);
    expect((await take(first, offer.id)).answer.token, 'a second press').toBe(answer.token);
    expect(await see(first)).toMatchObject({ state: 'booked', place: null, bookingToken: answer.token });
    expect((await see(second)).place).toBe(1);
    expect(await stateOf(day.id)).toEqual(['booked']);
    const confirmed = (await mails('booking-confirmed')).filter(({ recipient }) => recipient === first.email);
    expect(confirmed).toHaveLength(1);
  });

  test('goes to the next when it is declined, and after two hours without an answer; then to everybody', async () => {
    const day = await fullDay();
    const [first, second] = [await joined(day.id), await joined(day.id)];
    await cancel(day.visits[0]!);
    const declined = (await openOffer(first))!;
    const { answer } = await decline(first, declined.id);
    expect(answer).toMatchObject({ state: 'waiting', place: 1, offers: [{ state: 'declined' }] });
    expect((await take(first, declined.id)).problem.code).toBe('waiting.offer_gone');
    const offered = (await openOffer(second))!;
    clock.pass({ hours: 2 });
    expect((await take(second, offered.id)).problem.code).toBe('waiting.offer_gone');
    expect(await stateOf(day.id), 'kept until the job has been by').toEqual(['held']);
    await passOnFreed(deps);
    expect(await stateOf(day.id)).toEqual(['free']);
    expect(await see(second)).toMatchObject({ place: 2, offers: [{ state: 'lapsed' }] });
    await passOnFreed(deps);
    expect(
      await mails('time-offered').then((all) => all.filter(({ recipient }) => recipient === first.email)),
    ).toHaveLength(1);
  });

  test('by a visitor who gives it back, whose hold runs out, or who moves away', async () => {
    const day = await fullDay({ slots: 2 });
    const other = await make.clinic({ slots: 1 });
    await cancel(day.visits[0]!);
    const { answer: held } = await call(bookings.takeHold, { params: { slotId: day.slotIds[0]! } });
    const first = await joined(day.id);
    await call(bookings.giveBackHold, { params: { holdToken: held.holdToken } });
    await decline(first, (await openOffer(first))!.id);

    const { answer: again } = await call(bookings.takeHold, { params: { slotId: day.slotIds[0]! } });
    expect(again.slotId).toBe(day.slotIds[0]);
    const second = await joined(day.id);
    clock.pass({ minutes: 16 });
    await passOnFreed(deps);
    expect((await openOffer(second))!.start).toBe((await see(first)).offers[0]!.start);

    const moving = { params: { token: day.visits[1]!.token }, body: { slotId: other.slotIds[0]! } };
    expect((await call(bookings.changeBooking, moving)).status).toBe(200);
    expect((await openOffer(first))!.start).not.toBe((await openOffer(second))!.start);
  });

  test('reaches those who wait for any day of the municipality, in one order with those of the day', async () => {
    const [one, two] = [await fullDay(), await fullDay()];
    await sql`update clinic set status = 'held' where municipality_id = '638' and id not in (${one.id}, ${two.id})`.execute(owner); // prettier-ignore
    const any = await joined();
    const ofDay = await joined(two.id);
    expect([any.day, any.place, ofDay.place]).toEqual([null, 1, 2]);
    await cancel(two.visits[0]!);
    const offer = (await openOffer(any))!;
    expect(offer.clinicId).toBe(two.id);
    await cancel(one.visits[0]!);
    expect(await stateOf(one.id), 'they are being asked about the other').toEqual(['free']);
    await take(any, offer.id);
    expect(await openOffer(ofDay)).toBeUndefined();
    expect(await see(ofDay)).toMatchObject({ place: 1 });
  });

  test('is offered to nobody who has a time by now, who left, or whose day is over', async () => {
    const day = await fullDay({ slots: 2 });
    const [left, booked, third] = [await joined(day.id), await joined(day.id), await joined(day.id)];
    expect((await call(waiting.leaveList, { params: { token: left.token } })).answer.state).toBe('left');
    await cancel(day.visits[0]!);
    expect((await openOffer(booked))!.start).toBeTruthy();
    // They have moved a time of another day here meanwhile.
    await sql`delete from offer; delete from hold`.execute(owner);
    await bookVisit(app, day.slotIds[0]!, { propertyIdentifier: booked.property.identifier! });
    expect((await see(booked)).state).toBe('booked');
    await cancel(day.visits[1]!);
    expect(await openOffer(third)).toBeDefined();
    await sql`update clinic set status = 'cancelled' where id = ${day.id}`.execute(owner);
    expect(await see(third)).toMatchObject({ state: 'over', place: null });
    expect((await take(third, (await see(third)).offers[0]!.id)).problem.code).toBe('waiting.offer_gone');
  });

  test('of the staff’s share stays with staff until it opens for the web', async () => {
    const day = await fullDay({ slots: 2, staffSlots: 1 });
    const first = await joined(day.id);
    await passOnFreed(deps);
    expect(await openOffer(first)).toBeUndefined();
    await sql`update clinic set staff_slots_open_at = ${clock.now()}::timestamptz where id = ${day.id}`.execute(
      owner,
    );
    await passOnFreed(deps);
    expect(await openOffer(first)).toBeDefined();
  });

  test('keeps waiting at night: nobody is asked before eight', async () => {
    const day = await fullDay();
    const first = await joined(day.id);
    clock.set('2026-10-01T18:30:00Z');
    await cancel(day.visits[0]!);
    expect(await openOffer(first)).toBeUndefined();
    expect(await stateOf(day.id)).toEqual(['held']);
    clock.set('2026-10-02T04:59:00Z');
    await passOnFreed(deps);
    expect(await openOffer(first)).toBeUndefined();
    clock.set('2026-10-02T05:00:00Z');
    await passOnFreed(deps);
    expect((await openOffer(first))!.until).toBe('2026-10-02T07:00:00Z');
  });

  test('in the evening the two hours go on in the morning', async () => {
    const day = await fullDay();
    const first = await joined(day.id);
    clock.set('2026-10-01T16:30:00Z');
    await cancel(day.visits[0]!);
    expect((await openOffer(first))!.until).toBe('2026-10-02T06:30:00Z');
  });
});

describe('at short notice', () => {
  /** The visit begins at 14 on 2 October. */
  const tomorrow = { day: '2026-10-02', slots: 1 };
  beforeEach(() => clock.set('2026-09-30T09:00:00Z'));

  test('a time is offered to all who can come so soon, and the first yes gets it', async () => {
    const day = await fullDay(tomorrow);
    const slow = await joined(day.id);
    const [one, two] = [
      await joined(day.id, { shortNotice: true }),
      await joined(day.id, { shortNotice: true }),
    ];
    clock.set('2026-10-01T12:00:00Z');
    await cancel(day.visits[0]!);
    const [first, second] = [(await openOffer(one))!, (await openOffer(two))!];
    expect([first.shared, first.until, second.until]).toEqual([true, '2026-10-01T12:30:00Z', first.until]);
    expect(await openOffer(slow)).toBeUndefined();
    const replies = await Promise.all([take(two, second.id), take(one, first.id)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
    const loser = replies[0]!.status === 409 ? two : one;
    expect(await see(loser)).toMatchObject({ state: 'waiting', offers: [{ state: 'gone' }] });
    expect(replies.find(({ status }) => status === 409)!.problem.code).toBe('waiting.offer_gone');
  });

  test('nobody has answered in half an hour: it is free for everybody', async () => {
    const day = await fullDay(tomorrow);
    const one = await joined(day.id, { shortNotice: true });
    // Booking on the web has ended the day before at noon.
    clock.set('2026-10-02T06:00:00Z');
    await cancel(day.visits[0]!);
    expect(await openOffer(one)).toMatchObject({ until: '2026-10-02T06:30:00Z' });
    clock.pass({ minutes: 30 });
    await passOnFreed(deps);
    const { rows } = await sql`select from hold`.execute(owner);
    expect(rows).toEqual([]);
  });

  test('less than two hours before, it is open at once, and those with a telephone are to be called', async () => {
    const day = await fullDay(tomorrow);
    await joined(day.id, { shortNotice: true });
    const caller = await joined(day.id, { shortNotice: true, phone: '040 123 4567' });
    clock.set('2026-10-02T09:30:00Z');
    await cancel(day.visits[0]!);
    expect((await sql`select from hold`.execute(owner)).rows).toEqual([]);
    const [call_] = (await list(day.id)).filter(({ offers }) => offers.length > 0);
    expect(call_).toMatchObject({
      name: caller.name,
      offers: [{ how: 'call', until: '2026-10-02T11:00:00Z' }],
    });
    expect(await mails('time-offered').then((all) => all.map((one) => one.recipient))).not.toContain(
      caller.email,
    );
  });
});

describe('what was free all along', () => {
  test('is told once to somebody who waits for any day, and not kept from the others', async () => {
    const full = await fullDay();
    await sql`update clinic set status = 'held' where municipality_id = '638' and id <> ${full.id}`.execute(
      owner,
    );
    const any = await joined();
    const fresh = await make.clinic({ slots: 5 });
    await passOnFreed(deps);
    const offers = async () => (await see(any)).offers.map(({ start, state }) => [start, state]);
    const [[first]] = (await offers()) as [[string, string]];
    expect(await offers()).toEqual([[first, 'open']]);
    expect(Temporal.Instant.from(first).equals(fresh.startsAt), 'the earliest').toBe(true);
    expect(await stateOf(fresh.id)).toEqual(['held', 'free', 'free', 'free', 'free']);
    clock.pass({ hours: 2 });
    await passOnFreed(deps);
    await passOnFreed(deps);
    expect(await offers(), 'they know of the day').toEqual([[first, 'lapsed']]);
    expect(await stateOf(fresh.id)).toEqual(Array(5).fill('free'));
    clock.set('2026-10-01T18:30:00Z');
    await passOnFreed(deps);
    expect(await stateOf(fresh.id), 'nor in the night').toEqual(Array(5).fill('free'));
  });

  test('at night no more times are kept than there are people to ask', async () => {
    const day = await fullDay({ slots: 3 });
    await joined(day.id);
    clock.set('2026-10-01T18:30:00Z');
    for (const visit of day.visits) await cancel(visit);
    expect((await stateOf(day.id)).toSorted()).toEqual(['free', 'free', 'held']);
  });

  test('a visitor who takes another time leaves theirs to the list', async () => {
    const day = await fullDay({ slots: 2 });
    await cancel(day.visits[0]!);
    await cancel(day.visits[1]!);
    const headers = { cookie: `visitor=${'w'.repeat(22)}`, origin: app.config.origin };
    await call(bookings.takeHold, { params: { slotId: day.slotIds[0]! }, headers });
    await bookVisit(app, day.slotIds[1]!);
    const first = await joined(day.id);
    const other = await make.clinic({ slots: 1 });
    await call(bookings.takeHold, { params: { slotId: other.slotIds[0]! }, headers });
    expect(await openOffer(first)).toBeDefined();
  });
});

describe('an offer ends', () => {
  test('when its time is booked by another or its day is cancelled, also on the call list', async () => {
    const full = await fullDay({ slots: 2 });
    const phone = { email: '', phone: '040 123 4567' };
    const { headers } = coordinator;
    await call(waiting.joinListForCaller, { body: joining(full.id, phone), headers });
    await call(waiting.joinListForCaller, { body: joining(full.id, phone), headers });
    await cancel(full.visits[0]!);
    await cancel(full.visits[1]!);
    const calls = async () => (await call(seeToday, { headers })).answer.callsToMake;
    expect(await calls()).toBe(2);
    const [one] = await list(full.id);
    await sql`delete from hold where slot_id = (select slot_id from offer where id = ${one!.offers[0]!.id})`.execute(
      owner,
    );
    const { rows } = await sql<{ id: string }>`select slot_id as id from offer where id = ${one!.offers[0]!.id}`.execute(owner); // prettier-ignore
    await bookVisit(app, rows[0]!.id);
    await passOnFreed(deps);
    expect(await calls()).toBe(1);
    await sql`update clinic set status = 'cancelled' where id = ${full.id}`.execute(owner);
    await passOnFreed(deps);
    expect(await calls()).toBe(0);
    expect((await sql`select from hold`.execute(owner)).rows).toEqual([]);
  });

  test('when who was asked has another time of the day: the next is asked', async () => {
    const day = await fullDay({ slots: 2 });
    const [first, second] = [await joined(day.id), await joined(day.id)];
    await cancel(day.visits[0]!);
    expect(await openOffer(first)).toBeDefined();
    // Staff book for them in a time that comes free meanwhile.
    await sql`update booking set property_id = (select property_id from waiting order by turn limit 1) where id = ${day.visits[1]!.bookingId}`.execute(owner); // prettier-ignore
    await passOnFreed(deps);
    expect(await see(first)).toMatchObject({ state: 'booked', offers: [{ state: 'gone' }] });
    expect(await openOffer(second)).toBeDefined();
  });

  test('without a mail to somebody who left in the moment of the cancellation', async () => {
    for (let turn = 0; turn < 8; turn++) {
      const day = await fullDay();
      const [first, second] = [await joined(day.id), await joined(day.id)];
      await Promise.all([
        cancel(day.visits[0]!),
        call(waiting.leaveList, { params: { token: first.token } }),
      ]);
      expect(await openOffer(first)).toBeUndefined();
      expect(await openOffer(second)).toBeDefined();
    }
  });
});

test('at short notice eight people answer eight times at once: each has one, quickly', async () => {
  clock.set('2026-09-30T09:00:00Z');
  const day = await fullDay({ day: '2026-10-02', slots: 8, start: '08:00' });
  const places = [];
  for (let person = 0; person < 8; person++) places.push(await joined(day.id, { shortNotice: true }));
  clock.set('2026-10-01T12:00:00Z');
  for (const visit of day.visits) await cancel(visit);
  const asked: waiting.Offer[][] = [];
  for (const place of places)
    asked.push((await see(place)).offers.toSorted((one, other) => one.start.localeCompare(other.start)));
  expect(asked.map((offers) => offers.length)).toEqual(Array(8).fill(8));
  const answers = await Promise.all(places.map((place, turn) => take(place, asked[turn]![turn]!.id)));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
  expect(await stateOf(day.id)).toEqual(Array(8).fill('booked'));
}, 30_000);

test('a time of the staff’s share that a caller gives back is for those who wait by telephone', async () => {
  const day = await fullDay({ slots: 2, staffSlots: 1 });
  const { headers } = coordinator;
  const { answer: held } = await call(staff.holdForCaller, { params: { slotId: day.slotIds[1]! }, headers });
  const answers = { propertyIdentifier: '638-996-1-1', relation: 'owner' as const, language: 'fi' as const };
  const who = { name: 'Eino Testi', phone: '040 123 4567' };
  const booked = await call(staff.bookForCaller, {
    body: { holdToken: held.holdToken, ...answers, ...who },
    headers,
  });
  const online = await joined(day.id);
  await call(waiting.joinListForCaller, {
    body: joining(day.id, { email: '', phone: '040 765 4321' }),
    headers,
  });
  await call(staff.cancelForCaller, { params: { bookingId: booked.answer.bookingId }, headers });
  expect(await openOffer(online)).toBeUndefined();
  expect((await list(day.id)).map(({ offers }) => offers[0]?.how)).toEqual([undefined, 'call']);
});

test('the link of the list opens no booking whose link staff have renewed', async () => {
  const day = await fullDay();
  const first = await joined(day.id);
  await cancel(day.visits[0]!);
  const offer = (await openOffer(first))!;
  const { answer } = await take(first, offer.id);
  const params = { bookingId: bookingInLink(answer.token)! };
  await call(staff.killLinks, { params, headers: coordinator.headers });
  expect(await see(first)).toMatchObject({ state: 'booked', bookingToken: null });
  expect((await take(first, offer.id)).status).toBe(404);
});

test('of two properties that are one, the earlier place stays', async () => {
  const day = await fullDay();
  const address = {
    propertyIdentifier: '',
    propertyUnknown: true,
    address: 'Rantatie 77',
    village: 'Emäsalo',
  };
  const first = await joined(day.id, address);
  const second = await joined(day.id, { propertyIdentifier: '638-995-1-1' });
  const third = await joined(day.id);
  await cancel(day.visits[0]!);
  expect(await openOffer(first)).toBeDefined();
  const { rows } = await sql<{
    id: string;
  }>`select property_id as id from waiting order by turn limit 1`.execute(owner);
  const confirming = { params: { propertyId: rows[0]!.id }, body: { identifier: '638-995-1-1' } };
  expect((await call(confirmProperty, { ...confirming, headers: coordinator.headers })).status).toBe(200);
  expect(await see(first)).toMatchObject({ state: 'waiting', place: 1, offers: [{ state: 'open' }] });
  expect((await see(second)).state).toBe('left');
  expect((await see(third)).place).toBe(2);
});

describe('staff', () => {
  test('see the list in its order, call whoever has no e-mail, and book for them', async () => {
    const day = await fullDay();
    const body = joining(day.id, { email: '', phone: '040 765 4321' });
    const added = await call(waiting.joinListForCaller, { body, headers: coordinator.headers });
    expect([added.status, added.answer.place]).toEqual([201, 1]);
    await joined(day.id);
    await cancel(day.visits[0]!);
    const [first, second] = await list(day.id);
    expect(first).toMatchObject({
      place: 1,
      phone: '+358407654321',
      email: null,
      offers: [{ how: 'call', shared: false }],
    });
    expect(second).toMatchObject({ place: 2, offers: [] });
    expect((await call(seeToday, { headers: coordinator.headers })).answer.callsToMake).toBe(1);
    const params = { offerId: first!.offers[0]!.id };
    expect((await call(waiting.takeOfferForCaller, { params, headers: stranger.headers })).status).toBe(404);
    const booked = await call(waiting.takeOfferForCaller, { params, headers: coordinator.headers });
    expect([booked.status, booked.answer.name]).toEqual([201, body.name]);
    expect((await call(seeToday, { headers: coordinator.headers })).answer.callsToMake).toBe(0);
    expect(await list(day.id)).toHaveLength(1);
  });

  test('let a time go to the next who was not reached, and take people off the list', async () => {
    const day = await fullDay();
    const body = joining(day.id, { email: '', phone: '040 765 4321' });
    await call(waiting.joinListForCaller, { body, headers: coordinator.headers });
    const next = await joined(day.id);
    await cancel(day.visits[0]!);
    const [first] = await list(day.id);
    const params = { offerId: first!.offers[0]!.id };
    const { headers } = coordinator;
    expect((await call(waiting.declineOfferForCaller, { params, headers })).status).toBe(204);
    expect(await openOffer(next)).toBeDefined();
    expect((await list(day.id))[0]).toMatchObject({ name: body.name, passed: 1, offers: [] });
    const off = { params: { waitingId: first!.id } };
    expect((await call(waiting.takeOffList, { ...off, headers: stranger.headers })).status).toBe(404);
    expect((await call(waiting.takeOffList, { ...off, headers })).status).toBe(204);
    expect((await list(day.id)).map(({ name }) => name)).toEqual([next.name]);
    expect(await list(day.id, stranger.headers)).toEqual([]);
  });
});

test('a link of nobody opens nothing, and nobody answers for another', async () => {
  const day = await fullDay();
  const [first, second] = [await joined(day.id), await joined(day.id)];
  await cancel(day.visits[0]!);
  const offer = (await openOffer(first))!;
  expect((await take(second, offer.id)).status).toBe(404);
  expect((await decline(second, offer.id)).status).toBe(404);
  expect((await see({ token: `${first.token.slice(0, -2)}AA` })) as unknown).toMatchObject({ status: 404 });
  expect((await take({ token: day.visits[0]!.token }, offer.id)).status).toBe(404);
});

test('what was told is erased thirty days after the end, and a forgotten place after a year', async () => {
  const day = await fullDay();
  const [left, stays] = [await joined(day.id), await joined(day.id)];
  const any = { municipality: '109' };
  const forgotten = await joined(undefined, { ...any, propertyIdentifier: '109-401-1-1' });
  await call(waiting.leaveList, { params: { token: left.token } });
  clock.pass({ hours: 24 * 29 });
  await eraseOldPlaces(deps);
  expect(await see(left)).toMatchObject({ state: 'over', place: null });
  clock.pass({ hours: 25 });
  await eraseOldPlaces(deps);
  expect(await see(left)).toMatchObject({ status: 404 });
  expect(await see(stays)).toMatchObject({ state: 'over' });
  clock.pass({ hours: 24 * 336 });
  await eraseOldPlaces(deps);
  expect(await see(forgotten)).toMatchObject({ status: 404 });
});

describe('fifty cancel at once', () => {
  test('and sixty wait: the first fifty are asked, each about one time, each time once; none is lost', async () => {
    const day = await fullDay({ slots: 50, start: '08:00' });
    const places = [];
    for (let person = 0; person < 60; person++) places.push(await joined(day.id));
    await Promise.all(day.visits.map((visit) => cancel(visit)));
    const offers = await owner.selectFrom('offer').selectAll().where('clinic_id', '=', day.id).execute();
    expect(offers).toHaveLength(50);
    expect(new Set(offers.map((offer) => offer.slot_id)).size).toBe(50);
    expect(new Set(offers.map((offer) => offer.waiting_id)).size).toBe(50);
    const open = await Promise.all(places.map(openOffer));
    expect(open.slice(0, 50).every(Boolean)).toBe(true);
    expect(open.slice(50).some(Boolean)).toBe(false);
    expect(await stateOf(day.id)).toEqual(Array(50).fill('held'));

    // Everybody answers at once, every third with a no: their times go to those who are first in the list now.
    const answers = await Promise.all(
      places.slice(0, 50).map((place, turn) => {
        const offer = open[turn]!;
        return turn % 3 === 0 ? decline(place, offer.id) : take(place, offer.id);
      }),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      ...Array(17).fill(200),
      ...Array(33).fill(201),
    ]);
    await passOnFreed(deps);
    const states = (await stateOf(day.id)).toSorted();
    expect(states).toEqual([...Array(33).fill('booked'), ...Array(17).fill('held')]);
    const live = await owner.selectFrom('offer').selectAll().where('answer', 'is', null).execute();
    expect(new Set(live.map((offer) => offer.slot_id)).size).toBe(17);
    expect(new Set(live.map((offer) => offer.waiting_id)).size).toBe(17);
    const remaining = await list(day.id);
    expect(remaining.map(({ place }) => place)).toEqual(
      Array.from({ length: 27 }, (_, before) => before + 1),
    );
  }, 120_000);
});
