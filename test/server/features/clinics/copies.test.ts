import { beforeEach, describe, expect, test } from 'vitest';
import { copyClinicDay } from '#shared/contracts/clinic-days.ts';
import { testApp } from '../../../support/app.ts';
import { coordinatorOf, type Coordinator } from '../../../support/planning.ts';

const app = await testApp();
const { call, clock, make } = app;

beforeEach(() => clock.set('2026-10-01T06:00:00Z'));

interface Copy {
  date: string;
  roomId?: string;
  without?: string[];
}

function copy(
  { headers, roomId }: Pick<Coordinator, 'headers' | 'roomId'>,
  clinicId: string,
  copies: Copy[],
  key?: string,
) {
  const body = { copies: copies.map((one) => ({ roomId, without: [], ...one })) };
  const keyed = key === undefined ? headers : { ...headers, 'idempotency-key': key };
  return call(copyClinicDay, { params: { clinicId }, body, headers: keyed });
}

describe('copying a clinic day', () => {
  test('brings its times, texts and people along, on the clock of the new day', async () => {
    const coordinator = await coordinatorOf(app);
    const closesAt = { date: '2026-10-12', time: '15:00' };
    const { answer: day } = await coordinator.draft({ staffSlots: 1, closesAt });
    const { status, answer } = await copy(coordinator, day.id, [
      { date: '2026-11-04' },
      { date: '2026-10-21' },
    ]);
    expect(status).toBe(201);
    expect(answer.days.map(({ date, status: state, openSeats }) => [date, state, openSeats])).toEqual([
      ['2026-10-21', 'draft', 0],
      ['2026-11-04', 'draft', 0],
    ]);
    const { answer: winter } = await coordinator.see(answer.days[1]!.id);
    expect(winter).toMatchObject({
      start: '2026-11-04T12:00:00Z',
      plan: { ...day.plan, date: '2026-11-04', closesAt: { date: '2026-11-02', time: '15:00' } },
      obstacles: [],
    });
    expect(winter.grid.map(({ share }) => share)).toEqual(day.grid.map(({ share }) => share));
    expect(winter.seats.map(({ name }) => name)).toEqual(day.seats.map(({ name }) => name));
  });

  test('takes a published day, a cancelled one and one that is long over', async () => {
    const coordinator = await coordinatorOf(app);
    const { answer: day } = await coordinator.draft();
    const { answer: published } = await coordinator.publish(day);
    expect(published.actions).toContain('copy');
    expect((await copy(coordinator, day.id, [{ date: '2026-11-18' }])).status).toBe(201);
    const { answer: cancelled } = await coordinator.cancel(published);
    expect(cancelled.actions).toEqual(['copy']);
    expect((await copy(coordinator, day.id, [{ date: '2026-11-25' }])).status).toBe(201);
    clock.set('2027-02-01T06:00:00Z');
    expect((await copy(coordinator, day.id, [{ date: '2027-02-10' }])).status).toBe(201);
  });

  test('asks anew whether a holiday is meant', async () => {
    const coordinator = await coordinatorOf(app);
    const { answer: day } = await coordinator.draft({ date: '2026-10-31', holidayConfirmed: true });
    expect(day.obstacles).toEqual([]);
    const { answer } = await copy(coordinator, day.id, [{ date: '2026-12-06' }]);
    const { answer: made } = await coordinator.see(answer.days[0]!.id);
    expect(made.obstacles.map(({ code }) => code)).toEqual(['holiday_unconfirmed']);
  });

  test('leaves the seats of those open who do not come along or have lost their role', async () => {
    const coordinator = await coordinatorOf(app);
    const { answer: day } = await coordinator.draft();
    const [lead, inspector] = coordinator.panel;
    await app.owner.deleteFrom('person_role').where('person_id', '=', inspector!.id).execute();
    const { answer } = await copy(coordinator, day.id, [{ date: '2026-10-21', without: [lead!.id] }]);
    const { answer: made } = await coordinator.see(answer.days[0]!.id);
    expect(made.seats.map(({ role }) => role)).toEqual(['environmental_secretary']);
    expect(made.openSeats).toBe(2);
  });

  test('goes to another room', async () => {
    const coordinator = await coordinatorOf(app);
    const { answer: day } = await coordinator.draft();
    const { roomId } = await make.room('638');
    const { answer } = await copy(coordinator, day.id, [{ date: '2026-10-21', roomId }]);
    expect((await coordinator.see(answer.days[0]!.id)).answer.plan.roomId).toBe(roomId);
  });

  test('tells nobody', async () => {
    const coordinator = await coordinatorOf(app);
    const { answer: day } = await coordinator.draft();
    await coordinator.publish(day);
    const count = () => app.owner.selectFrom('message').select('id').execute();
    const before = (await count()).length;
    await copy(coordinator, day.id, [{ date: '2026-10-21' }]);
    expect(await count()).toHaveLength(before);
  });
});

