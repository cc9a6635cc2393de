import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Seat } from '#shared/contracts/clinic-days.ts';
import { testApp } from '../../../support/app.ts';
import { bothTexts, coordinatorOf } from '../../../support/planning.ts';

const app = await testApp();
const { clock, make, owner } = app;

beforeEach(() => clock.set('2026-10-01T06:00:00Z'));

const empty: Omit<Seat, 'role'> = { desk: 1, personId: null, missingReason: null, doubleRoleReason: null };

describe('a person in two clinics at once', () => {
  test('is named, with place and time, once the other day is published', async () => {
    const { draft, publish, fullSeats, panel } = await coordinatorOf(app);
    const first = await draft();
    await publish(first.answer);
    const other = await make.room('638');
    const { status, problem } = await draft(
      { roomId: other.roomId, start: '15:30', end: '17:00' },
      fullSeats,
    );
    expect(status).toBe(409);
    expect(problem.code).toBe('clinics.person_taken');
    expect(problem.title).toContain(panel[0]!.name);
    expect(problem.detail).toContain('keskiviikko 14.10.2026 klo 14.00–16.00');
    expect(problem.detail).toContain(first.answer.venue.name.fi!);
  });

  test('a draft counts too, in a softer sentence', async () => {
    const { draft, fullSeats } = await coordinatorOf(app);
    await draft();
    const other = await make.room('638');
    const { problem } = await draft({ roomId: other.roomId }, fullSeats);
    expect(problem.code).toBe('clinics.person_drafted');
    expect(problem.detail).toMatch(/luonno/i);
  });

  test('a clash in another municipality says only from when to when', async () => {
    const { draft, fullSeats, panel } = await coordinatorOf(app);
    const abroad = await make.clinic({ municipality: '109', day: '2026-10-14' });
    const there = await sql<{
      name: string;
    }>`select name ->> 'fi' as name from venue where id = ${abroad.venueId}`.execute(owner);
    await seat(abroad.id, panel[1]!.id);
    const { status, problem } = await draft({}, fullSeats);
    expect(status).toBe(409);
    expect(problem.code).toBe('clinics.person_taken_elsewhere');
    expect(problem.title).toContain(panel[1]!.name);
    expect(problem.detail).toContain('keskiviikko 14.10.2026 klo 14.00–15.30');
    expect(JSON.stringify(problem)).not.toContain(there.rows[0]!.name);
    expect(JSON.stringify(problem)).not.toContain('109');
  });

  test('a day that moves onto another stumbles over the same person', async () => {
    const { draft, change, fullSeats, see } = await coordinatorOf(app);
    await draft();
    const { answer } = await draft({ date: '2026-10-15' }, fullSeats);
    const other = await make.room('638');
    const { problem } = await change(answer, { roomId: other.roomId }, fullSeats);
    expect(problem.code).toBe('clinics.person_drafted');
    expect((await see(answer.id)).answer).toMatchObject({ date: '2026-10-15', version: answer.version });
  });

  test('who is replaced in the same step is not in the way', async () => {
    const { draft, change, fullSeats } = await coordinatorOf(app);
    await draft();
    const { answer } = await draft({ date: '2026-10-15' }, fullSeats);
    const other = await coordinatorOf(app);
    const moved = await change(answer, { roomId: other.roomId }, other.fullSeats);
    expect(moved.status).toBe(200);
    expect(moved.answer).toMatchObject({ date: '2026-10-14' });
  });

  test('days that only touch, and cancelled ones, are no clash', async () => {
    const { draft, cancel, fullSeats } = await coordinatorOf(app);
    const { answer } = await draft();
    const after = await draft({ start: '16:00', end: '17:00' }, fullSeats);
    expect(after.status).toBe(201);
    await cancel(answer);
    expect((await draft({}, fullSeats)).status).toBe(201);
  });
});

