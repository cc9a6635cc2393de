import { isStaffingUid } from '../calendar/calendar-entry.rules.ts';
import { readCalendarText, TooMany, type Entry, type Property } from './calendar-text.rules.ts';
import { zonesOf, type Zone } from './calendar-zones.rules.ts';
import {
  beginOf,
  endAfter,
  keyOf,
  occurrencesOf,
  type Budget,
  type Length,
  type Moment,
  type Span,
} from './occurrences.rules.ts';

/** Plain values only: it is read in a thread of its own. */
export interface Asked {
  text: string;
  /** What is looked at, in epoch milliseconds. */
  window: Span;
  /** Where the owner works, for times that name no zone. */
  zone: string;
}

export type Reading = { ok: true; spans: Span[] } | { ok: false; failure: 'not_a_calendar' | 'too_many' };

/** What is kept of one calendar: three meetings a working day, for ten times as long as is looked ahead. */
const mostKept = 10_000;

type FindZone = (name?: string) => Zone;

/** When the owner of a calendar is taken, merged and in order; nothing else of it is told. */
export function readBusyTimes({ text, window, zone }: Asked): Reading {
  try {
    const calendar = readCalendarText(text);
    if (!calendar) return { ok: false, failure: 'not_a_calendar' };
    const find = zonesOf(calendar, zone);
    const replaced = replacedOf(calendar.entries, find);
    const budget: Budget = { steps: 100_000, spans: 50_000 };
    const spans = calendar.entries
      .filter(takesTime)
      .flatMap((entry) => readable(() => spansOf(entry, { find, replaced, window, budget })));
    const kept = merged(spans, window);
    if (kept.length > mostKept) throw new TooMany();
    return { ok: true, spans: kept };
  } catch (error) {
    if (error instanceof TooMany) return { ok: false, failure: 'too_many' };
    throw error;
  }
}

/** An entry that makes no sense keeps nobody from reading the others. */
function readable(read: () => Span[]): Span[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof TooMany) throw error;
    return [];
  }
}

/** What the calendar's program marks as free or cancelled takes no time, nor does our own invitation: it is known here. */
function takesTime({ kind, lines }: Entry): boolean {
  if (kind === 'VFREEBUSY') return true;
  const word = (name: string) => String(lines.get(name)?.[0]?.values[0] ?? '').toUpperCase();
  const outlook = word('X-MICROSOFT-CDO-BUSYSTATUS');
  if (isStaffingUid(word('UID').toLowerCase())) return false;
  if (word('STATUS') === 'CANCELLED' || word('TRANSP') === 'TRANSPARENT') return false;
  if (['FREE', 'WORKINGELSEWHERE'].includes(outlook)) return false;
  // A whole day of which nothing is said is a birthday or a note more often than a day away.
  const isDay = lines.get('DTSTART')?.[0]?.type === 'date';
  return !isDay || word('TRANSP') === 'OPAQUE' || outlook !== '';
}

interface Looking {
  find: FindZone;
  replaced: ReadonlyMap<string, ReadonlySet<string>>;
  window: Span;
  budget: Budget;
}

function spansOf({ kind, lines }: Entry, { find, replaced, window, budget }: Looking): Span[] {
  if (kind === 'VFREEBUSY') return (lines.get('FREEBUSY') ?? []).flatMap((line) => takenPeriods(line, find));
  const start = momentsOf(lines.get('DTSTART')?.[0], find)[0];
  if (!start) return [];
  const rest = (lines.get('RDATE') ?? []).flatMap((line) => momentsOf(line, find));
  const periods = (lines.get('RDATE') ?? []).flatMap((line) => periodsOf(line, find));
  const repeating = {
    start,
    length: lengthOf(lines, start, find),
    rule: lines.has('RECURRENCE-ID') ? null : ((lines.get('RRULE')?.[0]?.values[0] ?? null) as never),
    further: rest,
    except: exceptionsOf(lines, find, replaced),
  };
  return [...occurrencesOf(repeating, window, budget), ...periods];
}

