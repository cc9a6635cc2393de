import type { Municipality } from '#shared/contracts/municipalities.ts';
import type { StaffWaiting, Untold } from '#shared/contracts/waiting.ts';
import { showPhone } from '#shared/rules/phone.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import type { Language } from '#shared/text/language.ts';
import { waitingListText } from '#shared/text/waiting-list.ts';
import { dateShort, dayIn, dayInWords } from '#shared/time.ts';
import { clockOf, dayAndClockOf } from '#web/lib/server/moment-words.ts';
import { capitalised } from '#web/lib/words.ts';

interface Reading {
  language: Language;
  /** Epoch milliseconds. */
  now: number;
  municipalities: readonly Municipality[];
}

export type WaitingInWords = ReturnType<typeof waitingInWords>;
export type OfferInWords = WaitingInWords['offers'][number];

/** Somebody who waits, as staff read it. */
export function waitingInWords(waiting: StaffWaiting, reading: Reading) {
  const { id, name, email, shortNotice, passed, place, timeZone } = waiting;
  const { language, municipalities } = reading;
  return {
    ...{ id, name, email, shortNotice, passed, place, reachedBy: waiting.reachedBy, untold: waiting.untold },
    municipality: waiting.municipality,
    municipalityName: inLanguage(waiting.municipalityName, language),
    day: waiting.day && {
      clinicId: waiting.day.clinicId,
      date: waiting.day.date,
      words: awaitedDay(waiting.day, timeZone, language),
    },
    property: propertyOf(waiting),
    phone: phoneOf(waiting, municipalities),
    speaks: waiting.language as Language,
    since: dateShort(Temporal.Instant.from(waiting.joined), timeZone, language),
    offers: waiting.offers.map((offer) => offerInWords(offer, timeZone, reading)),
  };
}

export type UntoldInWords = ReturnType<typeof untoldInWords>;

/** Somebody who must be told of a change of their day. */
export function untoldInWords(untold: Untold, { language, municipalities }: Reading) {
  const { id, name, became, waits, day, timeZone } = untold;
  return {
    ...{ id, name, property: propertyOf(untold), phone: phoneOf(untold, municipalities) },
    speaks: untold.language as Language,
    became: became === 'cancelled' && !waits ? ('over' as const) : became,
    day: awaitedDay(day, timeZone, language),
  };
}

function awaitedDay({ start, venue }: Untold['day'], zone: string, language: Language) {
  return `${capitalised(dayInWords(Temporal.Instant.from(start), zone, language))}, ${inLanguage(venue, language)}`;
}

function propertyOf({ property: { identifier, address, village } }: Pick<Untold, 'property'>) {
  return [identifier, address, village].filter(Boolean).join(', ');
}

function phoneOf(
  { phone, municipality }: Pick<Untold, 'phone' | 'municipality'>,
  municipalities: Reading['municipalities'],
) {
  const country = municipalities.find(({ id }) => id === municipality)?.country ?? 'FI';
  return phone && { number: phone, shown: showPhone(phone, country) };
}

function offerInWords(
  { id, how, shared, start, until, venue }: StaffWaiting['offers'][number],
  zone: string,
  { language, now }: Reading,
) {
  const dayOf = (instant: Temporal.Instant) => dayIn(instant, zone).toString();
  const isToday = dayOf(Temporal.Instant.from(until)) === dayOf(Temporal.Instant.fromEpochMilliseconds(now));
  return {
    ...{ id, how, shared },
    endsAt: Date.parse(until),
    when: capitalised(dayAndClockOf(start, zone, language)),
    venue: inLanguage(venue, language),
    until: isToday
      ? waitingListText[language].clock(clockOf(until, zone, language))
      : dayAndClockOf(until, zone, language),
  };
}

/** Those of one list together: who takes any day of the municipality first, then day by day. */
export function groupedByDay(list: readonly WaitingInWords[]) {
  const groups = Map.groupBy(
    list,
    ({ municipality, day }) => `${municipality} ${day?.date ?? ''} ${day?.clinicId ?? ''}`,
  );
  return [...groups.entries()]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, rows]) => ({ key, municipalityName: rows[0]!.municipalityName, day: rows[0]!.day, rows }));
}