describe('a room used twice', () => {
  test('names place, room and time of the published day', async () => {
    const { draft, publish } = await coordinatorOf(app);
    const first = await draft();
    await publish(first.answer);
    const { status, problem } = await draft({ start: '15:00', end: '17:00' }, []);
    expect(status).toBe(409);
    expect(problem.code).toBe('clinics.room_taken');
    expect(problem.detail).toContain(`${first.answer.venue.name.fi}, Sali`);
    expect(problem.detail).toContain('keskiviikko 14.10.2026 klo 14.00–16.00');
  });

  test('a draft counts, in a softer sentence and in the reader’s language', async () => {
    const { draft, planOf, headers } = await coordinatorOf(app);
    await draft();
    const reply = await app.server.inject({
      method: 'POST',
      url: '/api/staff/municipalities/638/clinics',
      headers: { ...headers, 'accept-language': 'sv' },
      payload: { plan: planOf(), seats: [] },
    });
    expect(reply.json()).toMatchObject({ status: 409, code: 'clinics.room_drafted' });
    expect(reply.json().detail).toMatch(/Byagård .*Salen.*utkast.*onsdag 14\.10\.2026/i);
  });
});

describe('publishing', () => {
  test('a role without person or reason is named', async () => {
    const { draft, publish, fullSeats } = await coordinatorOf(app);
    const { answer } = await draft({}, fullSeats.slice(0, 2));
    expect(answer.obstacles).toEqual([{ code: 'role_unstaffed', desk: 1, role: 'environmental_secretary' }]);
    const { status, problem } = await publish(answer);
    expect(status).toBe(409);
    expect(problem.code).toBe('clinics.role_unstaffed');
    expect(problem.title).toContain('ympäristönsuojelusihteeri');
  });

  test('with the reason stated it goes through, with three experts at the other desk', async () => {
    const { draft, publish, fullSeats } = await coordinatorOf(app);
    const second = await coordinatorOf(app);
    const reason = {
      ...empty,
      role: 'environmental_secretary' as const,
      missingReason: ' Virka on täyttämättä ',
    };
    const otherDesk = second.fullSeats.map((one) => ({ ...one, desk: 2 }));
    const { answer } = await draft({ desks: 2 }, [...fullSeats.slice(0, 2), reason, ...otherDesk]);
    expect(answer.seats[2]).toMatchObject({ name: null, missingReason: 'Virka on täyttämättä' });
    expect((await publish(answer)).status).toBe(200);
  });

  test('one person in two roles needs a reason', async () => {
    const { draft, publish, change, panel, fullSeats } = await coordinatorOf(app);
    const [lead, inspector, secretary] = fullSeats;
    await sql`insert into person_role (person_id, municipality_id, role)
      values (${panel[0]!.id}, '638', 'building_inspector')`.execute(owner);
    const twice = { ...inspector!, personId: panel[0]!.id };
    const { answer } = await draft({}, [lead!, twice, secretary!]);
    const refused = await publish(answer);
    expect(refused.problem).toMatchObject({ status: 409, code: 'clinics.person_in_two_roles' });
    expect(refused.problem.title).toContain(panel[0]!.name);
    const changed = await change(answer, {}, [
      lead!,
      { ...twice, doubleRoleReason: 'Sijaisuus' },
      secretary!,
    ]);
    expect(changed.answer.obstacles).toEqual([]);
    expect((await publish(changed.answer)).status).toBe(200);
  });

  test.each([
    ['what to bring lacks Swedish', { ...bothTexts, sv: { bring: ' ', words: '' } }],
    ['further words stand in one language only', { ...bothTexts, fi: { bring: 'Kartta', words: 'Kahvia' } }],
  ])('a bilingual day is not published half: %s', async (_name, texts) => {
    const { draft, publish } = await coordinatorOf(app);
    const { answer } = await draft({ texts });
    expect(answer.obstacles).toMatchObject([{ code: 'language_missing', language: 'sv' }]);
    const { problem } = await publish(answer);
    expect(problem).toMatchObject({ status: 409, code: 'clinics.language_missing' });
    expect(problem.title).toContain('ruotsi');
  });

  test('a unilingual municipality needs its own language only', async () => {
    const { draft, publish } = await coordinatorOf(app, '109');
    const { answer } = await draft({ texts: { fi: { bring: 'Kartta' } } });
    expect((await publish(answer)).status).toBe(200);
  });

  test.each([
    ['638', '2027-06-25', 'juhannusaatto'],
    ['638', '2026-12-24', 'jouluaatto'],
    ['109', '2026-12-06', 'itsenäisyyspäivä'],
    ['3446', '2027-05-17', 'kansallispäivä'],
  ])('in %s on %s the holiday must be confirmed: %s', async (municipality, date, name) => {
    const { draft, publish, change } = await coordinatorOf(app, municipality);
    const { answer } = await draft({ date });
    const { problem } = await publish(answer);
    expect(problem).toMatchObject({ status: 409, code: 'clinics.holiday_unconfirmed' });
    expect(problem.title.toLowerCase()).toContain(name);
    const confirmed = await change(answer, { date, holidayConfirmed: true });
    expect((await publish(confirmed.answer)).status).toBe(200);
  });

  test('Midsummer Eve is a working day in Norway', async () => {
    const { draft, publish } = await coordinatorOf(app, '3446');
    const { answer } = await draft({ date: '2027-06-25' });
    expect((await publish(answer)).status).toBe(200);
  });

  test('a day without times is refused', async () => {
    const { draft, publish } = await coordinatorOf(app);
    const { answer } = await draft();
    await sql`delete from slot where clinic_id = ${answer.id}`.execute(owner);
    expect((await publish(answer)).problem).toMatchObject({ status: 409, code: 'clinics.no_slots' });
  });

  test('who has left must be replaced first', async () => {
    const { draft, publish, panel } = await coordinatorOf(app);
    const { answer } = await draft();
    await sql`update staffing set needs_substitute = true where person_id = ${panel[1]!.id}`.execute(owner);
    const { problem } = await publish(answer);
    expect(problem.code).toBe('clinics.role_unstaffed');
    expect(problem.title).toContain('rakennustarkastaja');
  });

  test('nothing of a refused publishing stays: no status, no mail', async () => {
    const { draft, publish, see, fullSeats } = await coordinatorOf(app);
    const { answer } = await draft({}, fullSeats.slice(1));
    await publish(answer);
    expect((await see(answer.id)).answer).toMatchObject({ status: 'draft', version: answer.version });
    const { rows } = await sql`select from message where clinic_id = ${answer.id}`.execute(owner);
    expect(rows).toHaveLength(0);
  });
});

