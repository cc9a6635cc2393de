import { beforeEach, describe, expect, test } from 'vitest';
import { getAvailability, getClinicDay, listClinicDays } from '#shared/contracts/clinic-days.ts';
import { getClinic, listClinics, listSlots } from '#shared/contracts/clinics.ts';
import { testApp } from '../../../support/app.ts';
import { coordinatorOf } from '../../../support/planning.ts';
import { staffWith } from '../../../support/staff.ts';

const app = await testApp();
const { call, clock, make } = app;

beforeEach(() => clock.set('2026-10-01T06:00:00Z'));

describe('drafting a clinic day', () => {
  test('the times are laid from the plan and nobody outside sees them', async () => {
    const { draft } = await coordinatorOf(app);
    const { status, answer } = await draft({ breaks: [{ start: '14:30', end: '15:00' }], staffSlots: 1 });
    expect(status).toBe(201);
    expect(answer).toMatchObject({ status: 'draft', date: '2026-10-14', openSeats: 0, obstacles: [] });
    expect(answer.grid.map(({ start, share }) => [start, share])).toEqual([
      ['2026-10-14T11:00:00Z', 'web'],
      ['2026-10-14T12:00:00Z', 'staff'],
      ['2026-10-14T12:30:00Z', 'web'],
    ]);
    expect((await call(getClinic, { params: { clinicId: answer.id } })).status).toBe(404);
    const published = await call(listClinics, { query: { municipality: '638' } });
    expect(published.answer.clinics.map(({ id }) => id)).not.toContain(answer.id);
  });

  test('booking on the web ends at noon of the day before unless the plan says otherwise', async () => {
    const { draft, publish, change } = await coordinatorOf(app);
    const { answer } = await draft();
    expect(answer.plan.closesAt).toBeNull();
    const later = await change(answer, { closesAt: { date: '2026-10-14', time: '09:30' } });
    expect(later.answer.plan.closesAt).toEqual({ date: '2026-10-14', time: '09:30' });
    const back = await change(later.answer, { closesAt: null, date: '2026-10-15' });
    const { answer: day } = await publish(back.answer);
    const page = await call(getClinic, { params: { clinicId: day.id } });
    expect(page.answer.closesAt).toBe('2026-10-14T09:00:00Z');
  });

  test('the times follow a changed draft, and people move along with it', async () => {
    const { draft, change, publish } = await coordinatorOf(app);
    const first = await draft();
    const { answer } = await change(first.answer, { date: '2026-10-20', start: '09:00', end: '10:00' });
    expect(answer.version).toBe(first.answer.version + 1);
    expect(answer.grid.map(({ start }) => start)).toEqual(['2026-10-20T06:00:00Z', '2026-10-20T06:30:00Z']);
    expect(answer.seats.map(({ name }) => name)).toEqual(first.answer.seats.map(({ name }) => name));
    await publish(answer);
    const shown = await call(listSlots, { params: { clinicId: answer.id } });
    expect(shown.answer.slots.map(({ start }) => start)).toEqual(answer.grid.map(({ start }) => start));
  });

  test('two presses with one key make one day', async () => {
    const { planOf, headers, list } = await coordinatorOf(app, '109');
    const press = () =>
      app.server.inject({
        method: 'POST',
        url: '/api/staff/municipalities/109/clinics',
        headers: { ...headers, 'idempotency-key': 'pressed-twice-in-a-hurry' },
        payload: { plan: planOf(), seats: [] },
      });
    const [one, other] = await Promise.all([press(), press()]);
    expect([one.statusCode, other.statusCode]).toEqual([201, 201]);
    expect(one.json().id).toBe(other.json().id);
    expect((await list()).answer.days).toHaveLength(1);
  });

  test('whoever saves an old version is told so, and nothing is overwritten', async () => {
    const { draft, change, see } = await coordinatorOf(app);
    const { answer } = await draft();
    await change(answer, { slotMinutes: 55 });
    const late = await change(answer, { slotMinutes: 15 });
    expect(late).toMatchObject({ status: 412, problem: { code: 'clinics.changed_meanwhile' } });
    expect((await see(answer.id)).answer.plan.slotMinutes).toBe(55);
  });
});

describe('a plan that cannot be', () => {
  test.each([
    [{ date: 'ensi viikolla' }, 'date', 'plan_date'],
    [{ date: '2026-02-30' }, 'date', 'plan_date'],
    [{ date: '2026-09-30' }, 'date', 'plan_past'],
    [{ start: '14.00' }, 'start', 'plan_time'],
    [{ end: '13:00' }, 'end', 'plan_end'],
    [{ slotMinutes: 4 }, 'slotMinutes', 'plan_number'],
    [{ staffSlots: -1 }, 'staffSlots', 'plan_number'],
    [{ breaks: [{ start: '17:00', end: '17:30' }] }, 'breaks', 'plan_break_outside_day'],
    [{ breaks: [{ start: '15:00', end: '14:30' }] }, 'breaks', 'plan_break_reversed'],
    [{ slotMinutes: 240 }, 'end', 'plan_no_slots'],
    [{ slotMinutes: 5, changeoverMinutes: 0, desks: 10 }, 'end', 'plan_too_many'],
    [{ staffSlots: 3, walkInSlots: 2 }, 'staffSlots', 'plan_shares'],
    [{ closesAt: { date: '2026-10-15', time: '12:00' } }, 'closesAt', 'plan_closes'],
    [{ closesAt: { date: '2026-10-13', time: '' } }, 'closesAt', 'plan_moment'],
    [{ roomId: '00000000-0000-4000-8000-000000000000' }, 'roomId', 'plan_room'],
  ])('%o is refused at its field', async (changed, field, code) => {
    const { draft } = await coordinatorOf(app);
    const { status, problem } = await draft(changed);
    expect(status).toBe(400);
    expect(problem.fields).toEqual([{ field, code, message: expect.not.stringContaining('{') }]);
  });

  test('somebody without the role cannot sit in it', async () => {
    const { draft, fullSeats, id } = await coordinatorOf(app);
    const [lead, ...others] = fullSeats;
    const { status, problem } = await draft({}, [{ ...lead!, personId: id }, ...others]);
    expect(status).toBe(400);
    expect(problem.fields).toMatchObject([{ field: 'seats.1.project_lead', code: 'seat_person' }]);
  });
});

