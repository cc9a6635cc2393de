import type { Slot } from '#shared/contracts/clinics.ts';
import { toApiInstant } from '#shared/time.ts';
import type { Trx } from '../../platform/database.ts';
import { countFreeSlotsOf, hasFreeSlots, listSlotStates } from './slots.queries.ts';

/** A day's times as the public sees them; walk-in and staff times are closed there. */
export async function listSlotsOf(trx: Trx, clinicId: string, now: Temporal.Instant): Promise<Slot[]> {
  const rows = await listSlotStates(trx, [clinicId], now);
  return rows.map(({ id, startsAt, endsAt, state }) => ({
    id,
    start: toApiInstant(startsAt),
    end: toApiInstant(endsAt),
    state,
  }));
}

/** Times that can be taken right now, by clinic; a day without any is not in the map. */
export async function countFreeSlots(
  trx: Trx,
  clinicIds: string[],
  now: Temporal.Instant,
): Promise<Map<string, number>> {
  const counted = await countFreeSlotsOf(trx, clinicIds, now);
  return new Map(counted.map(({ clinicId, free }) => [clinicId, free]));
}

/** Whether this channel can take a time of the day now; without `clinicId`, of any day of the municipality. */
export function hasFreeTimes(
  trx: Trx,
  of: { municipality: string; clinicId: string | null; channel: 'web' | 'phone' },
  now: Temporal.Instant,
): Promise<boolean> {
  return hasFreeSlots(trx, of, now);
}
