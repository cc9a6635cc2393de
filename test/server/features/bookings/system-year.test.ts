import { beforeEach, describe, expect, test } from 'vitest';
import { changeBooking, getBooking, getHold, saveAnswers, takeHold } from '#shared/contracts/bookings.ts';
import { seeDay } from '#shared/contracts/day.ts';
import { openNote } from '#shared/contracts/notes.ts';
import { bookForCaller, holdForCaller, seeBookingAsStaff } from '#shared/contracts/staff-bookings.ts';
import { testApp } from '../../../support/app.ts';
import { staffWith } from '../../../support/staff.ts';
import { bookVisit } from '../../../support/visits.ts';

const app = await testApp();
const { call, clock, make } = app;
const coordinator = await staffWith(app, ['coordinator']);
const expert = await staffWith(app, ['building_inspector']);

beforeEach(() => clock.set('2026-10-01T06:00:00Z'));

describe('the year in which a wastewater system was built', () => {
  test('is kept with the held time as it was typed, and refused in plain words when it is no year', async () => {
    const clinic = await make.clinic();
    const { answer } = await call(takeHold, { params: { slotId: clinic.slotIds[0]! } });
    const params = { holdToken: answer.holdToken };
    const finished = await call(saveAnswers, {
      params,
      body: { answers: { systemYear: 'kai 80-luvulla' }, finished: true },
    });
    expect(finished.problem.fields).toContainEqual({
      field: 'systemYear',
      code: 'system_year',
      message: 'Kirjoita vuosi neljällä numerolla väliltä 1850–2026, tai jätä kohta tyhjäksi.',
    });
    expect((await call(getHold, { params })).answer.answers.systemYear).toBe('kai 80-luvulla');
  });

  test('is read by staff on the booking, and by the experts on the day and beside the note', async () => {
    const clinic = await make.clinic();
    const { bookingId } = await bookVisit(app, clinic.slotIds[0]!, { systemYear: '1987' });
    const { headers } = expert;
    const booking = await call(seeBookingAsStaff, { params: { bookingId }, headers: coordinator.headers });
    expect(booking.answer.systemYear).toBe(1987);
    const seen = (as: typeof expert) =>
      call(seeDay, { params: { clinicId: clinic.id }, headers: as.headers });
    expect((await seen(expert)).answer.slots[0]?.visit?.inside?.systemYear).toBe(1987);
    expect((await seen(coordinator)).answer.slots[0]?.visit?.inside).toBeNull();
    const note = await call(openNote, { params: { bookingId }, headers });
    expect(note.answer.visit.systemYear).toBe(1987);
  });

  test('can be told on the telephone', async () => {
    const clinic = await make.clinic();
    const { headers } = coordinator;
    const held = await call(holdForCaller, { params: { slotId: clinic.slotIds[0]! }, headers });
    const told = { propertyIdentifier: '638-999-6-1', relation: 'owner', phone: '040 123 4567' } as const;
    const { answer } = await call(bookForCaller, {
      body: { ...told, holdToken: held.answer.holdToken, name: 'Aino Testi', systemYear: '1999' },
      headers,
    });
    expect(answer.systemYear).toBe(1999);
  });

  test('can be told, mended and taken back later, until the visit starts', async () => {
    const clinic = await make.clinic();
    const { token } = await bookVisit(app, clinic.slotIds[0]!);
    const tell = (systemYear: string) => call(changeBooking, { params: { token }, body: { systemYear } });
    const year = async () => (await call(getBooking, { params: { token } })).answer.systemYear;
    expect(await year()).toBeNull();
    for (const [typed, kept] of [
      ['1978', 1978],
      ['1979', 1979],
      ['1979', 1979],
      ['', null],
      ['1980', 1980],
    ] as const) {
      expect((await tell(typed)).answer.systemYear).toBe(kept);
      expect(await year()).toBe(kept);
    }
    expect((await tell('2027')).problem.fields).toMatchObject([{ field: 'systemYear', code: 'system_year' }]);
    const question = await call(changeBooking, { params: { token }, body: { question: 'Entä sauna?' } });
    expect(question.answer).toMatchObject({ question: 'Entä sauna?', systemYear: 1980 });
    clock.set(clinic.startsAt.toString());
    expect((await tell('1990')).problem.code).toBe('bookings.too_late_to_complete');
    expect(await year()).toBe(1980);
  });
});
