import type { PlannedSlot } from '#shared/rules/slot-grid.ts';
import type { Trx } from '../../platform/database.ts';
import { deleteUnbookedSlots, replaceSlots } from './planned-slots.queries.ts';

/** Lays the times of a draft; call it with the day locked and without live bookings. */
export function planSlots(
  trx: Trx,
  { clinicId, slots }: { clinicId: string; slots: readonly PlannedSlot[] },
): Promise<void> {
  return replaceSlots(trx, clinicId, slots);
}

/** Takes the times of a draft away that is given up; a resident who once had a booking still finds it. */
export function dropSlots(trx: Trx, clinicId: string): Promise<void> {
  return deleteUnbookedSlots(trx, clinicId);
}
