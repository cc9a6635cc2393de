import type { Trx } from '../../platform/database.ts';
import { listGrid, type GridSlot } from './planned-slots.queries.ts';
import { countSlotsOf } from './slots.queries.ts';

export type { GridSlot };

/** A day's times as its planner sees them. */
export function seePlannedSlots(trx: Trx, clinicId: string): Promise<GridSlot[]> {
  return listGrid(trx, clinicId);
}

const none = { all: 0, booked: 0, unbooked: 0, free: 0 };

/** How many times each day has, how many are booked, how many are left, and how many of those the web can take. */
export async function countSlots(trx: Trx, clinicIds: string[], now: Temporal.Instant) {
  const counted = await countSlotsOf(trx, clinicIds, now);
  const counts = new Map(counted.map(({ clinicId, ...count }) => [clinicId, count]));
  return (clinicId: string) => counts.get(clinicId) ?? none;
}
