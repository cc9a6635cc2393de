import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dueMail,
  longestAfter,
  longestAhead,
  type DueVisit,
} from '#server/features/bookings/due-mails.rules.ts';

const zone = 'Europe/Helsinki';
const at = (local: string, timeZone = zone) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant();

/** A visit on Tuesday 12.1.2027 at 14.30, booked long ago. */
const visit: DueVisit = {
  status: 'booked',
  startsAt: at('2027-01-12T14:30'),
  clinicEndsAt: at('2027-01-12T16:00'),
  timeZone: zone,
  reminders: ['week', 'day'],
  toldAt: at('2026-12-01T10:00'),
};

const isDue = (now: string, changed: Partial<DueVisit> = {}) =>
  dueMail({ ...visit, ...changed }, at(now)) === 'booking-reminder';

describe('a reminder is due', () => {
  test.each([
    ['a week before, at nine in the morning', '2027-01-05T09:00', true],
    ['a minute earlier', '2027-01-05T08:59', false],
    ['in the evening of that day', '2027-01-05T19:59', true],
    ['not after eight in the evening', '2027-01-05T20:00', false],
    ['but in the next morning', '2027-01-06T08:00', true],
    ['not two days late', '2027-01-07T09:00', false],
    ['between the two', '2027-01-09T12:00', false],
    ['a day before, at nine in the morning', '2027-01-11T09:00', true],
    ['a minute earlier', '2027-01-11T08:59', false],
    ['on the morning of the visit, when the worker stood still', '2027-01-12T08:00', true],
    ['not before eight in the morning', '2027-01-12T07:59', false],
    ['not when the visit has begun', '2027-01-12T14:30', false],
  ])('%s', (_when, now, due) => expect(isDue(now)).toBe(due));

  test('only when the municipality wants it', () => {
    expect(isDue('2027-01-05T15:00', { reminders: ['day'] })).toBe(false);
    expect(isDue('2027-01-11T15:00', { reminders: ['week'] })).toBe(false);
    expect(isDue('2027-01-11T15:00', { reminders: [] })).toBe(false);
  });

  test.each([
    ['booked five days before: no week’s reminder', '2027-01-07T09:00', '2027-01-07T15:00', false],
    ['booked five days before: a day’s reminder', '2027-01-07T09:00', '2027-01-11T15:00', true],
    ['booked on the eve of the reminder', '2027-01-10T10:00', '2027-01-11T15:00', false],
    ['booked the day before that', '2027-01-10T08:00', '2027-01-11T15:00', true],
    ['reminded an hour ago', '2027-01-11T09:00', '2027-01-11T10:00', false],
  ])('not to whoever has just heard of the visit: %s', (_when, told, now, due) =>
    expect(isDue(now, { toldAt: at(told) })).toBe(due),
  );

  test('by the clock on the wall, also over a clock change', () => {
    for (const [timeZone, spring] of [
      ['Europe/Helsinki', '2027-03-28'],
      ['Europe/Oslo', '2027-03-28'],
    ] as const) {
      const startsAt = at(`${spring}T15:00`, timeZone);
      const seen = { ...visit, timeZone, startsAt };
      const eve = Temporal.PlainDate.from(spring).subtract({ days: 1 });
      expect(dueMail(seen, at(`${eve}T08:59`, timeZone))).toBeNull();
      expect(dueMail(seen, at(`${eve}T09:00`, timeZone))).toBe('booking-reminder');
    }
  });

  test('at most twice for one visit, never at night, never for a visit too far ahead to be looked at', () => {
    const minutes = (span: number) => fc.integer({ min: 0, max: span });
    fc.assert(
      fc.property(minutes(525_600), minutes(20_000), (start, booked) => {
        const startsAt = at('2026-06-01T08:00').add({ minutes: start });
        let toldAt = startsAt.subtract({ minutes: booked });
        let sent = 0;
        for (let now = toldAt; Temporal.Instant.compare(now, startsAt) < 0; now = now.add({ minutes: 30 })) {
          if (!dueMail({ ...visit, startsAt, toldAt }, now)) continue;
          const { hour } = now.toZonedDateTimeISO(zone);
          expect(hour >= 8 && hour < 20).toBe(true);
          expect(Temporal.Instant.compare(startsAt, now.add(longestAhead))).toBeLessThan(0);
          toldAt = now;
          sent += 1;
        }
        expect(sent).toBeLessThanOrEqual(2);
      }),
      { numRuns: 25 },
    );
  });
});

describe('who did not come is offered a new time', () => {
  const missed = (now: string, changed: Partial<DueVisit> = {}) =>
    dueMail({ ...visit, status: 'no_show', ...changed }, at(now)) === 'visit-missed';

  test.each([
    ['not before a wrong mark can have been mended', '2027-01-12T17:59', false],
    ['two hours after the clinic', '2027-01-12T18:00', true],
    ['not at night', '2027-01-12T20:00', false],
    ['the next morning', '2027-01-13T08:00', true],
    ['not three days later', '2027-01-15T16:00', false],
  ])('%s', (_when, now, due) => expect(missed(now)).toBe(due));

  test('once', () => {
    expect(missed('2027-01-13T09:00', { toldAt: at('2027-01-12T18:00') })).toBe(false);
    expect(missed('2027-01-13T09:00', { toldAt: at('2027-01-11T14:30') }), 'reminded before').toBe(true);
  });

  test('also where nobody is reminded', () => {
    expect(missed('2027-01-13T09:00', { reminders: [] })).toBe(true);
  });

  test('within the days that are looked at', () => {
    const last = visit.clinicEndsAt.add(longestAfter);
    expect(
      dueMail({ ...visit, status: 'no_show', clinicEndsAt: last.subtract({ hours: 80 }) }, last),
    ).toBeNull();
  });
});
