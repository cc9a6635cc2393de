import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import * as bookings from '#shared/contracts/bookings.ts';
import { listSlots } from '#shared/contracts/clinics.ts';
import { getWaiting, joinList } from '#shared/contracts/waiting.ts';
import { planAround } from '#server/features/bookings/replan.rules.ts';
import { testApp } from '../../../support/app.ts';
import { coordinatorOf } from '../../../support/planning.ts';
import { bookVisit } from '../../../support/visits.ts';

const app = await testApp();
const { call, clock, owner } = app;
beforeEach(() => clock.set('2026-10-01T06:00:00Z'));

/** Wednesday 14.10.2026 at 14.00, 14.30, 15.00 and 15.30 in Porvoo; those of `booked` are taken. Nobody has been written to yet. */
async function publishedDay({ booked = [] as number[] } = {}) {
  const coordinator = await coordinatorOf(app);
  const { answer } = await coordinator.publish((await coordinator.draft()).answer);
  const { answer: listed } = await call(listSlots, { params: { clinicId: answer.id } });
  const slotIds = listed.slots.map(({ id }) => id);
  const visits = [];
  for (const place of booked) visits.push(await bookVisit(app, slotIds[place]!));
  await sql`delete from message where clinic_id = ${answer.id}`.execute(owner);
  return { ...coordinator, day: answer, slotIds, visits };
}

const mailsOf = async (clinicId: string) =>
  (
    await owner
      .selectFrom('message')
      .select(['kind', 'recipient'])
      .where('clinic_id', '=', clinicId)
      .execute()
  ).map(({ kind, recipient }) => `${kind} ${recipient}`);
/** The clock in Porvoo. */
const clockOf = (instant: string) =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Helsinki').toPlainTime().toString().slice(0, 5);
const gridOf = (grid: { start: string; end: string; booked: boolean }[]) =>
  grid.map(({ start, end, booked }) => `${clockOf(start)}–${clockOf(end)}${booked ? ' booked' : ''}`);
const longer = { start: '13:00', end: '17:00', slotMinutes: 40, changeoverMinutes: 5 };

