import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarEntry, type CalendarEntry } from '#server/features/calendar/calendar-entry.rules.ts';
import { instantOf } from '#shared/time.ts';
import { autumnChanges, eachChange, oddHour, springChanges, zones } from '../../../support/clock-changes.ts';
import { readByIcalJs, readByNodeIcal } from '../../../support/read-calendar.ts';

const at = (text: string) => Temporal.Instant.from(text);

const plain: CalendarEntry = {
  uid: 'booking-1@vesiklinikka',
  sequence: 0,
  method: 'REQUEST',
  startsAt: at('2027-01-12T12:30:00Z'),
  endsAt: at('2027-01-12T12:55:00Z'),
  timeZone: 'Europe/Helsinki',
  summary: 'Jätevesiklinikka, Porvoo',
  description: 'Ota mukaan:\nselvitys; kartta, kuvat',
  location: 'Kerkkoon kylätalo, Sali, Testitie 1, Kerkkoo',
  organizer: { name: 'Jätevesiklinikka, Porvoo', email: 'vesiklinikka@example.org' },
  attendee: { email: 'maija.malli@example.org', mustAnswer: false },
  stampedAt: at('2026-11-22T09:00:00.123Z'),
};

function readers(entry: CalendarEntry) {
  const text = calendarEntry(entry);
  return [readByIcalJs(text), readByNodeIcal(text)];
}

describe('a calendar entry at a clock change', () => {
  const changes = eachChange([...springChanges, ...autumnChanges]);

  test.each(changes)(
    '$date in $zone: every minute of the day is read as the very instant',
    ({ zone, date }) => {
      const midnight = instantOf(date, '00:00', zone);
      const minute = fc.integer({ min: -12 * 60, max: 36 * 60 });
      const length = fc.integer({ min: 5, max: 10 * 60 });
      fc.assert(
        fc.property(minute, length, (minutes, lasting) => {
          const startsAt = midnight.add({ minutes });
          const endsAt = startsAt.add({ minutes: lasting });
          for (const read of readers({ ...plain, timeZone: zone, startsAt, endsAt })) {
            expect(read).toMatchObject({ start: startsAt.epochMilliseconds, end: endsAt.epochMilliseconds });
          }
        }),
        { numRuns: 25 },
      );
    },
  );

  test.each(eachChange(autumnChanges))(
    '$date in $zone: both rounds of the doubled hour',
    ({ zone, date }) => {
      const first = instantOf(date, `${oddHour(zone)}:30`, zone);
      const second = first.add({ hours: 1 });
      for (const startsAt of [first, second]) {
        for (const read of readers({
          ...plain,
          timeZone: zone,
          startsAt,
          endsAt: startsAt.add({ minutes: 25 }),
        })) {
          expect(read.start).toBe(startsAt.epochMilliseconds);
        }
      }
    },
  );

  test.each(zones)('an ordinary day in %s is written in local time with its VTIMEZONE', (timeZone) => {
    const text = calendarEntry({ ...plain, timeZone });
    expect(text).toContain(`DTSTART;TZID=${timeZone}:20270112T`);
    expect(text).toContain(`BEGIN:VTIMEZONE\r\nTZID:${timeZone}\r\n`);
  });

  test('a zone without a rule is refused instead of guessed', () => {
    expect(() => calendarEntry({ ...plain, timeZone: 'Europe/Lisbon' })).toThrow('Europe/Lisbon');
  });
});

describe('a calendar entry as text', () => {
  test('the same entry always gives the same bytes', () => {
    expect(calendarEntry({ ...plain })).toBe(calendarEntry({ ...plain }));
  });

  test('lines end with CRLF and hold at most 75 bytes, whatever is written into them', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(words, words, (summary, description) => {
        const text = calendarEntry({ ...plain, summary, description });
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        const lines = text.slice(0, -2).split('\r\n');
        expect(lines.filter((line) => /[\r\n]/.test(line) || Buffer.byteLength(line) > 75)).toEqual([]);
      }),
    );
  });

  test.each([
    ['commas, semicolons and backslashes', 'Sali 2; ylä\\kerta, oikea'],
    ['line breaks', 'Ota mukaan:\nselvitys\nkartta'],
    ['text that looks like another entry', 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:no'],
  ])('%s come out as they went in', (_, description) => {
    const told = description.replaceAll('\r\n', '\n');
    for (const read of readers({ ...plain, description })) expect(read.description).toBe(told);
  });

  test('control characters, as an office program leaves them, do not reach the file', () => {
    const words = 'Kartta\u000bkuvat\u0007\u0000 ja\ttili\nloppu';
    const text = calendarEntry({ ...plain, summary: words, location: words, description: words });
    expect(text).not.toMatch(/(?![\t\r\n])\p{Cc}/u);
    expect(readByIcalJs(text).description).toBe('Kartta kuvat   ja\ttili\nloppu');
  });

  test('DTSTAMP is in UTC and CANCEL says so twice', () => {
    const text = calendarEntry({ ...plain, method: 'CANCEL', sequence: 3 });
    expect(text).toContain('\r\nDTSTAMP:20261122T090000Z\r\n');
    expect(readByIcalJs(text)).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', sequence: 3 });
  });

  test('a file to open names nobody', () => {
    const text = calendarEntry({ ...plain, method: 'PUBLISH', attendee: undefined });
    expect(text).not.toContain('ATTENDEE');
    expect(readByIcalJs(text).method).toBe('PUBLISH');
  });
});
