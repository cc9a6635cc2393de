import { showPropertyIdentifier } from '#shared/rules/property-identifier.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { languages } from '#shared/text/language.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import type { MessageContents, Visit } from '../messages/messages.rules.ts';
import { queueMessage } from '../messages/queue-message.ts';
import { wayTo } from '../messages/reach.rules.ts';
import type { BookingRow } from './bookings.queries.ts';

type HolderKind =
  | 'booking-confirmed'
  | 'booking-moved'
  | 'booking-cancelled'
  | 'booking-link'
  | 'booking-reminder'
  | 'clinic-cancelled'
  | 'clinic-moved'
  | 'visit-declined'
  | 'visit-missed';

type Beside<K extends HolderKind> = Omit<MessageContents[K], keyof MessageContents['booking-confirmed']>;

/** Tells the holder about their booking as it is now, by mail or text message; whom neither reaches is told by a person. */
export async function tellHolder<K extends HolderKind>(
  trx: Trx,
  deps: Pick<Deps, 'clock' | 'config'>,
  { kind, booking, beside }: { kind: K; booking: BookingRow; beside: Beside<K> },
): Promise<void> {
  const way = wayTo(booking, deps.config);
  if (!way) return;
  const { language } = booking;
  const content = { ...visitOf(booking), ...beside } as unknown as MessageContents[K];
  await queueMessage(trx, deps, {
    kind,
    municipality: booking.municipality,
    language,
    ...way,
    bookingId: booking.id,
    clinicId: booking.clinicId,
    content,
  });
}

/** When, where and what to bring, in the language of the booking. */
export function visitOf(booking: BookingRow): Visit {
  const { language } = booking;
  return {
    start: toApiInstant(booking.startsAt),
    end: toApiInstant(booking.endsAt),
    place: {
      venue: inLanguage(booking.venueName, language),
      room: inLanguage(booking.room, language),
      address: booking.venueAddress,
      village: booking.venueVillage,
    },
    bring: booking.clinicTexts[language]?.bring ?? firstOf(booking.clinicTexts),
    property: booking.identifier
      ? showPropertyIdentifier(booking.identifier, booking.parcel)
      : [booking.address, booking.village].filter(Boolean).join(', '),
    closesAt: toApiInstant(booking.closesAt),
    sequence: booking.inviteSequence,
  };
}

function firstOf(texts: BookingRow['clinicTexts']): string {
  return languages.map((language) => texts[language]?.bring).find(Boolean) ?? '';
}
