import { atClock, clock, clockSpan, longDay, monthAndYear, shortDay, weekdayName } from './text/dates.ts';
import type { WallClock } from './text/date-text.ts';
import type { Language } from './text/language.ts';

/** An instant, or a day that is already known in the zone. */
type When = Temporal.Instant | Temporal.PlainDate;

/** The calendar day of an instant in a municipality's zone. */
export function dayIn(instant: Temporal.Instant, zone: string): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(zone).toPlainDate();
}

/** A date as input fields give it, `2027-01-12`; null when there is no such day. */
export function readDay(date: string): Temporal.PlainDate | null {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(date) ? Temporal.PlainDate.from(date) : null;
  } catch {
    return null;
  }
}

/**
 * A wall time as an instant. In autumn's doubled hour the first round, in spring's gap the same distance
 * after it: what a person at the door would do by the clock on the wall.
 * @param time `HH:MM`
 */
export function instantOf(date: Temporal.PlainDate | string, time: string, zone: string): Temporal.Instant {
  const day = Temporal.PlainDate.from(date);
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
}

/** `HH:MM` on the zone's wall, as input fields and the database's `time` speak it. */
export function wallTime(instant: Temporal.Instant, zone: string): string {
  return instant.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** `tiistai 12.1.2027`, `tisdag 12.1.2027`, `Tuesday 12 January 2027`, `tirsdag 12. januar 2027`. */
export function dayInWords(when: When, zone: string, language: Language): string {
  return longDay(wallDay(when, zone), language);
}

/** `12.1.2027`, `12 Jan 2027`. */
export function dateShort(when: When, zone: string, language: Language): string {
  return shortDay(wallDay(when, zone), language);
}

/** `tammikuu 2027`, `januari 2027`, `January 2027`, `januar 2027`. */
export function monthInWords(month: Temporal.PlainYearMonth, language: Language): string {
  return monthAndYear(month, language);
}

/** `tiistai`, `tisdag`, `Tuesday`, `tirsdag`. */
export function weekday(when: When, zone: string, language: Language): string {
  return weekdayName(wallDay(when, zone), language);
}

/** `14.30` (fi, sv, nb), `14:30` (en); in autumn's doubled hour `3.30 (talviaikaa)`. */
export function clockTime(instant: Temporal.Instant, zone: string, language: Language): string {
  return clock(wallClock(instant, zone), language);
}

/** `14.30–14.55`, without a word before it. */
export function clockRange(span: Span, zone: string, language: Language): string {
  return clockSpan(wallClock(span.start, zone), wallClock(span.end, zone), language);
}

/** `tiistai 12.1.2027 klo 14.30`, `Tuesday 12 January 2027 at 14:30`. */
export function dayAndClock(instant: Temporal.Instant, zone: string, language: Language): string {
  const clockText = clockTime(instant, zone, language);
  return `${dayInWords(instant, zone, language)} ${atClock(clockText, language)}`;
}

/** `tiistai 12.1.2027 klo 14.30–14.55`. */
export function dayAndClockRange(span: Span, zone: string, language: Language): string {
  const clockText = clockRange(span, zone, language);
  return `${dayInWords(span.start, zone, language)} ${atClock(clockText, language)}`;
}

/** ISO 8601 in UTC, whole seconds, ending in Z: `2027-01-12T12:30:00Z`. */
export function toApiInstant(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' });
}

/** Booking closes at noon of the day before, unless the coordinator says otherwise. */
export function closingDefault(date: Temporal.PlainDate | string, zone: string): Temporal.Instant {
  return instantOf(Temporal.PlainDate.from(date).subtract({ days: 1 }), '12:00', zone);
}

export type Span = { start: Temporal.Instant; end: Temporal.Instant };

function wallDay(when: When, zone: string) {
  const date = when instanceof Temporal.Instant ? dayIn(when, zone) : when;
  return { year: date.year, month: date.month, day: date.day, weekday: date.dayOfWeek };
}

function wallClock(instant: Temporal.Instant, zone: string): WallClock {
  const here = instant.toZonedDateTimeISO(zone);
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) =>
    here.toPlainDateTime().toZonedDateTime(zone, { disambiguation }).toInstant(),
  );
  const reading = { hour: here.hour, minute: here.minute };
  if (!first || !second || first.equals(second)) return reading;
  return { ...reading, hourTwice: instant.equals(first) ? 'summer' : 'winter' };
}
