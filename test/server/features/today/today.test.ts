import { beforeEach, describe, expect, test } from 'vitest';
import { saveNote } from '#shared/contracts/notes.ts';
import { seeToday } from '#shared/contracts/today.ts';
import { testApp } from '../../../support/app.ts';
import { staffWith } from '../../../support/staff.ts';
import { bookVisit, wholeNote } from '../../../support/visits.ts';

const app = await testApp();
const { call, make, clock, owner } = app;
const expert = await staffWith(app, ['project_lead']);
const coordinator = await staffWith(app, ['coordinator']);

beforeEach(() => clock.set('2026-10-01T06:00:00Z'));

const today = async (headers: Record<string, string>) => (await call(seeToday, { headers })).answer;

describe('today', () => {
  test('lists where I sit, until the day is over on the wall, and the other days apart', async () => {
    const mine = await make.clinic({ day: '2026-10-15' });
    const other = await make.clinic({ day: '2026-10-16' });
    await owner
      .updateTable('staffing')
      .set({ person_id: expert.id })
      .where('clinic_id', '=', mine.id)
      .where('role', '=', 'project_lead')
      .execute();
    const seen = await today(expert.headers);
    expect(seen.days.map(({ clinicId, role }) => [clinicId, role])).toEqual([[mine.id, 'project_lead']]);
    expect(seen.otherDays.map(({ clinicId }) => clinicId)).toEqual([other.id]);
    clock.set('2026-10-15T20:59:00Z');
    expect((await today(expert.headers)).days).toHaveLength(1);
    clock.set('2026-10-15T21:00:00Z');
    expect((await today(expert.headers)).days).toHaveLength(0);
  });

  test('lists my unsigned notes, and who needs a substitute to those who plan', async () => {
    const clinic = await make.clinic();
    const { bookingId } = await bookVisit(app, clinic.slotIds[0]!);
    await call(saveNote, {
      params: { bookingId },
      body: { version: 0, content: wholeNote },
      headers: expert.headers,
    });
    expect((await today(expert.headers)).drafts).toMatchObject([{ bookingId, name: 'Aino Testi' }]);
    expect((await today(coordinator.headers)).drafts).toEqual([]);
    await owner
      .updateTable('staffing')
      .set({ needs_substitute: true })
      .where('clinic_id', '=', clinic.id)
      .where('role', '=', 'building_inspector')
      .execute();
    expect((await today(coordinator.headers)).substitutes).toMatchObject([
      { clinicId: clinic.id, role: 'building_inspector' },
    ]);
    expect((await today(expert.headers)).substitutes).toEqual([]);
  });
});