/** Occurrences that an entry of their own replaces (RECURRENCE-ID), by UID. */
function replacedOf(entries: readonly Entry[], find: FindZone): Map<string, Set<string>> {
  const replaced = new Map<string, Set<string>>();
  for (const { lines } of entries) {
    const uid = uidOf(lines);
    for (const moment of momentsOf(lines.get('RECURRENCE-ID')?.[0], find))
      replaced.set(uid, (replaced.get(uid) ?? new Set()).add(keyOf(moment)));
  }
  return replaced;
}

function exceptionsOf(lines: Entry['lines'], find: FindZone, replaced: Looking['replaced']): Set<string> {
  // What replaces an occurrence may itself begin when that would have.
  if (lines.has('RECURRENCE-ID')) return new Set();
  const left = (lines.get('EXDATE') ?? []).flatMap((line) => momentsOf(line, find)).map(keyOf);
  return new Set([...left, ...(replaced.get(uidOf(lines)) ?? [])]);
}

const uidOf = (lines: Entry['lines']) => String(lines.get('UID')?.[0]?.values[0] ?? '');

/** The dates and times of a line; values that are none are passed over. */
function momentsOf(line: Property | undefined, find: FindZone): Moment[] {
  if (!line || !['date', 'date-time'].includes(line.type)) return [];
  return line.values.flatMap((value) => momentOf(String(value), line, find) ?? []);
}

function momentOf(text: string, { params, type }: Property, find: FindZone): Moment | null {
  try {
    const wall = Temporal.PlainDateTime.from(text.replace(/Z$/, ''));
    const isDay = type === 'date';
    return { wall, isDay, zone: find(text.endsWith('Z') ? 'UTC' : isDay ? undefined : params.tzid) };
  } catch {
    return null;
  }
}

/** Without an end a day is one day, and a time no time at all (RFC 5545, 3.6.1). */
function lengthOf(lines: Entry['lines'], start: Moment, find: FindZone): Length {
  const duration = lines.get('DURATION')?.[0]?.values[0];
  if (duration !== undefined) return durationOf(String(duration));
  const end = momentsOf(lines.get('DTEND')?.[0], find)[0];
  if (!end) return { days: start.isDay ? 1 : 0, milliseconds: 0 };
  if (start.isDay) return { days: start.wall.until(end.wall, { largestUnit: 'day' }).days, milliseconds: 0 };
  return { days: 0, milliseconds: beginOf(end) - beginOf(start) };
}

function durationOf(text: string): Length {
  const { weeks, days, hours, minutes, seconds } = Temporal.Duration.from(text);
  return { days: weeks * 7 + days, milliseconds: ((hours * 60 + minutes) * 60 + seconds) * 1000 };
}

function takenPeriods(line: Property, find: FindZone): Span[] {
  return line.params.fbtype?.toUpperCase() === 'FREE' ? [] : periodsOf(line, find);
}

function periodsOf(line: Property, find: FindZone): Span[] {
  if (line.type !== 'period') return [];
  return line.values.flatMap((value) => {
    const [from = '', until = ''] = value as string[];
    const start = momentOf(from, line, find);
    if (!start) return [];
    if (until.includes('P')) return [{ start: beginOf(start), end: endAfter(start, durationOf(until)) }];
    const end = momentOf(until, line, find);
    return end ? [{ start: beginOf(start), end: beginOf(end) }] : [];
  });
}

const minuteMs = 60_000;

/** Whole minutes, cut at the borders of what is looked at; stretches that touch or overlap become one. */
function merged(spans: readonly Span[], window: Span): Span[] {
  const result: Span[] = [];
  const inside = spans
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => ({
      start: Math.floor(Math.max(start, window.start) / minuteMs) * minuteMs,
      end: Math.ceil(Math.min(end, window.end) / minuteMs) * minuteMs,
    }))
    .filter(({ start, end }) => start < end)
    .sort((one, other) => one.start - other.start);
  for (const span of inside) {
    const last = result.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push(span);
  }
  return result;
}
