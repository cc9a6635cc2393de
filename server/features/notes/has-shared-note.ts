import type { Trx } from '../../platform/database.ts';
import { findNoteOfBooking } from './notes.queries.ts';
import { isShared } from './notes.rules.ts';

/** Whether there is advice that the holder of a booking may read. */
export async function hasSharedNote(trx: Trx, bookingId: string): Promise<boolean> {
  const note = await findNoteOfBooking(trx, bookingId);
  return note !== undefined && isShared(note);
}
