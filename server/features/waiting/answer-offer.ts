import type { StaffBooking } from '#shared/contracts/staff-bookings.ts';
import type { Waiting } from '#shared/contracts/waiting.ts';
import type { Staff } from '../../platform/access.ts';
import { audit, type AuditEntry } from '../../platform/audit.ts';
import type { Trx } from '../../platform/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/errors.ts';
import { inScope } from '../../platform/scope.ts';
import { bookOffered } from '../bookings/book-offered.ts';
import { lockAwaitedSlot } from '../bookings/keep-slot.ts';
import { seeOwnBooking } from '../bookings/see-own-booking.ts';
import { findOffer, lockAskedSlots, updateAnswer, updateOthers, type OfferRow } from './offers.queries.ts';
import { changingWaiting } from './open-waiting.ts';
import { passOn } from './pass-on.ts';
import { isOpen, showWaiting } from './show-waiting.ts';
import { offerGone } from './waiting.errors.ts';
import { lockLists, lockWaiting, updateToEnded, type WaitingRow } from './waiting.queries.ts';

type By = AuditEntry['by'];

/** The first yes gets the time. A second press answers the same booking. */
export function takeOffer(deps: Deps, token: string, offerId: string): Promise<StaffBooking> {
  return changingWaiting(deps, token, async (trx, waiter) =>
    take(trx, deps, { waiter, offer: await mustBeTheirs(trx, waiter, offerId), by: 'holder' }),
  );
}

export function takeOfferForCaller(deps: Deps, caller: Staff, offerId: string): Promise<StaffBooking> {
  return inScopeOfOffer(deps, caller, offerId, (trx, open) => take(trx, deps, { ...open, by: caller }));
}

export function declineOffer(deps: Deps, token: string, offerId: string): Promise<Waiting> {
  return changingWaiting(deps, token, async (trx, waiter) => {
    await decline(trx, deps, { waiter, offer: await mustBeTheirs(trx, waiter, offerId), by: 'holder' });
    return showWaiting(trx, deps, waiter);
  });
}

export function declineOfferForCaller(deps: Deps, caller: Staff, offerId: string): Promise<void> {
  return inScopeOfOffer(deps, caller, offerId, (trx, open) => decline(trx, deps, { ...open, by: caller }));
}

interface OpenOffer {
  waiter: WaitingRow;
  offer: OfferRow;
}

function inScopeOfOffer<T>(
  { db, clock }: Deps,
  caller: Staff,
  offerId: string,
  work: (trx: Trx, open: OpenOffer) => Promise<T>,
): Promise<T> {
  return inScope(db, caller.scope, async (trx) => {
    const found = await findOffer(trx, offerId);
    const waiter = found && (await lockWaiting(trx, found.waitingId, clock.now()));
    if (!waiter) throw notFound();
    return work(trx, { waiter, offer: await mustBeTheirs(trx, waiter, offerId) });
  });
}

/** Read when their place is locked, so that it says what they answered a moment ago. */
async function mustBeTheirs(trx: Trx, { id }: WaitingRow, offerId: string): Promise<OfferRow> {
  const offer = await findOffer(trx, offerId);
  if (offer?.waitingId !== id) throw notFound();
  return offer;
}

/** The times they are asked about, then the lists; after that nobody else answers for any of them. */
async function lockAnswer(trx: Trx, { id, municipality }: WaitingRow): Promise<string[]> {
  const slots = await lockAskedSlots(trx, id);
  await lockLists(trx, municipality);
  return slots;
}

async function take(
  trx: Trx,
  deps: Deps,
  { waiter, offer, by }: OpenOffer & { by: By },
): Promise<StaffBooking> {
  const now = deps.clock.now();
  if (offer.answer === 'taken' && waiter.bookingId) return seeAgain(trx, deps, waiter.bookingId);
  const asked = await lockAnswer(trx, waiter);
  const current = await findOffer(trx, offer.id);
  const awaited = asked.includes(offer.slotId) && (await lockAwaitedSlot(trx, offer.slotId, now));
  if (!awaited || !current || !isOpen(current, now) || waiter.state !== 'waiting') throw offerGone();
  if (awaited.offeredTo === 'nobody' || awaited.claim === 'booked' || awaited.claim === 'held')
    throw offerGone();
  const booking = await bookOffered(trx, deps, { slot: awaited.slot, waiter, by });
  await updateAnswer(trx, offer.id, 'taken');
  await updateToEnded(trx, { id: waiter.id, bookingId: booking.id, at: now });
  await updateOthers(trx, { slotId: offer.slotId }, 'gone');
  const freed = await updateOthers(trx, { waitingId: waiter.id }, 'gone');
  for (const slotId of freed) await passOn(trx, deps, slotId);
  return seeAgain(trx, deps, booking.id);
}

async function seeAgain(trx: Trx, deps: Deps, bookingId: string): Promise<StaffBooking> {
  const booking = await seeOwnBooking(trx, deps, bookingId);
  if (!booking) throw notFound();
  return booking;
}

async function decline(trx: Trx, deps: Deps, { waiter, offer, by }: OpenOffer & { by: By }): Promise<void> {
  if (offer.answer === 'declined') return;
  const now = deps.clock.now();
  await lockAnswer(trx, waiter);
  const current = await findOffer(trx, offer.id);
  if (!current || !isOpen(current, now)) throw offerGone();
  await updateAnswer(trx, offer.id, 'declined');
  const { municipality } = waiter;
  await audit(trx, { at: now, municipality, by, action: 'waiting.declined', subject: waiter.id });
  await passOn(trx, deps, offer.slotId);
}
