import { showPropertyIdentifier } from '#shared/rules/property-identifier.ts';
import { inLanguage } from '#shared/text/in-language.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { queueMessage } from '../messages/queue-message.ts';
import { wayTo } from '../messages/reach.rules.ts';
import { listOffersOf, updateMessage } from './offers.queries.ts';
import { findPlace, findWaiting, type WaitingRow } from './waiting.queries.ts';
import type { AwaitedDay } from './waiting.rules.ts';

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
  const messageId = await queueMessage(trx, deps, {
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
  await updateMessage(trx, { waitingId, slotId, messageId });
}

interface DayNews {
  waiter: WaitingRow;
  day: AwaitedDay;
  /** They were being asked about a time that is no longer there. */
  offerEnds: boolean;
}

/** Sends word that the day they wait for has moved. False when no message reaches them. */
export async function tellDayMoved(
  trx: Trx,
  deps: Pick<Deps, 'clock' | 'config'>,
  { waiter, day, former, offerEnds }: DayNews & { former: AwaitedDay },
): Promise<boolean> {
  const way = wayTo(waiter, deps.config);
  if (!way) return false;
  const { language } = waiter;
  await queueMessage(trx, deps, {
    kind: 'awaited-day-moved',
    ...addressed(waiter, day),
    ...way,
    content: {
      ...whenAndWhere(day, language),
      ...{ property: propertyInWords(waiter), former: whenAndWhere(former, language), offerEnds },
    },
  });
  return true;
}

/** The same of a day that is held no more; `stays`: they wait for any other. */
export async function tellDayCancelled(
  trx: Trx,
  deps: Pick<Deps, 'clock' | 'config'>,
  { waiter, day, stays, offerEnds }: DayNews & { stays: boolean },
): Promise<boolean> {
  const way = wayTo(waiter, deps.config);
  if (!way) return false;
  await queueMessage(trx, deps, {
    kind: 'awaited-day-cancelled',
    ...addressed(waiter, day),
    ...way,
    content: {
      ...whenAndWhere(day, waiter.language),
      ...{ property: propertyInWords(waiter), stays, offerEnds },
    },
  });
  return true;
}

function addressed({ id, municipality, language }: WaitingRow, day: AwaitedDay) {
  return { municipality, language, waitingId: id, clinicId: day.id };
}

function whenAndWhere({ startsAt, endsAt, ...at }: AwaitedDay, language: WaitingRow['language']) {
  return {
    start: toApiInstant(startsAt),
    end: toApiInstant(endsAt),
    place: {
      venue: inLanguage(at.venueName, language),
      room: inLanguage(at.room, language),
      address: at.address,
      village: at.village,
    },
  };
}

function propertyInWords({ identifier, parcel, address, village }: WaitingRow): string {
  if (identifier) return showPropertyIdentifier(identifier, parcel);
  return [address, village].filter(Boolean).join(', ');
}
