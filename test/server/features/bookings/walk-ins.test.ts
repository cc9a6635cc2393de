import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import * as bookings from '#shared/contracts/bookings.ts';
import { markVisit, seeDay, type VisitMark, type VisitStatus } from '#shared/contracts/day.ts';
import { addWalkIn, seeQueue } from '#shared/contracts/walk-ins.ts';
import { expectedTurn } from '#server/features/bookings/walk-ins.rules.ts';
import { testApp } from '../../../support/app.ts';
import { staffWith } from '../../../support/staff.ts';
import { bookVisit } from '../../../support/visits.ts';

const app = await testApp();
const { call, clock, make, owner } = app;
const coordinator = await staffWith(app, ['coordinator']);
const stranger = await staffWith(app, ['coordinator'], '109');

const morning = '2026-11-11T11:30:00Z';
beforeEach(() => clock.set('2026-10-01T06:00:00Z'));

/** Wednesday 11.11.2026 from 14 in Porvoo; it is half past one on that day. */
async function dayToday({ slots = 4, booked = 0 } = {}) {
  const clinic = await make.clinic({ day: '2026-11-11', start: '14:00', slots });
  const visits = [];
  for (const slotId of clinic.slotIds.slice(0, booked)) visits.push(await bookVisit(app, slotId));
  clock.set(morning);
  return { ...clinic, visits };
}

let number = 0;
const someone = (told: object = {}) => ({
  ...{
    name: 'Veikko Testi',
    property: `638-450-1-${++number}`,
    phone: '040 123 4567',
    language: 'fi' as const,
  },
  ...told,
});
const come = (clinicId: string, told: object = {}, headers: Record<string, string> = coordinator.headers) =>
  call(addWalkIn, { params: { clinicId }, body: someone(told), headers });
const queueOf = async (clinicId: string) => (await call(seeQueue, { params: { clinicId } })).answer;
const boardOf = async (clinicId: string) =>
  (await call(seeDay, { params: { clinicId }, headers: coordinator.headers })).answer.slots;
const mark = (bookingId: string, from: VisitStatus, to: VisitMark) =>
  call(markVisit, { params: { bookingId }, body: { from, to }, headers: coordinator.headers });

