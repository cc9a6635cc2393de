import type { Offer, StaffWaiting, Untold, Waiting } from '#shared/contracts/waiting.ts';
import { showPropertyIdentifier } from '#shared/rules/property-identifier.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { seeOwnBooking } from '../bookings/see-own-booking.ts';
import { wayTo } from '../messages/reach.rules.ts';
import { listOffersOf, type OfferRow } from './offers.queries.ts';
import { waitingTokenOf } from './waiting-link.ts';
import { findPlace, type UntoldRow, type WaitingRow } from './waiting.queries.ts';

/** A place in the list as its holder sees it, with the secrets computed anew. */
export async function showWaiting(
  trx: Trx,
  deps: Pick<Deps, 'config' | 'clock'>,
  row: WaitingRow,
): Promise<Waiting> {
  const now = deps.clock.now();
  const offers = await listOffersOf(trx, [row.id]);
  return {
    ...shownToAll(row, deps),
    token: waitingTokenOf(row.id, deps.config.linkKey),
    state: row.state,
    place: row.state === 'waiting' ? await findPlace(trx, row, now) : null,
    bookingToken: (row.bookingId && (await seeOwnBooking(trx, deps, row.bookingId))?.token) || null,
    offers: offers.map((offer) => showOffer(offer, now)),
  };
}

function shownToAll(row: WaitingRow, { config }: Pick<Deps, 'config'>) {
  const { municipality, timeZone, name, phone, email, shortNotice } = row;
  return {
    ...{ municipality, timeZone, name, phone, email, shortNotice },
    reachedBy: wayTo(row, config)?.channel ?? null,
    day:
      row.clinicId && row.day && row.startsAt && row.venue
        ? {
            clinicId: row.clinicId,
            date: row.day.toString(),
            start: toApiInstant(row.startsAt),
            venue: row.venue,
          }
        : null,
    property: showProperty(row),
  };
}

function showProperty({
  identifier,
  parcel,
  address,
  village,
}: Pick<WaitingRow, 'identifier' | 'parcel' | 'address' | 'village'>) {
  return { identifier: identifier && showPropertyIdentifier(identifier, parcel), address, village };
}

/** An offer that ran out a moment ago is over, though the job has not been by. */
function showOffer(offer: OfferRow, now: Temporal.Instant): Offer {
  return {
    id: offer.id,
    state: offer.answer === 'void' ? 'gone' : (offer.answer ?? (isOpen(offer, now) ? 'open' : 'lapsed')),
    clinicId: offer.clinicId,
    start: toApiInstant(offer.startsAt),
    end: toApiInstant(offer.endsAt),
    venue: {
      name: offer.venueName,
      address: offer.venueAddress,
      village: offer.venueVillage,
      room: offer.room,
    },
    until: toApiInstant(offer.until),
    shared: offer.shared,
  };
}

export function isOpen({ answer, until }: OfferRow, now: Temporal.Instant): boolean {
  return answer === null && Temporal.Instant.compare(now, until) < 0;
}

/** One place as staff see it. */
export async function showPlace(
  trx: Trx,
  deps: Pick<Deps, 'config' | 'clock'>,
  row: WaitingRow,
): Promise<StaffWaiting> {
  const now = deps.clock.now();
  return forStaff(row, deps, {
    place: await findPlace(trx, row, now),
    offers: await listOffersOf(trx, [row.id]),
    now,
  });
}

/** The list as staff see it. Rows are in the order in which they are asked. */
export async function showList(
  trx: Trx,
  deps: Pick<Deps, 'config' | 'clock'>,
  rows: readonly WaitingRow[],
): Promise<StaffWaiting[]> {
  const now = deps.clock.now();
  const ids = rows.map(({ id }) => id);
  const offers = Map.groupBy(await listOffersOf(trx, ids), ({ waitingId }) => waitingId);
  const placeOf = placesAmong(rows);
  return rows.map((row) =>
    forStaff(row, deps, { place: placeOf(row), offers: offers.get(row.id) ?? [], now }),
  );
}

function forStaff(
  row: WaitingRow,
  deps: Pick<Deps, 'config'>,
  { place, offers, now }: { place: number; offers: readonly OfferRow[]; now: Temporal.Instant },
): StaffWaiting {
  const { id, municipalityName, language } = row;
  return {
    ...shownToAll(row, deps),
    ...{ id, municipalityName, language, place, joined: toApiInstant(row.joinedAt) },
    offers: offers
      .filter((offer) => isOpen(offer, now))
      .map((open) => ({
        ...{
          id: open.id,
          clinicId: open.clinicId,
          venue: open.venueName,
          how: open.how,
          shared: open.shared,
        },
        ...{ start: toApiInstant(open.startsAt), until: toApiInstant(open.until) },
      })),
    // Whoever was to be called and was not has passed nothing.
    passed: offers.filter(
      ({ answer, how }) => answer === 'declined' || (answer === 'lapsed' && how !== 'call'),
    ).length,
    untold: row.isUntold,
  };
}

export function showUntold(row: UntoldRow): Untold {
  const { id, municipality, municipalityName, timeZone, name, phone, language, clinicId, venue } = row;
  return {
    ...{ id, municipality, municipalityName, timeZone, name, phone, language },
    property: showProperty(row),
    day: { clinicId, date: row.day.toString(), start: toApiInstant(row.startsAt), venue },
    became: row.isHeld ? 'moved' : 'cancelled',
    waits: row.isWaiting,
  };
}

/** The same as findPlace, for rows that are all there, asked in their order. */
function placesAmong(rows: readonly WaitingRow[]): (row: WaitingRow) => number {
  const before = new Map<string, number>();
  const places = new Map<string, number>();
  for (const { id, municipality, clinicId } of rows) {
    const count = (list: string) => before.get(`${municipality} ${list}`) ?? 0;
    places.set(id, 1 + count('any') + (clinicId ? count(clinicId) : 0));
    before.set(`${municipality} ${clinicId ?? 'any'}`, 1 + count(clinicId ?? 'any'));
  }
  return ({ id }) => places.get(id) ?? 1;
}
