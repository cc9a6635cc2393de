import ICAL from 'ical.js';
import { TooMany } from './calendar-text.rules.ts';
import { icalTime, type Zone } from './calendar-zones.rules.ts';

/** From when to when, in epoch milliseconds. */
export interface Span {
  start: number;
  end: number;
}

/** A time as an entry writes it. */
export interface Moment {
  wall: Temporal.PlainDateTime;
  zone: Zone;
  /** A whole day, without a clock. */
  isDay: boolean;
}

/** Days by the calendar, then hours by the clock: a night in which the clocks change is still one day. */
export interface Length {
  days: number;
  milliseconds: number;
}

export interface Repeating {
  start: Moment;
  length: Length;
  /** The rule as ical.js has read it (jCal); null for an entry that happens once. */
  rule: Record<string, unknown> | null;
  /** Further beginnings (RDATE). */
  further: Moment[];
  /** What does not take place as the rule says: keys of `keysOf`. */
  except: ReadonlySet<string>;
}

/** What is left of the work that one calendar may make. */
export interface Budget {
  steps: number;
  spans: number;
}

/** A weekday's meeting of thirty years; a rule for every second is past it at once. */
const mostSteps = 8_000;
const dayMs = 24 * 60 * 60 * 1000;

export function beginOf({ wall, zone }: Moment): number {
  return zone(wall);
}

export function endAfter({ wall, zone }: Moment, { days, milliseconds }: Length): number {
  return zone(wall.add({ days })) + milliseconds;
}

/** How an exception may name an occurrence: by its instant, or by its day alone. */
export function keysOf(moment: Moment): string[] {
  return [String(beginOf(moment)), moment.wall.toPlainDate().toString()];
}

/** The one key under which an exception is kept. */
export function keyOf(moment: Moment): string {
  const [instant = '', day = ''] = keysOf(moment);
  return moment.isDay ? day : instant;
}

/** When an entry takes place within a stretch of time. */
export function occurrencesOf(entry: Repeating, window: Span, budget: Budget): Span[] {
  const { start, length, except } = entry;
  const longest = length.days * dayMs + length.milliseconds;
  // Clocks differ from UTC by 14 hours at most.
  const from = wallOf(window.start - longest - dayMs);
  const until = wallOf(window.end + dayMs);
  const walls = [...wallsOf(entry, until, budget), ...entry.further.map(({ wall }) => wall)];
  return walls
    .filter((wall) => !isBefore(wall, from) && !isBefore(until, wall))
    .map((wall) => ({ ...start, wall }))
    .filter((moment) => !keysOf(moment).some((key) => except.has(key)))
    .map((moment) => spend(budget, { start: beginOf(moment), end: endAfter(moment, length) }))
    .filter((span) => span.start < window.end && span.end > window.start);
}

function spend(budget: Budget, span: Span): Span {
  if (--budget.spans < 0) throw new TooMany();
  return span;
}

function* wallsOf(
  { start, rule }: Repeating,
  until: Temporal.PlainDateTime,
  budget: Budget,
): Generator<Temporal.PlainDateTime> {
  if (!rule) {
    yield start.wall;
    return;
  }
  const { until: last, ...parts } = rule;
  // ical.js compares UNTIL, which is in UTC, with the clock on the wall; so the end is looked at here.
  const isOver = endOfRule(last, start);
  const iterator = ICAL.Recur.fromData(parts).iterator(icalTime(start.wall, start.isDay));
  for (let steps = 0; ; steps++) {
    if (steps >= mostSteps || --budget.steps < 0) throw new TooMany();
    const next = iterator.next();
    if (!next) return;
    const wall = Temporal.PlainDateTime.from(next.toString());
    if (isBefore(until, wall) || isOver(wall)) return;
    yield wall;
  }
}

function endOfRule(last: unknown, start: Moment): (wall: Temporal.PlainDateTime) => boolean {
  if (typeof last !== 'string') return () => false;
  if (last.endsWith('Z')) {
    const end = Temporal.Instant.from(last).epochMilliseconds;
    return (wall) => beginOf({ ...start, wall }) > end;
  }
  const end = Temporal.PlainDateTime.from(last);
  const isDay = !last.includes('T');
  return (wall) => isBefore(end, isDay ? wall.with({ hour: 0, minute: 0, second: 0 }) : wall);
}

function wallOf(ms: number): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('UTC').toPlainDateTime();
}

function isBefore(one: Temporal.PlainDateTime, other: Temporal.PlainDateTime): boolean {
  return Temporal.PlainDateTime.compare(one, other) < 0;
}
