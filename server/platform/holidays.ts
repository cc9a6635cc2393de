import Holidays from 'date-holidays';
import { holidayNames, type HolidayRule } from './holiday-names.ts';

type Country = 'FI' | 'NO';
type Names = (typeof holidayNames)[HolidayRule];

export type Holiday = { day: Temporal.PlainDate; name: Names };

const calendars: Record<Country, Holidays> = { FI: new Holidays('FI'), NO: new Holidays('NO') };

/** Finnish offices are also shut on these eves, which the library counts among the days when banks close. */
const finnishEves: readonly string[] = ['friday after 06-19', '12-24'];

/** The library needs some 20 ms for a year; nothing changes within one. */
const known = new Map<string, Holiday[]>();

/** The days of a year when the country's offices are shut by law or custom, in order. Data: date-holidays (CC-BY-3.0). */
export function listHolidays(country: Country, year: number): Holiday[] {
  const key = `${country} ${year}`;
  const holidays = known.get(key) ?? workOutHolidays(country, year);
  known.set(key, holidays);
  return holidays;
}

function workOutHolidays(country: Country, year: number): Holiday[] {
  return calendars[country]
    .getHolidays(year)
    .filter(({ type, rule }) => type === 'public' || (country === 'FI' && finnishEves.includes(rule)))
    .map(({ date, rule }) => ({ day: Temporal.PlainDate.from(date.slice(0, 10)), name: nameOf(rule) }))
    .sort((one, other) => Temporal.PlainDate.compare(one.day, other.day));
}

/** The holiday on a day, or null. Where two fall together, as 17 May 2027 in Norway, the first is named. */
export function holidayOn(date: Temporal.PlainDate, country: Country): { name: Names } | null {
  const found = listHolidays(country, date.year).find(({ day }) => day.equals(date));
  return found ? { name: found.name } : null;
}

/** An ordinary working day: no weekend, no holiday, no eve of one. */
export function isOrdinaryDay(date: Temporal.PlainDate, country: Country): boolean {
  const isYearsEnd = date.month === 12 && (date.day === 24 || date.day === 31);
  const isEve = holidayOn(date.add({ days: 1 }), country) !== null;
  return date.dayOfWeek <= 5 && !isYearsEnd && !isEve && holidayOn(date, country) === null;
}

function nameOf(rule: string): Names {
  if (rule in holidayNames) return holidayNames[rule as HolidayRule];
  throw new Error(`the holiday library has a day that holiday-names.ts does not know: ${rule}`);
}
