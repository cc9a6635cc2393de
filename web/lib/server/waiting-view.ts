import type { Municipality } from '#shared/contracts/municipalities.ts';
import { getWaiting, type Offer, type Waiting } from '#shared/contracts/waiting.ts';
import { showPhone } from '#shared/rules/phone.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import type { Language } from '#shared/text/language.ts';
import { askApi } from './ask-api.ts';
import { findPlace } from './find-place.ts';
import { dayAndClockOf, momentWords } from './moment-words.ts';

type Asking = Parameters<typeof askApi>[0] & { setHeaders(headers: Record<string, string>): void };

/** A place in the waiting list behind its private link, as its holder reads it. */
export async function openWaiting(event: Asking, token: string) {
  // The address is a secret: it belongs into no search engine.
  event.setHeaders({ 'x-robots-tag': 'noindex, nofollow' });
  const waiting = await askApi(event, getWaiting, { params: { token } });
  const municipality = await findPlace(event, waiting.municipality);
  return { municipality, waiting: waitingView(waiting, municipality.country, event.locals.language) };
}

function waitingView(waiting: Waiting, country: Municipality['country'], language: Language) {
  const { token, state, place, bookingToken, day, property, name, phone, email, shortNotice } = waiting;
  const mayAnswer = (offer: Offer) => state === 'waiting' && offer.state === 'open';
  const inWords = (offer: Offer) => offerView(offer, waiting.timeZone, language);
  return {
    ...{ token, state, place, bookingToken, name, email, shortNotice, reachedBy: waiting.reachedBy },
    day: day && {
      words: momentWords({ start: day.start, end: day.start, timeZone: waiting.timeZone }, language).day,
      venue: inLanguage(day.venue, language),
    },
    property: property.identifier ?? [property.address, property.village].filter(Boolean).join(', '),
    phone: phone ? showPhone(phone, country) : '',
    open: waiting.offers.filter(mayAnswer).map(inWords),
    past: waiting.offers.filter((offer) => !mayAnswer(offer)).map(inWords),
  };
}

export type OfferView = ReturnType<typeof offerView>;

function offerView({ id, state, shared, start, end, until, venue }: Offer, zone: string, language: Language) {
  return {
    ...{ id, shared },
    /** What became of it; one that is no longer theirs to answer is gone. */
    state: state === 'open' ? ('gone' as const) : state,
    moment: momentWords({ start, end, timeZone: zone }, language),
    when: dayAndClockOf(start, zone, language),
    until: dayAndClockOf(until, zone, language),
    place: [inLanguage(venue.name, language), inLanguage(venue.room, language)].filter(Boolean).join(', '),
    address: [venue.address, venue.village].filter(Boolean).join(', '),
  };
}
