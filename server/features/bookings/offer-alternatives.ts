import type { Alternative } from '#shared/contracts/bookings.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Trx } from '../../platform/database.ts';
import { listSlotStates } from './slots.queries.ts';

const offered = 3;

/** Up to three free times of the same day: the next ones after `from`, then the earlier ones nearest to it. */
export async function offerAlternatives(
  trx: Trx,
  { clinicId, from, now }: { clinicId: string; from: Temporal.Instant; now: Temporal.Instant },
): Promise<Alternative[]> {
  const free = (await listSlotStates(trx, [clinicId], now)).filter(({ state }) => state === 'free');
  const later = free.filter(({ startsAt }) => Temporal.Instant.compare(startsAt, from) >= 0);
  const earlier = free.filter(({ startsAt }) => Temporal.Instant.compare(startsAt, from) < 0).reverse();
  return [...later, ...earlier]
    .slice(0, offered)
    .map(({ id, startsAt }) => ({ slotId: id, start: toApiInstant(startsAt) }));
}
