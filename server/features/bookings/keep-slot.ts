import type { Trx } from '../../platform/database.ts';
import { isOpenFor } from './bookings.rules.ts';
import { deleteKeeping, findClaim, upsertKeeping, type Claim } from './holds.queries.ts';
import { lockSlot, type LockedSlot } from './slots.queries.ts';

export interface AwaitedSlot {
  slot: LockedSlot;
  claim: Claim;
  /** Who may have it, before or after the closing moment: `phone` is the staff's share that is not open for the web. */
  offeredTo: 'all' | 'phone' | 'nobody';
}

/** Locks a slot that people may wait for. */
export async function lockAwaitedSlot(
  trx: Trx,
  slotId: string,
  now: Temporal.Instant,
): Promise<AwaitedSlot | undefined> {
  const slot = await lockSlot(trx, slotId);
  if (!slot) return undefined;
  const claim = await findClaim(trx, slotId, now);
  const isToCome = Temporal.Instant.compare(now, slot.startsAt) < 0;
  const isFor = (channel: 'web' | 'phone') => isToCome && isOpenFor(slot, { channel, now });
  const offeredTo = isFor('web') ? 'all' : isFor('phone') ? 'phone' : 'nobody';
  return { slot, claim, offeredTo };
}

/** Keeps a locked slot from everybody but those who are asked whether they want it. */
export function keepSlot(trx: Trx, slotId: string, until: Temporal.Instant): Promise<void> {
  return upsertKeeping(trx, slotId, until);
}

/** Nobody who waits wants it: it is free for everybody. */
export function letSlotGo(trx: Trx, slotId: string): Promise<void> {
  return deleteKeeping(trx, slotId);
}
