import type { Language } from '#shared/text/language.ts';
import { clockRange, clockTime, dayAndClock, dayInWords } from '#shared/time.ts';
import { capitalised } from '#web/lib/words.ts';

export type MomentWords = ReturnType<typeof momentWords>;

/** A visit's time in words, in its municipality's zone. */
export function momentWords(visit: { start: string; end: string; timeZone: string }, language: Language) {
  const span = { start: Temporal.Instant.from(visit.start), end: Temporal.Instant.from(visit.end) };
  return {
    day: capitalised(dayInWords(span.start, visit.timeZone, language)),
    clock: clockTime(span.start, visit.timeZone, language),
    range: clockRange(span, visit.timeZone, language),
  };
}

/** `tiistai 12.1.2027 klo 14.30` of an API instant. */
export function dayAndClockOf(instant: string, zone: string, language: Language): string {
  return dayAndClock(Temporal.Instant.from(instant), zone, language);
}

/** `14.30` of an API instant. */
export function clockOf(instant: string, zone: string, language: Language): string {
  return clockTime(Temporal.Instant.from(instant), zone, language);
}
