import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clockRangeText,
  clockTimeText,
  dateShortText,
  dayAndClockText,
  dayInWordsText,
  instantMsOf,
  minutesLeft,
} from '#shared/clock-text.ts';
import { languages, type Language } from '#shared/text/language.ts';
import { clockRange, clockTime, dateShort, dayAndClock, dayInWords, instantOf } from '#shared/time.ts';
import { autumnChanges, eachChange, springChanges, zones } from '../support/clock-changes.ts';

const minuteMs = 60_000;

function mustAgree(ms: number, zone: string, language: Language) {
  const start = Temporal.Instant.fromEpochMilliseconds(ms);
  const end = start.add({ minutes: 25 });
  expect(dayInWordsText(ms, zone, language)).toBe(dayInWords(start, zone, language));
  expect(dateShortText(ms, zone, language)).toBe(dateShort(start, zone, language));
  expect(clockTimeText(ms, zone, language)).toBe(clockTime(start, zone, language));
  expect(dayAndClockText(ms, zone, language)).toBe(dayAndClock(start, zone, language));
  const span = { start: ms, end: end.epochMilliseconds };
  expect(clockRangeText(span, zone, language)).toBe(clockRange({ start, end }, zone, language));
}

describe('what the browser writes equals what the server writes', () => {
  test('at any instant from 1960 to 2090', () => {
    const instants = fc.integer({ min: Date.UTC(1960, 0), max: Date.UTC(2090, 0) });
    const zoneNames = fc.constantFrom(...zones, 'UTC');
    fc.assert(fc.property(instants, zoneNames, fc.constantFrom(...languages), mustAgree), { numRuns: 200 });
  });

  test.each(eachChange([...springChanges, ...autumnChanges]))(
    'all through the night of $date in $zone',
    ({ zone, date }) => {
      const night = Date.parse(`${date}T00:00:00Z`) - 3 * 60 * minuteMs;
      for (let minutes = 0; minutes < 8 * 60; minutes += 15)
        mustAgree(night + minutes * minuteMs, zone, 'fi');
    },
  );

  test.each(eachChange([...springChanges, ...autumnChanges]))(
    'wall times of $date in $zone name the same instant',
    ({ zone, date }) => {
      for (let minutes = 0; minutes < 24 * 60; minutes += 15) {
        const time = Temporal.PlainTime.from('00:00').add({ minutes }).toString({ smallestUnit: 'minute' });
        expect(instantMsOf(date, time, zone), time).toBe(instantOf(date, time, zone).epochMilliseconds);
      }
    },
  );

  test('wall times of any day name the same instant', () => {
    const days = fc.integer({ min: 0, max: 365 * 10 });
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 1439 }),
        fc.constantFrom(...zones),
        (day, minutes, zone) => {
          const date = Temporal.PlainDate.from('2025-01-01').add({ days: day }).toString();
          const time = Temporal.PlainTime.from('00:00').add({ minutes }).toString({ smallestUnit: 'minute' });
          expect(instantMsOf(date, time, zone)).toBe(instantOf(date, time, zone).epochMilliseconds);
        },
      ),
    );
  });
});

test('a day that is none is refused', () => {
  expect(() => instantMsOf('2027-13-40', '14:00', 'Europe/Helsinki')).toThrow(RangeError);
});

test.each([
  [15 * minuteMs, 15],
  [14 * minuteMs + 1, 15],
  [1, 1],
  [0, 0],
  [-5 * minuteMs, 0],
])('%d ms before the end of a hold are %d minutes left', (ms, minutes) => {
  expect(minutesLeft(1_800_000_000_000 + ms, 1_800_000_000_000)).toBe(minutes);
});
