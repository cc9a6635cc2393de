import type { Trx } from '../../platform/database.ts';
import { countSlotsOf, listGrid, type GridSlot } from './planned-slots.queries.ts';

export type { GridSlot };

/** A day's times as its planner sees them. */
export function seePlannedSlots(trx: Trx, clinicId: string): Promise<GridSlot[]> {
  return listGrid(trx, clinicId);
}

const none = { all: 0, booked: 0, unbooked: 0 };

/** How many times each day has, how many are booked and how many are left. */
export async function countSlots(trx: Trx, clinicIds: readonly string[]) {
  const counts = new Map(
    (await countSlotsOf(trx, clinicIds)).map(({ clinicId, ...count }) => [clinicId, count]),
  );
  return (clinicId: string) => counts.get(clinicId) ?? none;
}
