import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalEvent,
  ICalEventTransparency,
} from 'ical-generator';
import { vtimezone } from './vtimezone.rules.ts';

/** REQUEST and CANCEL travel by mail (iMIP, RFC 6047); PUBLISH is a file that somebody opens. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

export interface CalendarEvent {
  /** The same for ever, whatever changes: bookingUid, staffingUid or clinicUid. */
  uid: string;
  /** Rises with every change. */
  sequence: number;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  /** The municipality's. */
  timeZone: string;
  summary: string;
  description: string;
  location: string;
  url?: string;
  /** When the change was made; a repeat of the same mail carries the same stamp. */
  stampedAt: Temporal.Instant;
}

/** An event that is sent to somebody. */
export interface CalendarEntry extends CalendarEvent {
  method: CalendarMethod;
  organizer: { name: string; email: string };
  /** Left out in a published file: whoever opens it is meant. */
  attendee?: { name?: string; email: string; mustAnswer: boolean };
}

/** Events that a calendar program asks for again and again. */
export interface CalendarFeed {
  name: string;
  events: CalendarEvent[];
}

export function bookingUid(bookingId: string): string {
  return `booking-${bookingId}@vesiklinikka`;
}

export function staffingUid(staffingId: string): string {
  return `staffing-${staffingId}@vesiklinikka`;
}

/** An invitation of ours, found in a calendar. */
export function isStaffingUid(uid: string): boolean {
  return uid.startsWith('staffing-') && uid.endsWith('@vesiklinikka');
}

export function clinicUid(clinicId: string): string {
  return `clinic-${clinicId}@vesiklinikka`;
}

/** The entry as an iCalendar text (RFC 5545): the same entry always gives the same bytes. */
export function calendarEntry(entry: CalendarEntry): string {
  const calendar = emptyCalendar(entry.method);
  const event = addEvent(calendar, entry);
  event.organizer({ ...entry.organizer, name: printable(entry.organizer.name) });
  if (entry.method === 'CANCEL') event.status(ICalEventStatus.CANCELLED);
  if (entry.attendee) event.createAttendee(attendeeOf(entry.attendee));
  return `${calendar.toString()}\r\n`;
}

/** Programs ask again after this time (RFC 7986, 5.7), in seconds. */
const askAgainAfter = 6 * 60 * 60;

/** The events as one iCalendar text. */
export function calendarFeed({ name, events }: CalendarFeed): string {
  const calendar = emptyCalendar('PUBLISH');
  calendar.name(printable(name));
  calendar.ttl(askAgainAfter);
  for (const event of events) addEvent(calendar, event);
  return `${calendar.toString()}\r\n`;
}

function emptyCalendar(method: CalendarMethod): ICalCalendar {
  return new ICalCalendar({
    prodId: '//Vesiklinikka//Vesiklinikka//FI',
    scale: 'GREGORIAN',
    method: ICalCalendarMethod[method],
    // A named zone here would take the Z from DTSTAMP, which must be in UTC.
    timezone: { name: null, generator: vtimezone },
  });
}

function addEvent(calendar: ICalCalendar, event: CalendarEvent): ICalEvent {
  const { uid, sequence, startsAt, endsAt, summary, description, location, url } = event;
  return calendar.createEvent({
    id: uid,
    sequence,
    stamp: wholeSeconds(event.stampedAt),
    start: wholeSeconds(startsAt),
    end: wholeSeconds(endsAt),
    timezone:
      isShownTwice(startsAt, event.timeZone) || isShownTwice(endsAt, event.timeZone) ? null : event.timeZone,
    summary: printable(summary),
    description: printable(description) || null,
    location: { title: printable(location) },
    status: ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.OPAQUE,
    url: url ?? null,
  });
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
