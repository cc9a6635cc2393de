import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testApp } from '../../../support/app.ts';
import { coordinatorOf } from '../../../support/planning.ts';

const app = await testApp();
const { make, owner } = app;

const rounds = 8;

describe('two coordinators at once', () => {
  test('take the same person: one draft is saved, the other is told who is in the way', async () => {
    const one = await coordinatorOf(app);
    const other = await coordinatorOf(app);
    for (let round = 0; round < rounds; round++) {
      const date = `2026-11-${String(round + 2).padStart(2, '0')}`;
      const replies = await Promise.all([
        one.draft({ date }, one.fullSeats),
        other.draft({ date, start: '15:00', end: '18:00' }, one.fullSeats),
      ]);
      expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
      const refused = replies.find(({ status }) => status === 409)!;
      expect(refused.problem.code).toBe('clinics.person_drafted');
      expect(refused.problem.title).toContain(one.panel[0]!.name);
    }
    expect(await overlaps()).toBe(0);
  });

  test('take the same room: one gets it', async () => {
    const one = await coordinatorOf(app);
    const other = await coordinatorOf(app);
    for (let round = 0; round < rounds; round++) {
      const date = `2026-12-${String(round + 8).padStart(2, '0')}`;
      const replies = await Promise.all([
        one.draft({ date }, []),
        other.draft({ date, roomId: one.roomId, start: '13:00', end: '15:00' }, []),
      ]);
      expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(replies.find(({ status }) => status === 409)!.problem.code).toBe('clinics.room_drafted');
    }
  });

  test('twenty at once take one panel in two rooms: one is saved, the others are told, nobody meets a fault', async () => {
    const one = await coordinatorOf(app);
    const other = await coordinatorOf(app);
    for (const date of ['2027-01-19', '2027-01-20', '2027-01-21']) {
      const replies = await Promise.all(
        Array.from({ length: 20 }, (_, place) => (place % 2 ? one : other).draft({ date }, one.fullSeats)),
      );
      expect(replies.map(({ status }) => status).sort()).toEqual([201, ...Array(19).fill(409)]);
    }
  });

  test('exchange their people the other way round: no deadlock reaches them as a failure', async () => {
    const one = await coordinatorOf(app);
    const other = await coordinatorOf(app);
    const [first, second] = await Promise.all([
      one.draft({ date: '2027-01-12' }, []),
      other.draft({ date: '2027-01-12' }, []),
    ]);
    const together = [...one.fullSeats.slice(0, 1), ...other.fullSeats.slice(1)];
    const crossed = [...other.fullSeats.slice(1), ...one.fullSeats.slice(0, 1)];
    const replies = await Promise.all([
      one.staff(first.answer, together),
      other.staff(second.answer, crossed),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('save the same draft: one is kept, the other must look again', async () => {
    const { draft, change, see } = await coordinatorOf(app);
    const { answer } = await draft({ date: '2027-01-13' });
    const lengths = [15, 20, 30, 35, 40];
    const replies = await Promise.all(
      lengths.map((slotMinutes) => change(answer, { date: '2027-01-13', slotMinutes })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412]);
    const { answer: kept } = await see(answer.id);
    expect(kept.plan.slotMinutes).toBe(replies.find(({ status }) => status === 200)!.answer.plan.slotMinutes);
  });

  test('one publishes while the other takes an expert off: never a public day with a hole', async () => {
    for (let round = 0; round < rounds; round++) {
      const { draft, publish, staff, fullSeats, see } = await coordinatorOf(app);
      const { answer } = await draft({ date: '2027-01-14' });
      await Promise.all([publish(answer), staff(answer, fullSeats.slice(1))]);
      const { answer: now } = await see(answer.id);
      expect([now.status, now.seats.length]).toEqual(
        now.status === 'published' ? ['published', 3] : ['draft', 2],
      );
    }
  });

  test('take a person in two municipalities that know nothing of each other', async () => {
    const one = await coordinatorOf(app, '638');
    const other = await coordinatorOf(app, '109');
    const shared = await make.person({ roles: ['project_lead'] });
    await sql`insert into person_role (person_id, municipality_id, role)
      values (${shared.id}, '109', 'project_lead')`.execute(owner);
    const seats = [{ ...one.fullSeats[0]!, personId: shared.id }];
    const replies = await Promise.all([
      one.draft({ date: '2027-01-15' }, seats),
      other.draft({ date: '2027-01-15' }, seats),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(replies.find(({ status }) => status === 409)!.problem.code).toBe('clinics.person_taken_elsewhere');
  });
});

async function overlaps(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from staffing one join staffing other on other.person_id = one.person_id
      and other.clinic_id > one.clinic_id and other.during && one.during
    where one.counts and other.counts`.execute(owner);
  return rows[0]!.count;
}
