import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { confirmProperty } from '#shared/contracts/properties.ts';
import * as staff from '#shared/contracts/staff-bookings.ts';
import * as waiting from '#shared/contracts/waiting.ts';
import { bookingInLink } from '#server/features/bookings/booking-link.ts';
import { eraseOldPlaces } from '#server/features/waiting/pass-on-freed.ts';
import { testApp } from '../../../support/app.ts';
import { bookVisit } from '../../../support/visits.ts';
import { waitingLists } from '../../../support/waiting-lists.ts';

const app = await testApp();
const { call, clock, make, owner, deps } = app;
const { coordinator, fullDay, join, joined, see, take, decline, openOffer, cancel, mails } =
  await waitingLists(app);

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
