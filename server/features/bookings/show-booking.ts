import type { Booking } from '#shared/contracts/bookings.ts';
import { showBookingCode } from '#shared/rules/booking-code.ts';
import { showPropertyIdentifier } from '#shared/rules/property-identifier.ts';
import { languages } from '#shared/text/language.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Deps } from '../../platform/deps.ts';
import { needsPaper, wayTo } from '../messages/reach.rules.ts';
import { codeOf, linkTokenOf } from './booking-link.ts';
import type { BookingRow } from './bookings.queries.ts';
import { actionsOf } from './bookings.rules.ts';

/** A booking as its holder sees it, with the secrets computed anew. */
export function showBooking(row: BookingRow, { config, clock }: Pick<Deps, 'config' | 'clock'>): Booking {
  return {
    token: linkTokenOf(row, config.linkKey),
    code: showBookingCode(codeOf(row, config.linkKey)),
    slotId: row.slotId,
    start: toApiInstant(row.startsAt),
    end: toApiInstant(row.endsAt),
    actions: actionsOf(row, clock.now()),
    status: row.status,
    municipality: row.municipality,
    clinicId: row.clinicId,
    date: row.day.toString(),
    timeZone: row.timeZone,
    venue: { name: row.venueName, address: row.venueAddress, village: row.venueVillage, room: row.room },
    bring: Object.fromEntries(
      languages.map((language) => [language, row.clinicTexts[language]?.bring ?? '']),
    ),
    closesAt: toApiInstant(row.closesAt),
    property: {
      identifier: row.identifier && showPropertyIdentifier(row.identifier, row.parcel),
      address: row.address,
      village: row.village,
    },
    relation: row.relation,
    name: row.name,
    phone: row.phone,
    email: row.email,
    reachedBy: wayTo(row, config)?.channel ?? null,
    wantsPaper: row.wantsPaper,
    needsPaper: needsPaper(row, config),
    topics: row.topics as Booking['topics'],
    question: row.question,
    systemYear: row.systemYear,
    language: row.language,
  };
}