describe('changing the times of a published day', () => {
  test('keeps what is booked, plans the rest anew around it, and tells only the experts', async () => {
    const { day, visits, panel, previewTimes, changeTimes } = await publishedDay({ booked: [1] });
    const { status, answer: preview } = await previewTimes(day, longer);
    expect(status).toBe(200);
    const planned = ['13:00–13:40', '13:45–14:25', '14:30–14:55 booked', '15:15–15:55', '16:00–16:40'];
    // 13.45 would end five minutes before the visit, as the panel needs; what would run into it is left out.
    expect(gridOf(preview.grid)).toEqual(planned);
    expect(preview).toMatchObject({ free: { before: 3, after: 4 }, kept: 1, outside: [] });
    expect(preview.experts.map(({ name }) => name).sort()).toEqual(panel.map(({ name }) => name).sort());
    expect(await mailsOf(day.id)).toEqual([]);
    expect((await previewTimes(day, longer)).answer, 'nothing has changed').toEqual(preview);

    const changed = await changeTimes(day, longer);
    expect(changed.status).toBe(200);
    expect(gridOf(changed.answer.grid)).toEqual(planned);
    expect(changed.answer).toMatchObject({ slots: { all: 5, booked: 1 }, plan: longer });
    const link = await call(bookings.getBooking, { params: { token: visits[0]!.token } });
    expect(clockOf(link.answer.start)).toBe('14:30');
    expect((await mailsOf(day.id)).sort()).toEqual(
      panel.map(({ email }) => `expert-changed ${email}`).sort(),
    );
    const log = await owner
      .selectFrom('audit_log')
      .select(['action', 'details'])
      .where('subject_id', '=', day.id)
      .orderBy('id', 'desc')
      .limit(1)
      .execute();
    expect(log).toEqual([{ action: 'clinic.retimed', details: { bookings: 1, experts: 3 } }]);
  });

  test('tells nobody at all when the day begins and ends as before', async () => {
    const { day, changeTimes } = await publishedDay({ booked: [0] });
    const { answer } = await changeTimes(day, { slotMinutes: 55, staffSlots: 1 });
    expect(gridOf(answer.grid)).toEqual(['14:00–14:25 booked', '15:00–15:55']);
    expect(await mailsOf(day.id)).toEqual([]);
  });

  test('is refused while visits would lie outside, and says which', async () => {
    const { day, visits, previewTimes, changeTimes, see } = await publishedDay({ booked: [0, 3] });
    const shorter = { start: '14:30', end: '16:00', breaks: [{ start: '15:30', end: '15:45' }] };
    const { answer } = await previewTimes(day, shorter);
    expect(answer.outside).toEqual([
      { bookingId: visits[0]!.bookingId, name: 'Aino Testi', phone: null, start: '2026-10-14T11:00:00Z' },
      { bookingId: visits[1]!.bookingId, name: 'Aino Testi', phone: null, start: '2026-10-14T12:30:00Z' },
    ]);
    const refused = await changeTimes(day, shorter);
    expect([refused.status, refused.problem.code]).toEqual([409, 'clinics.visits_outside']);
    expect((await see(day.id)).answer).toMatchObject({ plan: { start: '14:00' }, slots: { all: 4 } });
    for (const { token } of visits) await call(bookings.cancelBooking, { params: { token } });
    expect((await changeTimes(day, shorter)).status).toBe(200);
  });

  test('leaves the time alone that somebody holds at this moment', async () => {
    const { day, slotIds, changeTimes } = await publishedDay();
    const { answer: hold } = await call(bookings.takeHold, { params: { slotId: slotIds[2]! } });
    await changeTimes(day, longer);
    const body = { holdToken: hold.holdToken, propertyIdentifier: '638-999-5-1', relation: 'owner' as const };
    const contact = { name: 'Aino Testi', email: 'aino@example.org', language: 'fi' as const };
    const booked = await call(bookings.bookSlot, { body: { ...body, ...contact } });
    expect([booked.status, clockOf(booked.answer.start)]).toEqual([201, '15:00']);
  });

  test('offers its new times to those who wait', async () => {
    const { day, changeTimes } = await publishedDay({ booked: [0, 1, 2, 3] });
    const place = { propertyIdentifier: '638-999-5-2', relation: 'owner' as const, language: 'fi' as const };
    const who = { name: 'Bo Prov', email: 'bo@example.org' };
    const { answer: waiter } = await call(joinList, {
      body: { municipality: '638', clinicId: day.id, ...place, ...who },
    });
    await changeTimes(day, { end: '17:00' });
    const { answer } = await call(getWaiting, { params: { token: waiter.token } });
    expect(answer.offers.map(({ start, state }) => [clockOf(start), state])).toEqual([['16:00', 'open']]);
  });

  test('is for published days to come, by whoever plans there and has seen the latest', async () => {
    const { day, changeTimes, draft, previewTimes } = await publishedDay();
    const stranger = await coordinatorOf(app, '109');
    expect((await stranger.changeTimes(day)).status).toBe(404);
    const drafted = (await draft({ date: '2026-10-15' })).answer;
    expect((await changeTimes(drafted)).problem.code).toBe('clinics.not_published');
    expect((await changeTimes({ ...day, version: day.version + 1 })).status).toBe(412);
    expect((await previewTimes(day, { end: '13:00' })).status).toBe(400);
    expect((await previewTimes(day, { texts: {} })).problem.code).toBe('clinics.language_missing');
    clock.set('2026-10-14T11:00:00Z');
    expect((await changeTimes(day)).problem.code).toBe('clinics.too_late');
  });

  test('is refused when an expert sits elsewhere in the longer time', async () => {
    const { day, draft, publish, changeTimes, fullSeats, panel } = await publishedDay();
    const { roomId } = await app.make.room('638');
    const evening = await draft({ start: '17:00', end: '19:00', roomId }, fullSeats);
    await publish(evening.answer);
    const { status, problem } = await changeTimes(day, { end: '18:00' });
    expect([status, problem.code]).toEqual([409, 'clinics.person_taken']);
    expect(problem.detail).toContain(panel[0]!.name);
  });
});

test('new times keep the changeover’s distance from what somebody has, at the same desk only', () => {
  const slot = (desk: number, startsAt: number, endsAt: number) => ({
    desk,
    startsAt,
    endsAt,
    share: 'web' as const,
  });
  const claimed = [slot(1, 100, 125)];
  const planned = [slot(1, 60, 95), slot(1, 60, 96), slot(2, 100, 125), slot(1, 129, 150), slot(1, 130, 150)];
  expect(planAround(planned, { claimed, changeover: 5 })).toEqual([
    slot(1, 100, 125),
    slot(1, 60, 95),
    slot(2, 100, 125),
    slot(1, 130, 150),
  ]);
});
