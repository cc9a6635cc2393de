import { showPropertyIdentifier } from '#shared/rules/property-identifier.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { queueMessage } from '../messages/queue-message.ts';
import { wayTo } from '../messages/reach.rules.ts';
import { listOffersOf } from './offers.queries.ts';
import { findPlace, findWaiting, type WaitingRow } from './waiting.queries.ts';

/** Sends the link of their place to whoever has joined a list; whom no message reaches was told on the telephone. */
export async function tellJoined(
  trx: Trx,
  deps: Pick<Deps, 'clock' | 'config'>,
  waiter: WaitingRow,
): Promise<void> {
  const way = wayTo(waiter, deps.config);
  if (!way) return;
  const { language, municipality } = waiter;
  const content = {
    day: waiter.startsAt && toApiInstant(waiter.startsAt),
    venue: waiter.venue && inLanguage(waiter.venue, language),
    property: propertyInWords(waiter),
    place: await findPlace(trx, waiter, deps.clock.now()),
  };
  await queueMessage(trx, deps, {
    kind: 'list-joined',
    ...{ municipality, language, ...way, waitingId: waiter.id, content },
    ...(waiter.clinicId && { clinicId: waiter.clinicId }),
  });
}

/** Sends word of a time that is kept for somebody to answer. */
export async function tellOffered(
  trx: Trx,
  deps: Pick<Deps, 'clock' | 'config'>,
  { waitingId, slotId }: { waitingId: string; slotId: string },
): Promise<void> {
  const waiter = await findWaiting(trx, waitingId, deps.clock.now());
  const offer = (await listOffersOf(trx, [waitingId])).find((one) => one.slotId === slotId);
  const way = waiter && wayTo(waiter, deps.config);
  if (!way || !offer) return;
  const { language, municipality } = waiter;
  await queueMessage(trx, deps, {
    kind: 'time-offered',
    ...{ municipality, language, ...way, waitingId, clinicId: offer.clinicId },
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