describe('a day that is no longer a draft', () => {
  test('cannot be changed or published again, and a cancelled one not at all', async () => {
    const { draft, publish, change, cancel, staff, fullSeats } = await coordinatorOf(app);
    const { answer } = await publish((await draft()).answer);
    expect(answer.actions).toEqual(['staff', 'retime', 'move', 'unpublish', 'cancel', 'copy']);
    expect((await change(answer)).problem.code).toBe('clinics.not_draft');
    expect((await publish(answer)).problem.code).toBe('clinics.not_draft');
    const gone = await cancel(answer, { fi: 'Lakko', sv: 'Strejk' });
    expect(gone.answer).toMatchObject({ status: 'cancelled', actions: ['copy'] });
    expect((await change(gone.answer)).problem.code).toBe('clinics.already_cancelled');
    expect((await staff(gone.answer, fullSeats)).problem.code).toBe('clinics.already_cancelled');
  });

  test('once it has begun it can only be cancelled, and once it is over nothing', async () => {
    const { draft, publish, unpublish, cancel, see } = await coordinatorOf(app);
    const { answer } = await publish((await draft()).answer);
    clock.set('2026-10-14T11:00:00Z');
    expect((await see(answer.id)).answer.actions).toEqual(['cancel', 'copy']);
    expect((await unpublish(answer)).problem.code).toBe('clinics.too_late');
    clock.set('2026-10-14T13:00:00Z');
    expect((await cancel(answer)).problem.code).toBe('clinics.too_late');
  });

  test('a draft is not unpublished', async () => {
    const { draft, unpublish } = await coordinatorOf(app);
    const { answer } = await draft();
    expect((await unpublish(answer)).problem.code).toBe('clinics.not_published');
  });
});

async function seat(clinicId: string, personId: string) {
  await owner
    .updateTable('staffing')
    .set({ person_id: personId })
    .where('clinic_id', '=', clinicId)
    .where('role', '=', 'building_inspector')
    .execute();
}
