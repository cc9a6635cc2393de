import { describe, expect, test } from 'vitest';
import ICAL from 'ical.js';
import * as bookings from '#shared/contracts/bookings.ts';
import * as contracts from '#shared/contracts/staff-bookings.ts';
import { testApp } from '../../../support/app.ts';
import { staffWith } from '../../../support/staff.ts';

const app = await testApp();
const { call, make, clock } = app;
const coordinator = await staffWith(app, ['coordinator']);
const foreigner = await staffWith(app, ['coordinator'], '109');

const answers = {
  propertyIdentifier: '638-999-1-1',
  relation: 'owner' as const,
  name: 'Aino Testi',
  phone: '040 000 0101',
  wantsPaper: true,
  language: 'fi' as const,
};

async function bookOnPhone(slotId: string, propertyIdentifier: string) {
  const { headers } = coordinator;
  const held = await call(contracts.holdForCaller, { params: { slotId }, headers });
  return call(contracts.bookForCaller, {
    body: { holdToken: held.answer.holdToken, ...answers, propertyIdentifier },
    headers,
  });
}

describe('booking for somebody on the telephone', () => {
  test('takes the staff share and goes on after the closing moment, by the same rules', async () => {
    const clinic = await make.clinic({ slots: 2, staffSlots: 1 });
    clock.set('2026-10-14T12:00:00Z');
    const first = await bookOnPhone(clinic.slotIds[1]!, '638-999-1-1');
    expect(first.status).toBe(201);
    const second = await bookOnPhone(clinic.slotIds[0]!, '638-999-1-1');
    expect(second.problem.code).toBe('bookings.property_has_booking');
    clock.set('2026-10-01T06:00:00Z');
  });

  test('staff of another municipality find neither the time nor the booking', async () => {
    const clinic = await make.clinic();
    const { headers } = foreigner;
    const held = await call(contracts.holdForCaller, { params: { slotId: clinic.slotIds[0]! }, headers });
    expect(held.status).toBe(404);
    const ours = await call(bookings.takeHold, { params: { slotId: clinic.slotIds[0]! } });
    const body = { holdToken: ours.answer.holdToken, ...answers, propertyIdentifier: '638-999-1-2' };
    expect((await call(contracts.bookForCaller, { body, headers })).status).toBe(404);
  });

  test('staff move, cancel and renew a link that went astray; the old link is 410', async () => {
    const clinic = await make.clinic();
    const { headers } = coordinator;
    const { answer } = await bookOnPhone(clinic.slotIds[0]!, '638-999-1-3');
    const { id: bookingId } = await app.owner
      .selectFrom('booking')
      .select('id')
      .where('slot_id', '=', answer.slotId)
      .executeTakeFirstOrThrow();
    const moved = await call(contracts.moveForCaller, {
      params: { bookingId },
      body: { slotId: clinic.slotIds[2]! },
      headers,
    });
    expect(moved.answer.slotId).toBe(clinic.slotIds[2]);
    expect((await call(contracts.killLinks, { params: { bookingId }, headers })).status).toBe(204);
    expect((await call(bookings.getBooking, { params: { token: answer.token } })).status).toBe(410);
    const seen = await call(contracts.seeBookingAsStaff, { params: { bookingId }, headers });
    expect(seen.answer.code).not.toBe(answer.code);
    expect((await call(contracts.cancelForCaller, { params: { bookingId }, headers })).answer.status).toBe(
      'cancelled',
    );
    const lines = await app.owner
      .selectFrom('audit_log')
      .select(['action', 'person_id'])
      .where('subject_id', '=', bookingId)
      .orderBy('id')
      .execute();
    expect(lines.map(({ action }) => action)).toEqual([
      'booking.made',
      'booking.moved',
      'booking.link_renewed',
      'booking.cancelled',
    ]);
    expect(lines.every(({ person_id }) => person_id === coordinator.id)).toBe(true);
  });
});

test('the calendar file of a booking is one entry at the right instant, without a name in it', async () => {
  const clinic = await make.clinic();
  const { answer } = await bookOnPhone(clinic.slotIds[0]!, '638-999-1-4');
  const reply = await app.server.inject(`/api/bookings/${answer.token}/calendar.ics`);
  expect(reply.headers['content-type']).toContain('text/calendar');
  const entries = new ICAL.Component(ICAL.parse(reply.body)).getAllSubcomponents('vevent');
  expect(entries).toHaveLength(1);
  const entry = new ICAL.Event(entries[0]!);
  expect(entry.startDate.toJSDate().toISOString()).toBe(
    clinic.startsAt.toString({ fractionalSecondDigits: 3 }),
  );
  expect(reply.body).not.toMatch(/Aino|638-999/);
});
