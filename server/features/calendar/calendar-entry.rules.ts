import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { vtimezone } from './vtimezone.rules.ts';

/** REQUEST and CANCEL travel by mail (iMIP, RFC 6047); PUBLISH is a file that somebody opens. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

export interface CalendarEntry {
  /** The same for ever, whatever changes: bookingUid or staffingUid. */
  uid: string;
  /** Rises with every change. */
  sequence: number;
  method: CalendarMethod;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  /** The municipality's. */
  timeZone: string;
  summary: string;
  description: string;
  location: string;
  organizer: { name: string; email: string };
  /** Left out in a published file: whoever opens it is meant. */
  attendee?: { name?: string; email: string; mustAnswer: boolean };
  url?: string;
  /** When the change was made; a repeat of the same mail carries the same stamp. */
  stampedAt: Temporal.Instant;
}

export function bookingUid(bookingId: string): string {
  return `booking-${bookingId}@vesiklinikka`;
}

export function staffingUid(staffingId: string): string {
  return `staffing-${staffingId}@vesiklinikka`;
}

/** The entry as an iCalendar text (RFC 5545): the same entry always gives the same bytes. */
export function calendarEntry(entry: CalendarEntry): string {
  const calendar = new ICalCalendar({
    prodId: '//Vesiklinikka//Vesiklinikka//FI',
    scale: 'GREGORIAN',
    method: ICalCalendarMethod[entry.method],
    // A named zone here would take the Z from DTSTAMP, which must be in UTC.
    timezone: { name: null, generator: vtimezone },
  });
  const { uid, sequence, startsAt, endsAt, summary, description, location, organizer, url } = entry;
  const event = calendar.createEvent({
    id: uid,
    sequence,
    stamp: wholeSeconds(entry.stampedAt),
    start: wholeSeconds(startsAt),
    end: wholeSeconds(endsAt),
    timezone:
      isShownTwice(startsAt, entry.timeZone) || isShownTwice(endsAt, entry.timeZone) ? null : entry.timeZone,
    summary: printable(summary),
    description: printable(description) || null,
    location: { title: printable(location) },
    organizer: { ...organizer, name: printable(organizer.name) },
    status: entry.method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.OPAQUE,
    url: url ?? null,
  });
  if (entry.attendee) event.createAttendee(attendeeOf(entry.attendee));
  return `${calendar.toString()}\r\n`;
}

/** Who booked the time has said yes already; an expert is asked. */
function attendeeOf({ name, email, mustAnswer }: NonNullable<CalendarEntry['attendee']>) {
  return {
    name: printable(name ?? email),
    email,
    role: ICalAttendeeRole.REQ,
    status: mustAnswer ? ICalAttendeeStatus.NEEDSACTION : ICalAttendeeStatus.ACCEPTED,
    rsvp: mustAnswer,
  };
}

/**
 * Within autumn's doubled hour. There a local time with TZID means the first round (RFC 5545, 3.3.5), but not every
 * calendar program knows it, so such an entry is written in UTC.
 */
function isShownTwice(instant: Temporal.Instant, timeZone: string): boolean {
  const wall = instant.toZonedDateTimeISO(timeZone).toPlainDateTime();
  const [first, second] = (['earlier', 'later'] as const).map(
    (disambiguation) => wall.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds,
  );
  return first !== second;
}

/** Control characters are forbidden (RFC 5545, 3.1); texts pasted from an office program bring them along. */
function printable(text: string): string {
  return text.replaceAll(/(?![\t\r\n])\p{Cc}/gu, ' ');
}

function wholeSeconds(instant: Temporal.Instant): Temporal.Instant {
  return instant.round({ smallestUnit: 'second', roundingMode: 'floor' });
}
