import { atClock, clock, clockSpan, longDay, shortDay } from './text/dates.ts';
import type { WallClock, WallDay } from './text/date-text.ts';
import type { Language } from './text/language.ts';

/*
 * What pages must format or count themselves, without network and without Temporal (older phones lack it).
 * Everything is epoch milliseconds; a test holds each text equal to time.ts.
 */

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

export type SpanMs = { start: number; end: number };

/** As `dayInWords` of time.ts. */
export function dayInWordsText(ms: number, zone: string, language: Language): string {
  return longDay(wallDay(ms, zone), language);
}

/** As `dateShort` of time.ts. */
export function dateShortText(ms: number, zone: string, language: Language): string {
  return shortDay(wallDay(ms, zone), language);
}

/** As `clockTime` of time.ts. */
export function clockTimeText(ms: number, zone: string, language: Language): string {
  return clock(wallClock(ms, zone), language);
}

/** As `clockRange` of time.ts. */
export function clockRangeText(span: SpanMs, zone: string, language: Language): string {
  return clockSpan(wallClock(span.start, zone), wallClock(span.end, zone), language);
}

/** As `dayAndClock` of time.ts. */
export function dayAndClockText(ms: number, zone: string, language: Language): string {
  return `${dayInWordsText(ms, zone, language)} ${atClock(clockTimeText(ms, zone, language), language)}`;
}

/**
 * As `instantOf` of time.ts, for the slot grid that grows while one types.
 * @param date `YYYY-MM-DD` @param time `HH:MM`
 */
export function instantMsOf(date: string, time: string, zone: string): number {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(asUtc)) throw new RangeError(`not a day and a time: ${date} ${time}`);
  const byOldOffset = asUtc - offsetMs(asUtc - dayMs, zone);
  const byNewOffset = asUtc - offsetMs(asUtc + dayMs, zone);
  const isShown = (ms: number) => wallAt(ms, zone).asUtc === asUtc;
  // A time the clocks jump over is shown by neither: the old offset then lands the same distance behind the gap.
  return isShown(byNewOffset) && !isShown(byOldOffset) ? byNewOffset : byOldOffset;
}

/** Whole minutes left, rounded up, never below zero: "12 minutes left" until the last one has run out. */
export function minutesLeft(untilMs: number, nowMs: number): number {
  return Math.max(0, Math.ceil((untilMs - nowMs) / minuteMs));
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
    timeZone: zone,
  });
  formats.set(zone, format);
  return format;
}

/** The zone's calendar and clock at an instant, and both together as milliseconds, as if the wall hung in UTC. */
function wallAt(ms: number, zone: string) {
  const part: Record<string, number> = {};
  for (const { type, value } of formatFor(zone).formatToParts(ms)) part[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
  return { year, month, day, hour, minute, asUtc: Date.UTC(year, month - 1, day, hour, minute, second) };
}

function offsetMs(ms: number, zone: string): number {
  return wallAt(ms, zone).asUtc - Math.floor(ms / 1000) * 1000;
}

function wallDay(ms: number, zone: string): WallDay {
  const { year, month, day, asUtc } = wallAt(ms, zone);
  // Day 0, 1 January 1970, was a Thursday.
  const sinceMonday = (Math.floor(asUtc / dayMs) + 3) % 7;
  return { year, month, day, weekday: ((sinceMonday + 7) % 7) + 1 };
}

function wallClock(ms: number, zone: string): WallClock {
  const { hour, minute, asUtc } = wallAt(ms, zone);
  const turnedBack = offsetMs(ms - dayMs, zone) - offsetMs(ms + dayMs, zone);
  if (turnedBack > 0 && wallAt(ms + turnedBack, zone).asUtc === asUtc)
    return { hour, minute, hourTwice: 'summer' };
  if (turnedBack > 0 && wallAt(ms - turnedBack, zone).asUtc === asUtc)
    return { hour, minute, hourTwice: 'winter' };
  return { hour, minute };
}
