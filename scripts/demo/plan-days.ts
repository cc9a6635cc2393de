import { isOrdinaryDay, holidayOn } from '#server/platform/holidays.ts';
import type { DemoMunicipality } from './demo-content.ts';

export type ClinicStatus = 'closed' | 'held' | 'published';

export interface PlannedDay {
  date: Temporal.PlainDate;
  start: string;
  end: string;
  breaks: { start: string; end: string }[];
  status: ClinicStatus;
  when: 'past' | 'today' | 'coming';
}

/**
 * Three days that were, one today, two to come. Past and coming days are ordinary working days; today stays today
 * on a weekend, so that there is something to do, but moves on from a holiday or an eve.
 */
export function planDays(
  { country, timeZone }: DemoMunicipality,
  now: Temporal.Instant,
  shift: number,
): PlannedDay[] {
  const here = now.toZonedDateTimeISO(timeZone);
  const today = here.toPlainDate();
  const before = (days: number) => ordinaryDay(today.subtract({ days: days + shift }), country, -1);
  const after = (days: number) => ordinaryDay(today.add({ days: days + shift }), country, 1);
  return [
    { ...afternoon, date: before(48), status: 'closed', when: 'past' },
    { ...early, date: before(27), status: 'closed', when: 'past' },
    { ...morning, date: before(13), status: 'held', when: 'past' },
    { ...around(here.hour), date: openDay(today, country), status: 'published', when: 'today' },
    { ...afternoon, date: after(8), status: 'published', when: 'coming' },
    { ...evening, date: after(20), status: 'published', when: 'coming' },
  ];
}

const afternoon = { start: '14:00', end: '19:00', breaks: [{ start: '16:30', end: '17:00' }] };
const early = { start: '13:00', end: '18:00', breaks: [{ start: '15:00', end: '15:15' }] };
const morning = { start: '09:00', end: '14:30', breaks: [{ start: '11:30', end: '12:00' }] };
const evening = { start: '15:00', end: '20:00', breaks: [{ start: '17:30', end: '18:00' }] };

/** Today's clinic is under way when the demo is started in office hours: the day board then has something to do. */
function around(hour: number) {
  const first = Math.min(Math.max(hour, 9), 14);
  const time = (minutes: number) =>
    Temporal.PlainTime.from({ hour: first }).add({ minutes }).toString({ smallestUnit: 'minute' });
  return { start: time(0), end: time(300), breaks: [{ start: time(150), end: time(180) }] };
}

function ordinaryDay(date: Temporal.PlainDate, country: 'FI' | 'NO', step: 1 | -1): Temporal.PlainDate {
  return isOrdinaryDay(date, country) ? date : ordinaryDay(date.add({ days: step }), country, step);
}

function openDay(date: Temporal.PlainDate, country: 'FI' | 'NO'): Temporal.PlainDate {
  const isWeekend = date.dayOfWeek > 5;
  const isEve = !isWeekend && !isOrdinaryDay(date, country);
  return holidayOn(date, country) || isEve ? ordinaryDay(date, country, 1) : date;
}
