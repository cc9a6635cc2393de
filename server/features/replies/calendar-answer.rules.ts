import ICAL from 'ical.js';

/** What a calendar program answers to an invitation (iTIP, RFC 5546, 3.2.3 and 3.2.7). */
export interface CalendarAnswer {
  method: 'REPLY' | 'COUNTER';
  uid: string;
  /** Of the invitation that it answers. */
  sequence: number;
  /** When it was given. */
  stampedAt: Temporal.Instant | null;
  /** Whoever answers, as a rule one; addresses in small letters, `partstat` in capitals. */
  attendees: { email: string; partstat: string }[];
  comment: string;
  /** The time that somebody would rather have; of a COUNTER only. */
  proposed: { start: Temporal.Instant; end: Temporal.Instant } | null;
}

/** Longer than any answer that a calendar program writes. */
const MOST_CHARACTERS = 200_000;

/** Reads what stands in the calendar part of a mail; null when it is no answer, or not to be understood. */
export function readCalendarAnswer(text: string): CalendarAnswer | null {
  if (text.length > MOST_CHARACTERS) return null;
  try {
    return answerIn(new ICAL.Component(ICAL.parse(text)));
  } catch {
    // The library throws errors of several kinds at what it cannot read, its own TypeErrors among them.
    return null;
  }
}

function answerIn(calendar: ICAL.Component): CalendarAnswer | null {
  const event = calendar.getFirstSubcomponent('vevent');
  const method = textOf(calendar, 'method').toUpperCase();
  if (!event || (method !== 'REPLY' && method !== 'COUNTER')) return null;
  const sequence = Number(textOf(event, 'sequence') || 0);
  return {
    method,
    uid: textOf(event, 'uid').trim(),
    sequence: Number.isSafeInteger(sequence) && sequence >= 0 ? Math.min(sequence, 1_000_000) : 0,
    stampedAt: instantOf(event, 'dtstamp'),
    attendees: event.getAllProperties('attendee').map((attendee) => ({
      email: addressOf(attendee),
      partstat: parameterOf(attendee, 'partstat').toUpperCase(),
    })),
    comment: commentIn(event),
    proposed: method === 'COUNTER' ? spanOf(event) : null,
  };
}

function textOf(component: ICAL.Component, name: string): string {
  return String(component.getFirstPropertyValue(name) ?? '');
}

/** `MAILTO:` in any capitals, as Exchange writes it; Apple names a place on its own server and the address beside it. */
function addressOf(attendee: ICAL.Property): string {
  const [, address] =
    String(attendee.getFirstValue())
      .trim()
      .match(/^mailto:(.*)$/i) ?? [];
  return (address ?? parameterOf(attendee, 'email')).trim().toLowerCase();
}

/** Google puts what somebody wrote beside their answer into a parameter of its own. */
function commentIn(event: ICAL.Component): string {
  const beside = event.getAllProperties('attendee').map((one) => parameterOf(one, 'x-response-comment'));
  return (textOf(event, 'comment') || beside.find(Boolean) || '').trim();
}

function parameterOf(property: ICAL.Property, name: string): string {
  return String(property.getFirstParameter(name) ?? '');
}

/** A local time without its zone means no instant. */
function instantOf(event: ICAL.Component, name: string): Temporal.Instant | null {
  const time = event.getFirstPropertyValue(name);
  if (!(time instanceof ICAL.Time) || time.isDate || time.zone === ICAL.Timezone.localTimezone) return null;
  return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000);
}

function spanOf(event: ICAL.Component): CalendarAnswer['proposed'] {
  const [start, end] = [instantOf(event, 'dtstart'), instantOf(event, 'dtend')];
  return start && end && Temporal.Instant.compare(start, end) < 0 ? { start, end } : null;
}
