import { describe, expect, test } from 'vitest';
import {
  clockRange,
  clockTime,
  closingDefault,
  dateShort,
  dayAndClock,
  dayAndClockRange,
  dayIn,
  dayInWords,
  instantOf,
  toApiInstant,
  wallTime,
  weekday,
} from '#shared/time.ts';
import { autumnChanges, eachChange, oddHour, springChanges } from '../support/clock-changes.ts';

const helsinki = 'Europe/Helsinki';
const start = Temporal.Instant.from('2027-01-12T12:30:00Z');
const end = Temporal.Instant.from('2027-01-12T12:55:00Z');
const morning = Temporal.Instant.from('2027-01-12T07:05:59.9Z');

describe('dates as an office writes them', () => {
  test.each([
    ['fi', 'tiistai 12.1.2027', '12.1.2027', '14.30–14.55', '9.05', 'tiistai 12.1.2027 klo 14.30'],
    ['sv', 'tisdag 12.1.2027', '12.1.2027', '14.30–14.55', '9.05', 'tisdag 12.1.2027 kl. 14.30'],
    [
      'en',
      'Tuesday 12 January 2027',
      '12 Jan 2027',
      '14:30–14:55',
      '09:05',
      'Tuesday 12 January 2027 at 14:30',
    ],
    [
      'nb',
      'tirsdag 12. januar 2027',
      '12.1.2027',
      '14.30–14.55',
      '09.05',
      'tirsdag 12. januar 2027 kl. 14.30',
    ],
  ] as const)('in %s', (language, words, short, range, early, together) => {
    expect(dayInWords(start, helsinki, language)).toBe(words);
    expect(dayInWords(dayIn(start, helsinki), helsinki, language)).toBe(words);
    expect(dateShort(start, helsinki, language)).toBe(short);
    expect(clockRange({ start, end }, helsinki, language)).toBe(range);
    expect(clockTime(morning, helsinki, language)).toBe(early);
    expect(dayAndClock(start, helsinki, language)).toBe(together);
    expect(dayAndClockRange({ start, end }, helsinki, language)).toBe(together.replace(/14.30$/, range));
    expect(words.startsWith(weekday(start, helsinki, language))).toBe(true);
  });

  test('the day is the one on the municipality’s wall, not in Greenwich', () => {
    const lateEvening = Temporal.Instant.from('2027-01-11T22:30:00Z');
    expect(dayInWords(lateEvening, helsinki, 'fi')).toBe('tiistai 12.1.2027');
    expect(dayInWords(lateEvening, 'Europe/Oslo', 'nb')).toBe('mandag 11. januar 2027');
  });
});

describe('instants for machines', () => {
  test('whole seconds, ending in Z', () => {
    expect(toApiInstant(morning)).toBe('2027-01-12T07:05:59Z');
  });

  test('wall times there and back', () => {
    expect(toApiInstant(instantOf('2027-01-12', '14:30', helsinki))).toBe('2027-01-12T12:30:00Z');
    expect(toApiInstant(instantOf('2027-07-12', '14:30', helsinki))).toBe('2027-07-12T11:30:00Z');
    expect(wallTime(start, helsinki)).toBe('14:30');
  });

  test.each([
    ['2027-01-12', helsinki, '2027-01-11T10:00:00Z'],
    ['2027-03-29', helsinki, '2027-03-28T09:00:00Z'],
    ['2027-03-28', helsinki, '2027-03-27T10:00:00Z'],
    ['2027-11-01', 'Europe/Oslo', '2027-10-31T11:00:00Z'],
  ])('the closing moment of %s in %s is noon of the day before', (date, zone, instant) => {
    expect(toApiInstant(closingDefault(date, zone))).toBe(instant);
  });
});

describe('the nights of the clock changes', () => {
  test.each(eachChange(autumnChanges))(
    '$zone $date: the doubled hour says which round it is',
    ({ zone, date }) => {
      const hour = oddHour(zone);
      const first = instantOf(date, `${hour}:30`, zone);
      expect(toApiInstant(first)).toBe(`${date}T00:30:00Z`);
      const second = first.add({ hours: 1 });
      const wall = `${Number(hour)}.30`;
      expect(clockTime(first, zone, 'fi')).toBe(`${wall} (kesäaikaa)`);
      expect(clockTime(second, zone, 'fi')).toBe(`${wall} (talviaikaa)`);
      expect(clockTime(first, zone, 'en')).toBe(`${hour}:30 (summer time)`);
      expect(clockTime(second, zone, 'nb')).toBe(`${hour}.30 (vintertid)`);
      expect(clockRange({ start: first, end: second }, zone, 'sv')).toBe(
        `${wall} (sommartid) – ${wall} (vintertid)`,
      );
      const later = first.add({ minutes: 10 });
      expect(clockRange({ start: first, end: later }, zone, 'sv')).toBe(
        `${wall}–${Number(hour)}.40 (sommartid)`,
      );
      expect(clockTime(second.add({ minutes: 30 }), zone, 'fi')).toBe(`${Number(hour) + 1}.00`);
      expect(clockTime(first.subtract({ minutes: 31 }), zone, 'fi')).toBe(`${Number(hour) - 1}.59`);
    },
  );

  test.each(eachChange(springChanges))(
    '$zone $date: a time that is jumped over becomes the same distance after it',
    ({ zone, date }) => {
      const hour = oddHour(zone);
      const instant = instantOf(date, `${hour}:30`, zone);
      expect(toApiInstant(instant)).toBe(`${date}T01:30:00Z`);
      expect(clockTime(instant, zone, 'fi')).toBe(`${Number(hour) + 1}.30`);
    },
  );
});
