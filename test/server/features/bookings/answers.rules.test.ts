import { describe, expect, test } from 'vitest';
import { readAnswers, readSystemYear } from '#server/features/bookings/answers.rules.ts';
import type { Refusal } from '#server/platform/errors.ts';

const now = Temporal.Instant.from('2026-10-01T06:00:00Z');
const refusedBy = (read: () => unknown) => {
  try {
    read();
    return [];
  } catch (error) {
    return (error as Refusal).extra.fields;
  }
};

describe('the year of a wastewater system', () => {
  test.each([
    ['1978', 1978],
    ['1850', 1850],
    ['2026', 2026],
    [' 1987 ', 1987],
    ['', null],
    ['  ', null],
  ])('%j is %j', (typed, year) => {
    expect(readSystemYear(typed, 'Europe/Helsinki', now)).toBe(year);
  });

  test.each(['1849', '2027', '78', '19780', '1978-80', 'noin 1980', '-1978', '1e3', '١٩٧٨', '19 78'])(
    '%j is refused with the years that may be told',
    (typed) => {
      expect(refusedBy(() => readSystemYear(typed, 'Europe/Helsinki', now))).toEqual([
        { field: 'systemYear', code: 'system_year', words: { least: '1850', most: '2026' } },
      ]);
    },
  );

  test('is this year as soon as it has begun where the clinic is', () => {
    const newYear = Temporal.Instant.from('2026-12-31T22:30:00Z');
    expect(readSystemYear('2027', 'Europe/Helsinki', newYear)).toBe(2027);
    expect(refusedBy(() => readSystemYear('2027', 'Europe/Oslo', newYear))).toHaveLength(1);
  });

  test('is refused together with everything else that needs mending', () => {
    const place = { country: 'FI', municipality: '638', timeZone: 'Europe/Helsinki' } as const;
    const told = { propertyIdentifier: '638-999-1-1', email: 'aino@example.org', systemYear: 'vanha' };
    expect(refusedBy(() => readAnswers(told, place, now))?.map(({ field }) => field)).toEqual([
      'name',
      'relation',
      'systemYear',
    ]);
  });
});