describe('somebody who comes without a time', () => {
  test('gets the next free one, has arrived, and is called by a number', async () => {
    const { id } = await dayToday({ booked: 1 });
    const { status, answer } = await come(id);
    expect([status, answer.number, answer.start]).toEqual([201, 1, '2026-11-11T12:30:00Z']);
    expect((await come(id)).answer).toMatchObject({ number: 2, start: '2026-11-11T13:00:00Z' });
    const [, first] = await boardOf(id);
    expect(first!.visit).toMatchObject({
      ...{ channel: 'door', number: 1, status: 'arrived', name: 'Veikko Testi', phone: '+358401234567' },
      needsPaper: true,
    });
    const { rows } = await sql`select from message where booking_id = ${answer.bookingId}`.execute(owner);
    expect(rows, 'nobody is mailed').toEqual([]);
  });

  test('is known by an address and its village too, and reached on paper without a number', async () => {
    const { id } = await dayToday();
    const { status } = await come(id, { property: 'Rantatie 50, Emäsalo', phone: undefined });
    expect(status).toBe(201);
    const [slot] = await boardOf(id);
    expect(slot!.visit).toMatchObject({
      phone: null,
      property: { identifier: null, address: 'Rantatie 50', village: 'Emäsalo', confirmed: false },
    });
  });

  test('takes a time of any share on the day itself, but none that has begun or that somebody holds', async () => {
    const { id, slotIds } = await dayToday({ slots: 3 });
    await sql`update slot set share = 'staff' where id = ${slotIds[2]!}`.execute(owner);
    await sql`update clinic set closes_at = starts_at where id = ${id}`.execute(owner);
    clock.set('2026-11-11T11:55:00Z');
    await call(bookings.takeHold, { params: { slotId: slotIds[1]! } });
    clock.set('2026-11-11T12:00:00Z');
    expect((await come(id)).answer.start).toBe('2026-11-11T13:00:00Z');
    expect((await come(id)).problem.code).toBe('bookings.no_time_left');
  });

  test('is refused with a sentence at the field', async () => {
    const { id } = await dayToday();
    for (const [told, field] of [
      [{ name: ' ' }, 'name'],
      [{ property: '' }, 'property'],
      [{ property: '12-34' }, 'property'],
      [{ property: 'Rantatie 5' }, 'property'],
      [{ phone: 'soita mulle' }, 'phone'],
    ] as const) {
      const { status, problem } = await come(id, told);
      expect([status, problem.fields?.map((one) => one.field)], JSON.stringify(told)).toEqual([400, [field]]);
    }
    expect((await boardOf(id)).every(({ visit }) => visit === null)).toBe(true);
  });

  test('has only one time a day for a property', async () => {
    const { id } = await dayToday();
    const same = { property: '638-451-1-1' };
    expect((await come(id, same)).status).toBe(201);
    expect((await come(id, same)).problem.code).toBe('bookings.property_on_board');
  });

  test('comes on the day itself, to a day of the own municipality', async () => {
    const { id } = await dayToday();
    expect((await come(id, {}, stranger.headers)).status).toBe(404);
    clock.set('2026-11-10T11:30:00Z');
    expect((await come(id)).problem.code).toBe('bookings.not_today');
  });

  test('ten doors at once: everybody has a time and a number of their own, the rest are told', async () => {
    const { id } = await dayToday({ slots: 6 });
    const replies = await Promise.all(Array.from({ length: 10 }, () => come(id)));
    expect(replies.map(({ status }) => status).sort()).toEqual([
      ...Array(6).fill(201),
      ...Array(4).fill(409),
    ]);
    const { numbers } = await queueOf(id);
    expect(numbers.map((one) => one.number).sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(new Set(numbers.map(({ expected }) => expected)).size).toBe(6);
  });
});

describe('the queue in the hall', () => {
  test('shows numbers and when their turn is expected, and nothing that names anybody', async () => {
    const { id, visits } = await dayToday({ booked: 1 });
    await come(id);
    const { answer: second } = await come(id);
    clock.set('2026-11-11T12:35:00Z');
    // The first visit ends at 14.25 and still goes on ten minutes later.
    await mark(visits[0]!.bookingId, 'booked', 'arrived');
    await mark(visits[0]!.bookingId, 'arrived', 'in_consultation');
    const late = await queueOf(id);
    expect(late.numbers).toEqual([
      { number: 1, desk: 1, inConsultation: false, expected: '2026-11-11T12:40:00Z' },
      { number: 2, desk: 1, inConsultation: false, expected: '2026-11-11T13:10:00Z' },
    ]);
    expect(JSON.stringify(late)).not.toMatch(/Veikko|638|\+358/);
    await mark(visits[0]!.bookingId, 'in_consultation', 'done');
    await mark(second.bookingId, 'arrived', 'in_consultation');
    const [first, going] = (await queueOf(id)).numbers;
    expect(going).toMatchObject({ number: 2, inConsultation: true });
    expect(first!.expected, 'it is past their time').toBe('2026-11-11T12:35:00Z');
    await mark(second.bookingId, 'in_consultation', 'done');
    expect((await queueOf(id)).numbers.map((one) => one.number)).toEqual([1]);
  });

  test('is not there for a draft or a day that is unknown', async () => {
    const { id } = await dayToday();
    await sql`update clinic set status = 'draft' where id = ${id}`.execute(owner);
    expect((await call(seeQueue, { params: { clinicId: id } })).status).toBe(404);
    const params = { clinicId: '00000000-0000-4000-8000-000000000000' };
    expect((await call(seeQueue, { params })).status).toBe(404);
  });
});

test('each desk has its own delay: of the visit that goes on, or of whoever should have begun', () => {
  const at = (clock: string) => Temporal.Instant.from(`2026-11-11T${clock}:00Z`);
  const present = [
    { desk: 1, startsAt: at('12:00'), endsAt: at('12:25'), inConsultation: true },
    { desk: 2, startsAt: at('12:30'), endsAt: at('12:55'), inConsultation: false },
    { desk: 3, startsAt: at('13:30'), endsAt: at('13:55'), inConsultation: false },
  ];
  const turn = (desk: number) => expectedTurn({ desk, startsAt: at('13:00') }, { present, now: at('12:40') });
  expect(turn(1)).toEqual(at('13:15'));
  expect(turn(2)).toEqual(at('13:10'));
  expect(turn(3)).toEqual(at('13:00'));
});

test.each([
  ['638-999-1-23 M 601', '638-999-1-23-M601'],
  ['638-452-1-1', '638-452-1-1'],
])('an identifier typed as %s is one', async (property, identifier) => {
  const { id } = await dayToday();
  expect((await come(id, { property })).status).toBe(201);
  const [slot] = await boardOf(id);
  expect(slot!.visit!.property).toMatchObject({ identifier, address: '' });
});

test('the queue is that of the day itself', async () => {
  const { id } = await dayToday();
  await come(id);
  expect((await queueOf(id)).numbers).toHaveLength(1);
  clock.set('2026-11-12T07:00:00Z');
  expect((await queueOf(id)).numbers).toEqual([]);
});
