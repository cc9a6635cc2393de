import { withPlainSigns } from '#shared/rules/sms-parts.ts';
import { listed } from '#shared/text/listed.ts';
import { smsText } from '#shared/text/sms.ts';
import {
  bookingPage,
  clinicDaysPage,
  clockInWords,
  instantInWords,
  textOf,
  waitingPage,
  type LetterFacts,
} from './letter-facts.rules.ts';
import type { MessageKind, Place } from './messages.rules.ts';
import { shorten } from './shorten.rules.ts';

/** What residents are told by text message; staff get mail only, and only a mail's invitation can be declined. */
export type SmsKind = Exclude<
  MessageKind,
  | 'visit-declined'
  | 'expert-invited'
  | 'expert-changed'
  | 'expert-released'
  | 'staff-invited'
  | 'sign-in-code'
>;

type Lines = string[];

/** Signs of what a coordinator wrote: with more, the longest of these messages would take a fourth part. */
const longestReason = 100;

const texts: { [K in SmsKind]: (facts: LetterFacts<K>) => Lines } = {
  'booking-confirmed': (facts) => [wordsOf(facts).booked(...whenAndWhere(facts)), yourBooking(facts)],
  'booking-moved': (facts) => [wordsOf(facts).moved(...whenAndWhere(facts)), yourBooking(facts)],
  'booking-cancelled': (facts) => {
    const { cancelledByHolder, cancelledByStaff } = wordsOf(facts);
    const cancelled = facts.content.by === 'holder' ? cancelledByHolder : cancelledByStaff;
    return [cancelled(startOf(facts)), freeTimes(facts)];
  },
  'booking-link': (facts) => [wordsOf(facts).link(startOf(facts)), yourBooking(facts)],
  'booking-reminder': (facts) => [
    wordsOf(facts).reminder(...whenAndWhere(facts)),
    ...missing(facts),
    yourBooking(facts),
  ],
  'visit-missed': (facts) => [wordsOf(facts).missed(startOf(facts)), freeTimes(facts)],
  'clinic-cancelled': (facts) => [
    wordsOf(facts).dayCancelled(startOf(facts)),
    ...why(facts),
    freeTimes(facts),
  ],
  'clinic-moved': (facts) => [
    wordsOf(facts).dayMoved(...whenAndWhere(facts)),
    ...why(facts),
    yourBooking(facts),
  ],
  'list-joined': (facts) => [
    wordsOf(facts).listJoined(facts.content.place),
    wordsOf(facts).yourPlace(waitingPage(facts)),
  ],
  'time-offered': (facts) => {
    const { kept, firstGets, answer } = wordsOf(facts);
    const until = instantInWords(facts, facts.content.validUntil);
    const offered = facts.content.shared ? firstGets : kept;
    return [offered(...whenAndWhere(facts), until), answer(waitingPage(facts))];
  },
  'awaited-day-moved': (facts) => [
    [wordsOf(facts).awaitedMoved(...whenAndWhere(facts)), ...offerEnds(facts)].join(' '),
    wordsOf(facts).yourPlace(waitingPage(facts)),
  ],
  'awaited-day-cancelled': (facts) => {
    const { awaitedCancelled, awaitedOver, yourPlace } = wordsOf(facts);
    const { stays } = facts.content;
    const told = (stays ? awaitedCancelled : awaitedOver)(startOf(facts));
    const link = stays ? yourPlace(waitingPage(facts)) : freeTimes(facts);
    return [[told, ...offerEnds(facts)].join(' '), link];
  },
  'reading-code': (facts) => {
    const until = clockInWords(facts, facts.content.validUntil);
    return [wordsOf(facts).readingCode(facts.oneTimeCode ?? '', until)];
  },
  'advice-ready': (facts) => [wordsOf(facts).adviceReady, yourBooking(facts)],
};

/** A text message in its reader's language: who writes, what it is about, and the link on a line of its own. */
export function writeSms<K extends SmsKind>(facts: LetterFacts<K>, isDemo: boolean): string {
  const sender = textOf(facts).sender(facts.sender.name);
  const demo = isDemo ? [wordsOf(facts).demo] : [];
  return withPlainSigns([...demo, sender, ...texts[facts.kind](facts)].join('\n'));
}

function wordsOf({ language }: LetterFacts) {
  return smsText[language];
}

type Met = LetterFacts & { content: { start: string } };

function startOf(facts: Met): string {
  return instantInWords(facts, facts.content.start);
}

/** The room is left to the page behind the link. */
function whenAndWhere(facts: Met & { content: { place: Place } }): [when: string, where: string] {
  const { venue, address, village } = facts.content.place;
  return [startOf(facts), [venue, address, village].filter(Boolean).join(', ')];
}

function why(facts: LetterFacts<'clinic-cancelled' | 'clinic-moved'>): Lines {
  const reason = shorten(facts.content.reason, longestReason);
  return reason ? [`${textOf(facts).labels.reason}: ${reason}`] : [];
}

function missing(facts: LetterFacts<'booking-reminder'>): Lines {
  const { missing: things = [] } = facts.content;
  const words = wordsOf(facts);
  const named = things.map((thing) => words.things[thing]);
  return things.length === 0 ? [] : [words.missing(listed(named, facts.language))];
}

function offerEnds(facts: LetterFacts & { content: { offerEnds: boolean } }): string[] {
  return facts.content.offerEnds ? [wordsOf(facts).offerEnds] : [];
}

function yourBooking(facts: LetterFacts): string {
  return wordsOf(facts).yourBooking(bookingPage(facts));
}

function freeTimes(facts: LetterFacts): string {
  return wordsOf(facts).freeTimes(clinicDaysPage(facts));
}
