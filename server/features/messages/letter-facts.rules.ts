import type { Language } from '#shared/text/language.ts';
import { mailText } from '#shared/text/mail.ts';
import { clockTime, dayAndClock, dayAndClockRange } from '#shared/time.ts';
import { factsOf, type Part } from './letter.rules.ts';
import type { MessageContents, MessageKind, Place, Span } from './messages.rules.ts';

/** The municipality that writes, in the words of the letter's language. */
export interface Sender {
  id: string;
  name: string;
  phone: string;
  phoneHours: string;
  email: string;
  timeZone: string;
}

/** All that a letter is made of: what was frozen when it was queued, and what is computed when it is sent. */
export interface LetterFacts<K extends MessageKind = MessageKind> {
  messageId: string;
  kind: K;
  language: Language;
  recipient: string;
  content: MessageContents[K];
  createdAt: Temporal.Instant;
  bookingId: string | null;
  clinicId: string | null;
  sender: Sender;
  /** Where the service is on the web. */
  origin: string;
  /** The secrets of the holder's booking; null when the mail is about none. */
  booking: { token: string; code: string } | null;
  /** The secret of their place in a waiting list; null when the mail is about none. */
  waitingToken: string | null;
  /** The opened one-time code; null in other mails and when it has been erased. */
  oneTimeCode: string | null;
}

/** `tiistai 12.1.2027 klo 14.30`. */
export function instantInWords({ language, sender }: LetterFacts, instant: string): string {
  return dayAndClock(Temporal.Instant.from(instant), sender.timeZone, language);
}

/** `tiistai 12.1.2027 klo 14.30–14.55`. */
export function spanInWords({ language, sender }: LetterFacts, { start, end }: Span): string {
  const span = { start: Temporal.Instant.from(start), end: Temporal.Instant.from(end) };
  return dayAndClockRange(span, sender.timeZone, language);
}

/** `14.30`. */
export function clockInWords({ language, sender }: LetterFacts, instant: string): string {
  return clockTime(Temporal.Instant.from(instant), sender.timeZone, language);
}

/** Name and room on one line, street and village on the next. */
export function placeLines({ venue, room, address, village }: Place): string[] {
  return [joined(venue, room), joined(address, village)];
}

/** What of a moved day was otherwise. */
export function formerly(facts: LetterFacts<'clinic-moved' | 'awaited-day-moved'>): Part {
  const { labels } = textOf(facts);
  const { start, place, former } = facts.content;
  const isElsewhere = placeLines(former.place).join() !== placeLines(place).join();
  return factsOf([
    [labels.former, former.start === start ? [] : [spanInWords(facts, former)]],
    [labels.formerPlace, isElsewhere ? placeLines(former.place) : []],
  ]);
}

function joined(...parts: string[]): string {
  return parts.filter(Boolean).join(', ');
}

export function textOf({ language }: LetterFacts) {
  return mailText[language];
}

/** The holder's page; the link is the key to it. */
export function bookingPage({ origin, language, booking }: LetterFacts): string {
  return booking ? `${origin}/${language}/booking/${booking.token}` : origin;
}

/** The place in the waiting list, with what is offered; the link is the key to it. */
export function waitingPage({ origin, language, waitingToken }: LetterFacts): string {
  return waitingToken ? `${origin}/${language}/waiting/${waitingToken}` : origin;
}

/** The municipality's clinic days. */
export function clinicDaysPage({ origin, language, sender }: LetterFacts): string {
  return `${origin}/${language}/municipalities/${sender.id}`;
}

export function staffPage({ origin, language, clinicId }: LetterFacts): string {
  return clinicId ? `${origin}/${language}/staff/clinics/${clinicId}` : `${origin}/${language}/staff`;
}
