import { describe, expect, test } from 'vitest';
import { openDatabase } from '#server/platform/database.ts';
import { holidayOn, isOrdinaryDay, listHolidays } from '#server/platform/holidays.ts';
import { testDatabase } from '../../support/database.ts';

const years = [2026, 2027, 2028, 2029, 2030];

// Easter Sunday and Midsummer Eve from the calendars of those years; the rest follows from them or is fixed.
const finland: Record<number, string> = {
  2026: '01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-19 06-20 10-31 12-06 12-24 12-25 12-26',
  2027: '01-01 01-06 03-26 03-28 03-29 05-01 05-06 05-16 06-25 06-26 11-06 12-06 12-24 12-25 12-26',
  2028: '01-01 01-06 04-14 04-16 04-17 05-01 05-25 06-04 06-23 06-24 11-04 12-06 12-24 12-25 12-26',
  2029: '01-01 01-06 03-30 04-01 04-02 05-01 05-10 05-20 06-22 06-23 11-03 12-06 12-24 12-25 12-26',
  2030: '01-01 01-06 04-19 04-21 04-22 05-01 05-30 06-09 06-21 06-22 11-02 12-06 12-24 12-25 12-26',
};
const norway: Record<number, string> = {
  2026: '01-01 04-02 04-03 04-05 04-06 05-01 05-14 05-17 05-24 05-25 12-25 12-26',
  2027: '01-01 03-25 03-26 03-28 03-29 05-01 05-06 05-16 05-17 05-17 12-25 12-26',
  2028: '01-01 04-13 04-14 04-16 04-17 05-01 05-17 05-25 06-04 06-05 12-25 12-26',
  2029: '01-01 03-29 03-30 04-01 04-02 05-01 05-10 05-17 05-20 05-21 12-25 12-26',
  2030: '01-01 04-18 04-19 04-21 04-22 05-01 05-17 05-30 06-09 06-10 12-25 12-26',
};

describe('the days when offices are shut', () => {
  test.each(years)('Finland %d', (year) => {
    expect(listHolidays('FI', year).map(({ day }) => day.toString().slice(5))).toEqual(
      finland[year]!.split(' '),
    );
  });

  test.each(years)('Norway %d', (year) => {
    expect(listHolidays('NO', year).map(({ day }) => day.toString().slice(5))).toEqual(
      norway[year]!.split(' '),
    );
  });

  test.each([
    ['FI', '2027-06-25', 'juhannusaatto'],
    ['FI', '2027-12-24', 'jouluaatto'],
    ['FI', '2027-12-31', undefined],
    ['FI', '2027-05-09', undefined],
    ['FI', '2027-05-17', undefined],
    ['NO', '2027-12-24', undefined],
    ['NO', '2028-05-17', 'Norjan kansallispäivä'],
    ['NO', '2028-06-23', undefined],
  ] as const)('%s %s: %s', (country, date, name) => {
    expect(holidayOn(Temporal.PlainDate.from(date), country)?.name.fi).toBe(name);
  });

  test('each has a name in all four languages', () => {
    for (const year of years) {
      for (const { name } of [...listHolidays('FI', year), ...listHolidays('NO', year)]) {
        expect(Object.keys(name)).toEqual(['fi', 'sv', 'en', 'nb']);
      }
    }
  });
});

test.each([
  ['FI', '2027-01-12', true],
  ['FI', '2027-01-16', false],
  ['FI', '2027-01-05', false],
  ['FI', '2027-05-05', false],
  ['FI', '2027-06-24', false],
  ['FI', '2027-12-23', false],
  ['FI', '2027-12-31', false],
  ['FI', '2027-12-30', true],
  ['NO', '2027-12-24', false],
  ['NO', '2027-01-06', true],
] as const)('%s %s is an ordinary working day: %s', (country, date, expected) => {
  expect(isOrdinaryDay(Temporal.PlainDate.from(date), country)).toBe(expected);
});

test('the database knows the same days, for its publishing rule', async () => {
  const db = openDatabase((await testDatabase()).databaseUrl, 1);
  const rows = await db.selectFrom('holiday').select(['country', 'day', 'name']).execute();
  await db.destroy();
  for (const year of years) {
    for (const country of ['FI', 'NO'] as const) {
      const inDatabase = rows.filter((row) => row.country === country && row.day.year === year);
      const days = new Set(listHolidays(country, year).map(({ day }) => day.toString()));
      expect(new Set(inDatabase.map(({ day }) => day.toString()))).toEqual(days);
      for (const { day, name } of inDatabase) expect(name).toEqual(holidayOn(day, country)?.name);
    }
  }
});
