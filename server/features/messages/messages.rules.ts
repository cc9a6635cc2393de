import type { Role } from '#shared/contracts/endpoint.ts';
import { isAwake, whenAwake } from './waking-hours.rules.ts';

/** Name of the job that sends one message. */
export const SEND_MESSAGE = 'send-message';

/** Failure of a mail that a newer one about the same time has made needless. */
export const OVERTAKEN = 'overtaken';

/** Failure of a reminder that could not be sent before the visit began. */
export const PAST = 'past';

/** Where people meet, in the words of the message's language. */
export interface Place {
  venue: string;
  room: string;
  address: string;
  village: string;
}

/** Instants are ISO 8601 in UTC, as toApiInstant writes them. */
export interface Span {
  start: string;
  end: string;
}

export interface Visit extends Span {
  place: Place;
  /** What to bring, in the message's language; empty when the day says nothing. */
  bring: string;
  /** Identifier or address as the holder knows it. */
  property?: string;
  /** Until when the holder can move the visit on the web. */
  closesAt?: string;
  /** iMIP SEQUENCE of the calendar entry: rises with every change of the booking. */
  sequence: number;
}

export interface ClinicSeat extends Span {
  place: Place;
  /** Its calendar entry is known by it for ever. */
  staffingId: string;
  role: Role;
  /** iMIP SEQUENCE of this person's entry. */
  sequence: number;
}

interface AwaitedDay extends Span {
  place: Place;
  property: string;
  offerEnds: boolean;
}

export interface OneTimeCode {
  /** Made by sealCode of one-time-code.rules.ts; erased when the mail has left. */
  sealedCode?: string;
  /** A code that could not be sent by then is no longer sent. */
  validUntil: string;
}

/** What each kind of mail tells. */
export interface MessageContents {
  'booking-confirmed': Visit;
  'booking-moved': Visit & { former: Span };
  'booking-cancelled': Visit & { by: 'holder' | 'staff' };
  /** The private link once more, because its holder asked. */
  'booking-link': Visit;
  /** `missing`: what nobody has sent along or told yet; reminders of before 0033 do not know, of before 0035 not of the year. */
  'booking-reminder': Visit & { missing?: ('site_plan' | 'photo' | 'system_year')[] };
  /** To a resident whose calendar program declined: do they give the time back? */
  'visit-declined': Visit;
  /** To a resident who did not come. */
  'visit-missed': Visit;
  /** To a resident whose whole day was cancelled. */
  'clinic-cancelled': Visit & { reason: string };
  /** To a resident whose whole day was moved: another date, another place, or both. */
  'clinic-moved': Visit & { former: Span & { place: Place }; reason: string };
  /** To whoever has joined a waiting list; `day` and `venue` are null where they wait for any day. */
  'list-joined': { day: string | null; venue: string | null; property: string; place: number };
  /** A time that is kept until `validUntil` for somebody who waits; `shared`: for the first of several to answer. */
  'time-offered': Span & { place: Place; property: string; validUntil: string; shared: boolean };
  /** To whoever waits for a day that was moved; `offerEnds`: they were being asked about a time of the old date. */
  'awaited-day-moved': AwaitedDay & { former: Span & { place: Place } };
  /** To whoever waits for a day that was cancelled; `stays`: from now on they wait for any other. */
  'awaited-day-cancelled': AwaitedDay & { stays: boolean };
  'expert-invited': ClinicSeat;
  /** `former` when the time changed. */
  'expert-changed': ClinicSeat & { former?: Span };
  'expert-released': ClinicSeat & { because: 'released' | 'cancelled' | 'unpublished' };
  'reading-code': OneTimeCode;
  'advice-ready': Span;
  'staff-invited': { roles: Role[]; invitedBy: string };
  'sign-in-code': OneTimeCode;
}

export type MessageKind = keyof MessageContents;

export type Channel = 'mail' | 'sms';

interface Late {
  kind: MessageKind;
  content: MessageContents[MessageKind];
  overtaken: boolean;
}

/** Why a mail would only mislead by now; null when it may leave. */
export function whyTooLate(
  { kind, content, overtaken }: Late,
  now: Temporal.Instant,
): 'expired' | typeof OVERTAKEN | typeof PAST | null {
  const isOver = (moment: string) => Temporal.Instant.compare(Temporal.Instant.from(moment), now) <= 0;
  if (overtaken) return OVERTAKEN;
  if ('validUntil' in content && isOver(content.validUntil)) return 'expired';
  if (kind === 'booking-reminder' && 'start' in content && isOver(content.start)) return PAST;
  return null;
}

/** Nobody need read these in the night. */
const kindsForTheDay: readonly MessageKind[] = [
  'booking-reminder',
  'visit-missed',
  'time-offered',
  'awaited-day-moved',
  'awaited-day-cancelled',
];

/** A telephone rings at night, a mail does not: until when such a text message waits; null when it may leave. */
export function waitsUntil(
  {
    kind,
    channel,
    municipality,
  }: { kind: MessageKind; channel: Channel; municipality: { timeZone: string } },
  now: Temporal.Instant,
): Temporal.Instant | null {
  if (channel !== 'sms' || !kindsForTheDay.includes(kind) || isAwake(now, municipality.timeZone)) return null;
  return whenAwake(now, municipality.timeZone);
}

/** Whether a mail of this kind carries a one-time code. */
export function isCode(kind: string): boolean {
  return kind === 'reading-code' || kind === 'sign-in-code';
}

/** The smaller, the sooner. */
export function priorityOf(kind: string): number {
  if (isCode(kind)) return -1;
  return kind === 'booking-reminder' ? 1 : 0;
}

/** A person can send a message again once it was given up, unless it carried a one-time code, came too late or a newer one said more. */
export function maySendAgain(message: { status: string; kind: string; failure: string | null }): boolean {
  const { status, kind, failure } = message;
  return (
    status === 'failed' && failure !== OVERTAKEN && failure !== PAST && failure !== 'expired' && !isCode(kind)
  );
}
