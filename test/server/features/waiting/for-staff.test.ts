import { describe, expect, test } from 'vitest';
import { seeToday } from '#shared/contracts/today.ts';
import * as staff from '#shared/contracts/staff-bookings.ts';
import * as waiting from '#shared/contracts/waiting.ts';
import { testApp } from '../../../support/app.ts';
import { staffWith } from '../../../support/staff.ts';
import { waitingLists } from '../../../support/waiting-lists.ts';

const app = await testApp();
const { call } = app;
const { coordinator, fullDay, joining, joined, openOffer, cancel, list } = await waitingLists(app);
const stranger = await staffWith(app, ['coordinator'], '109');

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
