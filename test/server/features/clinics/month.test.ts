import { beforeEach, expect, test } from 'vitest';
import { cancelBooking } from '#shared/contracts/bookings.ts';
import { getClinicMonth } from '#shared/contracts/clinic-days.ts';
import { joinList } from '#shared/contracts/waiting.ts';
import { testApp } from '../../../support/app.ts';
import { coordinatorOf } from '../../../support/planning.ts';
import { bookVisit } from '../../../support/visits.ts';

const app = await testApp();
const { call, clock, make, owner } = app;

beforeEach(() => clock.set('2026-10-14T12:00:00Z'));

const see = (headers: Record<string, string>, month: string, municipality?: string) =>
  call(getClinicMonth, { query: { month, ...(municipality && { municipality }) }, headers });

test('a month has its past and coming days of every stage, from its first date to its last', async () => {
  const coordinator = await coordinatorOf(app);
  clock.set('2026-09-01T06:00:00Z');
  for (const date of ['2026-09-30', '2026-10-31', '2026-10-01', '2026-11-01'])
    await coordinator.draft({ date, holidayConfirmed: true });
  const { answer: late } = await coordinator.draft({ date: '2026-10-20' });
  await coordinator.cancel(late);
  clock.set('2026-10-14T12:00:00Z');
  const { answer } = await see(coordinator.headers, '2026-10');
  expect(answer.days.map(({ date, status }) => [date, status])).toEqual([
    ['2026-10-01', 'draft'],
    ['2026-10-20', 'cancelled'],
    ['2026-10-31', 'draft'],
  ]);
});

test('a day tells who sits there, and how many times are free, booked and waited for', async () => {
  const coordinator = await coordinatorOf(app);
  clock.set('2026-11-01T06:00:00Z');
  const { answer: draft } = await coordinator.draft({ date: '2027-06-09', staffSlots: 1 });
  const { answer: day } = await coordinator.publish(draft);
  const slots = await owner.selectFrom('slot').select('id').where('clinic_id', '=', day.id).where('share', '=', 'web').execute(); // prettier-ignore
  for (const { id } of slots) await bookVisit(app, id);
  const { status } = await call(joinList, {
    body: {
      ...{ municipality: '638', clinicId: day.id, propertyIdentifier: '638-998-5-1', relation: 'owner' },
      ...{ name: 'Eero Testi', email: 'eero@example.org', language: 'fi', shortNotice: false },
    },
  });
  expect(status).toBe(201);
  const { answer } = await see(coordinator.headers, '2027-06');
  const shown = answer.days.find(({ id }) => id === day.id)!;
  expect(shown.slots).toEqual({ all: 4, booked: 3, unbooked: 1, free: 0, waiting: 1 });
  expect([shown.openSeats, shown.needsSubstitute]).toEqual([0, false]);
});

test('days of other municipalities stay unseen, and those of several can be told apart', async () => {
  const coordinator = await coordinatorOf(app, '109');
  await coordinator.draft({ date: '2026-12-02' });
  const { answer: hers } = await see(coordinator.headers, '2026-12');
  expect(hers.days.map(({ municipality }) => municipality)).toEqual(['109']);
  const stranger = await coordinatorOf(app, '638');
  expect((await see(stranger.headers, '2026-12')).answer.days).toEqual([]);
  const role = { person_id: stranger.id, municipality_id: '109', role: 'communications' as const };
  await owner.insertInto('person_role').values(role).execute();
  expect((await see(stranger.headers, '2026-12')).answer.days).toHaveLength(1);
  expect((await see(stranger.headers, '2026-12', '638')).answer.days).toEqual([]);
});

test('the holidays are those of the countries where one works', async () => {
  const finnish = await coordinatorOf(app, '638');
  const { answer } = await see(finnish.headers, '2027-05');
  const dates = answer.holidays.map(({ date }) => date);
  expect(dates).toContain('2027-05-06');
  expect(dates).not.toContain('2027-05-17');
  const norwegian = await coordinatorOf(app, '3446');
  const { answer: may } = await see(norwegian.headers, '2027-05');
  expect(may.holidays.find(({ date }) => date === '2027-05-17')?.name.nb).toBeTruthy();
});

test('the ways in which residents heard of it are counted, without those who cancelled or did not say', async () => {
  clock.set('2027-01-20T06:00:00Z');
  const clinic = await make.clinic({ day: '2027-02-03', slots: 6 });
  const ways = ['letter', 'poster', 'letter', undefined, 'website'] as const;
  const visits = [];
  for (const [place, heard] of ways.entries())
    visits.push(await bookVisit(app, clinic.slotIds[place]!, heard && { heard }));
  await call(cancelBooking, { params: { token: visits[4]!.token } });
  const { headers } = await coordinatorOf(app, '638');
  expect((await see(headers, '2027-02')).answer.heard).toEqual([
    { way: 'letter', count: 2 },
    { way: 'poster', count: 1 },
  ]);
  const elsewhere = await coordinatorOf(app, '109');
  expect((await see(elsewhere.headers, '2027-02')).answer.heard).toEqual([]);
});

test('without a name it is the month on the municipality’s wall', async () => {
  const { headers } = await coordinatorOf(app, '638');
  clock.set('2026-10-31T22:30:00Z');
  expect((await call(getClinicMonth, { headers })).answer.month).toBe('2026-11');
});

test('a month that is none is refused', async () => {
  const { headers } = await coordinatorOf(app);
  for (const month of ['2026-13', '0000-01', 'ensi kuu'])
    expect((await see(headers, month)).status, month).toBe(400);
});
