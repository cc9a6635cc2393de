import { beforeEach, describe, expect, test } from 'vitest';
import { markVisit, seeDay, type VisitMark, type VisitStatus } from '#shared/contracts/day.ts';
import { markHandedOver } from '#shared/contracts/notes.ts';
import { testApp } from '../../../support/app.ts';
import { staffWith } from '../../../support/staff.ts';
import { bookVisit, signedNote } from '../../../support/visits.ts';

const app = await testApp();
const { call, make, clock } = app;
const expert = await staffWith(app, ['project_lead']);
const coordinator = await staffWith(app, ['coordinator']);
const stranger = await staffWith(app, ['project_lead'], '109');

beforeEach(() => clock.set('2026-10-01T06:00:00Z'));

const board = async (clinicId: string, headers: Record<string, string> = expert.headers) =>
  (await call(seeDay, { params: { clinicId }, headers })).answer;

const mark = (bookingId: string, from: VisitStatus, to: VisitMark) =>
  call(markVisit, { params: { bookingId }, body: { from, to }, headers: coordinator.headers });

describe('the day board', () => {
  test('shows the times in order with who comes, and the question to experts only', async () => {
    const clinic = await make.clinic();
    await bookVisit(app, clinic.slotIds[1]!, { name: 'Lasse Toinen' });
    await bookVisit(app, clinic.slotIds[0]!, { name: 'Aino Ensin' });
    const { slots } = await board(clinic.id);
    expect(slots.map(({ visit }) => visit?.name)).toEqual(['Aino Ensin', 'Lasse Toinen', undefined]);
    expect(slots[0]?.visit?.inside).toMatchObject({ question: 'Pitääkö saostuskaivot uusia?', note: null });
    const seen = await board(clinic.id, coordinator.headers);
    expect(seen.slots[0]?.visit).toMatchObject({ name: 'Aino Ensin', inside: null });
    expect(JSON.stringify(seen)).not.toContain('saostuskaivot');
  });

  test('another municipality finds no such day', async () => {
    const clinic = await make.clinic();
    const seen = await call(seeDay, { params: { clinicId: clinic.id }, headers: stranger.headers });
    expect(seen.status).toBe(404);
  });

  test('former notes of the property stand beside its visit, not those of other properties', async () => {
    const first = await make.clinic();
    const property = { propertyIdentifier: '638-999-8-1' };
    const { bookingId } = await bookVisit(app, first.slotIds[0]!, property);
    const former = await signedNote(app, { bookingId, headers: expert.headers });
    const second = await make.clinic({ day: '2026-11-12' });
    await bookVisit(app, second.slotIds[0]!, property);
    await bookVisit(app, second.slotIds[1]!);
    const { slots } = await board(second.id);
    expect(slots[0]?.visit?.inside?.formerNotes).toMatchObject([{ id: former.id, condition: 'RED' }]);
    expect(slots[1]?.visit?.inside?.formerNotes).toEqual([]);
  });

  test('says who still needs paper, until it is handed over', async () => {
    const clinic = await make.clinic();
    const { bookingId } = await bookVisit(app, clinic.slotIds[0]!, { email: '', wantsPaper: true });
    await bookVisit(app, clinic.slotIds[1]!);
    const needs = async () => (await board(clinic.id)).slots.map(({ visit }) => visit?.needsPaper);
    expect(await needs()).toEqual([true, false, undefined]);
    const { id } = await signedNote(app, { bookingId, headers: expert.headers });
    const hand = (handedOver: boolean) =>
      call(markHandedOver, { params: { noteId: id! }, body: { handedOver }, headers: expert.headers });
    expect((await hand(true)).answer.printedAt).toBe('2026-10-01T06:00:00Z');
    expect(await needs()).toEqual([false, false, undefined]);
    expect((await hand(false)).answer.printedAt).toBeNull();
    expect(await needs()).toEqual([true, false, undefined]);
  });
});

describe('marking a visit', () => {
  test('goes on step by step and back again', async () => {
    const clinic = await make.clinic();
    const { bookingId } = await bookVisit(app, clinic.slotIds[0]!);
    expect((await mark(bookingId, 'booked', 'arrived')).answer).toEqual({
      status: 'arrived',
      next: ['in_consultation', 'no_show'],
      undo: 'booked',
    });
    expect((await mark(bookingId, 'arrived', 'in_consultation')).answer.undo).toBe('arrived');
    expect((await mark(bookingId, 'in_consultation', 'done')).answer.next).toEqual([]);
    expect((await mark(bookingId, 'done', 'in_consultation')).status).toBe(200);
    expect((await mark(bookingId, 'in_consultation', 'arrived')).status).toBe(200);
    expect((await mark(bookingId, 'arrived', 'booked')).status).toBe(200);
  });

  test('a second press answers the same; what somebody marked otherwise meanwhile is not overwritten', async () => {
    const clinic = await make.clinic();
    const { bookingId } = await bookVisit(app, clinic.slotIds[0]!);
    await mark(bookingId, 'booked', 'arrived');
    expect((await mark(bookingId, 'booked', 'arrived')).status).toBe(200);
    const late = await mark(bookingId, 'booked', 'no_show');
    expect(late.problem.code).toBe('bookings.visit_changed');
    expect((await board(clinic.id)).slots[0]?.visit?.status).toBe('arrived');
  });

  test('no step is left out', async () => {
    const clinic = await make.clinic();
    const { bookingId } = await bookVisit(app, clinic.slotIds[0]!);
    expect((await mark(bookingId, 'booked', 'done')).status).toBe(409);
  });
});
