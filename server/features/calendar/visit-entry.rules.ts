import { mailText } from '#shared/text/mail.ts';
import type { Language } from '#shared/text/language.ts';
import type { Sender } from '../messages/letter-facts.rules.ts';
import { placeLines } from '../messages/letter-facts.rules.ts';
import type { ClinicSeat, Visit } from '../messages/messages.rules.ts';
import {
  bookingUid,
  calendarEntry,
  staffingUid,
  type CalendarEvent,
  type CalendarMethod,
} from './calendar-entry.rules.ts';

interface Telling {
  language: Language;
  sender: Sender;
  stampedAt: Temporal.Instant;
}

interface Told extends Telling {
  method: CalendarMethod;
  /** Address that mails come from; answers to an invitation go there. */
  mailFrom: string;
  /** Left out in a published file. */
  recipient?: string;
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
    ...happening(told, visit),
    ...organised(told),
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
export function seatEntry({ recipient, method, mailFrom, ...told }: SeatEntry): string {
  return calendarEntry({
    ...seatEvent(told),
    ...organised({ method, mailFrom, ...told }),
    attendee: { email: recipient, mustAnswer: method === 'REQUEST' },
  });
}

/** The same in a calendar that the expert subscribes to. */
export function seatEvent({
  seat,
  url,
  ...told
}: Pick<SeatEntry, 'seat' | 'url' | keyof Telling>): CalendarEvent {
  const { calendar, labels, roles } = mailText[told.language];
  const role = roles[seat.role];
  return {
    ...happening(told, seat),
    uid: staffingUid(seat.staffingId),
    summary: calendar.seat(told.sender.name, role),
    description: `${labels.role}: ${role}\n\n${calendar.question(told.sender.phone, told.sender.phoneHours)}`,
    url,
  };
}

function happening({ sender, stampedAt }: Telling, what: Visit | ClinicSeat) {
  return {
    stampedAt,
    sequence: what.sequence,
    startsAt: Temporal.Instant.from(what.start),
    endsAt: Temporal.Instant.from(what.end),
    timeZone: sender.timeZone,
    location: placeLines(what.place).join(', '),
  };
}

function organised({
  method,
  language,
  sender,
  mailFrom,
}: Pick<Told, 'method' | 'mailFrom' | 'language' | 'sender'>) {
  return { method, organizer: { name: mailText[language].sender(sender.name), email: mailFrom } };
}