describe('who is free', () => {
  const asking = (headers: Record<string, string>, query: object, municipality = '638') =>
    call(getAvailability, { params: { municipality }, query: query as never, headers });
  const then = { date: '2026-10-14', start: '15:00', end: '17:00' };

  test('names the person, the room and the place that are taken, drafts too', async () => {
    const { draft, headers, panel, roomId } = await coordinatorOf(app);
    await draft({ date: '2026-11-18' });
    const { answer } = await asking(headers, { ...then, date: '2026-11-18' });
    const person = answer.people.find(({ id }) => id === panel[0]!.id);
    expect(person).toMatchObject({ name: panel[0]!.name, roles: ['project_lead'] });
    expect(person!.taken).toMatchObject([
      { start: '2026-11-18T12:00:00Z', end: '2026-11-18T14:00:00Z', status: 'draft' },
    ]);
    expect(person!.taken[0]!.place?.fi).toMatch(/^Kylätalo/);
    expect(answer.rooms.find(({ id }) => id === roomId)!.taken).toHaveLength(1);
  });

  test('of another municipality it says from when to when and nothing else', async () => {
    const { headers } = await coordinatorOf(app);
    const shared = await make.person({ roles: ['project_lead'] });
    const day = await make.clinic({ municipality: '109', day: '2026-10-14' });
    await app.owner
      .updateTable('staffing')
      .set({ person_id: shared.id })
      .where('clinic_id', '=', day.id)
      .where('role', '=', 'project_lead')
      .execute();
    const { answer } = await asking(headers, then);
    expect(answer.people.find(({ id }) => id === shared.id)!.taken).toEqual([
      {
        start: '2026-10-14T11:00:00Z',
        end: '2026-10-14T12:30:00Z',
        place: null,
        status: null,
        ownCalendar: false,
      },
    ]);
  });

  test('the day that is being planned is not in its own way', async () => {
    const { draft, headers, panel } = await coordinatorOf(app);
    const { answer: day } = await draft({ date: '2026-11-19' });
    const { answer } = await asking(headers, { ...then, date: '2026-11-19', except: day.id });
    expect(answer.people.find(({ id }) => id === panel[0]!.id)!.taken).toEqual([]);
  });

  test('names the holiday; half-typed times are no error', async () => {
    const { headers } = await coordinatorOf(app);
    const { answer } = await asking(headers, { date: '2027-06-25', start: '1', end: '' });
    expect(answer.holiday?.fi).toBe('juhannusaatto');
    expect((await asking(headers, { date: 'x', start: '', end: '' })).answer.holiday).toBeNull();
  });
});

describe('who may see and plan', () => {
  test('every role of the municipality sees its days, only planners get buttons and names of residents', async () => {
    const { draft } = await coordinatorOf(app);
    const { answer } = await draft({ date: '2026-11-25' });
    const inspector = await staffWith(app, ['building_inspector']);
    const seen = await call(getClinicDay, { params: { clinicId: answer.id }, headers: inspector.headers });
    expect(seen.answer).toMatchObject({ id: answer.id, actions: [], tells: null });
    const { answer: listed } = await call(listClinicDays, { headers: inspector.headers });
    expect(listed.days.find(({ id }) => id === answer.id)).toMatchObject({ actions: [] });
  });

  test('another municipality finds nothing, and an inspector cannot plan', async () => {
    const { draft, fullSeats, planOf } = await coordinatorOf(app);
    const { answer } = await draft({ date: '2026-11-26' });
    const stranger = await coordinatorOf(app, '109');
    expect((await stranger.see(answer.id)).status).toBe(404);
    expect((await stranger.publish(answer)).status).toBe(404);
    expect((await stranger.change(answer)).status).toBe(404);
    const inspector = await staffWith(app, ['building_inspector']);
    const refused = await app.server.inject({
      method: 'POST',
      url: '/api/staff/municipalities/638/clinics',
      headers: inspector.headers,
      payload: { plan: planOf(), seats: fullSeats },
    });
    expect(refused.statusCode).toBe(403);
    const abroad = await app.server.inject({
      method: 'POST',
      url: '/api/staff/municipalities/638/clinics',
      headers: stranger.headers,
      payload: { plan: planOf(), seats: fullSeats },
    });
    expect(abroad.statusCode).toBe(403);
  });

  test('the list tells coming from past and shows who must be replaced', async () => {
    const { draft, list, panel } = await coordinatorOf(app, '3446');
    const { answer } = await draft({ date: '2026-11-27' });
    await app.owner
      .updateTable('staffing')
      .set({ needs_substitute: true })
      .where('person_id', '=', panel[0]!.id)
      .execute();
    const coming = await list();
    expect(coming.answer.days).toMatchObject([
      { id: answer.id, openSeats: 1, needsSubstitute: true, slots: { all: 4, booked: 0, unbooked: 4 } },
    ]);
    clock.set('2026-11-28T06:00:00Z');
    expect((await list()).answer.days).toEqual([]);
    expect((await list({ time: 'past' })).answer.days).toMatchObject([{ id: answer.id }]);
    expect((await list({ time: 'past', status: 'published' })).answer.days).toEqual([]);
  });
});
