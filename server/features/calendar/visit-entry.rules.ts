import { mailText } from '#shared/text/mail.ts';
import type { Language } from '#shared/text/language.ts';
import type { Sender } from '../messages/letter-facts.rules.ts';
import { placeLines } from '../messages/letter-facts.rules.ts';
import type { ClinicSeat, Visit } from '../messages/messages.rules.ts';
import { bookingUid, calendarEntry, staffingUid, type CalendarMethod } from './calendar-entry.rules.ts';

interface Told {
  method: CalendarMethod;
  language: Language;
  sender: Sender;
  /** Address that mails come from; answers to an invitation go there. */
  mailFrom: string;
  /** Left out in a published file. */
  recipient?: string;
  stampedAt: Temporal.Instant;
}

export interface VisitEntry extends Told {
  bookingId: string;
  visit: Visit;
}

/**
 * A resident's calendar entry: when, where, what to bring, whom to ring. No name, no property and no private link in
 * it: calendars are shared with families and colleagues.
 */
export function visitEntry({ bookingId, visit, ...told }: VisitEntry): string {
  const { calendar, labels } = mailText[told.language];
  const bring = visit.bring.trim() && `${labels.bring}:\n${visit.bring.trim()}\n\n`;
  return calendarEntry({
    ...common(told, visit),
    uid: bookingUid(bookingId),
    summary: calendar.visit(told.sender.name),
    description: bring + calendar.question(told.sender.phone, told.sender.phoneHours),
    attendee: told.recipient ? { email: told.recipient, mustAnswer: false } : undefined,
  });
}

export interface SeatEntry extends Told {
  seat: ClinicSeat;
  recipient: string;
  /** The day's page for staff. */
  url: string;
}

/** An expert's calendar entry: day, place and role, no resident. */
export function seatEntry({ seat, url, ...told }: SeatEntry): string {
  const { calendar, labels, roles } = mailText[told.language];
  const role = roles[seat.role];
  return calendarEntry({
    ...common(told, seat),
    uid: staffingUid(seat.staffingId),
    summary: calendar.seat(told.sender.name, role),
    description: `${labels.role}: ${role}\n\n${calendar.question(told.sender.phone, told.sender.phoneHours)}`,
    attendee: { email: told.recipient, mustAnswer: told.method === 'REQUEST' },
    url,
  });
}

function common({ method, sender, mailFrom, language, stampedAt }: Told, happening: Visit | ClinicSeat) {
  return {
    method,
    stampedAt,
    sequence: happening.sequence,
    startsAt: Temporal.Instant.from(happening.start),
    endsAt: Temporal.Instant.from(happening.end),
    timeZone: sender.timeZone,
    location: placeLines(happening.place).join(', '),
    organizer: { name: mailText[language].sender(sender.name), email: mailFrom },
  };
}
