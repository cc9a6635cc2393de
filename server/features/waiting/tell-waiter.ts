import { showPropertyIdentifier } from '#shared/rules/property-identifier.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { queueMessage } from '../messages/queue-message.ts';
import { listOffersOf } from './offers.queries.ts';
import { findPlace, findWaiting, type WaitingRow } from './waiting.queries.ts';

/** Mails the link of their place to whoever has joined a list; who gave no address was told on the telephone. */
export async function tellJoined(trx: Trx, deps: Pick<Deps, 'clock'>, waiter: WaitingRow): Promise<void> {
  if (!waiter.email) return;
  const { language, municipality } = waiter;
  const content = {
    day: waiter.startsAt && toApiInstant(waiter.startsAt),
    venue: waiter.venue && inLanguage(waiter.venue, language),
    property: propertyInWords(waiter),
    place: await findPlace(trx, waiter, deps.clock.now()),
  };
  await queueMessage(trx, deps, {
    kind: 'list-joined',
    ...{ municipality, language, recipient: waiter.email, waitingId: waiter.id, content },
    ...(waiter.clinicId && { clinicId: waiter.clinicId }),
  });
}

/** Mails a time that is kept for somebody to answer. */
export async function tellOffered(
  trx: Trx,
  deps: Pick<Deps, 'clock'>,
  { waitingId, slotId }: { waitingId: string; slotId: string },
): Promise<void> {
  const waiter = await findWaiting(trx, waitingId, deps.clock.now());
  const offer = (await listOffersOf(trx, [waitingId])).find((one) => one.slotId === slotId);
  if (!waiter?.email || !offer) return;
  const { language, municipality } = waiter;
  await queueMessage(trx, deps, {
    kind: 'time-offered',
    ...{ municipality, language, recipient: waiter.email, waitingId, clinicId: offer.clinicId },
    content: {
      start: toApiInstant(offer.startsAt),
      end: toApiInstant(offer.endsAt),
      place: {
        venue: inLanguage(offer.venueName, language),
        room: inLanguage(offer.room, language),
        address: offer.venueAddress,
        village: offer.venueVillage,
      },
      property: propertyInWords(waiter),
      validUntil: toApiInstant(offer.until),
      shared: offer.shared,
    },
  });
}

function propertyInWords({ identifier, parcel, address, village }: WaitingRow): string {
  if (identifier) return showPropertyIdentifier(identifier, parcel);
  return [address, village].filter(Boolean).join(', ');
}