describe('copies that cannot be', () => {
  const daysOf = async ({ list }: Coordinator) =>
    (await list({ municipality: '638' })).answer.days.map(({ date }) => date);

  test.each(['room', 'person'])('a %s that is taken on one date refuses all of them', async (what) => {
    const coordinator = await coordinatorOf(app);
    const { answer: day } = await coordinator.draft();
    const other = what === 'room' ? {} : { roomId: (await make.room('638')).roomId };
    const seats = what === 'room' ? [] : coordinator.fullSeats;
    await coordinator.draft({ date: '2026-10-28', ...other }, seats);
    const before = await daysOf(coordinator);
    const dates = ['2026-10-21', '2026-10-28', '2026-11-04'].map((date) => ({ date }));
    const { status, problem } = await copy(coordinator, day.id, dates);
    expect({ status, code: problem.code }).toEqual({ status: 409, code: `clinics.${what}_drafted` });
    expect(problem.detail).toContain('28.10.2026');
    expect(await daysOf(coordinator)).toEqual(before);
  });

  test('a date that is no date, is past or stands there twice is named', async () => {
    const coordinator = await coordinatorOf(app);
    const { answer: day } = await coordinator.draft();
    const dates = ['2026-10-21', '2026-02-30', '2026-09-30', '2026-10-21'].map((date) => ({ date }));
    const { status, problem } = await copy(coordinator, day.id, dates);
    expect(status).toBe(400);
    expect(problem.fields?.map(({ field, code }) => [field, code])).toEqual([
      ['copies.1.date', 'plan_date'],
      ['copies.2.date', 'plan_past'],
      ['copies.3.date', 'plan_date_twice'],
    ]);
  });

  test('a room of another municipality, and a day of another', async () => {
    const coordinator = await coordinatorOf(app);
    const { answer: day } = await coordinator.draft();
    const stranger = await coordinatorOf(app, '109');
    const away = await copy(coordinator, day.id, [{ date: '2026-10-21', roomId: stranger.roomId }]);
    expect(away).toMatchObject({
      status: 400,
      problem: { fields: [{ field: 'copies.0.roomId', code: 'plan_room' }] },
    });
    expect((await copy(stranger, day.id, [{ date: '2026-10-21' }])).status).toBe(404);
  });
});

describe('two presses', () => {
  test('with one key copy once', async () => {
    const coordinator = await coordinatorOf(app);
    const { answer: day } = await coordinator.draft();
    const press = () => copy(coordinator, day.id, [{ date: '2026-10-21' }], 'pressed-twice-in-a-hurry');
    const [one, other] = await Promise.all([press(), press()]);
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(one.answer.days[0]!.id).toBe(other.answer.days[0]!.id);
  });

  test('for the same rooms in other orders: one copies, the other is told, nobody deadlocks', async () => {
    const coordinator = await coordinatorOf(app);
    const { answer: day } = await coordinator.draft({}, []);
    const rooms = [coordinator.roomId, (await make.room('638')).roomId, (await make.room('638')).roomId];
    for (let month = 1; month <= 6; month++) {
      const dates = [10, 11, 12].map((number) => `2027-0${month}-${number}`);
      const press = (order: string[]) =>
        copy(coordinator, day.id, dates.map((date, place) => ({ date, roomId: order[place]! }))); // prettier-ignore
      const replies = await Promise.all([press(rooms), press(rooms.toReversed())]);
      expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
    }
  });
});
