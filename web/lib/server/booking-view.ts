import { getBooking, type Booking } from '#shared/contracts/bookings.ts';
import type { Municipality } from '#shared/contracts/municipalities.ts';
import { showPhone } from '#shared/rules/phone.ts';
import type { Language } from '#shared/text/language.ts';
import type { ResidentText } from '#shared/text/fi/resident.ts';
import { residentText } from '#shared/text/resident.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { askApi } from './ask-api.ts';
import { linesOf } from './clinic-facts.ts';
import { findPlace } from './find-place.ts';
import { dayAndClockOf, momentWords } from './moment-words.ts';

type Asking = Parameters<typeof askApi>[0] & { setHeaders(headers: Record<string, string>): void };

/** The booking behind a private link, as its holder reads it. */
export async function openBooking(event: Asking, token: string) {
  // The address is a secret: it belongs into no search engine.
  event.setHeaders({ 'x-robots-tag': 'noindex, nofollow' });
  const booking = await askApi(event, getBooking, { params: { token } });
  const municipality = await findPlace(event, booking.municipality);
  return { municipality, booking: bookingView(booking, municipality.country, event.locals.language) };
}

function bookingView(booking: Booking, country: Municipality['country'], language: Language) {
  const { venue, property, phone, email, topics, question, relation, name, wantsPaper, systemYear } = booking;
  const text = residentText[language].booking;
  const status: Record<string, string> = text.status;
  return {
    token: booking.token,
    code: booking.code,
    slotId: booking.slotId,
    municipality: booking.municipality,
    actions: booking.actions,
    cancelled: booking.status === 'cancelled',
    booked: booking.status === 'booked',
    status: status[booking.status] ?? booking.status,
    moment: momentWords(booking, language),
    place: [inLanguage(venue.name, language), inLanguage(venue.room, language)].filter(Boolean).join(', '),
    address: [venue.address, venue.village].filter(Boolean).join(', '),
    bring: linesOf(inLanguage(booking.bring, language)),
    changeUntil: text.changeUntil(dayAndClockOf(booking.closesAt, booking.timeZone, language)),
    reachedBy: booking.reachedBy,
    told: toldOf(booking, country, text),
    topics,
    question,
    answers: {
      propertyIdentifier: property.identifier ?? '',
      propertyUnknown: property.identifier === null,
      address: property.address,
      village: property.village,
      systemYear: String(systemYear ?? ''),
      relation: relation === 'owner' ? ('owner' as const) : ('occupier' as const),
      name,
      phone: phone ? showPhone(phone, country) : '',
      email: email ?? '',
      wantsPaper,
      topics,
      question,
      language: booking.language,
    },
  };
}

/** Where the confirmation went, or what to do without one. */
function toldOf(
  { reachedBy, email, phone }: Booking,
  country: Municipality['country'],
  text: ResidentText['booking'],
): string {
  if (reachedBy === 'sms') return text.texted(showPhone(phone ?? '', country));
  return email ? text.mailed(email) : text.notMailed;
}
